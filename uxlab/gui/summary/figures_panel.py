"""Four figures side by side, or two by two, with the legend of their dots."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.summary.figures_state import FigureView, LegendView, StripView
from uxlab.gui.widgets.figures import Axis, DotStrip, Interval, Strip, paint_dot, paint_whisker
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.layout import STRETCH, column, label, panel, row, rule
from uxlab.gui.widgets.painting import painting

_FIGURES = 4
_UNBROKEN_N = "n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}"
_OWN_PX, _OTHER_PX = 4.5, 3.5


def strip_of(view: StripView) -> Strip:
    """Return what a strip shows."""
    together = Interval(view.together[1], view.together[0], view.together[2]) if view.together else None
    return Strip(Axis(0, view.most), view.own, view.each, together)


class FigureBox(QWidget):
    """One figure: name, value, of what it is made, the strip, the others."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._shown: FigureView | None = None
        self._name, self._value = label(look, "", "label"), label(look, "", "session-figure")
        self._words, self._caption = label(look, "", "small", wrap=True), label(look, "", "small", wrap=True)
        self._strip = DotStrip(look)
        self._left, self._top = rule(vertical=True), rule()
        for text in (self._name, self._value):
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        parts: list[QWidget | int] = [self._name, self._value, self._words, 2, self._strip, 2, self._caption, STRETCH]
        inside = column(parts, 0, (16, 12, 16, 10))
        self.setLayout(column([self._top, row([self._left, inside])]))

    def apply(self, view: FigureView) -> None:
        """Show a figure."""
        if view == self._shown:
            return
        self._shown = view
        self._name.setText(view.name)
        self._value.setText(view.value)
        self._words.setText(view.words)
        self._caption.setText(view.caption.replace("n = ", _UNBROKEN_N))
        self._strip.show_strip(strip_of(view.strip))
        self._strip.setAccessibleName(f"{view.name}: {view.caption}")
        self.setAccessibleName(view.spoken)
        for text in (self._words, self._caption):
            text.setToolTip(tip(view.tip) if text is self._words else "")

    def stand(self, *, row_number: int, column_number: int) -> None:
        """Draw the hairlines that divide it from its neighbours."""
        self._left.setVisible(column_number > 0)
        self._top.setVisible(row_number > 0)


class FiguresPanel(QWidget):
    """The figures of one person among the others."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._boxes = tuple(FigureBox(look) for _ in range(_FIGURES))
        self._legend = Legend(look)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._columns = 0
        frame = panel(self._grid, 1)
        self.setLayout(column([frame, 8, self._legend, STRETCH]))
        self.set_columns(_FIGURES)

    def apply(self, figures: Sequence[FigureView], legend: LegendView) -> None:
        """Show figures."""
        for box, view in zip(self._boxes, figures, strict=True):
            box.apply(view)
        self._legend.apply(legend)

    def set_columns(self, number: int) -> None:
        """Put so many side by side."""
        if number == self._columns:
            return
        self._columns = number
        for place, box in enumerate(self._boxes):
            line, across = divmod(place, number)
            self._grid.addWidget(box, line, across)
            box.stand(row_number=line, column_number=across)
        for across in range(_FIGURES):
            self._grid.setColumnStretch(across, 1 if across < number else 0)


class _Sample(QWidget):
    """A dot, or a whisker, as the strips have it."""

    def __init__(self, look: Look, kind: str) -> None:
        super().__init__()
        self._look, self._kind = look, kind
        self.setFixedSize(QSize(22 if kind == "together" else 10, 16))
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        with painting(self) as painter:
            if self._kind == "together":
                place = QRectF(self.rect()).adjusted(1, 0, -1, 0)
                paint_whisker(painter, place, Axis(0, 2), Interval(1, 0, 2), self._look.colour("text2"))
                return
            own = self._kind == "own"
            centre = QPointF(QRectF(self.rect()).center())
            colour = self._look.colour("accent-text" if own else "ghost")
            paint_dot(painter, centre, _OWN_PX if own else _OTHER_PX, colour)


class Legend(QFrame):
    """What the dots of the strips are."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._texts = {kind: label(look, "", "small") for kind in ("own", "each", "together")}
        self._samples = {kind: _Sample(look, kind) for kind in self._texts}
        self._texts["together"].setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        parts = [row([self._samples[kind], text], 7) for kind, text in self._texts.items()]
        self._line = row(parts, 16)
        self._line.setStretch(2, 1)
        self._line.addStretch(0)
        self.setLayout(self._line)

    def apply(self, view: LegendView) -> None:
        """Show what there is to tell apart."""
        for kind, text in (("own", view.own), ("each", view.each), ("together", view.together)):
            self._texts[kind].setText(text)
            self._texts[kind].setVisible(bool(text))
            self._samples[kind].setVisible(bool(text))
