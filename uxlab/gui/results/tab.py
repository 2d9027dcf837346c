"""What the page expects of its tabs."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.command import Command
from uxlab.gui.desk import Desk
from uxlab.gui.results.results import Results
from uxlab.gui.turns import Step


class ResultsTab(QWidget):
    """One tab. `asked`: somebody wants to see what a figure was made from, an `Asked`, or `AskedSides` of a comparison.

    `changed`: the tab has changed the sessions themselves. `widen_requested`: the filter shall admit everybody again.
    """

    asked = Signal(object)
    widen_requested = Signal()
    commands_changed = Signal()
    changed = Signal()
    filters = True
    """Whether the filter of the page acts on this tab."""
    levels = True
    """Whether the level of intervals can be chosen on this tab."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.action: QWidget | None = None
        """What the tab puts beside the page's main action."""

    def apply(self, results: Results) -> None:
        """Show what differs."""
        raise NotImplementedError

    def steps(self, results: Results) -> Sequence[Step]:
        """Return what `apply` does in steps, for a tab that is seen answers between them."""
        return (partial(self.apply, results),)

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here, for the menu bar."""
        return ()

    def flush(self) -> None:
        """Save what is being typed."""

    def take_focus(self) -> None:
        """Take the keyboard to where one begins."""
