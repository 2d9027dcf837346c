"""What the panel about one person, or about several, shows. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from uxlab.designing.fields import field_of
from uxlab.gui.people.consents import ConsentView, consent_name, consent_views, in_order, signed_words
from uxlab.gui.people.standing import Live, Person
from uxlab.gui.widgets.moments import appointment_text, appointment_words, moment_words
from uxlab.lab.facts import PersonFacts, PersonStatus
from uxlab.model.design import Condition, ConsentKind, Design, Group
from uxlab.wording.pictures import hidden_of

_LONGEST_SUBTITLE, _MOST_NAMED = 40, 40
NONE = ""
Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """One person. Reasons say why something is impossible, "" where it is possible; `erased` leaves nothing to do.

    `excluded`: why the person is in no figure, "" for whoever is in. `stake`: what erasing takes for ever. `hidden`:
    which pictures may not be seen, "" for none.
    """

    code: str
    subtitle: str
    prepare: str
    prepare_reason: str
    consents: tuple[ConsentView, ...]
    more_consents: tuple[tuple[ConsentKind, str], ...]
    signed: str
    hidden: str
    order_title: str
    order: tuple[str, ...]
    background: str
    group: str
    condition: str
    appointment: str
    fields: tuple[tuple[str, str], ...]
    groups: Choices
    conditions: Choices
    excluded: str
    erased: str
    fixed_reason: str
    erase_reason: str
    stake: str
    first: bool
    last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SeveralView:
    """Several people at once. `group`, `condition`: what all have, "?" where they differ. `excluded`: how many are."""

    codes: tuple[str, ...]
    title: str
    names: str
    group: str
    condition: str
    groups: Choices
    conditions: Choices
    included: int
    excluded: int


def present_person(design: Design, person: Person, live: Live | None, now: datetime, zone: tzinfo | None) -> PersonView:
    """Return the panel for one person."""
    planned, facts = person.planned, person.facts
    prepare, reason = _prepare(person, live)
    views = consent_views(design, planned, facts, now, zone)
    shown = {one.kind for one in views}
    names = {task.key: task.name for task in design.tasks}
    own = any(one.task_order is not None for one in facts.sessions)
    return PersonView(
        code=planned.code,
        subtitle=_subtitle(design, person, now),
        prepare=prepare,
        prepare_reason=reason,
        consents=views,
        more_consents=tuple((kind, consent_name(kind, design)) for kind in in_order(set(ConsentKind) - shown)),
        signed=signed_words(design, planned, facts.consents, now, zone),
        hidden=hidden_of(planned.code, facts.hidden_pictures) if facts.hidden_pictures else "",
        order_title="Tasks as ordered in the session" if own else "Tasks in this order",
        order=tuple(names[key] for key in facts.order if key in names),
        background=planned.background,
        group=planned.group or NONE,
        condition=planned.condition or NONE,
        appointment=appointment_text(planned.appointment, now.date()) if planned.appointment else "",
        fields=tuple((name, field_of(planned, name)) for name in design.participant_fields),
        groups=choices(design.groups, "No group"),
        conditions=choices(design.conditions, "No condition"),
        excluded=(planned.excluded_reason or "") if person.status is PersonStatus.EXCLUDED else "",
        erased=_erased(person, now, zone),
        fixed_reason=_fixed(person),
        erase_reason=f"The session with {planned.code} is under way" if person.is_live else "",
        stake=stake(facts),
        first=design.participants[0].code == planned.code,
        last=design.participants[-1].code == planned.code,
    )


def present_several(design: Design, people: Sequence[Person]) -> SeveralView:
    """Return the panel for several people; those who were erased are left out of it."""
    kept = [one.planned for one in people if one.status is not PersonStatus.ERASED]
    codes = tuple(one.code for one in kept)
    groups, conditions = {one.group or NONE for one in kept}, {one.condition or NONE for one in kept}
    return SeveralView(
        codes=codes,
        title=f"{len(codes)} people",
        names=_named(codes),
        group=groups.pop() if len(groups) == 1 else "?",
        condition=conditions.pop() if len(conditions) == 1 else "?",
        groups=choices(design.groups, "No group"),
        conditions=choices(design.conditions, "No condition"),
        included=sum(one.excluded_reason is None for one in kept),
        excluded=sum(one.excluded_reason is not None for one in kept),
    )


def _named(codes: Sequence[str]) -> str:
    more = len(codes) - _MOST_NAMED
    return ", ".join(codes[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def choices(parts: Sequence[Group] | Sequence[Condition], none: str) -> Choices:
    """Return what can be chosen, none of them included; empty where the study has none."""
    return ((NONE, none), *((part.key, part.name) for part in parts)) if parts else ()


def stake(facts: PersonFacts) -> str:
    """Return what a person's data are, in figures: "1 session with 5 attempts, 3 errors and 2 notes"."""
    if not facts.sessions:
        return ""
    counts = (
        ("attempt", sum(one.attempts for one in facts.sessions)),
        ("error", sum(one.errors for one in facts.sessions)),
        ("note", sum(one.notes for one in facts.sessions)),
        ("answer", sum(one.answers for one in facts.sessions)),
    )
    parts = [_counted(number, noun) for noun, number in counts if number]
    within = f" with {', '.join(parts[:-1])}{' and ' if parts[1:] else ''}{parts[-1]}" if parts else ""
    return f"{_counted(len(facts.sessions), 'session')}{within}"


def _subtitle(design: Design, person: Person, now: datetime) -> str:
    planned = person.planned
    group = next((_long_name(one) for one in design.groups if one.key == planned.group), "")
    condition = next((one.name for one in design.conditions if one.key == planned.condition), "")
    when = appointment_words(planned.appointment, now.date()) if planned.appointment else ""
    parts = [part for part in (group, condition, when) if part]
    words = ", ".join(parts) or "No group, no date yet"
    return words[0].upper() + words[1:]


def _long_name(group: Group) -> str:
    """Return the group's description where that is its name at more length."""
    fits = group.description.casefold().startswith(group.name.casefold())
    return group.description if fits and len(group.description) <= _LONGEST_SUBTITLE else group.name


def _prepare(person: Person, live: Live | None) -> tuple[str, str]:
    code = person.planned.code
    if person.is_live:
        return "Go to the session", ""
    text = {PersonStatus.OPEN: "Resume session", PersonStatus.DONE: "Prepare another session"}
    reason = f"A session with {live.code} is under way" if live is not None else ""
    if person.status is PersonStatus.EXCLUDED:
        reason = f"{code} is excluded; include {code} again first"
    elif person.status is PersonStatus.ERASED:
        reason = f"{code} was erased"
    return text.get(person.status, "Prepare session"), reason


def _erased(person: Person, now: datetime, zone: tzinfo | None) -> str:
    if person.status is not PersonStatus.ERASED:
        return ""
    when = f" {moment_words(person.facts.erased_utc, now, zone)}" if person.facts.erased_utc else ""
    why = f": {person.facts.erased_reason}" if person.facts.erased_reason else "."
    return f"Erased{when}{why}"


def _fixed(person: Person) -> str:
    """Return why the code stays and the person cannot be removed."""
    code = person.planned.code
    if person.status is PersonStatus.ERASED:
        return f"{code} was erased, and its place stays"
    if person.facts.sessions or person.is_live:
        return f"{code} has been in a session; exclude or erase {code} instead"
    return ""


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
