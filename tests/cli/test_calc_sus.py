"""SUS on the calculator."""

from pathlib import Path

import pytest

from tests.cli.calculator import answer, csv_file, refused, text, usage
from uxlab.wording.figures import MINUS

ITEMS = [word for number in range(1, 11) for word in ("--column", f"q{number}")]
HEADER = ",".join(f"q{number}" for number in range(1, 11))


def test_one_person_has_neither_interval_nor_grade() -> None:
    found = answer("sus", 4, 2, 4, 2, 4, 2, 4, 2, 4, 2)
    assert [found["value"], found["low"], found["n"]] == [75, None, 1]
    assert "grade" not in found["details"]
    assert "never one person" in text("sus-mean", 80)


def test_a_missing_answer_is_scaled_and_two_are_too_many() -> None:
    # statistics.json, sus_nine_items and edge_sus_two_missing.
    one = answer("sus", 4, 2, 4, "-", 4, 2, 4, 1, 4, 2)
    assert one["value"] == pytest.approx(77.7778, abs=1e-4)
    assert one["method"] == "SUS; scaled from nine answers"
    two = answer("sus", 4, "-", 4, "-", 4, 2, 4, 1, 4, 2)
    assert (two["value"], two["n"], two["details"]["missing"]) == (None, 0, 2)


def test_straight_liners_are_marked() -> None:
    found = answer("sus", *[3] * 10)
    assert (found["value"], found["details"]["straight_lined"]) == (50, 1)
    assert "second look" in text("sus", *[3] * 10)


@pytest.mark.parametrize("words", ["1 2 3", "6 2 4 2 4 2 4 2 4 2", "0 2 4 2 4 2 4 2 4 2", "4.5 2 4 2 4 2 4 2 4 2"])
def test_answers_that_cannot_be_are_refused(words: str) -> None:
    refused("sus", *words.split())


def test_a_study_has_grade_percentile_and_words() -> None:
    found = answer("sus-mean", 74, 75, 76)  # percentile: statistics.json, sus_percentile_75
    assert found["details"]["grade"] == "B"
    assert found["details"]["adjective"] == "Good"
    assert found["details"]["percentile"] == pytest.approx(73, abs=0.5)
    assert f"B{MINUS}" in text("sus-mean", 73, 73.5)


@pytest.mark.parametrize("words", ["101", "-1 50", "x"])
def test_scores_outside_the_scale_are_refused(words: str) -> None:
    refused("sus-mean", *words.split())


def test_a_file_with_a_row_for_each_person(tmp_path: Path) -> None:
    rows = ["4,2,4,2,4,2,4,2,4,2", "5,1,5,1,5,1,5,1,5,1", "3,3,3,3,3,3,3,3,3,3", "4,,4,,4,2,4,1,4,2", ",,,,,,,,,"]
    found = answer("sus", "--csv", csv_file(tmp_path, "\n".join([HEADER, *rows])), *ITEMS)
    assert (found["value"], found["n"]) == (75, 3)
    assert [found["details"][name] for name in ("excluded", "straight_lined")] == [1, 1]
    assert found["details"]["cronbach_alpha"] > 0.9


def test_a_file_with_one_person_in_a_column(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "a,x\n" + "4,\n2,\n" * 4 + "4,\n,y\n")
    assert answer("sus", "--csv", file, "--column", "a")["details"]["missing"] == 1


def test_alpha_is_not_defined_without_variance(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "a,b\n3,3\n3,3\n,3\n")
    found = answer("alpha", "--csv", file, "--column", "a", "--column", "b")
    assert (found["value"], found["n"], found["details"]["rows_left_out"]) == (None, 2, 1)


def test_alpha_needs_a_file() -> None:
    assert "Missing --csv" in usage("alpha")


def test_an_interval_ends_at_100() -> None:
    found = answer("sus-mean", 90, 50, 60)
    assert (found["low"], found["high"]) == (pytest.approx(14.96, abs=0.01), 100)
    assert found["method"] == "mean, t interval, 95 %; interval cut at 100"


def test_a_file_says_who_is_left_out_and_what_is_odd(tmp_path: Path) -> None:
    items = [f"q{number}" for number in range(1, 11)]
    rows = [
        "4,2,4,2,4,2,4,1,4,2",
        "5,1,5,1,5,1,5,1,5,1",
        "3,3,3,3,3,3,3,3,3,3",
        "4,,4,,4,2,4,1,4,2",
        "4,2,4,2,,2,4,1,4,2",
    ]
    file = csv_file(tmp_path, "\n".join([",".join(items), *rows]))
    said = text("sus", "--csv", file, *[word for item in items for word in ("--column", item)])
    assert "Left out   1 person, two or more answers missing" in said
    assert "Scaled     1 person, one answer missing" in said
    assert "Ten equal  1 person, take a second look" in said
    assert "Alpha      " in said


def test_the_best_score_is_not_said_to_beat_everything() -> None:
    said = text("sus-mean", 100, 100).splitlines()[-1]
    assert said == "It beats nearly all products. All values are equal, so nothing can be said about how others vary."
