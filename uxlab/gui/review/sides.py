"""The right side of a session's review: events and corrections, or over them what somebody asked for."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.marks_line import Marking
from uxlab.gui.review.corrections.panel import CorrectionsPanel
from uxlab.gui.review.events.panel import EventsPanel
from uxlab.gui.review.panels import SidePanels
from uxlab.gui.review.side import SidePanel
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.layout import column, rule, show_when
from uxlab.gui.widgets.stack import Stack

_EVENTS_SHARE, _CORRECTIONS_SHARE = 3, 2


class Sides(QWidget):
    """`events` over `corrections`, and the line with the keys that mark. `asked`: something here wants to be seen.

    `panel_changed`: another panel is over them, or none any more.

    Where there is little height only one of events and corrections is shown, as `show_part` says.
    """

    asked = Signal()
    panel_changed = Signal()
    commands_changed = Signal()

    def __init__(self, desk: Desk, viewing: Viewing, correcting: Correcting) -> None:
        super().__init__()
        self._desk, self._viewing, self._correcting = desk, viewing, correcting
        self._asker: QWidget | None = None
        self._stack = Stack()
        desk.turns.add(self._make_events, self._make_corrections, self._build)

    def panel(self, key: str) -> SidePanel:
        """Return a panel by the key with which it is asked for."""
        return self._panels.get(key)

    def shown(self) -> str:
        """Return the key of the panel that is over events and corrections, empty for none."""
        return self._panels.key_of(self._stack.current())

    def show_panel(self, key: str) -> None:
        """Show a panel, as it is now; closing it gives the keyboard back to where it came from."""
        before: QWidget | None = self.window().focusWidget()
        if not self.shown():
            self._asker = before
        panel = self._panels.get(key)
        self.asked.emit()
        self._stack.show_part(panel)
        self.panel_changed.emit()
        panel.enter()
        self.commands_changed.emit()

    def close_panel(self) -> None:
        """Show events and corrections again."""
        if not self.shown():
            return
        self._stack.show_part(self._both)
        self.panel_changed.emit()
        asker, self._asker = self._asker, None
        if asker is not None and self.window().isAncestorOf(asker) and asker.isVisible():
            asker.setFocus(Qt.FocusReason.BacktabFocusReason)
        self.commands_changed.emit()

    def show_part(self, part: str) -> None:
        """Show "events", "corrections" or "both"."""
        self.close_panel()
        for one, name in ((self.events, "events"), (self.corrections, "corrections")):
            show_when(one, shown=part in {name, "both"})
        show_when(self._between, shown=part == "both")

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here, in the panel that is shown as well."""
        over = self._panels.get(self.shown()).commands() if self.shown() else ()
        parts = (self.events, self.corrections, self.marking)
        why_not = "" if self._viewing.session is not None else "No session is shown"
        findings = Command(Menu.VIEW, "Findings", partial(self.show_panel, "findings"), "Ctrl+Shift+D", why_not)
        return (*over, findings, *(command for part in parts for command in part.commands()))

    # Inside.

    def _make_events(self) -> None:
        self.events = EventsPanel(self._desk, self._viewing)

    def _make_corrections(self) -> None:
        self.corrections = CorrectionsPanel(self._desk, self._viewing, self._correcting)
        self.marking = Marking(self._desk, self._viewing, self._correcting)

    def _build(self) -> None:
        self._between, self._both = rule(), QWidget()
        marked = column([self._stack, rule(), self.marking])  # the keys act whatever is shown above
        marked.setStretch(0, 1)
        self.setLayout(marked)
        self.marking.room_wanted.connect(self.asked)
        self._stack.add(self._both)
        self._stack.show_part(self._both)
        whole = column([self.events, self._between, self.corrections])
        whole.setStretch(0, _EVENTS_SHARE)
        whole.setStretch(2, _CORRECTIONS_SHARE)
        self._both.setLayout(whole)
        self._panels = SidePanels(self._desk, self._viewing, self._correcting, self.events.export, self._take)
        for part in (self.events, self.corrections, self.marking):
            part.panel_requested.connect(self.show_panel)
            part.commands_changed.connect(self.commands_changed)

    def _take(self, panel: SidePanel) -> None:
        self._stack.add(panel)
        panel.closed.connect(self.close_panel)
        panel.commands_changed.connect(self.commands_changed)
        wanted = getattr(panel, "panel_requested", None)
        if wanted is not None:
            wanted.connect(self.show_panel)
