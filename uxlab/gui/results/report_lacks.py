"""What the Common Industry Format requires and the study lacks, each with the way to where it is entered."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.results.report_state import LackView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.buttons import link
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import STRETCH, Item, clear, column, holder, label, row, rule

_LOOKING = "Looking for what is missing…"
_COMPLETE = "Nothing is missing of what ISO/IEC 25062 requires."
_INCOMPLETE = "ISO/IEC 25062, the Common Industry Format, asks for this too. A report can be made without it."


class ReportLacks(Area):
    """`way_chosen` carries the target of an item, as "design:tasks"."""

    way_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[LackView, ...] | None = None
        self._rows = column([label(look, _LOOKING, "muted"), STRETCH], 0, (20, 14, 16, 20))
        self.fill(self._rows)

    def apply(self, lacks: Sequence[LackView]) -> None:
        """Show what is missing."""
        if tuple(lacks) == self._shown:
            return
        self._shown = tuple(lacks)
        clear(self._rows)
        if lacks:
            self._rows.addWidget(label(self._look, _INCOMPLETE, "hint", wrap=True))
            self._rows.addSpacing(10)
        else:
            done = Icon(self._look, "check-circle-fill", "ok-fill")
            whole = row([done, label(self._look, _COMPLETE, "muted", wrap=True, level=True)], 8)
            whole.setStretch(1, 1)
            self._rows.addLayout(whole)
        for lack in lacks:
            self._rows.addWidget(rule())
            self._rows.addWidget(self._row(lack))
        self._rows.addStretch(1)

    def shown(self) -> tuple[LackView, ...] | None:
        """Return what is shown, None before anything is known."""
        return self._shown

    def _row(self, lack: LackView) -> QWidget:
        look = self._look
        item, missing = label(look, lack.item, "medium", wrap=True), label(look, lack.missing, "small", wrap=True)
        parts: list[Item] = [item, 1, missing, 3]
        if lack.target:
            way = link(look, lack.words, partial(self.way_chosen.emit, lack.target))
            way.setAccessibleName(f"{lack.words}: {lack.item}")
            parts.append(row([way, -1]))
        else:
            parts.append(label(look, lack.words, "hint"))
        return holder(column(parts, 0, (0, 9, 0, 5)))
