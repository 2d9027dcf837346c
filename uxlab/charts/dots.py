"""Dots and whiskers in rows: one or more panels over the same rows, one or more series in each."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.charts import marks
from uxlab.charts.axis import Axis, axis, finite, largest
from uxlab.charts.caption import bare, foot, has_interval, head, level, numbers, short
from uxlab.charts.columns import Columns, Place, arranged, first, n_text, value_text
from uxlab.charts.lettering import NAME, TICK, VALUE, fitted
from uxlab.charts.sheet import Box, Pen, Segment, Sheet
from uxlab.charts.signs import sign, sign_names, signs_key
from uxlab.charts.spec import DotPanel, DotRow, Dots
from uxlab.charts.tell import estimate_text
from uxlab.metrics.estimate import Estimate

_ROW_PX = 30
_TWO_LINES_PX = 40
_SERIES_PX = 18
_BETWEEN_ROWS_PX = 10
_PEOPLE_BELOW_PX = 8
_INSET_PX = 10
_BETWEEN_PANELS_PX = 14
_FARTHEST_SIGN = 2.0
_MOST_PEOPLE = 20
NO_VALUES, NO_PAIRS = "No values", "Nothing to compare"


def draw_dots(sheet: Sheet, chart: Dots, *, titled: bool) -> None:
    """Draw the panels side by side, or each below the other where they would be too narrow."""
    head(sheet, chart.title, _key(chart), titled=titled)
    drawn: set[int] = set()
    for number, columns in enumerate(arranged(chart, sheet.left, sheet.right)):
        sheet.y += _BETWEEN_PANELS_PX if number else 0
        _Block(sheet, chart, columns, drawn).draw(number)
    estimates = [one for panel in chart.panels for row in panel.rows for one in row.estimates]
    if drawn:
        signs_key(sheet, [(kind, name) for kind, name in enumerate(sign_names(chart)) if kind in drawn])
    foot(sheet, bare(estimates), _people_note(chart), chart.note)


def _key(chart: Dots) -> str:
    estimates = (one for panel in chart.panels for row in panel.rows for one in row.estimates)
    drawn = any(one is not None and has_interval(one) for one in estimates)
    whiskers = f"Whiskers: {level(chart.confidence)}." if drawn else ""
    if len(chart.series) == 1:
        return whiskers
    looks = [f"{'Hollow' if one.hollow else 'Filled'}: {short(one.name)}." for one in chart.series]
    return " ".join(filter(None, [*looks, whiskers]))


def _people_note(chart: Dots) -> str:
    return "Small dots: single people." if any(_shows_people(chart, panel) for panel in chart.panels) else ""


def _shows_people(chart: Dots, panel: DotPanel) -> bool:
    return len(chart.series) == 1 and any(0 < len(row.people) <= _MOST_PEOPLE for row in panel.rows)


@dataclass(frozen=True, slots=True)
class _Block:
    """Panels side by side, in the making; `drawn` gathers the kinds of signs that lie on their scales."""

    sheet: Sheet
    chart: Dots
    columns: Columns
    drawn: set[int]

    def draw(self, number: int) -> None:
        """Draw the panels; `number` is that of the first of them."""
        places = self.columns.places
        rows = max(len(place.panel.rows) for place in places)
        self._titles()
        top, row_px = self.sheet.y, self._row_px()
        bottom = top + rows * row_px
        self._names(top, row_px)
        for at, place in enumerate(places, number):
            self._panel(place, (top, row_px, bottom), f"panel-{at}")
        self.sheet.y = bottom + TICK.line_px + 4

    def _titles(self) -> None:
        lines = 1
        for place in self.columns.places:
            room = place.right + place.values_px + place.ns_px - place.left
            title = fitted(place.panel.title, room, VALUE, 2)
            count = "" if place.ns_px else _counts(place.panel)
            under = fitted(count, room, TICK, 1)
            for at, line in enumerate(title):
                self.sheet.text(place.left, self.sheet.y + 8 + at * NAME.line_px, line, VALUE)
            for line in under:
                self.sheet.text(place.left, self.sheet.y + 8 + len(title) * NAME.line_px, line, TICK)
            lines = max(lines, len(title) + len(under))
        self.sheet.y += lines * NAME.line_px + 6

    def _row_px(self) -> float:
        people = any(_shows_people(self.chart, place.panel) for place in self.columns.places)
        labels = (row.label for place in self.columns.places for row in place.panel.rows)
        two = any(len(fitted(label, self.columns.names_px, NAME, 2)) > 1 for label in labels)
        series = len(self.chart.series) * _SERIES_PX + _BETWEEN_ROWS_PX
        return max(_TWO_LINES_PX if two or people else _ROW_PX, series if len(self.chart.series) > 1 else 0)

    def _names(self, top: float, row_px: float) -> None:
        longest = max((place.panel.rows for place in self.columns.places), key=len)
        for number, row in enumerate(longest):
            middle = top + (number + 0.5) * row_px
            self.sheet.texts(self.sheet.left, middle, fitted(row.label, self.columns.names_px, NAME, 2), NAME)
        rules = [top + number * row_px for number in range(1, len(longest))]
        self.sheet.lines([(self.sheet.left, y, self.sheet.right, y) for y in rules], Pen("grid"))

    def _panel(self, place: Place, rows: tuple[float, float, float], name: str) -> None:
        top, row_px, bottom = rows
        panel = place.panel
        if not any(marks.value_of(one) is not None for row in panel.rows for one in row.estimates):
            self.sheet.text(place.left, top + row_px / 2, _nothing(self.chart), TICK)
            return
        scale = _axis(panel, place, single=len(self.chart.series) == 1)
        _grid(self.sheet, scale, top, bottom, name)
        middles = [top + (number + 0.5) * row_px for number in range(len(panel.rows))]
        if len(self.chart.series) == 1:
            self._beside(place, middles)
            self._spots(place, top, row_px)
        lifted = _PEOPLE_BELOW_PX / 2 if _shows_people(self.chart, panel) else 0
        self._people(panel, scale, [middle + lifted for middle in middles], name)
        self._signs(panel, scale, middles, row_px)
        for number, series in enumerate(self.chart.series):
            shift = (number - (len(self.chart.series) - 1) / 2) * _SERIES_PX - lifted
            placed = [(y + shift, _nth(row, number)) for y, row in zip(middles, panel.rows, strict=True)]
            look = marks.Look("text3" if series.hollow else "accent-text", series.hollow, f"{name}-series-{number}")
            marks.whiskers(self.sheet, scale, placed, look)

    def _beside(self, place: Place, middles: Sequence[float]) -> None:
        values_at = place.right + place.values_px
        for y, row in zip(middles, place.panel.rows, strict=True):
            self.sheet.text(values_at, y, value_text(place.panel, first(row)), VALUE, "right")
            if place.ns_px:
                self.sheet.text(values_at + place.ns_px, y, n_text(first(row)), TICK, "right")

    def _spots(self, place: Place, top: float, row_px: float) -> None:
        panel, width = place.panel, place.right + place.values_px + place.ns_px - place.left
        for number, row in enumerate(panel.rows):
            if marks.value_of(first(row)) is not None:
                words = f"{short(row.label)}, {short(panel.title)}: {estimate_text(panel.scale, first(row))}"
                self.sheet.spot(Box(place.left, top + number * row_px, width, row_px), row.source, words)

    def _people(self, panel: DotPanel, scale: Axis, heights: Sequence[float], name: str) -> None:
        if _shows_people(self.chart, panel):
            placed = [
                (y + _PEOPLE_BELOW_PX / 2, value)
                for y, row in zip(heights, panel.rows, strict=True)
                for value in (row.people if len(row.people) <= _MOST_PEOPLE else ())
            ]
            marks.people(self.sheet, scale, placed, name)

    def _signs(self, panel: DotPanel, scale: Axis, middles: Sequence[float], row_px: float) -> None:
        names = sign_names(self.chart)
        for number, name in enumerate(names):
            strokes: list[Segment] = []
            for y, row in zip(middles, panel.rows, strict=True):
                values = finite(value for label, value in row.marks if label == name)
                strokes += [s for v in values if not scale.beyond(v) for s in sign(number, scale.x(v), y, row_px)]
            if strokes:
                self.drawn.add(number)
                self.sheet.lines(strokes, Pen("text2", 1.5), f"sign-{number}")


def _nothing(chart: Dots) -> str:
    """Return why a panel is empty: of two that are compared one alone may well have values."""
    return NO_VALUES if len(chart.series) == 1 else NO_PAIRS


def _nth(row: DotRow, number: int) -> Estimate | None:
    return row.estimates[number] if number < len(row.estimates) else None


def _counts(panel: DotPanel) -> str:
    """Return the n of each series."""
    series = range(max((len(row.estimates) for row in panel.rows), default=0))
    said = [numbers(_nth(row, number) for row in panel.rows) for number in series]
    known = [one for one in said if one]
    return known[0] if len(set(known)) == 1 else " and ".join(known)


def _axis(panel: DotPanel, place: Place, *, single: bool) -> Axis:
    estimates = [one for row in panel.rows for one in row.estimates]
    people = finite(value for row in panel.rows for value in (row.people if single else ()))
    top = _FARTHEST_SIGN * largest(estimates, people)
    signs = [value for value in finite(value for row in panel.rows for _, value in row.marks) if value <= top]
    return axis(panel.scale, estimates, [*people, *signs], place.left + _INSET_PX, place.right - _INSET_PX)


def _grid(sheet: Sheet, scale: Axis, top: float, bottom: float, name: str) -> None:
    sheet.lines(
        [(scale.x(value), top, scale.x(value), bottom) for value, _ in scale.ticks], Pen("grid"), f"{name}-grid"
    )
    for value, text in scale.ticks:
        sheet.text_about(scale.x(value), bottom + 4 + TICK.line_px / 2, text, TICK)
