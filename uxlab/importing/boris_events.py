"""The coded events of BORIS, from a project (.boris) or from its export of tabular events.

A project is JSON: `observations` holds, by name, a `date` and `events` as lists that begin with time in seconds,
subject, behaviour code, modifiers (of several sets, separated by `|`) and comment. Whether an event of a state starts
or ends it is not said there: the odd ones of the same subject, code and modifiers start it. An export says it, in the
column `Behavior type` or, of older versions, `Status`; these put the observation above the header.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from uxlab.importing.cells import NS_PER_S
from uxlab.importing.encodings import decode, whole_text
from uxlab.importing.problems import Findings, UnreadableFile, quoted
from uxlab.importing.sheets import read_rows
from uxlab.importing.table import Row

NO_SUBJECT = "No focal subject"
NO_MODIFIER = "None"
_KINDS = ("behavior type", "status")
EXPORT_COLUMNS = ("time", "subject", "behavior", *_KINDS)
_FIELDS = 5
_LONGEST_S = 4_000_000_000
_STATE = "state event"


class Kind(StrEnum):
    """Whether an event starts a state, ends it, or has no length."""

    START = "START"
    STOP = "STOP"
    POINT = "POINT"


@dataclass(frozen=True, slots=True, kw_only=True)
class BorisEvent:
    """One coded event; `row` is its line in an export, or its number among the events of its observation."""

    observation: str
    date: str
    row: int
    t_ns: int
    subject: str
    code: str
    modifiers: tuple[str, ...]
    comment: str
    kind: Kind


def read_events(name: str, content: bytes, findings: Findings) -> tuple[BorisEvent, ...]:
    """Return the events in a file, those of each observation in the order of their times.

    Raises:
        UnreadableFile: it is neither a project nor an export of tabular events.
    """
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        events = _project(name, content, findings)
    else:
        events = _export(name, content, findings)
    return tuple(sorted(events, key=lambda event: (event.observation, event.t_ns)))


def _project(name: str, content: bytes, findings: Findings) -> Iterator[BorisEvent]:
    try:
        project = json.loads(decode(name, content).content, parse_float=Decimal)
    except (ValueError, RecursionError):
        raise UnreadableFile(f"{name} is no BORIS project: its text is damaged; save it again from BORIS.") from None
    observations = project.get("observations")
    if not isinstance(observations, dict):
        raise UnreadableFile(f"{name} is no BORIS project, for it has no observations; choose a .boris file.")
    states = _states(project.get("behaviors_conf"))
    for name_given, told in observations.items():
        observation = whole_text(name_given)
        events = told.get("events") if isinstance(told, dict) else None
        if not isinstance(events, list):
            findings.problem(name, 0, f"observation {quoted(observation)}", "has no list of events")
            continue
        date = told.get("date")
        yield from _observation(
            name, observation, whole_text(date) if isinstance(date, str) else "", events, states, findings
        )


def _states(behaviours: object) -> set[str]:
    """Return the codes of the behaviours that last."""
    entries = behaviours.values() if isinstance(behaviours, dict) else ()
    return {
        whole_text(str(entry.get("code")))
        for entry in entries
        if isinstance(entry, dict) and str(entry.get("type")).casefold().startswith(_STATE)
    }


def _observation(
    name: str, observation: str, date: str, events: Sequence[object], states: set[str], findings: Findings
) -> Iterator[BorisEvent]:
    started: dict[tuple[str, str, str], bool] = defaultdict(bool)
    read: list[tuple[int, int, list[str]]] = []
    for number, event in enumerate(events, 1):
        cells = [whole_text(str(cell)) for cell in event[:_FIELDS]] if isinstance(event, list) else []
        t_ns = _moment(cells[0]) if len(cells) == _FIELDS else None
        if t_ns is None:
            text = "is no event with time, subject, code, modifiers and comment"
            findings.problem(name, number, f"observation {quoted(observation)}", text)
        else:
            read.append((t_ns, number, cells[1:]))
    for t_ns, number, (subject, code, modifiers, comment) in sorted(read):
        kind = Kind.POINT
        if code in states:
            started[subject, code, modifiers] = not started[subject, code, modifiers]
            kind = Kind.START if started[subject, code, modifiers] else Kind.STOP
        yield BorisEvent(
            observation=observation,
            date=date,
            row=number,
            t_ns=t_ns,
            subject=subject,
            code=code,
            modifiers=_modifiers([modifiers]),
            comment=comment,
            kind=kind,
        )


def _export(name: str, content: bytes, findings: Findings) -> Iterator[BorisEvent]:
    rows = read_rows(name, content, EXPORT_COLUMNS)
    folded = [[cell.casefold() for cell in row.cells] for row in rows]
    at = next((n for n, cells in enumerate(folded) if {"time", "subject", "behavior"} <= set(cells)), None)
    if at is None or not set(_KINDS) & set(folded[at]):
        raise UnreadableFile(
            f"{name} is no BORIS project or export of tabular events; choose the .boris file, or export it with "
            "Observations > Export events > Tabular events."
        )
    above = {row.cells[0].casefold(): row.cells[1] for row in rows[:at] if len(row.cells) > 1}
    for row in rows[at + 1 :]:
        cells = {**above, **dict(zip(folded[at], row.cells, strict=False))}
        event = _exported(row, cells)
        if event is None:
            findings.problem(name, row.number, "", "is no event with time, subject, behavior and START, STOP or POINT")
        else:
            yield event


def _exported(row: Row, cells: Mapping[str, str]) -> BorisEvent | None:
    t_ns = _moment(cells["time"])
    kind = next((cells[column].upper() for column in _KINDS if cells.get(column)), "")
    if t_ns is None or kind not in list(Kind) or not cells.get("behavior"):
        return None
    return BorisEvent(
        observation=cells.get("observation id", ""),
        date=cells.get("observation date", ""),
        row=row.number,
        t_ns=t_ns,
        subject=cells.get("subject", ""),
        code=cells["behavior"],
        modifiers=_modifiers([text for column, text in cells.items() if column.startswith("modifier")]),
        comment=next((text for column, text in cells.items() if column.startswith("comment")), ""),
        kind=Kind(kind),
    )


def _moment(seconds: object) -> int | None:
    try:
        exact = Decimal(str(seconds))
    except InvalidOperation:
        return None
    if not exact.is_finite() or abs(exact) > _LONGEST_S:
        return None
    return int((exact * NS_PER_S).to_integral_value())


def _modifiers(texts: Sequence[str]) -> tuple[str, ...]:
    parts = [part.strip() for text in texts for part in text.replace(",", "|").split("|")]
    return tuple(part for part in parts if part and part != NO_MODIFIER)
