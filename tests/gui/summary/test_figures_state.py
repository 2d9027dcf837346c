"""The four figures of one person among the others, against figures computed by hand."""

from dataclasses import replace

import pytest

from tests.gui.summary.made_sessions import DESIGN, GAVE_UP, OK, session, study, sus, three
from uxlab.gui.summary.figures_state import figures_of, legend_of
from uxlab.metrics.standing import standing

CODES = tuple(person.code for person in DESIGN.participants)


def test_each_figure_has_its_value_what_it_is_made_of_and_the_others() -> None:
    time, errors, success, score = figures_of(standing(three(), "p03"))
    assert (time.value, time.words) == ("0:50", "mean of 2 completed tasks")  # (40 + 60) / 2
    assert time.caption.startswith("Others 0:20 [0:00–")  # (10 + 30 + 20) / 3, the interval cut at 0
    assert time.caption.endswith("], n = 3 tasks")
    assert (errors.value, errors.words) == ("0.50", "errors per attempt, 1 in 2")
    assert errors.caption.startswith("Others 0.75 [")  # 3 errors in 4 attempts
    assert (success.value, success.words) == ("100 %", "2 of 2 tasks [29–100]")  # adjusted Wald, 2 of 2
    assert success.caption.startswith("Others 75 % [")
    assert "nothing about other people" in success.tip
    assert (score.value, score.words) == ("77.5", "one person, no interval")  # (4 + 8 * 3 + 3) * 2.5
    assert score.caption == "Others 75.0, n = 1"


def test_strips_reach_from_nought_to_beyond_everything_on_them() -> None:
    time, _, success, score = figures_of(standing(three(), "p03"))
    assert time.strip.own == 50
    assert sorted(time.strip.each) == [20, 20]
    assert time.strip.together is not None
    assert time.strip.most == pytest.approx(1.05 * max(50, time.strip.together[2]))
    assert success.strip.most == 1
    assert score.strip.most == 100
    assert score.strip.together is None  # one other person has no interval


def test_with_nobody_else_the_figures_say_so() -> None:
    alone = standing(study(session("P01", [("find", OK, 0, 10)])), "p01")
    figures = figures_of(alone)
    assert {figure.caption for figure in figures} == {"Nobody else yet"}
    assert all(figure.strip.each == () and figure.strip.together is None for figure in figures)
    assert figures[2].words == "1 of 1 task"  # one attempt makes no interval
    assert legend_of(alone, "P01", CODES) == replace(legend_of(alone, "P01", CODES), each="", together="")


def test_one_other_is_called_by_name_without_an_interval() -> None:
    two = standing(study(session("P01", [("find", OK, 0, 10)]), session("P02", [("find", OK, 0, 12)])), "p02")
    assert figures_of(two)[0].caption == "P01 0:10, n = 1 task"
    legend = legend_of(two, "P02", CODES)
    assert (legend.own, legend.each, legend.together) == ("P02", "P01", "")


def test_what_there_is_not_has_a_dash_and_the_reason() -> None:
    nothing = standing(study(session("P01"), session("P02")), "p01")
    time, errors, success, score = figures_of(nothing)
    assert [figure.value for figure in (time, errors, success, score)] == ["–"] * 4
    assert [time.words, errors.words, success.words] == [
        "no task was completed",
        "no attempt counts yet",
        "no attempt counts yet",
    ]
    assert score.words == "not answered"
    assert time.strip.most > 0


def test_a_person_who_gave_up_everywhere_has_no_time_but_a_rate() -> None:
    time, _, success, _ = figures_of(standing(study(session("P01", [("find", GAVE_UP, 0, 10)])), "p01"))
    assert (time.value, success.value) == ("–", "0 %")


def test_errors_that_nobody_counted_have_no_rate() -> None:
    one = session("P01", [("find", OK, 0, 10)], errors=[1])
    data = replace(one, attempts=tuple(replace(attempt, errors_counted=False) for attempt in one.attempts))
    errors = figures_of(standing(study(data), "p01"))[1]
    assert (errors.value, errors.words) == ("–", "nobody counted errors")


def test_a_sus_with_two_missing_answers_has_no_value_and_says_why() -> None:
    answers = sus(4, 2, 4, 2, 4, 2, 4, 2, None, None)
    score = figures_of(standing(study(session("P01", answers=answers)), "p01"))[3]
    assert (score.value, score.words) == ("–", "two or more answers are missing")


def test_others_who_gave_no_value_are_not_called_nobody() -> None:
    data = study(session("P01"), session("P02", [("find", OK, 0, 10)]))
    assert figures_of(standing(data, "p02"))[0].caption == "P01: no value yet"


def test_the_legend_names_people_in_a_row_and_counts_others() -> None:
    result = standing(three(), "p03")
    assert legend_of(result, "P03", CODES).each == "each of P01 to P02"
    assert legend_of(result, "P03", ("P01", "P03", "P02")).each == "each of the 2 others"
    assert legend_of(result, "P03", CODES).together.startswith("others together, 95 % interval")


def test_a_figure_is_spoken_whole() -> None:
    said = figures_of(standing(three(), "p03"))[2].spoken
    assert said.startswith("Success rate 100 %, 2 of 2 tasks [29 to 100]. Others 75 %")
