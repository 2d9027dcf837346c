"""Questionnaires of a few items on the calculator."""

from pathlib import Path

import pytest

from tests.cli.calculator import answer, csv_file, refused, text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("umux 6 2 5 3", 75),  # statistics.json, umux_best
        ("umux-lite 6 5", 75),  # umux_lite_raw
        ("asq 2 3 -", 2.5),  # asq_mean
        ("tlx 70 20 55 40 65 30", 46.6667),  # tlx_raw
        ("tlx 70 20 55 40 65 30 --weights 5 1 3 2 3 1", 56),  # (350 + 20 + 165 + 80 + 195 + 30) / 15
        ("ueq-s 6 5 6 5 5 6 4 5", 1.25),  # ueqs_scales
        ("umux-lite 6 -", None),
        ("tlx 70 20 - 40 65 30", None),
    ],
)
def test_the_score_of_one_person(words: str, expected: float | None) -> None:
    found = answer(*words.split())
    assert found["value"] == (None if expected is None else pytest.approx(expected, abs=1e-4))
    assert (found["low"], found["high"], found["n"]) == (None, None, 0 if expected is None else 1)
    assert text(*words.split())


@pytest.mark.parametrize(
    "words",
    [
        "umux 1 2 3",
        "umux-lite 8 1",
        "asq 1 2",
        "tlx 1 2 3 4 5",
        "tlx 1 2 3 4 5 101",
        "tlx 1 2 3 4 5 6 --weights 5 5 5 1 1 1",
        "tlx 1 2 3 4 5 6 --weights 5 5 5",
        "ueq-s 1 2 3 4 5 6 7 8",
    ],
)
def test_answers_that_cannot_be_are_refused(words: str) -> None:
    refused(*words.split())


def test_people_in_rows_make_a_mean_with_interval(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "a,b\n6,7\n5,4\n2,1\n7,\n")
    found = answer("umux-lite", "--csv", file, "--column", "a", "--column", "b")
    assert found["value"] == pytest.approx((91.6667 + 58.3333 + 8.3333) / 3, abs=1e-3)
    assert found["n"] == 3
    assert found["low"] < found["value"] < found["high"]
    assert "the mean of all such people lies between" in text(
        "umux-lite", "--csv", file, "--column", "a", "--column", "b"
    )
