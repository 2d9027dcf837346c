"""How the panels of a chart of dots share its width: names, then for each panel a scale, a value and its n."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.charts.caption import value_format
from uxlab.charts.lettering import NAME, TICK, VALUE, fitted, room_of
from uxlab.charts.marks import value_of
from uxlab.charts.spec import DotPanel, DotRow, Dots, Scale
from uxlab.metrics.estimate import Estimate
from uxlab.wording.figures import ABSENT

NARROWEST_PX = 96
"""A scale that is shorter shows nothing; its panel goes below the others."""
_GAP_PX = 24
_COMFORTABLE_PX = 150
"""Below this, the scales take the room of the column of n, which then stands once under the title."""
_BESIDE_PX = 8
_LONGEST_PX = 80
_LARGEST_SHARE = 0.36
_SHARE_OF_MANY = 0.26
_LEAST_NAME_PX = 90
_ALIKE = {Scale.COUNT, Scale.NUMBER}


@dataclass(frozen=True, slots=True)
class Place:
    """The room of a panel: its scale from `left` to `right`, then the columns of values and of n, 0 for none."""

    panel: DotPanel
    left: float
    right: float
    values_px: float
    ns_px: float


@dataclass(frozen=True, slots=True)
class Columns:
    """Panels side by side, after names of at most `names_px`."""

    names_px: float
    places: tuple[Place, ...]


def arranged(chart: Dots, left: float, right: float) -> tuple[Columns, ...]:
    """Return the panels side by side where their scales are wide enough, else each below the other."""
    rows = [row for panel in chart.panels for row in panel.rows]
    names_px = _names_px(rows, (_LARGEST_SHARE if len(chart.panels) == 1 else _SHARE_OF_MANY) * (right - left))
    together = _columns(chart, chart.panels, left + names_px, right)
    if len(chart.panels) == 1 or _wide_enough(together):
        return (Columns(names_px, together),)
    names_px = _names_px(rows, _LARGEST_SHARE * (right - left))
    alone = [_columns(chart, (panel,), left + names_px, right) for panel in chart.panels]
    return tuple(Columns(names_px, places) for places in alone)


def value_text(panel: DotPanel, estimate: Estimate | None) -> str:
    """Return the value as it stands beside its mark; numbers of a panel have as many decimals as its largest."""
    value = value_of(estimate)
    if value is None:
        return ABSENT
    values = [value, *filter(None, (value_of(first(row)) for row in panel.rows))]
    like = max(values, key=abs) if panel.scale in _ALIKE else value
    return "".join(fitted(value_format(panel.scale, like)(value), _LONGEST_PX, VALUE))


def n_text(estimate: Estimate | None) -> str:
    """Return the n of a value."""
    return "" if estimate is None or value_of(estimate) is None else f"n {estimate.n}"


def first(row: DotRow) -> Estimate | None:
    """Return the estimate of the first series."""
    return row.estimates[0] if row.estimates else None


def _names_px(rows: Sequence[DotRow], most_px: float) -> float:
    room = max(_LEAST_NAME_PX, most_px)
    used = (room_of(line, NAME) for row in rows for line in fitted(row.label, room, NAME, 2))
    return min(room, max(used, default=0.0) + 1)


def _columns(chart: Dots, panels: Sequence[DotPanel], left: float, right: float) -> tuple[Place, ...]:
    values = [_values_px(chart, panel) for panel in panels]
    counts = [_ns_px(chart, panel) for panel in panels]
    free = right - left - _GAP_PX * len(panels) - sum(values) - sum(counts)
    if free < _COMFORTABLE_PX * len(panels):
        free, counts = free + sum(counts), [0.0] * len(panels)
    places, at = [], left
    for panel, values_px, ns_px in zip(panels, values, counts, strict=True):
        start = at + _GAP_PX
        at = start + free / len(panels)
        places.append(Place(panel, start, at, values_px, ns_px))
        at += values_px + ns_px
    return tuple(places)


def _wide_enough(places: Sequence[Place]) -> bool:
    return all(place.right - place.left >= NARROWEST_PX for place in places)


def _values_px(chart: Dots, panel: DotPanel) -> float:
    if len(chart.series) != 1:
        return 0.0
    return _BESIDE_PX + max((room_of(value_text(panel, first(row)), VALUE) for row in panel.rows), default=0.0)


def _ns_px(chart: Dots, panel: DotPanel) -> float:
    if len(chart.series) != 1:
        return 0.0
    widest = max((room_of(n_text(first(row)), TICK) for row in panel.rows), default=0.0)
    return _BESIDE_PX + widest if widest else 0.0
