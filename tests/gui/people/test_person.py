"""What the panel about one person says."""

from dataclasses import replace

from tests.gui.people.made_people import NOW, planned, with_conditions
from tests.gui.people.test_standing import facts, people
from uxlab.gui.people.person import PersonView, present_person, present_several, stake
from uxlab.gui.people.standing import Live, stand
from uxlab.lab.facts import PersonStatus
from uxlab.model.design import ConsentKind, Design

DESIGN = planned()


def view(code: str, design: Design = DESIGN, live: Live | None = None) -> PersonView:
    return present_person(design, people(design, facts(), live)[code], live, NOW, NOW.tzinfo)


def test_the_picture() -> None:
    shown = view("P07")
    assert shown.subtitle == "First-time customer, today at 14:00"
    assert (shown.prepare, shown.prepare_reason) == ("Prepare session", "")
    assert shown.order[0] == "Pay with a voucher"
    assert len(shown.order) == 5
    assert shown.order_title == "Tasks in this order"
    assert shown.appointment == "12 Mar, 14:00"
    assert shown.groups == (("", "No group"), ("first", "First-time"), ("returning", "Returning"))
    assert shown.conditions == ()
    assert ConsentKind.CAMERA in [kind for kind, _ in shown.more_consents]
    assert shown.fixed_reason == shown.erase_reason == shown.excluded == shown.erased == ""


def test_without_group_and_date_it_says_so() -> None:
    bare = replace(DESIGN, participants=(replace(DESIGN.participants[6], group=None, appointment=""),))
    assert view("P07", bare).subtitle == "No group, no date yet"


def test_a_condition_is_named_too() -> None:
    assert view("P07", with_conditions(DESIGN)).subtitle == "First-time customer, Version A, today at 14:00"


def test_who_has_data_cannot_be_renamed_or_removed() -> None:
    done = view("P01")
    assert done.fixed_reason == "P01 has been in a session; exclude or erase P01 instead"
    assert done.prepare == "Prepare another session"
    assert done.stake == "1 session with 5 attempts, 3 errors and 2 notes"
    assert stake(facts()[11]) == ""
    assert done.first
    assert not done.last


def test_while_a_session_runs_only_that_one_goes_on() -> None:
    live = Live("P07")
    assert view("P07", live=live).prepare == "Go to the session"
    assert view("P07", live=live).erase_reason == "The session with P07 is under way"
    assert view("P08", live=live).prepare_reason == "A session with P07 is under way"


def test_the_excluded_are_to_be_included_first() -> None:
    person = replace(DESIGN.participants[6], excluded_reason="Fell ill")
    design = replace(DESIGN, participants=(*DESIGN.participants[:6], person, *DESIGN.participants[7:]))
    shown = view("P07", design)
    assert shown.excluded == "Fell ill"
    assert shown.prepare_reason == "P07 is excluded; include P07 again first"


def test_pictures_that_may_not_be_seen_are_said_to_be_there() -> None:
    assert view("P01").hidden == ""
    person = people(DESIGN, facts(), None)["P01"]
    hiding = replace(person, facts=replace(person.facts, hidden_pictures=2))
    shown = present_person(DESIGN, hiding, None, NOW, NOW.tzinfo)
    assert shown.hidden.startswith("2 pictures of the screen are hidden")
    assert shown.hidden.endswith("Erasing P01 deletes them.")


def test_the_erased_are_an_empty_place() -> None:
    gone = replace(
        facts()[0],
        status=PersonStatus.ERASED,
        sessions=(),
        erased_utc="2026-03-12T12:52:00+00:00",
        erased_reason="asked to",
    )
    person = people(DESIGN, (gone, *facts()[1:]))["P01"]
    shown = present_person(DESIGN, person, None, NOW, NOW.tzinfo)
    assert shown.erased == "Erased today at 13:52: asked to"
    assert shown.prepare_reason == "P01 was erased"
    assert shown.fixed_reason


def test_several_people_show_what_they_share() -> None:
    found = people()
    same = present_several(DESIGN, [found["P01"], found["P03"]])
    assert (same.title, same.names, same.group) == ("2 people", "P01, P03", "first")
    assert present_several(DESIGN, [found["P01"], found["P02"]]).group == "?"
    assert (same.included, same.excluded) == (2, 0)


def test_of_very_many_people_only_the_first_are_named() -> None:
    many = tuple(replace(DESIGN.participants[0], code=f"Q{number:03}") for number in range(1, 51))
    design = replace(DESIGN, participants=many)
    names = present_several(design, stand(design, None, {}, None, NOW)).names
    assert names.startswith("Q001, Q002, ")
    assert names.endswith("Q039, Q040 and 10 more")
