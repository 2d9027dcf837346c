"""Where answers belong, and answering again."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from uxlab.errors import Refused, UsageError
from uxlab.model.design import Design
from uxlab.model.session import Answer, Change
from uxlab.questionnaires import library
from uxlab.questionnaires.answers import ItemAnswer
from uxlab.recording.answering import answer_changes, attempt_asked_about, questionnaire_key
from uxlab.recording.snapshot import Snapshot

Play = Callable[..., Snapshot]
ORDER = ("buy", "find", "return")
FIND = ("begin find", "end success")
BUY = ("begin buy", "end partial")
RETURN = ("begin return", "end failure")


@pytest.mark.parametrize(("name", "key"), [("SEQ", "seq"), ("seq", "seq"), ("SUS", "sus"), ("Exit", "exit")])
def test_a_questionnaire_is_spelt_as_in_the_design_or_as_its_file(name: str, key: str, design: Design) -> None:
    assert questionnaire_key(name, design) == key


@pytest.mark.parametrize(
    ("lines", "questionnaire", "task"),
    [
        (FIND, "seq", "find"),
        ((*FIND, *BUY), "seq", "buy"),
        ((*FIND, "skip buy"), "seq", "find"),
        ((*FIND, *BUY), "nps", None),  # the design asks it after the session
        ((), "nps", None),
        (BUY, "umux", None),  # not in the design: its own slot is after the session
        (BUY, "asq", "buy"),  # not in the design: its own slot is after a task
        ((), "ces", None),  # the design asks ces after buy and after the session
        (FIND, "ces", None),
        (BUY, "ces", "buy"),
        ((*BUY, "answer ces 4"), "ces", "buy"),  # tasks are left: she corrects the answer
        ((*FIND, *RETURN, *BUY), "ces", "buy"),  # the answer about the last task is due
        ((*FIND, *RETURN, *BUY, "answer ces 4"), "ces", None),
    ],
)
def test_answers_concern_an_attempt_or_the_session(
    lines: tuple[str, ...], questionnaire: str, task: str | None, play: Play, design: Design
) -> None:
    attempt = attempt_asked_about(library.load(questionnaire), play(*lines), design, ORDER)
    assert (None if attempt is None else attempt.task) == task


@pytest.mark.parametrize("questionnaire", ["seq", "asq"])
def test_an_answer_about_a_task_needs_an_attempt(questionnaire: str, play: Play, design: Design) -> None:
    with pytest.raises(Refused, match=f"{questionnaire.upper()} is asked after a task: end an attempt first"):
        attempt_asked_about(library.load(questionnaire), play("skip buy"), design, ORDER)


def test_of_two_attempts_that_began_together_the_later_one_is_meant(play: Play, design: Design) -> None:
    snapshot = play(*FIND)
    (first,) = snapshot.attempts
    first = replace(first, ended_ns=first.started_ns)
    second = replace(first, uid="second", task="buy")
    asked = attempt_asked_about(library.load("seq"), replace(snapshot, attempts=(first, second)), design, ORDER)
    assert asked == second


def test_answering_again_keeps_the_records_and_drops_items_that_are_gone() -> None:
    blank = Answer(uid="", t_ns=9, questionnaire="exit", item="", attempt_uid="a")
    one = Answer(uid="1", t_ns=5, questionnaire="exit", item="q1", number=4.0, attempt_uid="a")
    two = Answer(uid="2", t_ns=5, questionnaire="exit", item="q2", text="fine", attempt_uid="a")
    given = [ItemAnswer("q1"), ItemAnswer("q3", text="good")]
    assert answer_changes(given, blank, [one, two], lambda: "new") == (
        Change(one, Answer(uid="1", t_ns=9, questionnaire="exit", item="q1", attempt_uid="a")),
        Change(None, Answer(uid="new", t_ns=9, questionnaire="exit", item="q3", text="good", attempt_uid="a")),
        Change(two, None),
    )


def test_answering_again_replaces_and_undo_brings_back(play: Play) -> None:
    once = play(*FIND, "answer SEQ 3")
    again = play("answer seq 6", start=once)
    assert [a.number for a in again.answers] == [6.0]
    assert play("undo", start=again).answers == once.answers
    assert [a.number for a in play(*BUY, "answer seq 7", start=again).answers] == [6.0, 7.0]


def test_questionnaires_with_items_of_the_same_name_do_not_replace_each_other(play: Play) -> None:
    answers = play(*FIND, "answer seq 3", "answer asq 1 2 4", "answer nps 9").answers
    assert [(a.questionnaire, a.item, a.number) for a in answers] == [
        ("seq", "1", 3.0),
        ("asq", "1", 1.0),
        ("asq", "2", 2.0),
        ("asq", "3", 4.0),
        ("nps", "1", 9.0),
    ]


def test_a_questionnaire_that_does_not_exist_is_refused(play: Play) -> None:
    with pytest.raises(UsageError, match='There is no questionnaire "exit"'):
        play("answer Exit 3")
