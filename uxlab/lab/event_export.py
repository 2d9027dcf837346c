"""Rows of a session's table of events as a file, whole or not at all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from uxlab.errors import Cancelled
from uxlab.lab.export_files import Exported
from uxlab.lab.review_work import keep_nothing, opened
from uxlab.model.events import EventFlag, EventKind
from uxlab.report.files.csv_file import write_csv
from uxlab.report.files.json_file import write_json
from uxlab.report.progress import Asked, Progress, never, silent
from uxlab.report.tables.events import EVENTS, action, whats
from uxlab.report.tables.table import NS_PER_S, Column, Kind, Value
from uxlab.storage.event_table import read_page, read_table
from uxlab.storage.new_files import new_files
from uxlab.storage.study_file import StudyToRead, open_for_reading
from uxlab.timeline.table import EVENT_ROWS, By, EventTable, RowKind, TableFilter, TableRow

__all__ = ["EventFile", "EventForm", "export_events", "file_from_line", "file_to_line"]

_AT_ONCE = 4_000
_LABEL = "label"
_TEXT = "text"
_OF_EVENTS = {column.name: column for column in EVENTS.columns}
COLUMNS = (
    _OF_EVENTS["participant"],
    _OF_EVENTS["session_uid"],
    _OF_EVENTS["task"],
    _OF_EVENTS["seconds"],
    Column(
        name="kind",
        title="Kind",
        kind=Kind.CODE,
        meaning="What it was: input, or what was noted, begins or ends",
        levels=tuple((kind.value, kind.value.capitalize()) for kind in RowKind),
    ),
    Column(
        name="by",
        title="Whose",
        kind=Kind.CODE,
        missing="no input",
        meaning="Whose input it was",
        levels=(("participant", "The participant's"), ("moderator", "The moderator's")),
    ),
    _OF_EVENTS["what"],
    _OF_EVENTS["action"],
    _OF_EVENTS["steps"],
    _OF_EVENTS["x_px"],
    _OF_EVENTS["y_px"],
    Column(
        name=_LABEL,
        title="Label",
        kind=Kind.TEXT,
        missing="input",
        meaning="Key of the task or of the error's type, the note's tag, why there was a pause or gap, the application",
    ),
    Column(
        name=_TEXT,
        title="Text",
        kind=Kind.TEXT,
        missing="input",
        meaning="The attempt's outcome, what was written with an error or note, the window's title",
        free=True,
        wide=True,
    ),
    Column(name="severity", title="Severity", kind=Kind.WHOLE, missing="no error", meaning="From 1 to 4"),
)
"""What a file has of each row."""


class EventForm(StrEnum):
    """The kinds of files; the value is how their names end."""

    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFile:
    """Which rows of a session go where.

    `coder`: whose errors and notes, None for the moderator's. `runs` of the rows that `wanted` leaves, each from a
    first until before an end; None for all. `texts`: what somebody wrote, too. `replace` a file that is there.
    """

    session: str
    to: Path
    form: EventForm
    wanted: TableFilter = field(default_factory=TableFilter)
    runs: tuple[tuple[int, int], ...] | None = None
    coder: str | None = None
    texts: bool = True
    replace: bool = False


def export_events(path: Path, request: EventFile, *, progress: Progress = silent, cancelled: Asked = never) -> Exported:
    """Write events of the study at `path` to a file; possible while the study is open elsewhere.

    Raises:
        UnusableStudy: there is no readable study.
        UsageError: there is no such session.
        Cancelled: it was stopped; nothing was written.
        UxlabError: there is such a file that is not to be replaced, or none can be made there.
    """
    name = request.to.name
    columns, kept = _columns(texts=request.texts)
    with open_for_reading(path) as study:
        progress(0.0, "Reading the session")
        session = opened(study, request.session, request.coder, keep_nothing, _silent, cancelled)
        table = study.read(partial(read_table, session=session, wanted=request.wanted))
        runs = ((0, table.count),) if request.runs is None else request.runs
        told = _rows(study, table, runs, progress, cancelled)
        rows = (tuple(row[place] for place in kept) for row in told)
        with new_files(request.to.parent, [name], replace=request.replace) as folder:
            write = write_csv if request.form is EventForm.CSV else write_json
            written = write(folder / name, columns, rows)
    return Exported(folder=request.to.parent, rows=((name, written),))


def file_to_line(file: EventFile) -> dict[str, Any]:
    """Return what is wanted as plain values, for another process."""
    wanted = file.wanted
    return {
        "session": file.session,
        "to": str(file.to),
        "form": file.form.value,
        "kinds": None if wanted.kinds is None else sorted(wanted.kinds),
        "by": wanted.by.value,
        "task": wanted.task,
        "spans": wanted.spans,
        "text": wanted.text,
        "counted": wanted.counted,
        "runs": file.runs,
        "coder": file.coder,
        "texts": file.texts,
        "replace": file.replace,
    }


def file_from_line(line: dict[str, Any]) -> EventFile:
    """Return what `file_to_line` was given."""
    wanted = TableFilter(
        kinds=None if line["kinds"] is None else frozenset(map(RowKind, line["kinds"])),
        by=By(line["by"]),
        task=line["task"],
        spans=_pairs(line["spans"]),
        text=line["text"],
        counted=line["counted"],
    )
    return EventFile(
        session=line["session"],
        to=Path(line["to"]),
        form=EventForm(line["form"]),
        wanted=wanted,
        runs=_pairs(line["runs"]),
        coder=line["coder"],
        texts=line["texts"],
        replace=line["replace"],
    )


def _pairs(pairs: list[list[int]] | None) -> tuple[tuple[int, int], ...] | None:
    return None if pairs is None else tuple((first, second) for first, second in pairs)


def _silent(_done: int, _of: int) -> None:
    """Tell nobody."""


def _columns(*, texts: bool) -> tuple[tuple[Column, ...], list[int]]:
    kept = [place for place, column in enumerate(COLUMNS) if texts or not column.free]
    return tuple(COLUMNS[place] for place in kept), kept


def _rows(
    study: StudyToRead, table: EventTable, runs: tuple[tuple[int, int], ...], progress: Progress, cancelled: Asked
) -> Iterator[tuple[Value, ...]]:
    done, total = 0, sum(end - first for first, end in runs)
    who, what = (table.session.participant, table.session.uid), whats(literal=False)
    for first, end in runs:
        for start in range(first, end, _AT_ONCE):
            if cancelled():
                raise Cancelled("The export was cancelled; no file was written.")
            progress(done / total, f"Writing {done:,} of {total:,} events")
            count = min(_AT_ONCE, end - start)
            read = study.read(partial(read_page, table=table, first=start, count=count))
            yield from ((*who, *_told(row, what)) for row in read)
            done += len(read)


def _told(row: TableRow, what: Callable[[int, int | None], Value]) -> tuple[Value, ...]:
    shared: tuple[Value, ...] = (row.task or None, row.t_ns / NS_PER_S, row.kind.value)
    if row.item is not None:
        noted = row.item.label or None, row.item.detail or None, row.item.severity
        return (*shared, None, None, None, None, None, None, *noted)
    kind = int(EVENT_ROWS[row.kind])
    whose = "moderator" if row.moderators else "participant"
    steps = row.value if kind == EventKind.SCROLL else None
    done = action(kind, row.value, row.flags & EventFlag.REPEAT)
    return (*shared, whose, what(kind, row.code), done, steps, row.x, row.y, None, None, None)
