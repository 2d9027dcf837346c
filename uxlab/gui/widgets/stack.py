"""One part of a window at a time, in all the room that there is."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.widgets.layout import show_when


class Stack(QWidget):
    """Shows one of its parts. A part gets the room there is, whatever it would like.

    Qt's own stack asks every part for its size, those behind too, whenever anything changes in the one that is seen,
    and has the whole window laid out anew. What changes here is laid out in its part alone. A part that comes is laid
    out in one turn of the event loop and painted in another; until then the one before stays on the screen.
    """

    def __init__(self) -> None:
        super().__init__()
        self._current: QWidget | None = None
        self._painting = QTimer(self, singleShot=True, interval=0)
        self._painting.timeout.connect(lambda: self.setUpdatesEnabled(True))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def add(self, part: QWidget) -> None:
        """Take a part in; it stays behind until it is shown."""
        part.setParent(self)
        part.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        part.setAttribute(Qt.WidgetAttribute.WA_WState_Hidden)

    def current(self) -> QWidget | None:
        """Return the part that is shown."""
        return self._current

    def show_part(self, part: QWidget) -> None:
        """Show a part in place of the one before; the keyboard goes along, to where it was there last."""
        before = self._current
        if part is before:
            return
        focus: QWidget | None = self.window().focusWidget()
        takes_focus = before is not None and focus is not None and before.isAncestorOf(focus)
        self.setUpdatesEnabled(False)
        self._painting.start()
        self._current = part
        if before is not None:
            before.clearFocus()
            before.hide()
        if self.isVisible():
            part.setGeometry(self.rect())
            part.show()
        else:
            show_when(part, shown=True)
        if takes_focus:
            self._take_focus(part)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the part that is shown the room."""
        super().showEvent(event)
        if self._current is not None:
            self._current.setGeometry(self.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the part that is shown the room."""
        super().resizeEvent(event)
        if self._current is not None:
            self._current.setGeometry(self.rect())

    def _take_focus(self, part: QWidget) -> None:
        known: QWidget | None = part.focusWidget()
        one: QWidget | None = known or part.nextInFocusChain()
        while known is None and one is not None and one is not part:
            if part.isAncestorOf(one) and one.isVisibleTo(part) and _is_for_keys(one):
                break
            one = one.nextInFocusChain()
        (one or part).setFocus(Qt.FocusReason.OtherFocusReason)


def _is_for_keys(widget: QWidget) -> bool:
    return widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
