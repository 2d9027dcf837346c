"""What the Conditions tab shows."""

from dataclasses import replace

from uxlab.gui.design.versions_state import CONDITIONS, DESCRIPTION, GROUPS, NAME, PEOPLE, present
from uxlab.model.design import Condition, Design, Group, Participant

DESIGN = Design(
    name="Shop",
    conditions=(Condition(key="a", name="Old"), Condition(key="b", name="New", description="Since May")),
    groups=(Group(key="n", name="Novices"),),
    participants=(
        Participant(code="P01", condition="b", group="n"),
        Participant(code="P02", condition="b"),
        Participant(code="P03"),
    ),
)


def test_rows_count_the_people_of_each() -> None:
    old, new = present(DESIGN, CONDITIONS).rows
    assert [new.cells[column].text for column in (NAME, DESCRIPTION, PEOPLE)] == ["New", "Since May", "2"]
    assert (old.cells[PEOPLE].text, old.cells[PEOPLE].spoken) == ("0", "0 people")
    (novices,) = present(DESIGN, GROUPS).rows
    assert (novices.cells[PEOPLE].text, novices.cells[PEOPLE].spoken) == ("1", "1 person")


def test_hints_are_those_of_the_kind() -> None:
    assert present(DESIGN, CONDITIONS).hints == ("1 participant is in no condition.",)
    assert present(DESIGN, GROUPS).hints == ("2 participants are in no group.",)
    alone = replace(DESIGN, conditions=DESIGN.conditions[:1], participants=())
    assert present(alone, CONDITIONS).hints == ("There is one condition only. A comparison needs two.",)


def test_a_part_gets_another_name_or_description_and_keeps_its_key() -> None:
    after = CONDITIONS.put(CONDITIONS.put(DESIGN, "a", "name", "Old shop"), "a", "description", "Until May")
    assert after.conditions[0] == Condition(key="a", name="Old shop", description="Until May")
    assert GROUPS.put(DESIGN, "n", "name", "Beginners").groups == (Group(key="n", name="Beginners"),)
