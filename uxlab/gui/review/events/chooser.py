"""Which session is reviewed: a list of all that are finished, and the one before and after."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.review.events.chooser_state import SessionEntry, present_chooser
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton
from uxlab.gui.widgets.layout import row
from uxlab.gui.widgets.painting import draw_text, text_width
from uxlab.model.people import SessionFacts

BACK_KEY, ON_KEY = "Alt+PgUp", "Alt+PgDown"
_WIDE_PX, _NARROW_PX, _GAP_PX, _LEFT_PX, _ARROW_PX = 330, 120, 8, 10, 28
_FIRST, _LAST = "This is the first session", "This is the last session"


class SessionCombo(QComboBox):
    """Shows the participant in stronger type, then what else tells the session from others.

    A letter opens the list and finds in it, so that no session is read on the way to the one that is meant.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._entries: tuple[SessionEntry, ...] = ()
        self.setAccessibleName("Session")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_NARROW_PX)
        self.setMaxVisibleItems(16)

    def show_entries(self, entries: Sequence[SessionEntry], uid: str) -> None:
        """Offer sessions and show one."""
        blocked = self.blockSignals(True)
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self.clear()
            for entry in self._entries:
                self.addItem(entry.text, entry.uid)
        self.setCurrentIndex(self.findData(uid))
        self.setToolTip(self.currentText())
        self.blockSignals(blocked)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width of the picture's, and more for larger type."""
        return QSize(round(_WIDE_PX * max(1.0, self._look.text_scale)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the room for the participant alone."""
        return QSize(_NARROW_PX, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with a letter; the arrow keys do the same, for each step would read a session."""
        letters = event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        steps = {
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
        }
        if self.count() and (letters or (Qt.Key(event.key()) in steps and not event.modifiers())):
            self.showPopup()
            if letters:
                self.view().keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, and the session in it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_LEFT_PX, 0, -_ARROW_PX, 0)
        entry = self._entries[self.currentIndex()] if 0 <= self.currentIndex() < len(self._entries) else None
        code, about = (entry.participant, entry.about) if entry else ("", "No session")
        strong, plain = self._look.font("body", 600), self._look.font("body")
        draw_text(painter, box, code, strong, self._look.colour("text"))
        box.setLeft(box.left() + (text_width(strong, code) + _GAP_PX if code else 0))
        if box.width() > 0:
            draw_text(painter, box, about, plain, self._look.colour("text2"))
        painter.end()


class SessionChooser(QWidget):
    """`chosen` carries the uid of the session that the person wants to see."""

    chosen = Signal(str)
    commands_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._entries: tuple[SessionEntry, ...] = ()
        self._uid = ""
        self.combo = SessionCombo(desk.look)
        self.back = IconButton(desk.look, "caret-left", "Previous session", BACK_KEY, size_px=18)
        self.on = IconButton(desk.look, "caret-right", "Next session", ON_KEY, size_px=18)
        whole = row([self.combo, self.back, self.on], 8)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.combo.activated.connect(lambda place: self._choose(str(self.combo.itemData(place))))
        self.back.clicked.connect(partial(self.step, -1))
        self.on.clicked.connect(partial(self.step, 1))
        self._show()

    def refresh(self) -> None:
        """Read the sessions anew."""
        self._desk.jobs.follow(self._desk.study.sessions(), self._take)

    def set_uid(self, uid: str) -> None:
        """Show which session is reviewed, without telling."""
        if uid != self._uid:
            self._uid = uid
            self._show()

    def step(self, by: int) -> None:
        """Go to the session so many after this one."""
        place = self._place() + by
        if self._uid and 0 <= place < len(self._entries):
            self._choose(self._entries[place].uid)

    def commands(self) -> tuple[Command, ...]:
        """Return the steps from session to session."""
        place, last = self._place(), len(self._entries) - 1
        return (
            Command(Menu.VIEW, "Previous session", partial(self.step, -1), BACK_KEY, "" if place > 0 else _FIRST),
            Command(Menu.VIEW, "Next session", partial(self.step, 1), ON_KEY, "" if 0 <= place < last else _LAST),
        )

    # Inside.

    def _place(self) -> int:
        return next((place for place, one in enumerate(self._entries) if one.uid == self._uid), -1)

    def _take(self, facts: tuple[SessionFacts, ...]) -> None:
        conditions = {one.key: one.name for one in self._desk.study.design().conditions}
        self._entries = present_chooser(facts, conditions)
        self._show()

    def _choose(self, uid: str) -> None:
        if uid != self._uid:
            self._uid = uid
            self._show()
            self.chosen.emit(uid)

    def _show(self) -> None:
        place = self._place()
        self.combo.show_entries(self._entries, self._uid)
        self.back.setEnabled(place > 0)
        self.on.setEnabled(0 <= place < len(self._entries) - 1)
        self.commands_changed.emit()
