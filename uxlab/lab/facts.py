"""How the people of a study stand: the design and what the file has about them, put together."""

from collections.abc import Mapping, Sequence

from uxlab.model.design import Design, Participant
from uxlab.model.people import ConsentRecord, PersonFacts, PersonStatus, SessionFacts
from uxlab.recording.order import task_order
from uxlab.storage.people import PeopleRecords

__all__ = [
    "ConsentRecord",
    "PersonFacts",
    "PersonStatus",
    "SessionFacts",
    "design_orders",
    "next_person",
    "people_facts",
]


def design_orders(design: Design) -> dict[str, tuple[str, ...]]:
    """Return the order of task keys that the design gives each participant, by code."""
    tasks = [task.key for task in design.tasks]
    return {
        person.code: task_order(design.order, tasks, study=design.name, participant=person.code, number=number)
        for number, person in enumerate(design.participants, 1)
    }


def people_facts(design: Design, records: PeopleRecords) -> tuple[PersonFacts, ...]:
    """Return how each participant stands, in the order of the design."""
    orders = design_orders(design)
    return tuple(_person(person, design, orders, records) for person in design.participants)


def next_person(design: Design, people: Sequence[PersonFacts]) -> str | None:
    """Return whose turn it is: a session left open first, then the earliest appointment, then the order of the list."""
    status = {person.code: person.status for person in people}
    left_open = [one.code for one in design.participants if status.get(one.code) is PersonStatus.OPEN]
    waiting = [one for one in design.participants if status.get(one.code) is PersonStatus.NOT_YET]
    turns = sorted(waiting, key=lambda one: (not one.appointment, one.appointment))
    return next((code for code in (*left_open, *(one.code for one in turns))), None)


def _person(
    person: Participant, design: Design, orders: Mapping[str, tuple[str, ...]], records: PeopleRecords
) -> PersonFacts:
    sessions = tuple(one for one in records.sessions if one.participant == person.code)
    own_orders = [one.task_order for one in sessions if one.task_order is not None]
    keys = {task.key for task in design.tasks}
    order = orders[person.code]
    if own_orders:
        kept = tuple(key for key in own_orders[-1] if key in keys)
        order = (*kept, *(key for key in order if key not in kept))
    erased_utc, erased_reason = records.erased.get(person.code, (None, None))
    return PersonFacts(
        code=person.code,
        order=order,
        status=_status(person, sessions, erased=erased_utc is not None),
        consents=records.consents.get(person.code, ()),
        sessions=sessions,
        attempts_done=len({task for one in sessions for task in one.tasks_done} & keys),
        tasks=len(keys),
        erased_utc=erased_utc,
        erased_reason=erased_reason,
        hidden_pictures=records.hidden.get(person.code, 0),
    )


def _status(person: Participant, sessions: Sequence[SessionFacts], *, erased: bool) -> PersonStatus:
    if erased:
        return PersonStatus.ERASED
    if person.excluded_reason is not None:
        return PersonStatus.EXCLUDED
    if any(not one.finished for one in sessions):
        return PersonStatus.OPEN
    return PersonStatus.DONE if sessions else PersonStatus.NOT_YET
