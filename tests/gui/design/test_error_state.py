"""What the Error types tab shows."""

from dataclasses import replace

from uxlab.gui.design.error_state import COLOUR, COLUMNS, HOTKEY, NAME, SEVERITY, SHORT, present
from uxlab.model.design import Design, ErrorType

SLIP = ErrorType(key="slip", name="Slip", severity=1, colour="#2A83C6")
WRONG = ErrorType(key="wrong", name="Wrong page", hotkey="W", short_name="Page")


def test_a_row_has_colour_name_short_name_key_and_severity() -> None:
    (slip, wrong) = present(Design(name="Shop", error_types=(SLIP, WRONG))).rows
    assert [slip.cells[column].text for column in (COLOUR, NAME, SHORT, HOTKEY, SEVERITY)] == [
        "#2A83C6",
        "Slip",
        "Slip",
        "1",
        "Minor",
    ]
    assert (slip.cells[HOTKEY].note, wrong.cells[HOTKEY].note) == ("automatic", "")
    assert (wrong.cells[HOTKEY].text, wrong.cells[SHORT].text, wrong.cells[SEVERITY].text) == ("W", "Page", "–")
    assert len(slip.cells) == len(COLUMNS)


def test_a_short_name_that_is_not_given_is_cut_from_the_name_in_quiet() -> None:
    (row,) = present(Design(name="Shop", error_types=(ErrorType(key="k", name="Overlooked"),))).rows
    assert (row.cells[SHORT].text, row.cells[SHORT].role) == ("Overlo", "text3")


def test_a_key_in_use_is_marked_at_both_and_said_with_its_owner() -> None:
    clash = ErrorType(key="late", name="Late", hotkey="1")
    view = present(Design(name="Shop", error_types=(SLIP, clash)))
    assert [row.cells[HOTKEY].icon for row in view.rows] == ["warning-fill", "warning-fill"]
    assert view.rows[1].cells[HOTKEY].tip == "The key 1 is also that of “Slip”."
    assert view.hints == ("“Late”: the key 1 is also that of “Slip”.",)
    first = present(Design(name="Shop", error_types=(clash, SLIP, replace(SLIP, key="c", name="Third", hotkey="2"))))
    assert first.hints == ("“Third”: the key 2 is also that of “Slip”.",)


def test_a_key_of_the_live_window_is_a_conflict() -> None:
    view = present(Design(name="Shop", error_types=(ErrorType(key="k", name="Slow", hotkey="S"),)))
    assert view.hints == ("“Slow”: the key S is also that of “Success”.",)
