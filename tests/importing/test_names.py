"""A cell names what is meant in any case, and a slip is told with what was meant."""

import pytest

from uxlab.importing.cells import BadCell
from uxlab.importing.names import Codes, Names, closest, listed
from uxlab.model.design import Design, Task


def test_a_task_is_known_by_key_and_name_in_any_case(design: Design) -> None:
    tasks = Names.of("task", design.tasks)
    assert {tasks.find(text) for text in ("find-shoes", "FIND-SHOES", "find SHOES")} == {"find-shoes"}


def test_a_key_wins_over_another_name() -> None:
    tasks = Names.of("task", [Task(key="a", name="b"), Task(key="b", name="c")])
    assert tasks.find("B") == "b"


def test_an_unknown_name_suggests_the_closest_and_names_all(design: Design) -> None:
    with pytest.raises(BadCell, match="perhaps “find-shoes” is meant; known are find-shoes, return"):
        Names.of("task", design.tasks).find("find-shoe")


def test_where_there_are_none_it_says_so() -> None:
    with pytest.raises(BadCell, match="is no group of the study; it has none"):
        Names.of("group", []).find("novice")


def test_a_code_that_differs_in_capitals_is_a_slip(codes: Codes) -> None:
    assert codes.find("P01") == "P01"
    assert codes.find("new") == "new"
    for slip in ("p01", "NEW"):
        with pytest.raises(BadCell, match="in capitals only"):
            codes.find(slip)


def test_whom_the_study_knows_needs_no_rule() -> None:
    codes = Codes(["p1", "P1"], lambda _: True)
    assert [codes.find(code) for code in ("p1", "P1")] == ["p1", "P1"]


def test_a_code_must_be_one(codes: Codes) -> None:
    with pytest.raises(BadCell, match="such as P01"):
        codes.find("Ann Lee")


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\N{NO-BREAK SPACE}", "\x07"])
def test_a_code_with_a_sign_that_cannot_be_seen_is_told(sign: str, codes: Codes) -> None:
    with pytest.raises(BadCell, match="cannot be seen"):
        codes.find(f"P{sign}01")


def test_long_lists_are_cut() -> None:
    assert listed([str(number) for number in range(20)]).endswith("13, 14 and 5 more")
    assert closest("zzz", ["a"]) == ""
