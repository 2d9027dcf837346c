"""The events of BORIS as drafts of attempts, by a mapping: states are attempts, points what happened in them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from uxlab.importing.boris_mapping import BorisMapping, Variable
from uxlab.importing.boris_terms import NO_SUBJECT, BorisEvent, Kind
from uxlab.importing.cells import BadCell
from uxlab.importing.drafts import DraftAttempt, DraftMark
from uxlab.importing.names import Codes, listed
from uxlab.importing.problems import Findings, counted, quoted
from uxlab.model.session import Outcome

_LONGEST_SESSION_NS = 7 * 86_400 * 1_000_000_000


@dataclass(frozen=True, slots=True)
class _Bout:
    """A state from its start to its end, and to the start of the next, where what is said later ends to concern it."""

    start: BorisEvent
    stop: BorisEvent
    until_ns: int


def draft_attempts(
    file: str, events: Sequence[BorisEvent], mapping: BorisMapping, codes: Codes, findings: Findings
) -> tuple[DraftAttempt, ...]:
    """Return the attempts that the events tell of; `findings` hears of what does not fit, and of what is left out."""
    _remark_on_strangers(file, events, mapping, findings)
    _remark_on_uncounted(file, mapping, findings)
    by_person: dict[tuple[str, str], list[BorisEvent]] = defaultdict(list)
    for event in events:
        by_person[event.observation, event.subject].append(event)
    drafts: list[DraftAttempt] = []
    for own in by_person.values():
        if any(event.code in mapping.tasks for event in own):
            drafts += _of_one_person(file, own, mapping, codes, findings)
    if not drafts and not findings.problems:
        findings.problem(file, 0, "", "has no state event that the mapping calls a task")
    return tuple(_numbered(drafts))


def _of_one_person(
    file: str, events: Sequence[BorisEvent], mapping: BorisMapping, codes: Codes, findings: Findings
) -> Iterator[DraftAttempt]:
    first = events[0]
    name = first.observation if mapping.by_observation else first.subject
    place = f"observation {quoted(first.observation)}"
    if not name or name == NO_SUBJECT:
        what = 'has no subject, who would be the participant; give it one, or map participant = "observation"'
        findings.problem(file, first.row, place, what)
        return
    try:
        participant = codes.find(mapping.participants.get(name, name))
    except BadCell as bad:
        findings.problem(file, first.row, place, f"{quoted(name)} {bad}; give its code under [participants]")
        return
    group, condition = (_value(file, first, variable, findings) for variable in (mapping.group, mapping.condition))
    own = _from_origin(events)
    told = [event for event in own if event.code not in mapping.tasks]
    bouts = list(_bouts(file, [event for event in own if event.code in mapping.tasks], findings))
    for bout in bouts:
        ended = _outcome(bout, told, mapping)
        if ended is None:
            text = f"{quoted(bout.start.code)} has no outcome; code one, or give a default_outcome"
            findings.problem(file, bout.start.row, place, text)
            continue
        draft = _draft(file, bout, ended, told, mapping)
        yield replace(draft, participant=participant, group=group, condition=condition)
    outside = sum(_marks(event, mapping) and not any(_inside(event, bout) for bout in bouts) for event in told)
    if outside:
        findings.remark(f"{file}, {place}: left out {counted(outside, 'event')} outside any attempt.")


def _value(file: str, first: BorisEvent, variable: Variable | None, findings: Findings) -> str | None:
    """Return what an independent variable of the observation means; None where it is empty or not mapped."""
    if variable is None:
        return None
    place = f"observation {quoted(first.observation)}"
    value = first.variables.get(variable.label.casefold())
    if value is None:
        what = f"has no independent variable {quoted(variable.label)}; {listed(tuple(first.variables))}"
        findings.problem(file, 0, place, what)
    try:
        return variable.find(value) if value else None
    except BadCell as bad:
        findings.problem(file, 0, f"{place}, {variable.label}", f"{quoted(value or '')} {bad}")
        return None


def _bouts(file: str, events: Sequence[BorisEvent], findings: Findings) -> Iterator[_Bout]:
    """Pair the starts and stops of tasks, of which one person has one at a time."""
    started: BorisEvent | None = None
    for at, event in enumerate(events):
        place = f"observation {quoted(event.observation)}"
        if event.kind is Kind.START and started is None:
            started = event
        elif event.kind is Kind.STOP and started is not None and event.code == started.code:
            if event.t_ns == started.t_ns:
                findings.problem(file, event.row, place, f"{quoted(event.code)} ends when it starts")
            later = (other.t_ns for other in events[at + 1 :] if other.kind is Kind.START)
            yield _Bout(started, event, next(later, _LONGEST_SESSION_NS * 1000))
            started = None
        elif event.kind is Kind.POINT:
            findings.problem(file, event.row, place, f"{quoted(event.code)} is a point event; a task must be a state")
        else:
            during = f" while {quoted(started.code)} goes on" if started else ""
            what = "starts" if event.kind is Kind.START else "ends without a start"
            findings.problem(file, event.row, place, f"{quoted(event.code)} {what}{during}; correct it in BORIS")
            started = event if event.kind is Kind.START else started
    if started is not None:
        place = f"observation {quoted(started.observation)}"
        findings.problem(file, started.row, place, f"{quoted(started.code)} never ends; correct it in BORIS")


def _outcome(bout: _Bout, told: Sequence[BorisEvent], mapping: BorisMapping) -> Outcome | None:
    """Return the last outcome coded until the next task, else that of a modifier, else the default."""
    coded = [
        event.code for event in told if bout.start.t_ns <= event.t_ns < bout.until_ns and event.code in mapping.outcomes
    ]
    words = [*coded[-1:], *bout.stop.modifiers, *bout.start.modifiers]
    return next((mapping.outcomes[word] for word in words if word in mapping.outcomes), mapping.default_outcome)


def _draft(file: str, bout: _Bout, ended: Outcome, told: Sequence[BorisEvent], mapping: BorisMapping) -> DraftAttempt:
    start = bout.start

    def marks(types: Mapping[str, str | None], *, named: bool = False) -> tuple[DraftMark, ...]:
        return tuple(
            DraftMark(
                offset_ns=event.t_ns - start.t_ns,
                text=event.comment or (event.code if named else ""),
                error_type=types[event.code],
            )
            for event in told
            if event.code in types and _inside(event, bout)
        )

    return DraftAttempt(
        file=file,
        row=start.row,
        participant=start.subject,
        task=mapping.tasks[start.code],
        outcome=ended,
        length_ns=bout.stop.t_ns - start.t_ns,
        observation=start.observation or file,
        observed_utc=_utc(start.date),
        started_ns=start.t_ns,
        errors=marks(mapping.errors) if mapping.errors else None,
        assists=marks(dict.fromkeys(mapping.assists)) if mapping.assists else None,
        notes=marks(dict.fromkeys(mapping.notes), named=True),
    )


def _inside(event: BorisEvent, bout: _Bout) -> bool:
    return bout.start.t_ns <= event.t_ns < bout.stop.t_ns


def _marks(event: BorisEvent, mapping: BorisMapping) -> bool:
    return event.code in mapping.errors or event.code in mapping.assists or event.code in mapping.notes


def _from_origin(events: Sequence[BorisEvent]) -> Sequence[BorisEvent]:
    """Return the events on the session's clock: the medium's, unless times are clock times or before its start."""
    first_ns, last_ns = events[0].t_ns, events[-1].t_ns
    if first_ns >= 0 and last_ns < _LONGEST_SESSION_NS:
        return events
    return [replace(event, t_ns=event.t_ns - first_ns) for event in events]


def _utc(date: str) -> str | None:
    """Return a date of BORIS, which is this computer's local time, in UTC."""
    try:
        return datetime.fromisoformat(date).astimezone(UTC).isoformat(timespec="milliseconds")
    except (ValueError, OverflowError, OSError):
        return None


def _remark_on_strangers(file: str, events: Sequence[BorisEvent], mapping: BorisMapping, findings: Findings) -> None:
    known = {*mapping.tasks, *mapping.outcomes, *mapping.errors, *mapping.assists, *mapping.notes}
    strangers = Counter(event.code for event in events if event.code not in known)
    if strangers:
        told = ", ".join(f"{quoted(code)} ({counted(number, 'event')})" for code, number in sorted(strangers.items()))
        findings.remark(f"{file}: ignored behaviours that the mapping does not name: {told}.")


def _remark_on_uncounted(file: str, mapping: BorisMapping, findings: Findings) -> None:
    """Say what nobody can have counted, for the mapping names no behaviour that stands for it."""
    for name, named in (("errors", bool(mapping.errors)), ("assists", bool(mapping.assists))):
        if not named:
            findings.remark(f"{file}: the mapping names no {name}; that means not counted, and not none made.")


def _numbered(drafts: Sequence[DraftAttempt]) -> Iterator[DraftAttempt]:
    """Number the attempts of one person at one task within an observation."""
    number: Counter[tuple[str, str, str]] = Counter()
    for draft in drafts:
        place = (draft.observation, draft.participant, draft.task)
        number[place] += 1
        yield replace(draft, number=number[place])
