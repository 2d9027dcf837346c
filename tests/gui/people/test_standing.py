"""How far each person is, from the design and the file."""

from dataclasses import replace
from datetime import datetime

from tests.gui.people.made_people import NOW, finished, planned
from uxlab.gui.people.standing import Filter, Live, Person, stand
from uxlab.lab.facts import PersonFacts, PersonStatus, SessionFacts, design_orders
from uxlab.model.design import Design
from uxlab.model.session import SessionState

DESIGN = planned()


def facts(
    design: Design = DESIGN, *, done: int = 6, state: SessionState = SessionState.FINISHED, resumed: int = 0
) -> tuple[PersonFacts, ...]:
    orders = design_orders(design)
    made = []
    for number, one in enumerate(design.participants, 1):
        session = finished(one.code, orders[one.code])
        sessions = (
            (
                SessionFacts(
                    uid=session.uid,
                    participant=one.code,
                    condition=None,
                    moderator="Ada",
                    started_utc=session.started_utc,
                    state=state,
                    ended_ns=1,
                    last_seen_utc=session.started_utc,
                    resumed=resumed,
                    attempts=5,
                    errors=3,
                    notes=2,
                ),
            )
            if number <= done
            else ()
        )
        status = PersonStatus.DONE if sessions else PersonStatus.NOT_YET
        made.append(
            PersonFacts(
                code=one.code,
                order=orders[one.code],
                status=status,
                sessions=sessions,
                attempts_done=5 if sessions else 0,
                tasks=5,
            )
        )
    return tuple(made)


def people(
    design: Design = DESIGN, known: tuple[PersonFacts, ...] | None = None, live: Live | None = None, now: datetime = NOW
) -> dict[str, Person]:
    found = stand(design, facts(design) if known is None else known, design_orders(design), live, now)
    return {one.planned.code: one for one in found}


def words(person: Person) -> tuple[str, str]:
    assert person.standing is not None
    return person.standing.text, person.standing.note


def test_the_picture() -> None:
    found = people()
    assert words(found["P01"]) == ("Done", "5 of 5 tasks")
    assert words(found["P07"]) == ("Next", "")
    assert words(found["P08"]) == ("Booked", "")
    assert words(found["P11"]) == ("No date yet", "")
    counts = {wanted: sum(one.is_in(wanted) for one in found.values()) for wanted in Filter}
    assert counts == {Filter.ALL: 12, Filter.TO_DO: 6, Filter.DONE: 6, Filter.ATTENTION: 1}


def test_interruptions_are_told() -> None:
    assert words(people(known=facts(resumed=1))["P01"])[1] == "5 of 5 tasks, resumed once"
    assert words(people(known=facts(resumed=3))["P01"])[1] == "5 of 5 tasks, resumed 3 times"


def test_an_open_session_needs_attention_and_is_to_do() -> None:
    person = people(known=facts(done=1, state=SessionState.READY))["P01"]
    assert words(person)[0] == "Open session"
    assert person.is_in(Filter.ATTENTION)
    assert person.is_in(Filter.TO_DO)


def test_the_running_participant_is_marked_and_somebody_else_is_next() -> None:
    found = people(live=Live("P07", 2, 5))
    assert words(found["P07"]) == ("In session", "2 of 5 tasks")
    assert found["P07"].is_live
    assert words(found["P08"])[0] == "Next"


def test_a_date_that_has_passed_needs_attention_unless_it_is_next() -> None:
    late = people(now=NOW.replace(day=12, hour=17))
    assert words(late["P07"])[0] == "Next"
    assert words(late["P08"])[0] == "Date has passed"
    assert late["P08"].is_in(Filter.ATTENTION)


def test_where_nobody_has_a_date_nobody_lacks_one() -> None:
    undated = replace(DESIGN, participants=tuple(replace(one, appointment="") for one in DESIGN.participants))
    assert words(people(undated)["P08"])[0] == "Planned"


def test_the_design_has_the_last_word_on_who_is_left_out() -> None:
    person = replace(DESIGN.participants[0], excluded_reason="Fell ill")
    design = replace(DESIGN, participants=(person, *DESIGN.participants[1:]))
    assert words(people(design, facts())["P01"]) == ("Excluded", "Fell ill")
    excluded = tuple(replace(one, status=PersonStatus.EXCLUDED) for one in facts())
    assert words(people(DESIGN, excluded)["P01"])[0] == "Done"


def test_nothing_is_claimed_before_the_file_was_read() -> None:
    assert all(one.standing is None for one in stand(DESIGN, None, {}, None, NOW))


def test_who_was_just_added_is_not_yet_known_to_the_file() -> None:
    found = people(known=facts()[:8])
    assert words(found["P12"])[0] == "Booked"


def test_who_was_erased_stays_so() -> None:
    gone = tuple(replace(one, status=PersonStatus.ERASED, sessions=()) for one in facts())
    assert words(people(known=gone)["P01"])[0] == "Erased"
