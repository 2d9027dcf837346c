"""The end of a session, from the study's data."""

from dataclasses import replace

import pytest

from tests.gui.summary.made_sessions import FAULT, OK, S, session, study, three
from uxlab.gui.summary.state import Circumstances, SessionEndView, present
from uxlab.gui.widgets.cells import spoken
from uxlab.metrics.standing import standing
from uxlab.model.results import StudyData


def view(data: StudyData, uid: str, about: Circumstances | None = None) -> SessionEndView:
    return present(data, standing(data, uid), uid, about or Circumstances())


def words(shown: SessionEndView, row: int) -> list[str]:
    return [spoken(cell) for cell in shown.rows[row].cells]


def test_the_end_of_a_session_names_person_length_and_next() -> None:
    shown = view(three(), "p03", Circumstances(latest=True, next_code="P04"))
    assert (shown.title, shown.subtitle) == ("P03 is finished", "3:20, everything saved")
    assert (shown.next_code, shown.reopenable, shown.no_impression) == ("P04", True, "")


def test_only_the_latest_session_that_was_recorded_here_can_be_reopened() -> None:
    assert not view(three(), "p03", Circumstances(latest=False)).reopenable
    assert not view(three(), "p03", Circumstances(latest=True, imported=True)).reopenable
    unfinished = study(session("P01", [("find", OK, 0, 10)], end=None))
    shown = view(unfinished, "p01", Circumstances(latest=True))
    assert (shown.title, shown.subtitle) == ("P01 is not finished", "0:10 so far, everything saved")
    assert not shown.reopenable
    assert shown.no_impression == "Finish the session first."


def test_an_import_is_called_one() -> None:
    assert view(three(), "p03", Circumstances(imported=True)).subtitle == "3:20, imported"


def test_nobody_is_prepared_who_is_there_already() -> None:
    assert view(three(), "p03", Circumstances(next_code="P03")).next_code == ""


def test_each_attempt_is_a_row() -> None:
    shown = view(three(), "p03")
    assert words(shown, 0) == ["Find a shoe", "Success", "0:40", "Others: 0:10, 0:20", "0", "9 / 4", "6"]
    assert words(shown, 1) == ["Buy it", "Success", "1:00", "Others: 0:30", "1", "–", "2"]
    assert [cell.role for cell in (shown.rows[0].cells[4], shown.rows[1].cells[4])] == ["text3", "text"]


def test_the_strips_of_all_rows_share_one_scale() -> None:
    (_, first), (_, second) = view(three(), "p03").strips
    assert first.most == second.most == pytest.approx(1.05 * 60)
    assert (first.own, first.each) == (40, (10, 20))


def test_an_attempt_that_does_not_count_has_dashes_and_no_strip() -> None:
    shown = view(study(session("P01", [("find", FAULT, 0, 10), ("buy", None, 20, 0)], end=None)), "p01")
    assert words(shown, 0) == ["Find a shoe", "Technical fault", "–", "Not in the figures", "–", "–", "–"]
    assert shown.rows[0].cells[1].text == "Fault"
    assert words(shown, 1)[1] == "Not ended"
    assert shown.strips == ()


def test_errors_that_nobody_counted_are_a_dash_and_not_nought() -> None:
    one = session("P01", [("find", OK, 0, 10)])
    data = replace(one, attempts=tuple(replace(a, errors_counted=False, assists_counted=False) for a in one.attempts))
    shown = view(study(data), "p01")
    assert words(shown, 0)[4] == "–"
    assert words(shown, 0)[3] == "Nobody else completed it"
    assert shown.table_note.endswith("Nobody counted assists.")


def test_assists_are_counted_below_the_table() -> None:
    assert view(three(), "p03").table_note.endswith("1 assist was given.")
    assert view(three(), "p01").table_note.endswith("No assists were given.")
    helped = study(session("P01", notes=[(1, "", "assist"), (2, "", "assist")]))
    assert view(helped, "p01").table_note.endswith("2 assists were given.")


def test_the_impression_is_the_note_that_holds_it() -> None:
    assert view(three(), "p03").impression == ""
    assert view(study(session("P01", notes=[(200, "Quick.", "impression")])), "p01").impression == "Quick."


def test_the_course_reaches_to_the_end_and_there_is_nothing_to_check() -> None:
    shown = view(three(), "p03")
    assert shown.course.end_ns == 200 * S
    assert shown.checks == ()
    assert "no gaps" in shown.all_well
    assert "gaps" not in view(three(), "p03", Circumstances(imported=True)).all_well


def test_a_task_that_left_the_design_goes_by_its_key() -> None:
    data = three()
    shown = view(replace(data, design=replace(data.design, tasks=data.design.tasks[:1])), "p03")
    assert words(shown, 1)[0] == "buy"
