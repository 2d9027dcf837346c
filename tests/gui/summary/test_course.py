"""The course of a session on one line."""

from dataclasses import replace

import pytest

from tests.gui.summary.made_sessions import DESIGN, OK, SKIPPED, S, session, sus, three
from uxlab.gui.summary.course import course_of, end_of, in_order, remarks, short_name, ticks
from uxlab.model.design import QuestionnaireUse, Slot
from uxlab.model.events import Gap, GapReason
from uxlab.model.session import Answer, Note, Pause, PauseReason


def test_attempts_pauses_questions_and_gaps_are_blocks_in_the_order_of_time() -> None:
    data = replace(
        three().sessions[2],
        pauses=(Pause(uid="p", started_ns=130 * S, ended_ns=140 * S),),
        gaps=(
            Gap(started_ns=20 * S, ended_ns=23 * S, reason=GapReason.LOCK),
            Gap(started_ns=130 * S, ended_ns=140 * S, reason=GapReason.PAUSE),
        ),
    )
    course = course_of(data, DESIGN)
    assert [(one.kind, one.started_ns // S, one.ended_ns // S, one.label) for one in course.blocks] == [
        ("attempt", 10, 50, "1"),
        ("gap", 20, 23, ""),
        ("attempt", 60, 120, "2"),
        ("pause", 130, 140, "pause"),
        ("questions", 151, 160, "SUS"),
    ]
    assert course.end_ns == 200 * S
    assert course.blocks[0].tip == "1 Find a shoe, Success, 40 s from 0:10"


def test_marks_stand_at_their_time_and_tell_their_words() -> None:
    course = course_of(three().sessions[2], DESIGN)
    assert [(one.kind, one.t_ns // S, one.tip) for one in course.points] == [
        ("note", 15, "0:15 Hesitates"),
        ("assist", 65, "1:05 Assist"),
        ("error", 70, "1:10 Slip"),
    ]
    assert [course.number(kind) for kind in ("error", "note", "assist")] == [1, 1, 1]


def test_what_windows_note_and_the_impression_are_no_remarks() -> None:
    tags = ("", "done", "back-to-work", "impression", "assist", "quote")
    notes = [Note(uid=tag, t_ns=0, text="x", tag=tag) for tag in tags]
    assert [note.tag for note in remarks(notes)] == ["", "quote"]


def test_questionnaires_close_to_each_other_are_one_block() -> None:
    late = Answer(uid="n", t_ns=200 * S, questionnaire="nps", item="1", number=8)
    later = Answer(uid="u", t_ns=900 * S, questionnaire="umux", item="1", number=3)
    course = course_of(session("P01", answers=[*sus(*[3] * 10), late, later]), DESIGN)
    assert [(one.label, one.ended_ns // S) for one in course.blocks] == [("SUS, NPS", 200), ("UMUX", 900)]


def test_what_was_not_ended_reaches_to_the_end() -> None:
    data = replace(
        session("P01", [("find", None, 10, 0)], notes=[(90, "waits", "")], end=None),
        pauses=(Pause(uid="p", started_ns=40 * S, reason=PauseReason.INTERRUPTION),),
    )
    assert end_of(data) == 90 * S
    attempt, pause = course_of(data, DESIGN).blocks
    assert (attempt.ended_ns, pause.ended_ns, pause.label) == (90 * S, 90 * S, "interrupted")
    assert "not ended" in attempt.tip


def test_an_empty_session_has_an_empty_line() -> None:
    course = course_of(session("P01", end=None), DESIGN)
    assert (course.end_ns, course.blocks, course.points) == (0, (), ())
    assert course.spoken == "0 errors and 0 notes."


def test_the_line_is_told_in_words() -> None:
    said = course_of(three().sessions[2], DESIGN).spoken
    assert said.startswith("1 Find a shoe, Success, 40 s from 0:10. 2 Buy it, Success, 1:00 from 1:00.")
    assert said.endswith("1 error, 1 note and 1 assist.")


def test_an_import_says_what_its_times_do_not_tell() -> None:
    assert course_of(three().sessions[2], DESIGN).remark == ""
    assert "Imported" in course_of(three().sessions[2], DESIGN, imported=True).remark


def test_attempts_are_numbered_by_time_whatever_their_order_in_the_file() -> None:
    data = session("P01", [("buy", OK, 50, 60), ("find", SKIPPED, 10, 10)])
    assert [attempt.task for attempt in in_order(data.attempts)] == ["find", "buy"]
    assert course_of(data, DESIGN).blocks[0].tip == "1 Find a shoe, Skipped, at 0:10"


def test_a_questionnaire_that_cannot_be_read_goes_by_its_key() -> None:
    assert short_name(DESIGN, "sus") == "SUS"
    assert short_name(DESIGN, "lost") == "lost"
    use = QuestionnaireUse(key="own", slot=Slot.AFTER_SESSION, definition="no questionnaire")
    assert short_name(replace(DESIGN, questionnaires=(use,)), "own") == "own"


@pytest.mark.parametrize(
    ("end_s", "width_px", "expected"),
    [
        (1902, 683, (0, 300, 600, 900, 1200, 1500, 1800)),
        (1902, 300, (0, 900, 1800)),
        (0.5, 600, (0,)),
        (0, 600, (0,)),
        (90_000, 160, (0, 14_400, 28_800, 43_200, 57_600, 72_000, 86_400)),
    ],
)
def test_times_under_the_line_are_far_enough_apart(end_s: float, width_px: float, expected: tuple[int, ...]) -> None:
    assert ticks(end_s, width_px) == expected
