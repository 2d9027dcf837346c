"""Participants from a table: CSV, or a sheet of Excel; all of them or, if anything is wrong, none.

Columns are code, group, condition, appointment and background; every other one is a field of the study's own. The
codes may be called participant, participant ID, ID or PID as well. Empty cells leave what the study knows.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from uxlab.designing.fields import OWN_COLUMNS, canonical
from uxlab.designing.people import is_code
from uxlab.importing.cells import BadCell
from uxlab.importing.names import Codes, Names
from uxlab.importing.problems import Findings, UnreadableFile, quoted
from uxlab.importing.sheets import read_table
from uxlab.importing.table import Columns, Row, Table, find_columns
from uxlab.lab.tables import BadTable, refusal
from uxlab.model.design import Design, Participant
from uxlab.storage.design_check_people import is_appointment

_OPTIONAL = ("group", "condition", "appointment", "background")
_CODE_COLUMNS = ("code", "participant", "participant id", "id", "pid")
_NOT_FROM_TABLES = "consents"
_TIME = r"(?P<hour>\d\d?):(?P<minute>\d\d)(?::\d\d)?"
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)[T ]+" + _TIME)
_DAY_FIRST = re.compile(r"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d{4}),? +" + _TIME)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleTable:
    """The design with the people of a table in it, and what is new: codes added and changed, fields added."""

    after: Design
    added: tuple[str, ...]
    changed: tuple[str, ...]
    new_fields: tuple[str, ...]


def read_people(file: Path, design: Design) -> PeopleTable:
    """Return `design` with the participants of a table added or completed.

    Raises:
        BadTable: names every row and column that is wrong.
        UnreadableFile: it is no table.
    """
    findings = Findings()
    table = _table(file, design, findings)
    if findings.problems:
        raise BadTable(refusal(file.name, findings.problems))
    fields = _own_fields(table, design)
    columns = find_columns(table, ("code",), (*_OPTIONAL, *(name.casefold() for name in fields)), findings)
    rows = [] if columns is None else _rows(table, columns, design, fields, findings)
    _refuse_strangers(table, findings)
    if findings.problems:
        raise BadTable(refusal(file.name, findings.problems))
    return _merged(design, fields, rows)


def _table(file: Path, design: Design, findings: Findings) -> Table:
    try:
        content = file.read_bytes()
    except OSError:
        raise UnreadableFile(f"{file} cannot be read; check its name and permissions.") from None
    table = read_table(file.name, content, (*_CODE_COLUMNS, *_OPTIONAL), findings)
    return _with_codes(table, {name.casefold() for name in design.participant_fields}, findings)


def _with_codes(table: Table, fields: Collection[str], findings: Findings) -> Table:
    """Return the table with its column of codes called so; a problem where it has none beside the study's fields."""
    header = table.header.cells
    places = {cell.casefold(): place for place, cell in reversed(list(enumerate(header)))}
    found = next((places[name] for name in _CODE_COLUMNS if name in places and name not in fields), None)
    if found is None:
        text = "names no column of codes; call one of them “code” or “participant”"
        findings.problem(table.file, table.header.number, "", text)
        return table
    return replace(table, header=replace(table.header, cells=(*header[:found], "code", *header[found + 1 :])))


def _own_fields(table: Table, design: Design) -> tuple[str, ...]:
    """Return the study's own fields that the table has, under their names in the study where it knows them."""
    known = {name.casefold(): name for name in design.participant_fields}
    cells = [cell for cell in table.header.cells if cell and cell.casefold() not in OWN_COLUMNS]
    return tuple(dict.fromkeys(known.get(cell.casefold(), cell) for cell in cells))


def _refuse_strangers(table: Table, findings: Findings) -> None:
    if _NOT_FROM_TABLES in {cell.casefold() for cell in table.header.cells}:
        text = "is noted when a participant signs, and not taken from tables; leave the column out"
        findings.problem(table.file, table.header.number, _NOT_FROM_TABLES, text)


def _rows(
    table: Table, columns: Columns, design: Design, fields: Sequence[str], findings: Findings
) -> list[tuple[str, Participant]]:
    read = _Reader.of(design)
    people = []
    seen: dict[str, int] = {}
    for row in table.rows:
        values = columns.values(row, findings)
        if values is None or not any(row.cells):
            continue
        person = read.participant(table.file, row, values, fields, findings)
        if person is not None and seen.setdefault(person.code, row.number) != row.number:
            text = f"{quoted(person.code)} stands in row {seen[person.code]} already; keep one of the two"
            findings.problem(table.file, row.number, "code", text)
        elif person is not None:
            people.append((person.code, person))
    return people


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads rows against what the study has."""

    codes: Codes
    places: Mapping[str, Names]
    known: Mapping[str, Participant]

    @classmethod
    def of(cls, design: Design) -> "_Reader":
        return cls(
            Codes([person.code for person in design.participants], is_code),
            {"group": Names.of("group", design.groups), "condition": Names.of("condition", design.conditions)},
            {person.code: person for person in design.participants},
        )

    def participant(
        self, file: str, row: Row, values: Mapping[str, str], fields: Collection[str], findings: Findings
    ) -> Participant | None:
        """Return the person of a row; None, and problems, where a cell makes no sense."""
        read: dict[str, str] = {}
        flaws = len(findings.problems)
        for column, text in values.items():
            try:
                read[column] = self._cell(column, text)
            except BadCell as error:
                findings.problem(file, row.number, column, f"{quoted(text)} {error}")
        if len(findings.problems) > flaws:
            return None
        person = self.known.get(read["code"], Participant(code=read["code"]))
        texts = {**dict(person.fields), **{name: read[name.casefold()] for name in fields if read.get(name.casefold())}}
        return replace(
            person,
            group=read.get("group") or person.group,
            condition=read.get("condition") or person.condition,
            appointment=read.get("appointment") or person.appointment,
            background=read.get("background") or person.background,
            fields=tuple(texts.items()),
        )

    def _cell(self, column: str, text: str) -> str:
        match column:
            case "code":
                return self.codes.find(text)
            case "group" | "condition":
                return self.places[column].find(text) if text else ""
            case "appointment":
                return _appointment(text) if text else ""
            case _:
                return text


def _appointment(text: str) -> str:
    found = _YEAR_FIRST.fullmatch(text) or _DAY_FIRST.fullmatch(text)
    if found:
        year, month, day, hour, minute = (int(found[part]) for part in ("year", "month", "day", "hour", "minute"))
        appointment = f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}"
        if is_appointment(appointment):
            return appointment
    raise BadCell("must be a date and time such as 2026-03-10 09:00")


def _merged(design: Design, fields: Sequence[str], rows: Sequence[tuple[str, Participant]]) -> PeopleTable:
    before = {person.code: person for person in design.participants}
    people = {**before, **dict(rows)}
    new_fields = tuple(name for name in fields if name not in design.participant_fields)
    after = canonical(
        replace(
            design,
            participants=tuple(people.values()),
            participant_fields=(*design.participant_fields, *new_fields),
        )
    )
    return PeopleTable(
        after=after,
        added=tuple(one.code for one in after.participants if one.code not in before),
        changed=tuple(one.code for one in after.participants if one.code in before and one != before[one.code]),
        new_fields=new_fields,
    )
