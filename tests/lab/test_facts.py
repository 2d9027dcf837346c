"""How people stand, from the design and what the file has."""

from dataclasses import replace

from uxlab.lab.facts import design_orders, next_person, people_facts
from uxlab.model.design import ConsentKind, Design, Order, Participant, Task
from uxlab.model.people import ConsentRecord, PersonFacts, PersonStatus, SessionFacts
from uxlab.model.session import SessionState
from uxlab.storage.people import PeopleRecords

DESIGN = Design(
    name="x",
    order=Order.LATIN_SQUARE,
    tasks=tuple(Task(key=key, name=key) for key in "abcd"),
    participants=tuple(Participant(code=f"P{n}") for n in range(1, 6)),
)
NOTHING = PeopleRecords(sessions=(), consents={}, erased={}, hidden={})


def _session(code: str, state: SessionState = SessionState.FINISHED) -> SessionFacts:
    return SessionFacts(
        uid=code,
        participant=code,
        condition=None,
        moderator="",
        started_utc="",
        state=state,
        ended_ns=None,
        last_seen_utc="",
    )


def _by_code(design: Design, records: PeopleRecords) -> dict[str, PersonFacts]:
    return {person.code: person for person in people_facts(design, records)}


def test_pictures_that_may_not_be_seen_are_counted_with_whose_they_are() -> None:
    found = _by_code(DESIGN, replace(NOTHING, hidden={"P2": 3}))
    assert [found[code].hidden_pictures for code in ("P1", "P2")] == [0, 3]


def test_each_status_has_its_reason() -> None:
    excluded = replace(DESIGN.participants[3], excluded_reason="ill")
    design = replace(DESIGN, participants=(*DESIGN.participants[:3], excluded, DESIGN.participants[4]))
    sessions = (_session("P1"), _session("P2"), _session("P2", SessionState.PAUSED), _session("P4"), _session("P5"))
    found = _by_code(design, replace(NOTHING, sessions=sessions, erased={"P5": ("2026", "asked")}))
    assert [found[f"P{n}"].status for n in range(1, 6)] == [
        PersonStatus.DONE,
        PersonStatus.OPEN,
        PersonStatus.NOT_YET,
        PersonStatus.EXCLUDED,
        PersonStatus.ERASED,
    ]
    assert (found["P5"].erased_utc, found["P5"].erased_reason) == ("2026", "asked")


def test_tasks_that_are_done_are_counted_once_and_only_while_they_exist() -> None:
    sessions = tuple(replace(_session("P1"), tasks_done=done) for done in (("a", "b"), ("b", "gone")))
    facts = _by_code(DESIGN, replace(NOTHING, sessions=sessions))["P1"]
    assert (facts.attempts_done, facts.tasks, len(facts.sessions)) == (2, 4, 2)


def test_the_order_is_that_of_the_session_with_later_tasks_at_its_end() -> None:
    session = replace(_session("P1"), task_order=("d", "gone", "a"))
    facts = _by_code(DESIGN, replace(NOTHING, sessions=(session,)))
    assert facts["P1"].order[:2] == ("d", "a")
    assert sorted(facts["P1"].order) == ["a", "b", "c", "d"]
    assert facts["P2"].order == design_orders(DESIGN)["P2"]


def test_the_design_gives_everybody_a_row_of_the_square() -> None:
    orders = design_orders(DESIGN)
    assert sorted(orders[f"P{n}"][0] for n in range(1, 5)) == ["a", "b", "c", "d"]
    assert orders["P5"] == orders["P1"]


def test_consents_come_along() -> None:
    record = ConsentRecord(kind=ConsentKind.INPUT, given_utc="2026")
    assert _by_code(DESIGN, replace(NOTHING, consents={"P2": (record,)}))["P2"].consents == (record,)


def test_the_next_is_who_was_interrupted_then_who_comes_first() -> None:
    late = replace(DESIGN.participants[1], appointment="2026-03-10T14:00")
    early = replace(DESIGN.participants[2], appointment="2026-03-10T09:00")
    design = replace(DESIGN, participants=(DESIGN.participants[0], late, early))

    def turn(*sessions: SessionFacts) -> str | None:
        return next_person(design, people_facts(design, replace(NOTHING, sessions=sessions)))

    assert turn() == "P3"
    assert turn(_session("P3")) == "P2"
    assert turn(_session("P2", SessionState.RUNNING)) == "P2"
    assert turn(_session("P3"), _session("P2")) == "P1"
    assert turn(*(_session(f"P{n}") for n in (1, 2, 3))) is None
