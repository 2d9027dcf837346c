"""Participants: typed many at once, numbered on, placed and renamed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.designing.people import (
    MOST_AT_ONCE,
    TypedCodes,
    add_participant,
    add_participants,
    is_code,
    move_participant,
    next_code,
    parse_codes,
    place_of_participant,
    remove_participant,
    rename_participant,
    replace_participant,
)
from uxlab.model.design import Design, Participant


def _codes(design: Design) -> list[str]:
    return [person.code for person in design.participants]


@pytest.mark.parametrize("code", ["P01", "müller-7", "x" * 64])
def test_a_code_can_be_typed(code: str) -> None:
    assert is_code(code)


@pytest.mark.parametrize("code", ["", "a b", "a\n", "x" * 65, "a\0"])
def test_what_cannot_be_typed_is_no_code(code: str) -> None:
    assert not is_code(code)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("P01-P12", [f"P{number:02}" for number in range(1, 13)]),
        ("P01 – P03", ["P01", "P02", "P03"]),
        ("P9-11", ["P9", "P10", "P11"]),
        ("P1..3", ["P1", "P2", "P3"]),
        ("a, b;c\nd\te", ["a", "b", "c", "d", "e"]),
        ("x-1-x-3", ["x-1", "x-2", "x-3"]),
        ("ab-2", ["ab-2"]),
        ("P7-P7", ["P7"]),
        ("", []),
        (" ,; \n", []),
    ],
)
def test_many_codes_are_typed_at_once(text: str, codes: list[str]) -> None:
    assert parse_codes(text, ()) == TypedCodes(new=tuple(codes))


def test_what_is_not_added_is_told() -> None:
    typed = parse_codes("P01 p02 P3 p3 P3 " + "x" * 65, {"p01", "P02"})
    assert typed == TypedCodes(new=("P3",), known=("P01", "p02"), repeated=("p3", "P3"), unfit=("x" * 65,))


def test_a_range_that_runs_backwards_is_nobodys_code() -> None:
    assert parse_codes("P12-P01 P03", ()) == TypedCodes(new=("P03",), uncounted=("P12-P01",))
    assert parse_codes("S2-01", ()) == TypedCodes(new=("S2-01",))


def test_nobody_adds_a_million_by_a_slip() -> None:
    assert parse_codes("P1-P1000000", ()) == TypedCodes(uncounted=("P1-P1000000",))
    typed = parse_codes("P1-P1000 Q1-Q10", ())
    assert (len(typed.new), len(typed.unfit)) == (MOST_AT_ONCE, 10)


@given(st.text(), st.sets(st.text(max_size=3)))
def test_any_text_gives_codes_that_may_be_added(text: str, taken: set[str]) -> None:
    new = parse_codes(text, taken).new
    assert all(is_code(code) for code in new)
    assert len({code.casefold() for code in [*new, *{each.casefold() for each in taken}]}) == len(new) + len(
        {each.casefold() for each in taken}
    )


@pytest.mark.parametrize(
    ("codes", "following"),
    [
        ([], "P01"),
        (["P01", "P02"], "P03"),
        (["P07", "P03"], "P08"),
        (["P09"], "P10"),
        (["P99"], "P100"),
        (["anna"], "P01"),
        (["P01", "anna"], "P02"),
        (["2026-07"], "2026-08"),
    ],
)
def test_the_next_code_goes_on_counting(codes: list[str], following: str) -> None:
    assert next_code(add_participants(Design(name="x"), codes)) == following


def test_participants_come_move_and_go(design: Design) -> None:
    more = add_participant(design, "P03", 0)
    assert _codes(more) == ["P03", "P01", "P02"]
    assert _codes(move_participant(more, "P03", 2)) == ["P01", "P02", "P03"]
    assert remove_participant(more, "P03") == design
    assert place_of_participant(more, "P02") == 2
    with pytest.raises(KeyError):
        place_of_participant(design, "P03")


def test_a_participant_stays_in_place_under_another_code(design: Design) -> None:
    after = rename_participant(design, "P01", "A1")
    assert _codes(after) == ["A1", "P02"]
    assert after.participants[0].fields == design.participants[0].fields
    other = Participant(code="P02", background="wears glasses")
    assert replace_participant(design, other).participants[1] is other
