"""The marks on the compact strip: as many error types as there is room for, the others in a menu, and assists."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.strip_parts import BriefCount
from uxlab.gui.run.views import ConsoleView, ErrorButton
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.inert import entry
from uxlab.gui.widgets.layout import STRETCH, row
from uxlab.gui.widgets.marks import ASSIST
from uxlab.recording.machine import Verb

_GAP_PX, _BELOW_PX = 3, 4


class StripMarks(QWidget):
    """Same order and keys as on the console. `add_type`: a new error type is asked for, which needs the console."""

    def __init__(self, look: Look, deeds: Deeds, add_type: Callable[[], object]) -> None:
        super().__init__()
        self._look, self._deeds, self._add_type = look, deeds, add_type
        self._view: ConsoleView | None = None
        self._made: tuple[object, ...] = ()
        self.types: dict[str, BriefCount] = {}
        self.more = BriefCount(look, "", "More error types", "", self.open_menu, icon="dots-three")
        self.assist = BriefCount(look, "", "Assist", "A", deeds.assist, icon=ASSIST.icon)
        self.menu = QMenu(self)
        self.menu.setAccessibleName("More error types")
        self._line = row([self.more, self.assist, STRETCH], _GAP_PX)
        self.setLayout(self._line)

    def apply(self, view: ConsoleView) -> None:
        """Show the counts of the attempt."""
        self._view = view
        made = (self.width(), self._look.text_scale, *((one.key, one.short_name, one.hotkey) for one in view.errors))
        if made != self._made:
            self._made = made
            self._make(view.errors)
        for one in view.errors:
            if one.key in self.types:
                self.types[one.key].set_count(one.count, waiting=one.waiting)
        hidden = self._hidden()
        self.more.set_count(sum(one.count for one in hidden), waiting=sum(one.waiting for one in hidden))
        self.assist.set_count(view.now.assists, waiting=view.now.assists_waiting)
        reason = "" if Verb.ERROR in view.can else view.why_not or "Go on first."
        for button in (*self.types.values(), self.assist):
            if button.isEnabled() == bool(reason):
                button.setEnabled(not reason)

    def set_keys_faded(self, *, faded: bool) -> None:
        """Fade the keys while somebody types."""
        for button in (*self.types.values(), self.assist):
            button.set_key_faded(faded)

    def open_menu(self) -> None:
        """Offer the error types that have no button here, and a new one."""
        self.menu.clear()
        can = self._view is not None and Verb.ERROR in self._view.can
        for one in self._hidden():
            action = self.menu.addAction(entry(f"{one.name}, {one.count}", one.hotkey))
            action.setEnabled(can)
            action.triggered.connect(partial(self._mark, one.key))
        self.menu.addSeparator()
        self.menu.addAction(entry("New error type…", "+")).triggered.connect(lambda *_: self._add_type())
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + _BELOW_PX)))

    def _hidden(self) -> list[ErrorButton]:
        return [] if self._view is None else [one for one in self._view.errors if one.key not in self.types]

    def _mark(self, key: str, *_: object) -> None:
        self._deeds.mark(key)

    def _make(self, errors: tuple[ErrorButton, ...]) -> None:
        for button in self.types.values():
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.types = {}
        room = self.width() - self.more.sizeHint().width() - self.assist.sizeHint().width() - _GAP_PX
        for place, one in enumerate(errors):
            made = BriefCount(self._look, one.short_name, one.name, one.hotkey, partial(self._deeds.mark, one.key))
            room -= made.sizeHint().width() + _GAP_PX
            if room < 0:
                made.deleteLater()
                break
            self.types[one.key] = made
            self._line.insertWidget(place, made)
