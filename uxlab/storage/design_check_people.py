"""What the participants of a design and the study's own fields about them must keep to."""

import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import datetime

from uxlab.designing.fields import OWN_COLUMNS
from uxlab.designing.people import is_code
from uxlab.model.design import Design, Participant
from uxlab.storage.design_problem import Problem, shown, twice, unknown
from uxlab.storage.toml_lines import Path

_APPOINTMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")


def participant_problems(design: Design) -> Iterator[Problem]:
    """Return what is wrong with the participants of a design."""
    yield from _field_names(design)
    groups = {group.key for group in design.groups}
    conditions = {condition.key for condition in design.conditions}
    for n, participant in enumerate(design.participants, 1):
        path = ("participant", n)
        if not is_code(participant.code):
            yield Problem((*path, "code"), f"{shown(participant.code)} must be a short text without spaces")
        yield from placing(path, participant, groups, conditions)
        if participant.appointment and not is_appointment(participant.appointment):
            text = f"{shown(participant.appointment)} must be a date and time such as 2026-03-10T09:00"
            yield Problem((*path, "appointment"), text)
        if participant.excluded_reason is not None and not participant.excluded_reason.strip():
            yield Problem((*path, "excluded_reason"), "must say why; leave it out for whoever is in the figures")
        yield from _fields(path, participant, design.participant_fields)
    yield from twice("participant", "code", [participant.code for participant in design.participants])


def is_appointment(text: str) -> bool:
    """Tell whether a text is a local date and time to the minute, as in ISO 8601."""
    if _APPOINTMENT.fullmatch(text):
        with suppress(ValueError):
            return datetime.fromisoformat(text).tzinfo is None
    return False


def placing(path: Path, participant: Participant, groups: set[str], conditions: set[str]) -> Iterator[Problem]:
    """Check that a participant's group and condition exist."""
    if participant.group is not None and participant.group not in groups:
        yield unknown((*path, "group"), "group", participant.group, groups)
    if participant.condition is not None and participant.condition not in conditions:
        yield unknown((*path, "condition"), "condition", participant.condition, conditions)


def _field_names(design: Design) -> Iterator[Problem]:
    path = ("participant_fields",)
    seen: set[str] = set()
    for name in design.participant_fields:
        folded = name.strip().casefold()
        if not folded:
            yield Problem(path, "must not be empty")
        elif not name.isprintable():
            yield Problem(path, f"{shown(name)} must be one line of characters that can be printed")
        elif folded in OWN_COLUMNS:
            yield Problem(path, f"{shown(name)} is known of every participant; choose another name")
        elif folded in seen:
            yield Problem(path, f"{shown(name)} stands twice")
        seen.add(folded)


def _fields(path: Path, participant: Participant, names: Collection[str]) -> Iterator[Problem]:
    own = [name for name, _ in participant.fields]
    for name in own:
        if name not in names:
            yield unknown((*path, "fields"), "field", name, names)
    if len(set(own)) != len(own):
        yield Problem((*path, "fields"), "has two texts for one field")
