"""CX beside UX: two lists of figures, side by side where there is room for both."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from uxlab.gui.results.experience_state import ExperienceRow, ExperienceView
from uxlab.gui.results.figure_table import FigureTable
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.cells import Cell, Column, Row
from uxlab.gui.widgets.layout import STRETCH, column, label, panel, row
from uxlab.gui.widgets.table import Table

_GAP_PX, _ROW_PX, _BESIDE_FROM_PX = 16, 40, 1040
_VALUE_PX = 240
_COLUMNS = (Column("Figure", stretch=1), Column("Value", stretch=0))
_LEAST_PX = (90, _VALUE_PX)
_GIVEN = (Column("Figure", stretch=1), Column("Value", width_px=_VALUE_PX))


class ExperiencePanel(QWidget):
    """`asked` carries an `Asked`, by Enter or a click on what sessions measured."""

    asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._view = ExperienceView((), ())
        self.ux = FigureTable(look, _COLUMNS, _LEAST_PX, row_px=_ROW_PX, name="Measured in sessions")
        self.cx = Table(look, _GIVEN, row_px=_ROW_PX, name="From elsewhere")
        self._nothing = label(look, "", "muted", wrap=True)
        self.ux.cell_opened.connect(lambda key, *_: self._open(key))
        measured = column([row([label(look, "Measured in sessions (UX)", "section")], 0, (12, 10)), self.ux, STRETCH])
        given = column([row([label(look, "From elsewhere (CX)", "section")], 0, (12, 10)), self.cx])
        given.addLayout(row([self._nothing], 0, (12, 0, 12, 12)))
        given.addStretch(1)
        self._both = row([], _GAP_PX)
        self._both.addWidget(panel(measured, 1), 1)
        self._both.addWidget(panel(given, 1), 1)
        area = Area()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.fill(column([self._both, STRETCH]))
        self._look = look
        self.setLayout(column([area]))
        look.changed.connect(self._fit_heights)

    def apply(self, view: ExperienceView) -> None:
        """Show both sides."""
        self._view = view
        self.ux.set_rows(_rows(view.ux))
        self.cx.set_rows(_rows(view.cx))
        self._nothing.setText(view.nothing)
        self._nothing.setVisible(bool(view.nothing))
        self.cx.setVisible(not view.nothing)
        self._fit_heights()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what comes from elsewhere below what was measured where the figures would be cut."""
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE_FROM_PX * max(1.0, self._look.text_scale)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _fit_heights(self) -> None:
        for table in (self.ux, self.cx):
            table.setFixedHeight(table.content_height())

    def _open(self, key: str) -> None:
        shown = next((one for one in self._view.ux if one.name == key), None)
        if shown is not None and shown.asked is not None:
            self.asked.emit(shown.asked)


def _rows(figures: Sequence[ExperienceRow]) -> list[Row]:
    return [
        Row(
            one.name,
            (
                Cell(one.name, note=one.about, tip=one.about, spoken=f"{one.name}, {one.about}"),
                Cell(one.value, weight=500),
            ),
        )
        for one in figures
    ]
