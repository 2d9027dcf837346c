"""A table of attempts, one row an attempt, as drafts.

An empty cell for errors or assists, or no such column, means that they were not counted, and not that there were none.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from uxlab.importing.cells import count, has_decimal_comma, nanoseconds, outcome
from uxlab.importing.drafts import DraftAttempt, DraftMark, number_of
from uxlab.importing.names import Codes, Names
from uxlab.importing.problems import Findings, counted
from uxlab.importing.rows import RowReader, ordinal
from uxlab.importing.table import Columns, Row, Table, find_columns
from uxlab.model.design import Design
from uxlab.model.session import Outcome

REQUIRED = ("participant", "task", "outcome", "seconds")
OPTIONAL = ("group", "condition", "errors", "assists", "clicks", "attempt", "session")
_NOT_ENDED = "open"
_NO_TIME = re.compile(r"(?:0+(?:[:.,]0+)*)?")
"""Nothing, or a zero as programs write it: 0, 0.0, 0:00."""


@dataclass(frozen=True, slots=True)
class _Names:
    tasks: Names
    groups: Names
    conditions: Names
    codes: Codes


def read_attempts(
    table: Table, design: Design, codes: Codes, findings: Findings, rows: Iterable[Row] | None = None
) -> tuple[DraftAttempt, ...]:
    """Return the attempts in a table; `findings` hears of every cell that is wrong.

    `rows`: the table's rows, for whoever wants to count them on the way.
    """
    columns = find_columns(table, REQUIRED, OPTIONAL, findings)
    if columns is None:
        return ()
    names = _Names(
        tasks=Names.of("task", design.tasks),
        groups=Names.of("group", design.groups),
        conditions=Names.of("condition", design.conditions),
        codes=codes,
    )
    read_time = partial(
        nanoseconds, comma_separated=table.comma_separated, decimal_comma=_has_decimal_commas(table, columns)
    )
    drafts, not_ended = [], 0
    for row in table.rows if rows is None else rows:
        values = columns.values(row, findings)
        if values is None:
            continue
        reader = RowReader(table.file, row.number, values, findings)
        if reader.text("outcome").casefold() == _NOT_ENDED:
            not_ended += 1
            continue
        draft = _draft(reader, names, read_time)
        if draft is not None:
            drafts.append(draft)
    if not table.rows:
        findings.problem(table.file, 0, "", "has a header and no rows")
    if not_ended:
        findings.remark(f"{table.file}: left out {counted(not_ended, 'attempt')} that had not ended.")
    _remark_on_uncounted(table.file, columns, drafts, findings)
    return tuple(_numbered(drafts, findings))


def _has_decimal_commas(table: Table, columns: Columns) -> bool:
    place = columns.places["seconds"]
    return any(has_decimal_comma(row.cells[place]) for row in table.rows if place < len(row.cells))


def _draft(row: RowReader, names: _Names, read_time: Callable[[str], int]) -> DraftAttempt | None:
    """Return the attempt in a row, None where a cell is wrong."""
    ended = row.required("outcome", outcome)
    participant, task = row.required("participant", names.codes.find), row.required("task", names.tasks.find)
    group, condition = row.optional("group", names.groups.find), row.optional("condition", names.conditions.find)
    length_ns = _length(row, ended, read_time)
    errors, assists = row.optional("errors", count), row.optional("assists", count)
    clicks, number = row.optional("clicks", count), row.optional("attempt", ordinal)
    session = row.optional("session", ordinal) or 1
    if ended is Outcome.SKIPPED and (errors or assists or clicks):
        row.bad("outcome", "has errors, assists or clicks, which a task that was left out cannot have")
    if row.flawed or participant is None or task is None or ended is None or length_ns is None:
        return None
    return DraftAttempt(
        file=row.file,
        row=row.number,
        participant=participant,
        task=task,
        outcome=ended,
        length_ns=length_ns,
        group=group,
        condition=condition,
        number=number or 1,
        numbered=number is not None,
        observation=session_name(session),
        errors=None if errors is None else (DraftMark(),) * errors,
        assists=None if assists is None else (DraftMark(),) * assists,
        clicks=clicks,
    )


def session_name(number: int) -> str:
    """Return what a person's session of this number is known by; the first has no name, as where there is one only."""
    return "" if number == 1 else f"session {number}"


def _remark_on_uncounted(file: str, columns: Columns, drafts: Sequence[DraftAttempt], findings: Findings) -> None:
    """Say of which attempts the errors or assists are unknown; of a task that was left out there are none to know."""
    tried = [draft for draft in drafts if draft.outcome is not Outcome.SKIPPED]
    unknown = {
        "errors": sum(draft.errors is None for draft in tried),
        "assists": sum(draft.assists is None for draft in tried),
    }
    for name, number in unknown.items():
        if name not in columns.places:
            findings.remark(f"{file}: there is no column {name}; that means not counted, and not none made.")
        elif number:
            where = f"{number} of {counted(len(tried), 'attempt')}"
            findings.remark(f"{file}: {name} are empty for {where}; that means not counted, and not none made.")


def _length(row: RowReader, ended: Outcome | None, read_time: Callable[[str], int]) -> int | None:
    """Return how long the attempt took; no time at all where the task was left out."""
    if ended is not Outcome.SKIPPED:
        return row.required("seconds", read_time)
    if not _NO_TIME.fullmatch(row.text("seconds")):
        row.bad("seconds", "must be empty, for the task was left out")
    return 0


def _numbered(drafts: Iterable[DraftAttempt], findings: Findings) -> Iterator[DraftAttempt]:
    """Count each participant's attempts at a task, and refuse a row that is there twice."""
    first: dict[tuple[object, ...], int] = {}
    taken: dict[tuple[str, str | None, str, int], int] = {}
    for draft in drafts:
        counts = (number_of(draft.errors), number_of(draft.assists), draft.clicks)
        person = (draft.participant, draft.condition, draft.task)
        same = first.setdefault((*person, draft.group, draft.outcome, draft.length_ns, *counts), draft.row)
        if same != draft.row and not draft.numbered:
            text = f"says the same as row {same}; of two attempts alike, number them in a column “attempt”"
            findings.problem(draft.file, draft.row, "", text)
            continue
        number = draft.number
        while not draft.numbered and (*person, number) in taken:
            number += 1
        earlier = taken.setdefault((*person, number), draft.row)
        if earlier != draft.row:
            findings.problem(
                draft.file, draft.row, "attempt", f"“{number}” is the number of the attempt in row {earlier}"
            )
            continue
        yield draft if number == draft.number else replace(draft, number=number)
