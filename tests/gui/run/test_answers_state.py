"""Answers from paper."""

from tests.gui.run.made_states import played
from uxlab.gui.run.answers_state import lines, refusal, typed
from uxlab.questionnaires.library import load
from uxlab.recording.commands import GiveAnswers

SUS = load("sus")


def test_every_item_says_what_may_be_typed() -> None:
    first, *_ = asked = lines(SUS, (), "shop")
    assert len(asked) == 10
    assert first.hint == "1 Strongly disagree to 5 Strongly agree"
    assert first.bounds == (1, 5)


def test_what_was_answered_already_is_there() -> None:
    given = played((1.0, GiveAnswers("sus", ("4", *("-",) * 9), partial=True, attempt_uid=""))).answers
    assert [line.value for line in lines(SUS, given, "shop")] == ["4", *[""] * 9]


def test_a_digit_is_whole_when_none_can_follow() -> None:
    seven = lines(load("seq"), (), "shop")[0]
    eleven = lines(load("nps"), (), "shop")[0]
    assert [seven.is_whole(text) for text in ("1", "7", "8", "")] == [True, True, False, False]
    assert [eleven.is_whole(text) for text in ("1", "2", "10")] == [False, True, True]


def test_what_is_no_answer_is_refused() -> None:
    assert typed(("3", " ", "")) == ("3", "-", "-")
    assert refusal(SUS, ("3",) * 10) == ""
    assert "6" in refusal(SUS, ("6",) * 10)
