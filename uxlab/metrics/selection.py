"""Which sessions of a study a summary is about."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Literal

from uxlab.errors import UsageError
from uxlab.model.design import Design
from uxlab.model.results import SessionData, StudyData

Where = tuple[tuple[str, str], ...]

Trait = Literal["group", "condition", "participant"]
TRAITS: tuple[Trait, ...] = ("participant", "group", "condition")


class Excluded(StrEnum):
    """What happens to people whom the moderator excluded."""

    OUT = "out"
    IN_TOO = "in-too"
    ALONE = "alone"


def day_of(data: SessionData) -> str:
    """Return the day on which a session began, in this computer's time: "2026-03-10"."""
    return datetime.fromisoformat(data.session.started_utc).astimezone().date().isoformat()


_TRAITS: Mapping[str, Callable[[SessionData], str | None]] = {
    "group": lambda data: data.group,
    "condition": lambda data: data.session.condition,
    "participant": lambda data: data.session.participant,
    "day": day_of,
}


def selected_sessions(data: StudyData, where: Where) -> tuple[SessionData, ...]:
    """Return the sessions that `where` admits; values of one trait are alternatives, different traits must all fit.

    Sessions of people who are excluded are never among them.

    Raises:
        UsageError: an unknown trait, or a value that neither the design nor a session knows.
    """
    wanted: dict[str, set[str]] = {}
    for trait, value in where:
        _check(data, trait, value)
        wanted.setdefault(trait, set()).add(value)
    out = {code for code, _ in excluded_people(data.design)}
    return tuple(
        session
        for session in data.sessions
        if session.session.participant not in out
        and all(_TRAITS[trait](session) in values for trait, values in wanted.items())
    )


def excluded_people(design: Design) -> tuple[tuple[str, str], ...]:
    """Return the codes of those who are in no figure, each with the reason."""
    people = design.participants
    return tuple((one.code, one.excluded_reason) for one in people if one.excluded_reason is not None)


def with_excluded(data: StudyData, excluded: Excluded) -> StudyData:
    """Return the study with excluded people in the figures too, or theirs alone; nobody is marked as excluded then."""
    if excluded is Excluded.OUT:
        return data
    out = {code for code, _ in excluded_people(data.design)}
    people = tuple(replace(one, excluded_reason=None) for one in data.design.participants)
    sessions = tuple(one for one in data.sessions if excluded is Excluded.IN_TOO or one.session.participant in out)
    return replace(data, design=replace(data.design, participants=people), sessions=sessions)


def selected_tasks(data: StudyData, sessions: Sequence[SessionData], task: str | None) -> tuple[str, ...]:
    """Return the keys of the tasks in the order of the design, then those that only the sessions know.

    Raises:
        UsageError: `task` is neither in the design nor in a session.
    """
    attempted = (attempt.task for session in sessions for attempt in session.attempts)
    keys = tuple(dict.fromkeys([*(t.key for t in data.design.tasks), *attempted]))
    if task is None:
        return keys
    if task not in keys:
        raise UsageError(f'There is no task "{task}" in this study; {_those_there_are(keys)}.')
    return (task,)


def divided(
    design: Design, sessions: Sequence[SessionData], trait: Trait
) -> tuple[tuple[str, tuple[SessionData, ...]], ...]:
    """Return the values of a trait that sessions have, in the order of the design, each with its sessions."""
    found: dict[str, list[SessionData]] = {key: [] for key in _values(design, sessions, trait)}
    for session in sessions:
        value = _TRAITS[trait](session)
        if value is not None:
            found[value].append(session)
    return tuple((key, tuple(own)) for key, own in found.items() if own)


def _check(data: StudyData, trait: str, value: str) -> None:
    if trait not in _TRAITS:
        raise UsageError(f'Sessions cannot be chosen by "{trait}"; choose by {", ".join(_TRAITS)}.')
    values = _values(data.design, data.sessions, trait)
    if value not in values:
        raise UsageError(f'There is no {trait} "{value}" in this study; {_those_there_are(values)}.')


def _values(design: Design, sessions: Sequence[SessionData], trait: str) -> tuple[str, ...]:
    designed = {
        "group": [group.key for group in design.groups],
        "condition": [condition.key for condition in design.conditions],
        "participant": [participant.code for participant in design.participants],
        "day": [],
    }[trait]
    seen = [value for session in sessions if (value := _TRAITS[trait](session)) is not None]
    return tuple(dict.fromkeys([*designed, *seen]))


def _those_there_are(values: Sequence[str]) -> str:
    return f"known are {', '.join(values)}" if values else "it has none yet"
