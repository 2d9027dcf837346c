"""The console in every state of a session."""

from dataclasses import replace

import pytest

from tests.gui.run.made_states import DESIGN, S, state
from uxlab.gui.participant.state import BACK_TAG, DONE_TAG
from uxlab.gui.run.console import present
from uxlab.gui.summary import wording
from uxlab.lab.live_state import ChordPress, Stage
from uxlab.model.design import Task
from uxlab.model.session import Outcome
from uxlab.recording.commands import (
    AddNote,
    Begin,
    End,
    Extend,
    Finish,
    GiveAnswers,
    MarkError,
    PauseSession,
    ResumeSession,
    Skip,
    Undo,
)
from uxlab.recording.machine import Verb

SEQ = GiveAnswers("seq", ("6",))
FIRST = ((10.0, Begin()), (82.0, End(Outcome.SUCCESS)))


def test_before_the_first_task_the_next_one_can_be_begun() -> None:
    view = present(state(at_s=4))
    assert (view.participant, view.about) == ("P07", "First-time customer, version B")
    assert view.now.headline == "Next, task 1 of 5"
    assert (view.forward, view.next_task, view.working) == ("Begin task 1", "shoes", False)
    assert [step.state for step in view.steps] == ["current", "todo", "todo", "todo", "todo"]
    assert Verb.END not in view.can
    assert view.why_not == "No attempt is running: begin a task first."


def test_a_finished_task_shows_the_time_that_the_end_of_the_session_will() -> None:
    told = ((10.0, Begin()), (61.6, End(Outcome.SUCCESS)))
    assert present(state(*told, at_s=70)).steps[0].time == wording.clock(51.6) == "0:52"


def test_what_follows_the_last_task_is_to_come_until_it_is_due() -> None:
    assert present(state(at_s=5)).to_come == ("SUS",)
    assert present(state((10.0, Begin()), at_s=20)).to_come == ("SUS",)
    one = replace(DESIGN, tasks=DESIGN.tasks[:1])
    done = ((10.0, Begin()), (20.0, End(Outcome.SUCCESS)))
    assert present(state(*done, at_s=30, design=one)).to_come == ("SUS",)
    assert present(state(*done, (25.0, GiveAnswers("seq", ("6",))), at_s=30, design=one)).to_come == ()


def test_while_a_task_is_worked_on_the_figures_are_those_of_the_attempt() -> None:
    view = present(state(*FIRST, (100.0, Begin()), (120.0, MarkError("slip")), (125.0, MarkError("slip")), at_s=183))
    assert view.now.headline == "Task 2 of 5"
    assert view.now.elapsed_s == 83
    assert (view.now.limit_s, view.now.expert, view.now.optimal) == (180, "expert 0:40", "optimal 4")
    assert (view.now.errors, view.now.clicks) == (2, 11)
    assert [one.count for one in view.errors] == [2, 0, 0, 0, 0, 0]
    assert [one.hotkey for one in view.errors] == list("123456")
    assert [one.short_name for one in view.errors] == ["Slip", "Page", "Missed", "Misread", "Form", "Dead"]
    assert (view.steps[0].time, view.steps[0].mark and view.steps[0].mark.name) == ("1:12", "Success")
    assert view.why_not == ""
    assert view.forward == ""


def test_the_moderator_reads_a_scenario_without_its_marks() -> None:
    task = Task(key="only", name="Look", scenario="# Find\n\nFind **the shoes** in [the shop](https://shop.example).")
    now = present(state((1.0, Begin()), design=replace(DESIGN, tasks=(task,)), at_s=2)).now
    assert now.text == "Find Find the shoes in the shop."


def test_errors_before_the_attempt_are_not_counted_in_it() -> None:
    told = ((10.0, Begin()), (20.0, MarkError("slip")), (30.0, End(Outcome.FAILURE)), (40.0, Begin()))
    assert present(state(*told, at_s=50)).errors[0].count == 0


def test_extra_time_moves_the_limit() -> None:
    assert present(state((1.0, Begin()), (2.0, Extend(60.0)), at_s=3)).now.limit_s == 300


def test_over_the_limit_the_timer_goes_on() -> None:
    view = present(state(*FIRST, (100.0, Begin()), at_s=287))
    assert view.now.elapsed_s > 180
    assert view.now.limit_s == 180


