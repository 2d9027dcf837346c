"""An edge on its way becomes one correction."""

import pytest
from pytestqt.qtbot import QtBot

from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.tracks.mover import EdgeMover
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import Edge, MoveEdge
from uxlab.timeline.items import Track

S = 1_000_000_000


@pytest.fixture
def mover(desk: Desk, viewing: Viewing, correcting: Correcting) -> EdgeMover:
    assert viewing.session is not None
    viewing.choose(viewing.session.by_track[Track.TASKS][0])  # 0 to 10 s
    return EdgeMover(desk, viewing, correcting, correcting)


def ends_ns(viewing: Viewing) -> list[int]:
    assert viewing.session is not None
    return [item.ended_ns for item in viewing.session.by_track[Track.TASKS]]


def shown_ns(mover: EdgeMover) -> int | None:
    return None if mover.move is None else mover.move.to_ns


def refused(mover: EdgeMover) -> str:
    return "" if mover.move is None else mover.move.refused


def corrections(viewing: Viewing) -> list[tuple[str, ...]]:
    assert viewing.told is not None
    return [one.lines for one in viewing.told.corrections]


def test_a_drag_re_times_the_attempt(qtbot: QtBot, viewing: Viewing, mover: EdgeMover) -> None:
    mover.begin(Edge.END)
    mover.to(9 * S)
    mover.to(8 * S)
    with qtbot.waitSignal(viewing.changed):
        mover.drop()
        assert shown_ns(mover) == 8 * S  # where it was dropped, until the session is read anew
        assert not mover.moving
    assert shown_ns(mover) is None
    assert ends_ns(viewing) == [8 * S, 31 * S]
    assert corrections(viewing) == [("Task 1 ends: 0:10.0 → 0:08.0",)]


def test_a_refused_drop_changes_nothing_and_says_why(desk: Desk, viewing: Viewing, mover: EdgeMover) -> None:
    mover.begin(Edge.END)
    mover.to(14 * S)
    assert "overlap" in refused(mover)
    mover.drop()
    assert shown_ns(mover) is None
    assert ends_ns(viewing) == [10 * S, 31 * S]
    assert "overlap" in desk.banners.banners()[0].said()


def test_cancelling_and_dropping_in_place_change_nothing(desk: Desk, viewing: Viewing, mover: EdgeMover) -> None:
    mover.begin(Edge.END)
    mover.to(8 * S)
    mover.cancel()
    assert mover.move is None
    mover.begin(Edge.START)
    mover.drop()
    assert mover.move is None
    assert corrections(viewing) == []
    assert not desk.banners.banners()


def test_it_snaps_within_reach_and_without_reach_to_nothing(viewing: Viewing, mover: EdgeMover) -> None:
    viewing.move_to(7 * S)
    mover.begin(Edge.END)
    mover.to(7 * S + 50, 100)
    assert mover.move is not None
    assert (mover.move.to_ns, mover.move.held_by) == (7 * S, "at the cursor")
    mover.to(7 * S + 50)
    assert (mover.move.to_ns, mover.move.held_by) == (7 * S + 50, "")


def test_nudges_are_one_correction_after_a_pause(qtbot: QtBot, viewing: Viewing, mover: EdgeMover) -> None:
    viewing.move_to(9 * S)
    with qtbot.waitSignal(viewing.changed):
        for _ in range(5):
            mover.nudge(-S // 10)
    assert ends_ns(viewing) == [9 * S + S // 2, 31 * S]
    assert len(corrections(viewing)) == 1


def test_nudges_go_on_from_where_the_edge_was_dropped(qtbot: QtBot, viewing: Viewing, mover: EdgeMover) -> None:
    viewing.move_to(9 * S)
    mover.nudge(-S)
    mover.drop()
    mover.nudge(-S)  # before the first one is read anew
    assert mover.move is not None
    assert mover.move.to_ns == 8 * S
    with qtbot.waitSignal(viewing.changed):
        pass
    mover.drop()
    qtbot.waitUntil(lambda: ends_ns(viewing)[0] == 8 * S)


def test_a_nudge_that_is_refused_stays_before_the_fence(viewing: Viewing, mover: EdgeMover) -> None:
    viewing.move_to(9 * S)
    mover.nudge(9 * S // 10)
    mover.nudge(9 * S // 10)
    assert mover.move is not None
    assert mover.move.to_ns == 10 * S + 9 * S // 10
    assert "overlap" in mover.move.refused
    mover.cancel()


def test_only_a_chosen_attempt_has_edges(viewing: Viewing, mover: EdgeMover) -> None:
    assert viewing.session is not None
    viewing.choose(viewing.session.by_track[Track.ERRORS][0])
    assert mover.attempt is None
    mover.nudge(S)
    mover.begin(Edge.END)
    mover.to(S)
    mover.drop()
    assert mover.move is None


def test_choosing_something_else_makes_the_correction(qtbot: QtBot, viewing: Viewing, mover: EdgeMover) -> None:
    viewing.move_to(9 * S)
    mover.nudge(-S)
    with qtbot.waitSignal(viewing.changed):
        viewing.choose(None)
    assert ends_ns(viewing)[0] == 9 * S


def test_another_session_ends_it(viewing: Viewing, mover: EdgeMover) -> None:
    mover.begin(Edge.END)
    mover.to(8 * S)
    viewing.close()
    assert mover.move is None


def test_what_only_the_file_refuses_goes_back_too(
    qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting, mover: EdgeMover
) -> None:
    mover.begin(Edge.END)
    mover.to(10 * S + S // 2)  # free as far as is known here
    correcting.make(MoveEdge("s1-1", Edge.START, 10 * S + S // 5))  # and is taken meanwhile
    mover.drop()
    qtbot.waitUntil(lambda: bool(desk.banners.banners()) and mover.move is None)
    assert "overlap" in desk.banners.banners()[0].said()
    qtbot.waitUntil(lambda: len(corrections(viewing)) == 1)
    assert ends_ns(viewing) == [10 * S, 31 * S]
