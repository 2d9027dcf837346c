"""Where the moderator and a second coder differ in the session, and which of the two marks counts."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.command import Command, Menu
from uxlab.gui.review.corrections.coder_state import difference_rows, moment_of, still_open
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.cells import Column
from uxlab.gui.widgets.editors import LineEdit
from uxlab.gui.widgets.field import labelled
from uxlab.gui.widgets.layout import column, label, panel, row, show_when
from uxlab.gui.widgets.table import Table
from uxlab.lab.differences import Difference
from uxlab.model.design import Design
from uxlab.recording.corrections import Settle

_NO_CHOICE = "Choose a difference first"
_MOST_ROWS, _ROW_PX = 8, 30


class Differences(QWidget):
    """`went` carries a moment of the session. `make` makes a correction with its reason, then calls what follows."""

    went = Signal(object)
    commands_changed = Signal()

    def __init__(self, look: Look, make: Callable[[Settle, str, Callable[[], None]], None]) -> None:
        super().__init__()
        self._look, self._make = look, make
        self._differences: tuple[Difference, ...] = ()
        self.said = label(look, "", "small", wrap=True)
        columns = [Column("", 34), Column("Time", 78), Column("Moderator"), Column("Second coder")]
        self.table = Table(look, columns, row_px=_ROW_PX, name="Differences")
        self.table.chosen.connect(self._go)
        self.table.opened.connect(self._go)
        self.listed = panel(column([self.table]), 1)
        self.reason = LineEdit(placeholder="Goes into the log")
        self.keep = secondary(look, "Keep the moderator’s", lambda: self.settle(adopt=False), size="dense")
        self.adopt = secondary(look, "Take the second’s", lambda: self.settle(adopt=True), size="dense")
        self.keep.set_tip("Alt+K")
        self.adopt.set_tip("Alt+T")
        self.ways = QWidget()
        buttons = row([self.keep, 8, self.adopt, -1])
        self.ways.setLayout(column([labelled(look, "Reason, if there is one", self.reason), buttons], 8))
        self.setLayout(column([self.said, self.listed, self.ways], 8))
        look.changed.connect(self._fit)
        self._offer()

    def apply(self, differences: tuple[Difference, ...], design: Design) -> None:
        """Show differences; the chosen place stays chosen."""
        self._differences = differences
        self.said.setText(still_open(differences))
        self.table.set_rows(difference_rows(differences, design))
        for part in (self.listed, self.ways):
            show_when(part, shown=bool(differences))
        self._fit()
        self._offer()

    def settle(self, *, adopt: bool) -> None:
        """Let one of the two marks count from now on."""
        one = self._chosen()
        if one is not None:
            self._make(Settle(one.moderator, one.coder, adopt=adopt), self.reason.clean(), self.reason.clear)

    def commands(self) -> tuple[Command, ...]:
        """Return both ways to settle."""
        why_not = "" if self._chosen() is not None else _NO_CHOICE
        return (
            Command(Menu.EDIT, "Keep the moderator’s mark", lambda: self.settle(adopt=False), "Alt+K", why_not),
            Command(Menu.EDIT, "Take the second coder’s mark", lambda: self.settle(adopt=True), "Alt+T", why_not),
        )

    def _chosen(self) -> Difference | None:
        key = self.table.current()
        return self._differences[int(key)] if key and int(key) < len(self._differences) else None

    def _go(self, _: str) -> None:
        one = self._chosen()
        if one is not None:
            self.went.emit(moment_of(one))
        self._offer()

    def _offer(self) -> None:
        for button in (self.keep, self.adopt):
            button.set_reason("" if self._chosen() is not None else _NO_CHOICE)
        self.commands_changed.emit()

    def _fit(self) -> None:
        rows = min(len(self._differences), _MOST_ROWS)
        scale = max(1.0, self._look.text_scale)
        self.table.setFixedHeight(self.table.horizontalHeader().height() + round(_ROW_PX * scale) * rows + 2)
