"""The coded events of BORIS, from a project (.boris) or from what it exports of one.

A project is JSON: `observations` holds, by name, a `date`, `independent_variables` by label, and `events` as lists that
begin with time in seconds, subject, behaviour code, modifiers (of several sets, separated by `|`) and comment. Whether
an event of a state starts or ends it is not said there: the odd ones of the same subject, code and modifiers start it.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from uxlab.importing.boris_export import read_export
from uxlab.importing.boris_terms import BorisEvent, Kind, modifiers, moment
from uxlab.importing.encodings import decode, whole_text
from uxlab.importing.problems import Findings, UnreadableFile, quoted

_FIELDS = 5
_STATE = "state event"


def read_events(name: str, content: bytes, findings: Findings) -> tuple[BorisEvent, ...]:
    """Return the events in a file, those of each observation in the order of their times.

    Raises:
        UnreadableFile: it is neither a project nor an export of events.
    """
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        events = _project(name, content, findings)
    else:
        events = read_export(name, content, findings)
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
        one = _Observation(
            file=name,
            name=observation,
            date=whole_text(date) if isinstance(date, str) else "",
            variables=_variables(told.get("independent_variables")),
        )
        yield from _events(one, events, states, findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Observation:
    """What holds for every event of an observation."""

    file: str
    name: str
    date: str
    variables: Mapping[str, str]


def _variables(told: object) -> Mapping[str, str]:
    entries = told.items() if isinstance(told, dict) else ()
    return {whole_text(label).casefold(): whole_text(str(value)).strip() for label, value in entries}


def _states(behaviours: object) -> set[str]:
    """Return the codes of the behaviours that last."""
    entries = behaviours.values() if isinstance(behaviours, dict) else ()
    return {
        whole_text(str(entry.get("code")))
        for entry in entries
        if isinstance(entry, dict) and str(entry.get("type")).casefold().startswith(_STATE)
    }


def _events(
    observation: _Observation, events: Sequence[object], states: set[str], findings: Findings
) -> Iterator[BorisEvent]:
    started: dict[tuple[str, str, str], bool] = defaultdict(bool)
    for t_ns, number, (subject, code, sets, comment) in sorted(_read(observation, events, findings)):
        kind = Kind.POINT
        if code in states:
            started[subject, code, sets] = not started[subject, code, sets]
            kind = Kind.START if started[subject, code, sets] else Kind.STOP
        yield BorisEvent(
            observation=observation.name,
            date=observation.date,
            row=number,
            t_ns=t_ns,
            subject=subject,
            code=code,
            modifiers=modifiers([sets]),
            comment=comment,
            kind=kind,
            variables=observation.variables,
        )


def _read(
    observation: _Observation, events: Sequence[object], findings: Findings
) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the time, the number and the texts of each event."""
    for number, event in enumerate(events, 1):
        cells = [whole_text(str(cell)) for cell in event[:_FIELDS]] if isinstance(event, list) else []
        t_ns = moment(cells[0]) if len(cells) == _FIELDS else None
        if t_ns is None:
            text = "is no event with time, subject, code, modifiers and comment"
            findings.problem(observation.file, number, f"observation {quoted(observation.name)}", text)
        else:
            yield t_ns, number, cells[1:]
