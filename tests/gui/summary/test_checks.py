"""What to look at again after a session."""

from dataclasses import replace

from tests.gui.summary.made_sessions import DESIGN, FAULT, GAVE_UP, OK, S, excluded, session, study, sus, three
from uxlab.gui.style.look import Look
from uxlab.gui.summary.checks import Check, checks_of
from uxlab.metrics.standing import standing
from uxlab.model.design import Design, KeyPrivacy, Privacy, WindowPrivacy
from uxlab.model.events import Gap, GapReason
from uxlab.model.results import SessionData
from uxlab.model.session import Pause, PauseReason

BARE = replace(DESIGN, questionnaires=())
DONE, BACK = "done", "back-to-work"


def checks(data: SessionData, design: Design = BARE, *, imported: bool = False) -> tuple[Check, ...]:
    return checks_of(data, design, standing(study(data, design=design), data.session.uid), imported=imported)


def both() -> SessionData:
    return session("P01", [("find", OK, 10, 50), ("buy", GAVE_UP, 60, 120)])


def test_a_session_without_a_flaw_has_nothing_to_check() -> None:
    assert checks(three().sessions[2], DESIGN) == ()


def test_a_gap_says_how_long_where_and_why() -> None:
    gap = Gap(started_ns=63 * S, ended_ns=66 * S, reason=GapReason.SECURE_INPUT)
    (found,) = checks(replace(both(), gaps=(gap,)))
    assert (found.icon, found.title) == ("warning-fill", "3 s without keys, task 2")
    assert found.text == "A password field was open at 1:03. Keys there were not seen."


def test_gaps_of_one_kind_are_one_line_and_those_in_pauses_none() -> None:
    gaps = tuple(Gap(started_ns=t * S, ended_ns=(t + 2) * S, reason=GapReason.SILENT_HOOK) for t in (12, 52, 130))
    pauses = (Pause(uid="p", started_ns=125 * S, ended_ns=140 * S),)
    (found,) = checks(replace(both(), gaps=gaps, pauses=pauses))
    assert found.title == "4 s without input, 2 times"
    assert "at 0:12 and 0:52." in found.text
    (found,) = checks(replace(both(), gaps=gaps[1:2]))
    assert found.title == "2 s without input, between tasks"


def test_every_reason_but_a_pause_is_told() -> None:
    for reason in GapReason:
        gap = Gap(started_ns=12 * S, ended_ns=13 * S, reason=reason)
        assert len(checks(replace(both(), gaps=(gap,)))) == (reason is not GapReason.PAUSE)


def test_an_interruption_is_told_and_a_pause_is_not() -> None:
    pauses = (
        Pause(uid="p", started_ns=20 * S, ended_ns=30 * S),
        Pause(uid="i", started_ns=70 * S, ended_ns=100 * S, reason=PauseReason.INTERRUPTION),
    )
    (found,) = checks(replace(both(), pauses=pauses))
    assert found.title == "Interrupted for 30 s, task 2"
    assert "left at 1:10" in found.text


def test_an_error_marked_just_after_the_end_belongs_to_no_attempt() -> None:
    data = session("P01", [("find", OK, 10, 50), ("buy", GAVE_UP, 60, 120)], errors=[120.4, 70])
    (found,) = checks(data)
    assert (found.icon, found.title) == ("pencil-simple", "Task 2, Gave up at 2:00")
    assert found.text == "You marked an error 0.4 s after the end. It is not in the attempt."
    (found,) = checks(session("P01", [("find", OK, 10, 50), ("buy", OK, 60, 120)], errors=[50, 51]))
    assert found.text.startswith("You marked 2 errors, the first 0.1 s, after the end. They are")


def test_a_late_error_belongs_to_the_attempt_that_ended_last() -> None:
    (found,) = checks(session("P01", [("find", OK, 10, 50), ("buy", OK, 50.5, 51)], errors=[51.4]))
    assert found.title == "Task 2, Success at 0:51"
    assert "an error 0.4 s after" in found.text


