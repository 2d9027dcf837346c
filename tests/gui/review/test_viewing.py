"""What all views of a session share: opened, moved through, read anew after a correction."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import Edge, MoveEdge
from uxlab.timeline.items import Track


def test_a_session_is_shown_from_its_start(viewing: Viewing) -> None:
    assert viewing.session is not None
    assert viewing.told is not None
    assert viewing.session.uid == viewing.told.as_corrected.session.uid == "s1"
    assert viewing.cursor_ns == 0
    assert viewing.window == viewing.session.span_ns  # it is shorter than the first part


def test_it_can_be_opened_at_a_moment(qtbot: QtBot, desk: Desk, office: Office) -> None:
    del office
    viewing = Viewing(desk)
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s1", at_ns=15 * S)
    assert viewing.cursor_ns == 15 * S


def test_the_last_wish_counts(qtbot: QtBot, viewing: Viewing) -> None:
    opened: list[str] = []
    viewing.changed.connect(lambda: opened.append(viewing.uid))
    viewing.open("s2")
    viewing.open("s1")
    viewing.open("s2")
    qtbot.waitUntil(lambda: viewing.session is not None)
    qtbot.wait(100)
    assert opened == ["s2"]


def test_what_cannot_be_opened_is_said(qtbot: QtBot, viewing: Viewing) -> None:
    with qtbot.waitSignal(viewing.refused) as said:
        viewing.open("none")
    assert "none" in said.args[0]
    assert viewing.session is None


def test_the_cursor_stays_in_the_session_and_takes_the_window_along(qtbot: QtBot, viewing: Viewing) -> None:
    assert viewing.session is not None
    end = viewing.session.span_ns[1]
    viewing.show_window((0, 4 * S))
    with qtbot.waitSignals([viewing.cursor_moved, viewing.window_moved]):
        viewing.move_to(20 * S)
    assert viewing.window[0] <= 20 * S <= viewing.window[1]
    assert viewing.window[1] - viewing.window[0] == 4 * S
    viewing.move_to(10**15)
    assert viewing.cursor_ns == end
    viewing.move_to(-5)
    assert viewing.cursor_ns == 0


def test_zooming_keeps_the_moment_under_the_pointer(viewing: Viewing) -> None:
    viewing.show_all()
    start, end = viewing.window
    about = 20 * S
    share = (about - start) / (end - start)
    viewing.zoom(0.25, about)
    start, end = viewing.window
    assert (about - start) / (end - start) == pytest.approx(share, abs=1e-6)
    viewing.pan(S)
    assert viewing.window == (start + S, end + S)


def test_from_error_to_error(viewing: Viewing) -> None:
    assert viewing.go_to_next(Track.ERRORS, forward=True)
    assert (viewing.cursor_ns, viewing.chosen and viewing.chosen.uid) == (3 * S, "s1-e0")
    assert viewing.go_to_next(Track.ERRORS, forward=True)
    assert viewing.cursor_ns == 15 * S
    assert not viewing.go_to_next(Track.ERRORS, forward=True)
    assert viewing.go_to_next(Track.ERRORS, forward=False)
    assert viewing.cursor_ns == 3 * S


def test_the_attempt_at_a_moment(viewing: Viewing) -> None:
    found = viewing.attempt_at(5 * S)
    assert found is not None
    assert found.label == "find"
    assert viewing.attempt_at(10 * S + S // 2) is None


def test_a_correction_that_is_made_elsewhere_is_shown_and_the_chosen_stays(
    qtbot: QtBot, office: Office, viewing: Viewing
) -> None:
    viewing.choose(viewing.attempt_at(5 * S))
    with qtbot.waitSignal(viewing.changed):
        office.study.corrections.apply("s1", MoveEdge("s1-0", Edge.END, 8 * S)).result(60)
    assert viewing.chosen is not None
    assert viewing.chosen.span == (0, 8 * S)
    assert viewing.told is not None
    assert len(viewing.told.corrections) == 1


def test_a_window_that_is_too_narrow_is_widened_where_it_is(viewing: Viewing) -> None:
    viewing.show_window((20 * S, 20 * S + 10))
    assert viewing.window == (20 * S, 20 * S + 200_000_000)
