"""The sheet of paper: its size, its margins, and the room in between, in points (1/72 inch)."""

from dataclasses import dataclass

from uxlab.report.document import Paper

CHART_MARGIN_PX = 4
"""What a chart leaves free on each side; it is set so much wider that its texts stand in line with those about it."""
_PIXELS_A_POINT = 96 / 72
_SMALLER = 1.12


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page; `side_pt` is the margin left and right, `end_pt` that above and below."""

    width_pt: float
    height_pt: float
    side_pt: float = 45.0
    end_pt: float = 62.0

    @property
    def room_pt(self) -> float:
        """Return the width between the margins."""
        return self.width_pt - 2 * self.side_pt

    def chart_px(self, *, one_page: bool = False) -> int:
        """Return the width of a chart in CSS pixels, so that its type has the size of the text about it.

        Where all is to fit `one_page`, it is drawn wider, and so set lower and with smaller type.
        """
        return round(self.room_pt * _PIXELS_A_POINT * (_SMALLER if one_page else 1.0)) + 2 * CHART_MARGIN_PX

    def chart_pt(self, *, one_page: bool = False) -> float:
        """Return the width that a chart is set in, in points, its margins included."""
        return self.room_pt + 2 * CHART_MARGIN_PX / _PIXELS_A_POINT / (_SMALLER if one_page else 1.0)


SHEETS = {Paper.A4: Sheet(595.28, 841.89), Paper.LETTER: Sheet(612.0, 792.0)}