def test_when_the_participant_says_done_the_moderator_is_to_judge_that_moment() -> None:
    done = AddNote("Participant pressed I'm done", tag=DONE_TAG)
    told = ((100.0, Begin()), (183.0, done))
    view = present(state(*told, at_s=200))
    assert view.judging == "P07 says done at 01:23. Judge it"
    assert view.done_ns == 183 * S
    assert view.now.elapsed_s == 83
    back = present(state(*told, (190.0, AddNote("Back to work", tag=BACK_TAG)), at_s=200))
    assert (back.judging, back.done_ns, back.now.elapsed_s) == ("", None, 100)


def test_a_pause_stops_the_clock() -> None:
    view = present(state((10.0, Begin()), (30.0, PauseSession()), at_s=90))
    assert (view.paused, view.running, view.recording) == (True, False, "Paused")
    assert view.now.elapsed_s == 20
    assert view.forward == "Go on"
    assert view.why_not == "The session is paused: resume it first."
    assert Verb.RESUME in view.can


def test_a_break_between_two_tasks_ends_with_going_on() -> None:
    view = present(state(*FIRST, (90.0, PauseSession()), at_s=100))
    assert (view.paused, view.working, view.forward) == (True, False, "Go on")
    assert present(state(*FIRST, (90.0, PauseSession()), (95.0, ResumeSession()), at_s=100)).forward == "Begin task 2"


def test_pauses_are_not_in_the_time_of_a_task() -> None:
    told = ((10.0, Begin()), (20.0, PauseSession()), (50.0, ResumeSession()), (60.0, End(Outcome.SUCCESS)))
    assert present(state(*told, at_s=70)).steps[0].time == "0:20"


def test_a_questionnaire_is_due_after_a_task_until_it_is_answered() -> None:
    (due,) = present(state(*FIRST, at_s=90)).dues
    assert (due.name, due.progress) == ("SEQ", "0 of 1 answered")
    assert present(state(*FIRST, (95.0, SEQ), at_s=100)).dues == ()


def test_progress_counts_what_was_answered_so_far() -> None:
    design = replace(DESIGN, tasks=DESIGN.tasks[:1])
    partial = GiveAnswers("sus", ("3", "2", *("-",) * 8), partial=True, attempt_uid="")
    view = present(state(*FIRST, (95.0, SEQ), (99.0, partial), at_s=100, design=design))
    assert [due.progress for due in view.dues] == ["2 of 10 answered"]
    assert (view.next_task, view.forward, view.now.title) == ("", "Fill in answers", "Questions")


def test_when_everything_is_done_the_session_can_be_finished() -> None:
    design = replace(DESIGN, tasks=DESIGN.tasks[:1], questionnaires=())
    view = present(state(*FIRST, at_s=90, design=design))
    assert (view.forward, view.now.title) == ("Finish session", "Everything is done")


def test_a_skipped_task_has_no_time() -> None:
    view = present(state((5.0, Skip("shoes")), at_s=10))
    assert (view.steps[0].state, view.steps[0].time) == ("skipped", "")
    assert view.steps[1].state == "current"


def test_while_closing_nothing_can_be_done_any_more() -> None:
    view = present(
        state(*FIRST, (90.0, Finish()), at_s=91, stage=Stage.CLOSING, progress="Everything is being written.")
    )
    assert (view.closing, view.recording) == ("Everything is being written.", "Finished")
    assert (view.can, view.undo, view.forward) == (frozenset(), "", "")


def test_what_can_be_undone_and_redone_is_named() -> None:
    told = ((10.0, Begin()), (20.0, MarkError("wrong-page")))
    assert present(state(*told, at_s=30)).undo == "“Wrong page” at 00:10"
    undone = present(state(*told, (25.0, Undo()), at_s=30))
    assert (undone.undo, undone.redo) == ("begin of “Find shoes”", "“Wrong page” at 00:10")


@pytest.mark.parametrize("outcome", [Outcome.SUCCESS, Outcome.FAILURE])
def test_the_latest_effect_tells_which_outcome_was_given(outcome: Outcome) -> None:
    before = present(state((10.0, Begin()), at_s=20)).effect
    after = present(state((10.0, Begin()), (20.0, End(outcome)), at_s=30)).effect
    assert (before.outcome, after.outcome) == (None, outcome)
    assert after.number > before.number


def test_a_chord_that_was_refused_is_said() -> None:
    press = ChordPress(line="end success", t_ns=1, refusal="No attempt is running: there is nothing to end.")
    assert present(state(at_s=4, last_chord=press)).chord_refusal == press.refusal
    assert present(state(at_s=4, last_chord=replace(press, refusal=None))).chord_refusal == ""
