"""Where answers belong, and answering again."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from uxlab.errors import Refused, UsageError
from uxlab.model.design import Design, QuestionnaireUse, Slot
from uxlab.model.session import Answer, Change
from uxlab.questionnaires import library
from uxlab.questionnaires.answers import ItemAnswer
from uxlab.recording.answering import answer_changes, attempt_asked_about, questionnaire_key
from uxlab.recording.commands import GiveAnswers
from uxlab.recording.conduct import Context, action_for, latest_ns
from uxlab.recording.snapshot import Snapshot, after

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


def test_an_answer_that_is_still_the_same_keeps_its_moment() -> None:
    blank = Answer(uid="", t_ns=9, questionnaire="exit", item="")
    same = Answer(uid="1", t_ns=5, questionnaire="exit", item="q1", number=4.0)
    other = Answer(uid="2", t_ns=5, questionnaire="exit", item="q2", number=4.0)
    given = [ItemAnswer("q1", number=4.0), ItemAnswer("q2", number=5.0)]
    assert answer_changes(given, blank, [same, other], lambda: "new") == (
        Change(other, replace(other, t_ns=9, number=5.0)),
    )


def give(start: Snapshot, context: Context, command: GiveAnswers, actor: str = "participant") -> Snapshot:
    return after(start, action_for(command, start, latest_ns(start) + 1, context, actor=actor))


def test_items_without_an_answer_stay_open_until_the_whole_is_given(play: Play, context: Context) -> None:
    done = play(*BUY)
    one = give(done, context, GiveAnswers("asq", ("3", "-", "-"), partial=True))
    two = give(one, context, GiveAnswers("asq", ("3", "-", "5"), partial=True))
    assert [(a.item, a.number) for a in two.answers] == [("1", 3), ("3", 5)]
    assert two.answers[0] == one.answers[0]
    taken_back = give(two, context, GiveAnswers("asq", ("-", "-", "5"), partial=True))
    assert [(a.item, a.number) for a in taken_back.answers] == [("3", 5)]
    whole = give(two, context, GiveAnswers("asq", ("3", "-", "5")))
    assert [(a.item, a.number) for a in whole.answers] == [("1", 3), ("3", 5), ("2", None)]
    corrected = give(whole, context, GiveAnswers("asq", ("4", "-", "5"), partial=True))
    assert sorted((a.item, a.number) for a in corrected.answers) == [("1", 4), ("2", None), ("3", 5)]


def test_what_one_person_answers_in_a_row_is_one_step_to_undo(play: Play, context: Context) -> None:
    done = play(*BUY)
    given = give(done, context, GiveAnswers("asq", ("3", "-", "-"), partial=True))
    given = give(given, context, GiveAnswers("asq", ("3", "4", "-"), partial=True))
    given = give(given, context, GiveAnswers("asq", ("3", "4", "-")))
    assert play("undo", start=given).answers == ()
    assert play("undo", "redo", start=given).answers == given.answers
    assert play("undo", "undo", start=given).open_attempt is not None


def test_another_person_questionnaire_or_correction_begins_a_step_of_its_own(play: Play, context: Context) -> None:
    once = give(play(*BUY), context, GiveAnswers("asq", ("3", "-", "-"), partial=True))
    by_moderator = give(once, context, GiveAnswers("asq", ("1", "-", "-"), partial=True), actor="Ada")
    assert play("undo", start=by_moderator).answers == once.answers
    another = give(once, context, GiveAnswers("seq", ("6",), partial=True))
    assert play("undo", start=another).answers == once.answers
    whole = give(once, context, GiveAnswers("asq", ("3", "4", "5")))
    corrected = give(whole, context, GiveAnswers("asq", ("7", "4", "5")))
    assert play("undo", start=corrected).answers == whole.answers


def test_whoever_asks_says_what_the_answers_are_about(play: Play, context: Context) -> None:
    """The design asks ces after buy and after the session; one item of the first does not make the next the second."""
    snapshot = play(*BUY, *FIND, *RETURN)
    bought, *_, latest = snapshot.attempts
    about_bought = give(snapshot, context, GiveAnswers("seq", ("2",), attempt_uid=bought.uid))
    assert [a.attempt_uid for a in about_bought.answers] == [bought.uid]
    about_session = give(snapshot, context, GiveAnswers("seq", ("2",), attempt_uid=""))
    assert [a.attempt_uid for a in about_session.answers] == [None]
    assert latest.uid not in {a.attempt_uid for a in (*about_bought.answers, *about_session.answers)}
    with pytest.raises(Refused, match="SEQ asks about was taken away"):
        give(snapshot, context, GiveAnswers("seq", ("2",), attempt_uid="gone"))


def test_a_questionnaire_that_is_half_answered_is_still_due_about_its_task(
    play: Play, context: Context, design: Design
) -> None:
    twice = replace(
        design,
        questionnaires=(
            QuestionnaireUse(key="asq", slot=Slot.AFTER_TASK),
            QuestionnaireUse(key="asq", slot=Slot.AFTER_SESSION),
        ),
    )
    last = play(*FIND, *RETURN, *BUY)
    half = give(last, replace(context, design=twice), GiveAnswers("asq", ("3", "-", "-"), partial=True))
    full = give(half, replace(context, design=twice), GiveAnswers("asq", ("3", "4", "5"), partial=True))
    about = [attempt_asked_about(library.load("asq"), one, twice, ORDER) for one in (half, full)]
    assert [None if one is None else one.task for one in about] == ["buy", None]
