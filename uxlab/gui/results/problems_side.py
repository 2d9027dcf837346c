"""Beside the matrix: how many problems are found, and what is known of the chosen one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from uxlab.gui.jobs import Jobs
from uxlab.gui.results.behind_lines import Asked, Figure
from uxlab.gui.results.behind_sources import asked_of
from uxlab.gui.results.chart_view import ChartView
from uxlab.gui.results.one_line import OneLine
from uxlab.gui.results.problems_state import ProblemLine, ProblemsView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.buttons import Button, ghost, link, secondary
from uxlab.gui.widgets.layout import STRETCH, Item, column, label, panel, row, rule

_FACTS = 4


class ProblemsSide(QWidget):
    """`open_requested`, `edit_requested` and `remove_requested` are about the chosen problem.

    `asked`: somebody wants to see what a figure was made from, an `Asked`.
    """

    asked = Signal(object)
    open_requested = Signal()
    edit_requested = Signal()
    remove_requested = Signal()

    def __init__(self, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self.curve = ChartView(look, jobs)
        self.curve.opened.connect(lambda source: self.asked.emit(asked_of(source)))
        self._refusal = label(look, "", "small", wrap=True)
        self._grid = QGridLayout()
        self._facts = [self._fact_line(look, place) for place in range(_FACTS)]
        self._fact_panel = panel(self._grid, 0)
        self._title, self._words = label(look, "", "section", wrap=True), label(look, "", "small", wrap=True)
        self._details = label(look, "", "small", wrap=True)
        self.open_button = secondary(look, "", self.open_requested.emit, icon="film-strip", size="dense")
        buttons = row(
            [
                self.open_button, 8,
                ghost(look, "Edit", self.edit_requested.emit, size="dense"),
                ghost(look, "Remove", self.remove_requested.emit, size="dense"), STRETCH,
            ]
        )  # fmt: skip
        self._card = panel(column([self._title, 6, self._words, self._details, 8, buttons]), 14)
        title = label(look, "How many problems are found?", "section")
        self._curve_panel = panel(column([self.curve]), 6)
        area = Area()
        area.setFrameShape(QFrame.Shape.NoFrame)
        parts: list[Item] = [title, 8, self._curve_panel, self._refusal, 12, self._fact_panel, 12, self._card, STRETCH]
        area.fill(column(parts, 0, (20, 16, 20, 16)))
        self.setLayout(column([area]))

    def apply(self, view: ProblemsView, chosen: ProblemLine | None) -> None:
        """Show the discovery, and the chosen problem."""
        if view.curve is not None:
            self.curve.apply(view.curve)
        self._curve_panel.setVisible(view.curve is not None)
        self._refusal.setText(view.refusal)
        self._refusal.setVisible(bool(view.refusal))
        self._fact_panel.setVisible(bool(view.facts))
        for (name, note, value), fact in zip(self._facts, view.facts, strict=False):
            name.setText(fact.name)
            note.setText(fact.note)
            value.setText(fact.value)
            value.setAccessibleName(f"{fact.name} {fact.value}")
        self._card.setVisible(chosen is not None)
        if chosen is not None:
            self._title.setText(chosen.title)
            self._words.setText(chosen.frequency)
            self._details.setText(chosen.details)
            self._details.setVisible(bool(chosen.details))
            self.open_button.setText("1 moment" if chosen.moments == 1 else f"{chosen.moments} moments")
            self.open_button.set_reason("" if chosen.moments else "Nobody met it yet: mark a cell first")

    def _fact_line(self, look: Look, place: int) -> tuple[QLabel, OneLine, Button]:
        name, note, value = (
            label(look, "", "muted"),
            OneLine(look, "small", "text3", right=True),
            link(look, "", partial(self.asked.emit, Asked(Figure.DISCOVERY))),
        )
        line = row([name, 8, note, 8, value], 0, (12, 8))
        line.setStretch(2, 1)
        if place:
            self._grid.addWidget(rule(), 2 * place - 1, 0)
        self._grid.addLayout(line, 2 * place, 0)
        self._grid.setSpacing(0)
        return name, note, value