def test_errors_far_from_any_task_are_counted_apart() -> None:
    data = session("P01", [("find", OK, 10, 50), ("buy", OK, 60, 120)], errors=[5, 130])
    (found,) = checks(data)
    assert found.title == "2 errors outside the tasks"
    assert found.text == "Marked at 0:05 and 2:10. They are in no figure."


def test_a_judgement_long_after_done_makes_the_time_too_long() -> None:
    tried = [("find", OK, 10, 50), ("buy", OK, 60, 120)]
    (found,) = checks(session("P01", tried, notes=[(38, "done", DONE)]))
    assert found.title == "Task 1, judged 12 s after done"
    assert "pressed at 0:38" in found.text
    assert checks(session("P01", tried, notes=[(49, "done", DONE)])) == ()  # at once
    assert checks(session("P01", tried, notes=[(38, "done", DONE), (40, "", BACK)])) == ()  # went on working


def test_faults_are_in_no_figure() -> None:
    (found,) = checks(
        session("P01", [("find", FAULT, 0, 10), ("find", OK, 20, 30), ("buy", FAULT, 40, 50), ("buy", OK, 60, 70)])
    )
    assert found.title == "Tasks 1 and 3, technical fault"


def test_attempts_whose_errors_nobody_counted_are_told() -> None:
    one = both()
    data = replace(one, attempts=tuple(replace(attempt, errors_counted=False) for attempt in one.attempts))
    assert [found.title for found in checks(data)] == ["Errors of 2 attempts were not counted"]


def test_ten_equal_answers_deserve_a_second_look() -> None:
    data = replace(both(), answers=sus(*[3] * 10))
    assert [found.title for found in checks(data)] == ["SUS with ten equal answers"]


def test_missing_answers_are_among_the_checks() -> None:
    titles = [found.title for found in checks(both(), DESIGN)]
    assert titles == ["SEQ is missing after tasks 1 and 2", "SUS was not answered"]


def test_tasks_that_were_not_tried_are_named_once_the_session_is_finished() -> None:
    (found,) = checks(session("P01", [("find", OK, 10, 50)]))
    assert (found.title, found.text) == ("1 task was not tried", "Buy it.")
    assert checks(session("P01", [("find", OK, 10, 50)], end=None)) == ()


def test_less_than_planned_is_recorded_without_consent() -> None:
    strict = replace(BARE, privacy=Privacy(keys=KeyPrivacy.LITERAL, windows=WindowPrivacy.TITLE))
    (found,) = checks(both(), strict)
    assert found.title == "Recorded less than planned"
    assert found.text == "Without consent, keys were kept by class only and windows were kept by application only."
    assert checks(both(), strict, imported=True) == ()
    (found,) = checks(both(), replace(BARE, privacy=Privacy(pictures=True)))
    assert found.text == "Without consent, no pictures of the screen were taken."


def test_a_session_without_input_says_so_unless_it_came_from_elsewhere() -> None:
    blind = replace(both(), excluded=None)
    assert [found.title for found in checks(blind)] == ["No input was recorded"]
    assert checks(blind, imported=True) == ()


def test_an_excluded_person_is_told_with_the_reason() -> None:
    data = excluded(study(both(), design=BARE), "P01", "a colleague")
    (found,) = checks_of(data.sessions[0], data.design, standing(data, "p01"), imported=False)
    assert found.title == "P01 is excluded"
    assert found.text == "A colleague. This session is in no figure of the study."


def test_every_check_has_an_icon_and_a_colour_that_exist(look: Look) -> None:
    blind = replace(both(), excluded=None, gaps=(Gap(started_ns=12 * S, ended_ns=13 * S, reason=GapReason.LOCK),))
    tried = [("find", FAULT, 0, 10), ("find", OK, 20, 60)]
    late = replace(session("P01", tried, errors=[70], notes=[(30, "done", DONE)]), excluded=None)
    strict = replace(DESIGN, privacy=Privacy(keys=KeyPrivacy.LITERAL))
    found = {(one.icon, one.role) for data in (blind, late, both()) for one in checks(data, strict)}
    assert len(found) == 6
    for icon, role in found:
        assert not look.pixmap(icon, role, 16).isNull()
