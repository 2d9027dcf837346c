"""The list of all sessions."""

from datetime import UTC, date

from tests.gui.summary.made_sessions import DESIGN, FAULT, OK, excluded, session, three
from uxlab.gui.summary.sessions_state import SessionsView, narrow, present_sessions
from uxlab.gui.widgets.cells import spoken
from uxlab.model.design import Design
from uxlab.model.people import SessionFacts
from uxlab.model.results import SessionData

TODAY = date(2026, 11, 22)


def facts(data: SessionData, imported_utc: str | None = None) -> SessionFacts:
    about = data.session
    return SessionFacts(
        uid=about.uid,
        participant=about.participant,
        condition=None,
        moderator="Ada",
        started_utc=about.started_utc,
        state=about.state,
        ended_ns=about.ended_ns,
        last_seen_utc=about.started_utc,
        tasks_done=tuple({attempt.task for attempt in data.attempts if attempt.outcome is not None}),
        imported_utc=imported_utc,
    )


def listed(*given: tuple[SessionFacts, SessionData], design: Design = DESIGN, live: str = "") -> SessionsView:
    data = {one.session.uid: one for _, one in given}
    return present_sessions(tuple(fact for fact, _ in given), data, design, TODAY, live=live, zone=UTC)


def test_the_latest_session_comes_first_with_its_figures() -> None:
    view = listed(*((facts(one), one) for one in three().sessions))
    assert [row.key for row in view.rows] == ["p03", "p02", "p01"]
    assert [spoken(cell) for cell in view.rows[0].cells] == [
        "P03",
        "21 Nov, 09:00",
        "3:20",
        "2 of 2",
        "Success, Success",
        "1",
        "77.5",
        "Finished",
    ]
    assert view.subtitle == "3 finished"
    assert [mark.name for mark in dict(view.marks)["p02"]] == ["Success", "Gave up"]


def test_what_is_unknown_is_a_dash() -> None:
    one = session("P02", [("find", FAULT, 0, 10)])
    (row,) = listed((facts(one), one)).rows
    assert [spoken(cell) for cell in row.cells][5:7] == ["–", "–"]
    empty = session("P02")
    assert spoken(listed((facts(empty), empty)).rows[0].cells[4]) == "None"


def test_an_import_is_dated_only_where_it_told_a_date() -> None:
    one = session("P01", [("find", OK, 0, 10)])
    dated = facts(one, imported_utc="2026-11-22T10:00:00.000+00:00")
    undated = facts(one, imported_utc="2026-11-21T09:00:01.000+00:00")
    cells = [spoken(listed((fact, one)).rows[0].cells[1]) for fact in (dated, undated)]
    assert cells == ["21 Nov, 09:00", "–"]
    assert listed((dated, one)).rows[0].cells[7].text == "Imported"


def test_open_sessions_are_told_from_the_one_under_way() -> None:
    one = session("P01", [("find", OK, 0, 10)], end=None)
    assert listed((facts(one), one)).rows[0].cells[7].text == "Open"
    assert listed((facts(one), one)).subtitle == "0 of 1 sessions finished"
    assert listed((facts(one), one), live="p01").rows[0].cells[7].text == "Under way"


def test_who_is_excluded_is_marked_with_the_reason() -> None:
    data = excluded(three(), "P01", "a colleague")
    one = data.sessions[0]
    cell = listed((facts(one), one), design=data.design).rows[0].cells[7]
    assert (cell.note, cell.tip) == ("excluded", "a colleague")


def test_a_session_that_went_between_two_readings_is_left_out() -> None:
    one = session("P01")
    assert present_sessions((facts(one),), {}, DESIGN, TODAY).rows == ()


def test_a_narrow_row_leaves_date_and_tasks_out() -> None:
    one = three().sessions[2]
    row = narrow(listed((facts(one), one)).rows[0])
    assert [spoken(cell) for cell in row.cells] == ["P03", "3:20", "Success, Success", "1", "77.5", "Finished"]
