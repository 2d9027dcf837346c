"""What a figure was made from."""

from dataclasses import replace

import pytest

from uxlab.gui.results.behind import Asked, Figure, present_behind
from uxlab.gui.results.filtering import Choice
from uxlab.gui.results.results import Results, compute
from uxlab.model.results import StudyData
from uxlab.model.session import Outcome

WITHOUT_N = {
    Figure.SUS, Figure.OUTCOMES, Figure.ANSWERS, Figure.SCORE, Figure.SIGHTINGS, Figure.DISCOVERY,
}  # fmt: skip


def test_a_time_has_its_completed_attempts(version_b: Results) -> None:
    view = present_behind(version_b, Asked(Figure.TYPICAL_TIME, "voucher"))
    assert (view.title, view.about) == ("Time per task, geometric mean", "Pay with a voucher")
    assert view.value == "1:42 [1:32–1:54], n = 7"
    assert view.counted == "7 of 12 attempts counted"
    assert view.method.startswith("geometric mean")
    assert [bool(line.why) for line in view.lines] == [False] * 7 + [True] * 5


@pytest.mark.parametrize("figure", [one for one in Figure if one not in WITHOUT_N])
def test_the_lines_that_are_in_are_as_many_as_the_figure_counts(version_b: Results, figure: Figure) -> None:
    view = present_behind(version_b, Asked(figure))
    inside = sum(not line.why for line in view.lines)
    assert view.value.endswith(f"n = {inside}")


def test_an_ending_has_no_figure_of_its_own(version_b: Results) -> None:
    view = present_behind(version_b, Asked(Figure.OUTCOMES, "voucher", Outcome.ABANDONED))
    assert (view.title, view.value, view.counted) == ("Gave up", "", "2 attempts")


def test_the_sus_has_people_the_lowest_first(version_b: Results) -> None:
    view = present_behind(version_b, Asked(Figure.SUS))
    assert (view.about, view.value) == ("The whole session", "70.0 [60.0–80.0], n = 12")
    assert view.counted == "12 people"
    scores = [float(line.value) for line in view.lines]
    assert scores == sorted(scores)
    assert view.lines[0].session == "s011"


def test_a_sus_without_enough_answers_is_out(data: StudyData) -> None:
    first = data.sessions[0]
    few = replace(first, answers=tuple(one for one in first.answers if one.item not in {"1", "2"} or one.attempt_uid))
    none = replace(data.sessions[1], answers=())
    view = present_behind(compute(replace(data, sessions=(few, none)), Choice()), Asked(Figure.SUS))
    assert [(line.who, line.value, line.why) for line in view.lines] == [
        ("P01", "–", "Two or more answers are missing"),
        ("P02", "–", "Not answered"),
    ]
