"""Problems by participants: who met what, how bad it is, and who brought the last new one."""

from dataclasses import dataclass, replace

from uxlab.charts.caption import head
from uxlab.charts.lettering import NAME, TICK, VALUE, fitted, room_of
from uxlab.charts.sheet import Box, Pen, Sheet
from uxlab.charts.spec import Matrix, MatrixRow

WORST = 4

_ROW_PX = 34
_TWO_LINES_PX = 40
_CELL_PX = 22
_GAP_PX = 6
_BAR_PX = 6
_SEVERITY_PX = 34
_LARGEST_SHARE = 0.36
_NAME_GAP_PX = 16
_NEW = "New problems per participant"


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the cells begin, how far apart they are, how large each is, and the room of the names left of them."""

    left: float
    step: float
    cell: float
    names_px: float

    def middle(self, number: int) -> float:
        return self.left + number * self.step + self.cell / 2


def draw_matrix(sheet: Sheet, chart: Matrix, *, titled: bool) -> None:
    """Draw a row for each problem with a cell for each participant."""
    head(sheet, chart.title, _key(chart), titled=titled)
    columns = _columns(sheet, chart)
    _participants(sheet, chart, columns)
    two = any(len(fitted(row.label, columns.names_px, NAME, 2)) > 1 for row in chart.rows)
    row_px = _TWO_LINES_PX if two else _ROW_PX
    for number, row in enumerate(chart.rows):
        sheet.lines([(sheet.left, sheet.y, sheet.right, sheet.y)], Pen("grid"))
        _row(sheet, chart, row, columns, (sheet.y + row_px / 2, number))
        sheet.y += row_px
    sheet.lines([(sheet.left, sheet.y, sheet.right, sheet.y)], Pen("grid"))
    _new(sheet, chart, columns)


def new_problems(chart: Matrix) -> tuple[int, ...]:
    """Return how many problems each participant was the first to meet, in their order."""
    firsts = [next((n for n, met in enumerate(row.met) if met), None) for row in chart.rows]
    return tuple(firsts.count(number) for number in range(len(chart.participants)))


def _key(chart: Matrix) -> str:
    rated = any(row.severity is not None for row in chart.rows)
    bars = "Bars: severity, from one (minor) to four (critical, red). " if rated else ""
    return f"{bars}A filled cell: the participant met the problem."


def _columns(sheet: Sheet, chart: Matrix) -> _Columns:
    seen_px = max(room_of(_seen(row, chart), VALUE) for row in chart.rows) + 14
    room = _LARGEST_SHARE * sheet.width
    labels = [line for row in chart.rows for line in fitted(row.label, room, NAME, 2)]
    names_px = min(room, 1 + max((room_of(line, NAME) for line in labels), default=0.0))
    severity_px = _severity_px(chart)
    left = sheet.left + severity_px + names_px + _NAME_GAP_PX
    step = min(_CELL_PX + _GAP_PX, (sheet.right - seen_px - left) / len(chart.participants))
    gap = _GAP_PX if step > _CELL_PX else max(0.0, step / 5)
    return _Columns(left, step, step - gap, names_px)


def _severity_px(chart: Matrix) -> float:
    return _SEVERITY_PX if any(row.severity is not None for row in chart.rows) else 0.0


def _participants(sheet: Sheet, chart: Matrix, columns: _Columns) -> None:
    """Write the codes over the cells: all, or as many as do not run into each other."""
    end = columns.left - 100
    middle = sheet.y + TICK.line_px / 2
    sheet.text(sheet.right, middle, "seen by", TICK, "right")
    limit = sheet.right - room_of("seen by", TICK) - 6
    for number, code in enumerate(chart.participants):
        (name,) = fitted(code, 60, TICK, 1) or ("",)
        half, x = room_of(name, TICK) / 2, columns.middle(number)
        if x - half >= end + 4 and x + half <= limit:
            sheet.text(x, middle, name, TICK, "center")
            end = x + half
    sheet.y += TICK.line_px + 4


def _row(sheet: Sheet, chart: Matrix, row: MatrixRow, columns: _Columns, at: tuple[float, int]) -> None:
    y, number = at
    severity_px = _severity_px(chart)
    if severity_px and row.severity is not None:
        _severity(sheet, row.severity, y)
    sheet.texts(sheet.left + severity_px, y, fitted(row.label, columns.names_px, NAME, 2), NAME)
    high = min(_CELL_PX, max(columns.cell, 14))
    met: list[Box] = []
    not_met: list[Box] = []
    for place in range(len(chart.participants)):
        box = Box(columns.left + place * columns.step, y - high / 2, columns.cell, high)
        (met if place < len(row.met) and row.met[place] else not_met).append(box)
    radius = min(4.0, columns.cell / 5)
    if sheet.theme.patterned:
        sheet.outlines(not_met, Pen("line", 1), radius)
    else:
        sheet.boxes(not_met, "band", radius)
    sheet.boxes(met, _role(row.severity), radius, f"met-{number}")
    sheet.text(sheet.right, y, _seen(row, chart), VALUE, "right")
    _spots(sheet, chart, row, columns, y)


def _spots(sheet: Sheet, chart: Matrix, row: MatrixRow, columns: _Columns, y: float) -> None:
    if row.source is None:
        return
    for place, (person, met) in enumerate(zip(chart.participants, row.met, strict=False)):
        if met:
            box = Box(columns.left + place * columns.step, y - _CELL_PX / 2, columns.cell, _CELL_PX)
            sheet.spot(box, replace(row.source, person=person), f"{row.label}: met by {person}")
    wide = room_of(_seen(row, chart), VALUE) + 8
    sheet.spot(
        Box(sheet.right - wide, y - _CELL_PX / 2, wide, _CELL_PX), row.source, f"{row.label}: {_seen(row, chart)}"
    )


def _severity(sheet: Sheet, severity: int, y: float) -> None:
    """Draw bars that grow, as many of them filled as the problem is severe."""
    bars = [Box(sheet.left + n * (_BAR_PX + 1), y + 6 - (3 + 3 * n), _BAR_PX - 1, 3 + 3 * n) for n in range(WORST)]
    sheet.boxes(bars[severity:], "band", 1)
    sheet.boxes(bars[:severity], _role(severity), 1)


def _role(severity: int | None) -> str:
    return "failure" if severity == WORST else "other"


def _seen(row: MatrixRow, chart: Matrix) -> str:
    return f"{sum(row.met)} of {len(chart.participants)}"


def _new(sheet: Sheet, chart: Matrix, columns: _Columns) -> None:
    """Write below each column how many problems were new with it, where the figures have room."""
    counts = new_problems(chart)
    if columns.step < room_of(str(max(counts)), TICK) + 2:
        return
    y = sheet.y + TICK.line_px
    (said,) = fitted(_NEW, columns.left - sheet.left - 8, TICK, 1)
    sheet.text(sheet.left, y, said, TICK)
    for number, count in enumerate(counts):
        sheet.text(columns.middle(number), y, str(count) if count else "·", TICK, "center")
    sheet.y += 2 * TICK.line_px
