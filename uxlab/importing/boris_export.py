"""Events that BORIS exports as a table, as text or as a workbook: the tabular events, and the aggregated ones.

Tabular events have a row for the start and another for the end of a state, told apart in the column `Behavior type` or,
of older versions, `Status`; these put the observation and its independent variables above the header. Aggregated events
have one row for both, with `Start (s)` and `Stop (s)`.
"""

from collections.abc import Iterator, Mapping, Sequence

from uxlab.importing.boris_terms import BorisEvent, Kind, modifiers, moment
from uxlab.importing.packed import MARK
from uxlab.importing.problems import Findings, UnreadableFile
from uxlab.importing.sheets import read_rows
from uxlab.importing.table import Row
from uxlab.importing.workbook import sheet_rows

_KINDS = ("behavior type", "status")
_TABULAR = ({"time", "subject", "behavior", "behavior type"}, {"time", "subject", "behavior", "status"})
_AGGREGATED = {"start (s)", "stop (s)", "subject", "behavior"}
_KNOWN = tuple(set.union(*_TABULAR, _AGGREGATED))
_OWN = {
    *_KNOWN, "observation id", "observation date", "observation duration", "observation type", "description", "source",
    "time offset (s)", "media duration (s)", "media file", "media file name", "media file path", "media file(s)",
    "total length", "fps", "fps (frame/s)", "behavioral category", "image index", "image file path", "duration (s)",
    "variable", "independent variables",
}  # fmt: skip
"""The columns of BORIS itself; others are independent variables."""
_OWN_NUMBERED = ("modif", "comment", "player #", "image index", "image file path")


def read_export(name: str, content: bytes, findings: Findings) -> Iterator[BorisEvent]:
    """Yield the events of an export; of a workbook, those of every sheet.

    Raises:
        UnreadableFile: it is no export of events.
    """
    if content.startswith(MARK):
        sheets: Sequence[Sequence[Row]] = [rows for _, rows in sheet_rows(name, content)]
    else:
        sheets = [read_rows(name, content, _KNOWN)]
    headed = [(rows, at) for rows in sheets if (at := _header(rows)) is not None]
    if not headed:
        raise UnreadableFile(
            f"{name} is no BORIS project or export of events; choose the .boris file, or export it with "
            "Observations > Export events > Tabular events."
        )
    for rows, at in headed:
        yield from _events(name, rows, at, findings)


def _header(rows: Sequence[Row]) -> int | None:
    """Return which of the rows is the header."""
    for number, row in enumerate(rows):
        names = {cell.casefold() for cell in row.cells}
        if any(columns <= names for columns in (*_TABULAR, _AGGREGATED)):
            return number
    return None


def _events(name: str, rows: Sequence[Row], at: int, findings: Findings) -> Iterator[BorisEvent]:
    columns = [cell.casefold() for cell in rows[at].cells]
    above = {row.cells[0].casefold(): row.cells[1] for row in rows[:at] if len(row.cells) > 1}
    for row in rows[at + 1 :]:
        cells = {**above, **dict(zip(columns, row.cells, strict=False))}
        events = _aggregated(row, cells) if set(columns) >= _AGGREGATED else _tabular(row, cells)
        if not events:
            what = "is no event with time, subject, behavior and START, STOP or POINT, nor one with start and stop"
            findings.problem(name, row.number, "", what)
        yield from events


def _tabular(row: Row, cells: Mapping[str, str]) -> tuple[BorisEvent, ...]:
    kind = next((cells[column].upper() for column in _KINDS if cells.get(column)), "")
    if kind not in list(Kind):
        return ()
    return _complete(_event(row, cells, "time", "comment", Kind(kind)))


def _aggregated(row: Row, cells: Mapping[str, str]) -> tuple[BorisEvent, ...]:
    start, stop = cells.get("start (s)", ""), cells.get("stop (s)", "")
    if cells.get("behavior type", "").upper().startswith("POINT") or (not cells.get("behavior type") and start == stop):
        return _complete(_event(row, cells, "start (s)", "comment", Kind.POINT))
    return _complete(
        _event(row, cells, "start (s)", "comment start", Kind.START),
        _event(row, cells, "stop (s)", "comment stop", Kind.STOP),
    )


def _complete(*events: BorisEvent | None) -> tuple[BorisEvent, ...]:
    """Return the events, none where one of them is none."""
    found = tuple(event for event in events if event is not None)
    return found if len(found) == len(events) else ()


def _event(row: Row, cells: Mapping[str, str], time: str, comment: str, kind: Kind) -> BorisEvent | None:
    t_ns = moment(cells.get(time, ""))
    if t_ns is None or not cells.get("behavior"):
        return None
    return BorisEvent(
        observation=cells.get("observation id", ""),
        date=cells.get("observation date", ""),
        row=row.number,
        t_ns=t_ns,
        subject=cells.get("subject", ""),
        code=cells["behavior"],
        modifiers=modifiers([text for column, text in cells.items() if column.startswith("modif")]),
        comment=next((text for column, text in cells.items() if column.startswith(comment) and text), ""),
        kind=kind,
        variables={label: text for label, text in cells.items() if not _is_own(label)},
    )


def _is_own(column: str) -> bool:
    return column in _OWN or column.startswith(_OWN_NUMBERED)
