"""How answers to items are laid out: the room of names and bars, the middle of the scale, and how levels are filled."""

from dataclasses import dataclass

from uxlab.charts import marks
from uxlab.charts.lettering import NAME, TICK, fitted, room_of
from uxlab.charts.likert_spec import Likert, LikertRow, ScoreRow
from uxlab.charts.sheet import Sheet
from uxlab.wording.figures import fixed, interval, signed, with_n

GOOD, BAD, NEITHER = "accent-text", "text3", "band"
END_GAP_PX = 10
_NAME_GAP_PX, _NARROW_PX = 16, 520
_LARGEST_SHARE, _LARGEST_SHARE_NARROW, _LARGEST_END = 0.4, 0.42, 0.22
_LINES, _LINES_NARROW = 3, 5
_STRONGEST, _STRONG, _WEAK = 1.0, 0.5, 0.26
"""Opacities: of the ends of the scale, of what is next to them, of what is next to the middle."""


@dataclass(frozen=True, slots=True)
class Shade:
    """How a level is filled: a role, its opacity, and the role of digits on it."""

    role: str
    opacity: float
    ink: str


@dataclass(frozen=True, slots=True)
class Layout:
    """Where names, bars, words of the ends and numbers of answers stand; `unit_px` is as wide as everybody."""

    names_px: float
    left: float
    right: float
    ends_px: float
    counts_px: float
    middle: float
    unit_px: float


def shade(place: int, levels: int, *, high_is_good: bool) -> Shade:
    """Return how the level at a place from 0 is filled: the farther from the middle, the stronger."""
    side = 2 * place - (levels - 1)
    if side == 0:
        return Shade(NEITHER, 1.0, "text")
    steps = levels // 2
    from_end = place if side < 0 else levels - 1 - place
    opacity = _STRONGEST if from_end == 0 else _STRONG - (_STRONG - _WEAK) * (from_end - 1) / max(1, steps - 2)
    good = (side > 0) == high_is_good
    return Shade(GOOD if good else BAD, opacity, "surface" if opacity == _STRONGEST else "text")


def shares(row: LikertRow) -> tuple[float, float]:
    """Return how much of a row lies left and right of the middle; the middle level, if there is one, on both."""
    if not row.n:
        return 0.0, 0.0
    half, odd = divmod(len(row.counts), 2)
    low = sum(row.counts[:half]) + (row.counts[half] / 2 if odd else 0)
    return low / row.n, 1 - low / row.n


def score_text(score: ScoreRow) -> str:
    """Return a score with its interval and n."""
    value = marks.value_of(score.estimate)
    if value is None:
        return ""
    form = signed if score.low < 0 and not score.digits else fixed(score.digits)
    span = interval(score.estimate, form, score.low, score.high)
    return with_n(f"{form(value)} {score.unit}".strip(), span, score.estimate.n)


def laid_out(sheet: Sheet, chart: Likert) -> Layout:
    """Return the layout of a chart on a sheet."""
    names_px, ends_px = _names_px(sheet, chart), _ends_px(sheet, chart)
    counts_px = 10 + max(room_of(n_text(row), TICK) for row in chart.rows)
    left = sheet.left + names_px + _NAME_GAP_PX
    right = sheet.right - counts_px - ends_px
    below, above = (max(part) for part in zip(*(shares(row) for row in chart.rows), strict=True))
    unit = (right - left) / ((below + above) or 1.0)
    return Layout(names_px, left, right, ends_px, counts_px, left + below * unit, unit)


def label_lines(sheet: Sheet, row: LikertRow, room: float) -> tuple[str, ...]:
    """Return the name of a row, or what its lower end is called, in lines."""
    return fitted(row.ends[0] or row.label, room, NAME, _LINES_NARROW if sheet.width < _NARROW_PX else _LINES)


def n_text(row: LikertRow) -> str:
    """Return how many answers a row has."""
    return f"n = {row.n}"


def _names_px(sheet: Sheet, chart: Likert) -> float:
    room = (_LARGEST_SHARE_NARROW if sheet.width < _NARROW_PX else _LARGEST_SHARE) * sheet.width - _ends_px(
        sheet, chart
    )
    names = [line for row in chart.rows for line in label_lines(sheet, row, room)]
    names += [line for one in chart.scores for line in fitted(one.label, room, NAME, 2)]
    texts = [line for one in chart.scores for line in fitted(score_text(one), room, TICK, 2)]
    widths = [*(room_of(line, NAME) for line in names), *(room_of(line, TICK) for line in texts)]
    return min(room, 1 + max(widths))


def _ends_px(sheet: Sheet, chart: Likert) -> float:
    if not any(row.ends[1] for row in chart.rows):
        return 0.0
    return END_GAP_PX + 1 + min(_LARGEST_END * sheet.width, max(room_of(row.ends[1], NAME) for row in chart.rows))
