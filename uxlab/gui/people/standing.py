"""How far each person of a study is, in a word, a lamp and a note. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from uxlab.lab.facts import PersonFacts, PersonStatus, next_person
from uxlab.model.design import Design, Participant

_GRACE = timedelta(hours=1)


class Filter(StrEnum):
    """Whom the table shows."""

    ALL = "all"
    TO_DO = "to-do"
    DONE = "done"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A lamp with a word; `note` is quieter. `attention`: somebody should do something about it."""

    icon: str
    icon_role: str
    text: str
    role: str = "text"
    weight: int = 400
    note: str = ""
    attention: bool = False


@dataclass(frozen=True, slots=True)
class Live:
    """The participant whose session is under way, and how many tasks of it are done."""

    code: str
    done: int = 0
    tasks: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """A participant with what is known beside the design, and where it stands; `standing` None while nobody knows."""

    planned: Participant
    facts: PersonFacts
    status: PersonStatus
    standing: Standing | None
    is_live: bool = False

    def is_in(self, wanted: Filter) -> bool:
        """Tell whether a filter shows this person."""
        match wanted:
            case Filter.TO_DO:
                return self.status in {PersonStatus.NOT_YET, PersonStatus.OPEN}
            case Filter.DONE:
                return self.status is PersonStatus.DONE
            case Filter.ATTENTION:
                return self.standing is not None and self.standing.attention
        return True


def stand(
    design: Design,
    known: Sequence[PersonFacts] | None,
    orders: dict[str, tuple[str, ...]],
    live: Live | None,
    now: datetime,
) -> tuple[Person, ...]:
    """Return the people in the order of the design. `known` may lag behind it, and is None before it was read."""
    by_code = {one.code: one for one in known or ()}
    pairs = [(one, by_code.get(one.code) or _unknown(one.code, design, orders)) for one in design.participants]
    statuses = [_status(planned, facts) for planned, facts in pairs]
    now_facts = [_with_status(facts, status) for (_, facts), status in zip(pairs, statuses, strict=True)]
    turn = next_person(design, [one for one in now_facts if live is None or one.code != live.code])
    dated = any(one.appointment for one in design.participants)
    people = []
    for (planned, facts), status in zip(pairs, statuses, strict=True):
        is_live = live is not None and live.code == planned.code
        standing = None
        if live is not None and is_live:
            standing = _running(live)
        elif known is not None:
            standing = _standing(planned, facts, status, is_next=turn == planned.code, due=_due(planned, now, dated))
        people.append(Person(planned, facts, status, standing, is_live))
    return tuple(people)


def _unknown(code: str, design: Design, orders: dict[str, tuple[str, ...]]) -> PersonFacts:
    return PersonFacts(code=code, order=orders.get(code, ()), status=PersonStatus.NOT_YET, tasks=len(design.tasks))


def _with_status(facts: PersonFacts, status: PersonStatus) -> PersonFacts:
    return PersonFacts(code=facts.code, order=facts.order, status=status)


def _status(planned: Participant, facts: PersonFacts) -> PersonStatus:
    """Return the status, the design having the last word on who is left out."""
    if facts.status is PersonStatus.ERASED:
        return facts.status
    if planned.excluded_reason is not None:
        return PersonStatus.EXCLUDED
    if any(not one.finished for one in facts.sessions):
        return PersonStatus.OPEN
    return PersonStatus.DONE if facts.sessions else PersonStatus.NOT_YET


def _due(planned: Participant, now: datetime, dated: bool) -> str:
    """Return "undated" where others have a date, "unplanned" where nobody has, "past" or "booked"."""
    if not planned.appointment:
        return "undated" if dated else "unplanned"
    then = datetime.fromisoformat(planned.appointment)
    return "past" if then + _GRACE < now.replace(tzinfo=None) else "booked"


def _standing(planned: Participant, facts: PersonFacts, status: PersonStatus, *, is_next: bool, due: str) -> Standing:
    match status:
        case PersonStatus.ERASED:
            return Standing(icon="minus-circle", icon_role="text3", text="Erased", role="text3")
        case PersonStatus.EXCLUDED:
            reason = planned.excluded_reason or ""
            return Standing(icon="prohibit", icon_role="text3", text="Excluded", role="text2", note=reason)
        case PersonStatus.OPEN:
            return _warning("Open session", note=_progress(facts))
        case PersonStatus.DONE:
            return Standing(icon="check-circle-fill", icon_role="ok-fill", text="Done", note=_progress(facts))
        case PersonStatus.NOT_YET:
            return _NEXT if is_next else _DUE[due]


def _running(live: Live) -> Standing:
    note = f"{live.done} of {_tasks(live.tasks)}" if live.tasks else ""
    return Standing(icon="record-fill", icon_role="danger-fill", text="In session", weight=600, note=note)


def _progress(facts: PersonFacts) -> str:
    parts = [f"{facts.attempts_done} of {_tasks(facts.tasks)}"] if facts.tasks else []
    if len(facts.sessions) > 1:
        parts.append(f"{len(facts.sessions)} sessions")
    if resumed := sum(one.resumed for one in facts.sessions):
        parts.append({1: "resumed once", 2: "resumed twice"}.get(resumed, f"resumed {resumed} times"))
    return ", ".join(parts)


def _tasks(number: int) -> str:
    return f"{number} task" if number == 1 else f"{number} tasks"


def _warning(text: str, note: str = "") -> Standing:
    return Standing(icon="warning-fill", icon_role="warn-fill", text=text, role="warn", note=note, attention=True)


_NEXT = Standing(icon="play-circle-fill", icon_role="accent-text", text="Next", role="accent-text", weight=600)
_DUE = {
    "undated": _warning("No date yet"),
    "past": _warning("Date has passed"),
    "booked": Standing(icon="calendar-blank", icon_role="text2", text="Booked", role="text2"),
    "unplanned": Standing(icon="circle", icon_role="text3", text="Planned", role="text2"),
}
