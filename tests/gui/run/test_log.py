"""The log as the moderator reads it."""

from dataclasses import replace

from tests.gui.run.made_states import S, state
from uxlab.gui.participant.state import BACK_TAG, DONE_TAG
from uxlab.gui.run.log import LogMemory, _pause, clock, log_rows
from uxlab.model.events import Gap, GapReason
from uxlab.model.session import Outcome, Pause, PauseReason
from uxlab.recording.commands import (
    AddNote,
    Assist,
    Begin,
    End,
    GiveAnswers,
    MarkError,
    PauseSession,
    ResumeSession,
    Skip,
)  # fmt: skip

TOLD = (
    (4.0, AddNote("Came late")),
    (10.0, Begin()),
    (30.0, MarkError("wrong-page", 3, text="terms")),
    (40.0, Assist("pointed at it")),
    (72.0, End(Outcome.SUCCESS)),
    (80.0, GiveAnswers("seq", ("6",))),
    (100.0, Begin()),
    (131.0, AddNote("“Where is it?”")),
)


def test_the_latest_stands_first_and_tasks_are_parted_by_headings() -> None:
    rows = log_rows(state(*TOLD, at_s=140), this_task_only=False)
    assert [(row.clock, row.text) for row in rows] == [
        ("00:31", "“Where is it?”"),
        ("00:00", "Started"),
        ("", "Task 1, Find shoes"),
        ("01:10", "SEQ 6 of 7"),
        ("01:02", "Success, assisted"),
        ("00:30", "Assist, pointed at it"),
        ("00:20", "Wrong page: terms"),
        ("00:00", "Started"),
        ("", "Before the first task"),
        ("00:04", "Came late"),
    ]
    assert [row.text for row in rows if row.is_heading] == ["Task 1, Find shoes", "Before the first task"]


def test_this_task_leaves_out_what_was_before() -> None:
    rows = log_rows(state(*TOLD, at_s=140), this_task_only=True)
    assert [row.text for row in rows] == ["“Where is it?”", "Started"]
    assert log_rows(state(at_s=1), this_task_only=True) == ()


def test_an_error_can_be_graded_and_says_its_severity_afterwards() -> None:
    (row,) = [row for row in log_rows(state(*TOLD, at_s=140), this_task_only=False) if row.error_uid]
    assert (row.severity, row.words) == (3, "Wrong page: terms, serious")


def test_quotations_have_a_sign_of_their_own() -> None:
    rows = log_rows(state(*TOLD, at_s=140), this_task_only=False)
    marks = {row.text: row.mark for row in rows}
    assert marks["“Where is it?”"] != marks["Came late"]


def test_times_stand_still_in_a_pause_as_the_timer_does() -> None:
    told = ((10.0, Begin()), (20.0, PauseSession()), (50.0, ResumeSession()), (55.0, AddNote("On")))
    rows = log_rows(state(*told, at_s=60), this_task_only=False)
    assert [(row.clock, row.text) for row in rows] == [
        ("00:15", "On"),
        ("00:10", "Pause of 0:30"),
        ("00:00", "Started"),
    ]


def test_an_interruption_is_as_long_as_the_gap_that_it_leaves() -> None:
    pause = Pause(uid="p", started_ns=12 * S, ended_ns=12 * S + 55_600_000_000, reason=PauseReason.INTERRUPTION)
    assert _pause(pause).text == "Interrupted for 0:56"


def test_an_open_pause_says_that_nothing_is_recorded() -> None:
    rows = log_rows(state((10.0, Begin()), (20.0, PauseSession()), at_s=60), this_task_only=False)
    assert rows[0].text == "Pause, nothing is recorded"


def test_gaps_and_what_the_participant_pressed_are_in_it() -> None:
    gap = Gap(started_ns=20 * S, ended_ns=26 * S, reason=GapReason.SILENT_HOOK)
    told = ((10.0, Begin()), (30.0, AddNote("I'm done", tag=DONE_TAG)), (35.0, AddNote("Back to work", tag=BACK_TAG)))
    rows = log_rows(replace(state(*told, at_s=60), gaps=(gap,)), this_task_only=False)
    assert [row.text for row in rows] == ["Back to work", "I'm done", "Gap of 6 s, input not seen", "Started"]
    assert len({row.mark for row in rows}) == 4


def test_a_skipped_task_is_one_row() -> None:
    rows = log_rows(state((5.0, Skip("voucher")), at_s=6), this_task_only=False)
    assert [row.text for row in rows] == ["Skipped: Voucher"]


def test_answers_to_many_items_are_counted() -> None:
    values = ("3", "2", *("-",) * 8)
    rows = log_rows(state((5.0, GiveAnswers("sus", values, attempt_uid="")), at_s=6), this_task_only=False)
    assert [row.text for row in rows] == ["SUS 2 of 10 answered"]
    none = log_rows(state((5.0, GiveAnswers("sus", ("-",) * 10, attempt_uid="")), at_s=6), this_task_only=False)
    assert [row.text for row in none] == ["SUS not answered"]


def test_the_memory_gives_the_same_rows_until_something_changes() -> None:
    memory, first = LogMemory(), state(*TOLD, at_s=140)
    rows = memory.rows(first, this_task_only=False)
    assert rows == log_rows(first, this_task_only=False)
    assert memory.rows(replace(first, t_ns=first.t_ns + S), this_task_only=False) is rows
    assert memory.rows(first, this_task_only=True) == log_rows(first, this_task_only=True)
    later = state(*TOLD, (150.0, AddNote("More")), at_s=160)
    assert memory.rows(later, this_task_only=False) == log_rows(later, this_task_only=False)


def test_clock() -> None:
    assert [clock(s * S) for s in (0, 77, 3599, 3600)] == ["00:00", "01:17", "59:59", "1:00:00"]
