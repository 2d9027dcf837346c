"""What typed codes would add."""

from tests.gui.people.made_people import planned
from uxlab.gui.people.adding import listed, present_adding

DESIGN = planned()


def test_duplicates_are_told_and_the_rest_is_added() -> None:
    view = present_adding(DESIGN, "P10-P14, P20\nP20")
    assert view.codes == ("P13", "P14", "P20")
    assert view.verb == "Add 3 participants"
    assert view.preview == "Adds P13, P14, P20"
    assert view.remarks == ("In the study already: P10, P11, P12", "Typed twice: P20")


def test_a_name_stays_out() -> None:
    view = present_adding(DESIGN, "P13\nAnna Smith")
    assert view.codes == ()
    assert "names stay out of the study" in view.remarks[0]
    assert view.remarks[0].endswith("Anna Smith")


def test_a_range_that_cannot_be_counted_adds_nobody() -> None:
    view = present_adding(DESIGN, "P01-P99999, P14-P13")
    assert (view.codes, view.verb) == ((), "Add")
    assert view.remarks == ("Ranges run upwards, over at most 1000 people: P01-P99999, P14-P13",)


def test_nothing_is_added_by_nothing() -> None:
    assert present_adding(DESIGN, " ").codes == ()
    assert present_adding(DESIGN, "P13").verb == "Add 1 participant"


def test_many_codes_are_listed_by_their_ends() -> None:
    assert listed([f"P{n}" for n in range(10, 40)]) == "P10, P11, P12, … P39 (30)"
