"""A list of problems as a table: a row a problem, or of one problem several rows with its title, each with evidence."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from uxlab.importing.cells import BadCell, nanoseconds
from uxlab.importing.problems import Findings, Problem
from uxlab.importing.rows import RowReader, ordinal
from uxlab.importing.sheets import read_table
from uxlab.importing.table import find_columns
from uxlab.model.problems import Pointer, ProblemDraft
from uxlab.storage.problem_drafts import BadProblems, Flaw, ListedProblems
from uxlab.storage.problems import SEVERITIES

_REQUIRED = ("title",)
_OPTIONAL = ("severity", "place", "description", "participant", "session", "at", "error_type", "note")
_BETWEEN_CODES = re.compile(r"[,;\s]+")


def problems_from_table(content: bytes, source: str) -> ListedProblems:
    """Return the problems in the table of a text file or a workbook; `source` is what messages call it.

    Raises:
        UnreadableFile: there is no table in it.
    """
    findings = Findings()
    table = read_table(source, content, [*_REQUIRED, *_OPTIONAL], findings)
    columns = find_columns(table, _REQUIRED, _OPTIONAL, findings)
    drafts: dict[int, ProblemDraft] = {}
    for row in table.rows if columns else ():
        values = columns.values(row, findings) if columns else None
        if values is not None:
            reader = RowReader(source, row.number, values, findings)
            drafts[row.number] = _draft(reader, comma_separated=table.comma_separated)
    if not table.rows:
        findings.problem(source, 0, "", "has a header and no rows")
    rows = tuple(drafts)

    def refusal(flaws: Sequence[Flaw]) -> BadProblems:
        placed = [Problem(source, rows[flaw.draft], flaw.field, flaw.text) for flaw in flaws]
        return _refusal(source, sorted([*findings.problems, *placed], key=lambda problem: problem.row))

    return ListedProblems(
        tuple(drafts.values()), refusal, remarks=tuple(findings.remarks), flawed=bool(findings.problems)
    )


def _draft(row: RowReader, *, comma_separated: bool) -> ProblemDraft:
    """Return the problem of a row, whose flaws the reader notes; of a flawed one the evidence is left out."""
    evidence = tuple(_pointers(row, comma_separated=comma_separated))
    return ProblemDraft(
        title=row.required("title", str) or "",
        description=row.text("description"),
        place=row.text("place"),
        severity=row.optional("severity", _severity),
        evidence=() if row.flawed else evidence,
    )


def _pointers(row: RowReader, *, comma_separated: bool) -> Iterator[Pointer]:
    """Return what leads to evidence, for each of the participants of the row."""
    session = row.optional("session", ordinal)
    moment = row.optional("at", partial(nanoseconds, comma_separated=comma_separated))
    people = [code for code in _BETWEEN_CODES.split(row.text("participant")) if code]
    if len(people) > 1 and (session is not None or moment is not None):
        row.bad("participant", "must be one, whose session or moment is given; begin another row for the next")
    if not people and not any(row.text(column) for column in ("session", "at", "error_type", "note")):
        return
    for person in people or [None]:
        yield Pointer(
            participant=person,
            session=session,
            at=row.text("at") or None,
            error_type=row.text("error_type") or None,
            note=row.text("note") or None,
        )


def _severity(text: str) -> int:
    if text not in map(str, SEVERITIES):
        raise BadCell("must be from 1 (minor) to 4 (critical)")
    return int(text)


def _refusal(source: str, problems: Sequence[Problem]) -> BadProblems:
    lines = [str(problem) for problem in problems]
    if len(lines) == 1:
        return BadProblems(f"{lines[0]}.")
    return BadProblems(f"{source} cannot be used for {len(lines)} reasons:\n  " + "\n  ".join(lines))
