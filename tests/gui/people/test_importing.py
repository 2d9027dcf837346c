"""What is said of a table."""

from tests.gui.people.made_people import planned
from uxlab.gui.people.importing import present_reading, present_refusal, present_table
from uxlab.lab.people_table import PeopleTable

DESIGN = planned()


def test_what_is_added_and_changed_is_told() -> None:
    table = PeopleTable(after=DESIGN, added=("P13", "P14"), changed=("P02",), new_fields=("Age",))
    view = present_table("people.csv", table)
    assert view.lines == ("2 added: P13, P14", "1 changed: P02", "New fields: Age")
    assert view.verb == "Import 3 participants"


def test_a_table_without_news_is_not_imported() -> None:
    view = present_table("people.csv", PeopleTable(after=DESIGN, added=(), changed=(), new_fields=()))
    assert view.verb == ""
    assert "nothing that the study does not know" in view.fact


def test_every_problem_has_a_line() -> None:
    view = present_refusal(
        "p.csv", "p.csv cannot be used for 2 reasons:\n  p.csv, row 2, group: a\n  p.csv, row 3, code: b"
    )
    assert view.lines == ("row 2, group: a", "row 3, code: b")
    assert view.fact == "p.csv cannot be used for 2 reasons. Nothing was changed."
    assert view.verb == ""
    assert present_refusal("p.csv", "p.csv is no table.").lines == ("p.csv is no table.",)
    assert present_reading("p.csv").fact == "Reading p.csv…"
