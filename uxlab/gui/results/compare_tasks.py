"""One figure of two sides, task by task, each with its interval about "no difference"."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from uxlab.gui.results.compare_effects import TaskEffect, TaskEffects
from uxlab.gui.results.compare_table import paint_zero
from uxlab.gui.results.one_line import OneLine
from uxlab.gui.results.spot_field import HotSpot, SpotField
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.figures import Axis, Interval, paint_whisker
from uxlab.gui.widgets.layout import STRETCH, column, label, panel, row
from uxlab.gui.widgets.painting import draw_text, painting, text_width
from uxlab.gui.widgets.segmented import Segmented

_ROW_PX, _TICKS_PX, _GAP_PX, _LEAST_STRIP_PX = 34, 20, 14, 60
_RIGHT, _CENTRE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
_AXIS = Axis(0, 1)


class EffectLines(SpotField):
    """A line a task: name, whisker, value, interval; below them what the places of the scale mean.

    Each line can be opened: `opened` then carries its `TaskEffect`.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._effects: TaskEffects | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._place_spots)
        look.changed.connect(self.updateGeometry)

    def apply(self, effects: TaskEffects) -> None:
        """Show effects."""
        self._effects = effects
        self.setAccessibleName(effects.title)
        self.setAccessibleDescription(f"{effects.caption}. {'. '.join(one.spoken for one in effects.rows)}")
        self._place_spots()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the lines be opened where they are now."""
        super().resizeEvent(event)
        self._place_spots()

    def sizeHint(self) -> QSize:
        """Return the height of all lines."""
        rows = len(self._effects.rows) if self._effects else 0
        return QSize(360, round((rows * _ROW_PX + _TICKS_PX) * max(1.0, self._look.text_scale)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        effects, look = self._effects, self._look
        if effects is None:
            return
        row_px = _ROW_PX * max(1.0, look.text_scale)
        value = max((text_width(look.font("body", 600), one.text) for one in effects.rows), default=0.0)
        note = max((text_width(look.font("small"), one.note) for one in effects.rows), default=0.0)
        right = self.width() - note - value - 2 * _GAP_PX
        left = min(0.42 * self.width(), right - _LEAST_STRIP_PX)
        strip = QRectF(left, 0, right - left, row_px)
        with painting(self) as painter:
            for place, one in enumerate(effects.rows):
                top = place * row_px
                draw_text(
                    painter, QRectF(0, top, left - _GAP_PX, row_px), one.name, look.font("body"), look.colour("text2")
                )
                self._draw_effect(painter, strip.translated(0, top), one, effects.zero)
                beside = QRectF(right + _GAP_PX, top, value, row_px)
                draw_text(painter, beside, one.text, look.font("body", 600), look.colour("text"), _RIGHT)
                last = QRectF(beside.right() + 8, top, note, row_px)
                draw_text(painter, last, one.note, look.font("small"), look.colour("text3"))
            self._draw_ticks(painter, strip.translated(0, len(effects.rows) * row_px), effects.ticks)
            self.paint_spots(painter)

    def _place_spots(self) -> None:
        row_px = _ROW_PX * max(1.0, self._look.text_scale)
        rows = self._effects.rows if self._effects else ()
        self.set_spots(
            [
                HotSpot(QRectF(1, place * row_px + 1, self.width() - 2, row_px - 2), one.spoken, one)
                for place, one in enumerate(rows)
            ]
        )

    def _draw_effect(self, painter: QPainter, strip: QRectF, one: TaskEffect, zero: float) -> None:
        look, middle = self._look, strip.center().y()
        painter.fillRect(QRectF(strip.left(), middle - 0.5, strip.width(), 1), look.colour("grid"))
        paint_zero(painter, _AXIS.place(zero, strip.left(), strip.right()), middle, look)
        if one.mark is not None:
            ink = look.colour("accent-text" if one.decided else "text3")
            paint_whisker(painter, strip, _AXIS, Interval(one.mark.value, one.mark.low, one.mark.high), ink)

    def _draw_ticks(self, painter: QPainter, strip: QRectF, ticks: Sequence[tuple[float, str]]) -> None:
        font, taken = self._look.font("caption"), -1000.0
        for place, text in ticks:
            width = text_width(font, text)
            x = _AXIS.place(place, strip.left(), strip.right()) - width / 2
            if x > taken + 8:
                box = QRectF(x, strip.top(), width, _TICKS_PX)
                draw_text(painter, box, text, font, self._look.colour("text3"), _CENTRE)
                taken = x + width


class TaskEffectsPanel(QFrame):
    """The figure is chosen above the lines. `asked` carries its name, and the `TaskEffect` that was opened."""

    asked = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._effects: tuple[TaskEffects, ...] = ()
        self._title, self._caption = label(look, "", "section"), OneLine(look, "small", "text3")
        self.choice = Segmented(look, [], name="Figure")
        self.choice.chosen.connect(self._show)
        self.lines = EffectLines(look)
        self.lines.opened.connect(lambda effect: self.asked.emit(self.choice.value(), effect))
        self._empty = label(look, "No task was tried on both sides by enough people.", "muted", wrap=True)
        area = Area()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.fill(column([self.lines, STRETCH]))
        self._area = area
        head = row([self._title, 12, self._caption, 12, self.choice])
        head.setStretch(2, 1)
        inside = column([head, 4, self._area, self._empty, STRETCH])
        inside.setStretch(2, 1000)
        self.setLayout(row([panel(inside, (16, 12))]))

    def apply(self, effects: Sequence[TaskEffects]) -> None:
        """Show effects; the figure stays chosen while it is there."""
        self._effects = tuple(effects)
        keys = [one.figure for one in effects]
        kept = self.choice.value() if self.choice.value() in keys else _preferred(keys)
        self.choice.set_choices([(one.figure, one.short) for one in effects])
        self.choice.set_value(kept)
        self._show(kept)

    def _show(self, figure: str) -> None:
        shown = next((one for one in self._effects if one.figure == figure), None)
        self._area.setVisible(shown is not None)
        self.choice.setVisible(shown is not None)
        self._empty.setVisible(shown is None)
        self._title.setText(shown.title if shown else "By task")
        self._caption.setText(shown.caption if shown else "")
        if shown is not None:
            self.lines.apply(shown)


def _preferred(keys: Sequence[str]) -> str:
    """Begin with the times, which differ soonest."""
    return "time_geometric_mean" if "time_geometric_mean" in keys else next(iter(keys), "")
