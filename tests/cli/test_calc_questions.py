"""Single questions on the calculator."""

import pytest

from tests.cli.calculator import answer, refused, text


@pytest.mark.parametrize(
    "words",
    [
        "seq 0 3",
        "seq 8",
        "nps 11",
        "nps 7.5",
        "csat 6",
        "csat 4.5",
        "ces 0",
        "nps --counts 3 -1 2",
    ],
)
def test_answers_that_cannot_be_are_refused(words: str) -> None:
    refused(*words.split())


def test_net_promoters_in_answers_or_counts() -> None:
    # statistics.json, nps_bins and nps_adjwald_all_promoters.
    assert answer("nps", 10, 9, 8, 5) == answer("nps", "--counts", 2, 1, 1)
    assert text("nps", 10, 9, 8, 5).startswith("NPS     +25 [")
    assert "1 detractor (0 to 6)" in text("nps", 10, 9, 8, 5)
    assert answer("nps", *[10] * 9)["low"] == pytest.approx(43.3712, abs=1e-4)


def test_one_answer_and_none() -> None:
    assert answer("nps", 9)["low"] is None
    nobody = answer("nps", "--counts", 0, 0, 0)
    assert (nobody["value"], nobody["n"]) == (None, 0)


def test_satisfaction_and_effort_name_their_form() -> None:
    # statistics.json, csat_top2 and ces.
    satisfied = answer("csat", 5, 4, 3, 2, 1)
    assert satisfied["value"] == 40
    assert "two best of five" in satisfied["method"]
    effort = answer("ces", 7, 6, 5, 5, 4, 2, 6, 3)
    assert (effort["value"], effort["details"]["top_three_percent"]["value"]) == (4.75, 62.5)
    assert "2 of 5 are satisfied" in text("csat", 5, 4, 3, 2, 1)


def test_ease_is_held_against_the_reference() -> None:
    assert "this one above that" in text("seq", 7, 6)
    assert "this one not above that" in text("seq", 5, 6)


def test_one_satisfied_person_is_one() -> None:
    found = answer("csat", 5)
    assert (found["value"], found["low"], found["high"]) == (100, None, None)
    assert "1 of 1 is satisfied" in text("csat", 5)
    assert "0 of 2 are satisfied" in text("csat", 1, 2)


@pytest.mark.parametrize(("words", "ends"), [("seq 1 7 7", (1, 7)), ("ces 1 7", (1, 7))])
def test_an_interval_ends_with_its_scale(words: str, ends: tuple[int, int]) -> None:
    found = answer(*words.split())
    assert (found["low"], found["high"]) == ends
    assert found["method"].endswith("interval cut at 1 and 7")
