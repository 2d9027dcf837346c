"""The menu of what is rare: other outcomes, more time, another beginning."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.views import ConsoleView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.marks import OUTCOME_KEYS
from uxlab.model.session import Outcome
from uxlab.recording.machine import Verb

_BELOW_PX = 4


class OtherMenu(QMenu):
    """Ends the attempt in a rare way, or changes it; the same on the console and on the strip."""

    def __init__(self, look: Look, deeds: Deeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName("Other outcomes")
        self._entries: list[tuple[QAction, Verb, str]] = []
        for text, icon, outcome in (
            ("Time limit reached", "timer", Outcome.TIMEOUT),
            ("Stop the attempt", "stop-circle", Outcome.STOPPED),
            ("Technical fault", "wrench", Outcome.FAULT),
        ):
            key = OUTCOME_KEYS.get(outcome, "")
            self._add(Verb.END, f"{text}\t{key}".strip(), icon, partial(deeds.end, outcome))
        self._add(Verb.END, "Skip this task", "skip-forward", deeds.leave_out)
        self.addSeparator()
        self._add(Verb.EXTEND, "Extend limit by 1 min", "plus", deeds.extend)
        self._add(Verb.RESTART, "Restart attempt", "arrow-clockwise", deeds.restart)
        self._add(Verb.CANCEL, "Cancel attempt", "x", deeds.cancel)
        look.changed.connect(self._dress)
        self._dress()

    def apply(self, view: ConsoleView) -> None:
        """Enable what is possible."""
        for action, verb, _ in self._entries:
            action.setEnabled(verb in view.can)

    def open_below(self, anchor: QWidget) -> None:
        """Show the menu below a button."""
        self.popup(anchor.mapToGlobal(QPoint(0, anchor.height() + _BELOW_PX)))

    def _add(self, verb: Verb, text: str, icon: str, act: Callable[[], object]) -> None:
        action = QAction(text, self)
        self.addAction(action)
        action.triggered.connect(lambda *_: act())
        self._entries.append((action, verb, icon))

    def _dress(self) -> None:
        for action, _, icon in self._entries:
            action.setIcon(self._look.icon(icon))
