"""A press takes hold of the cursor, the window or an edge, and can be undone."""

import pytest

from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.tracks.gestures import EdgeDrag, Pan, Scrub
from uxlab.gui.review.tracks.mover import EdgeMover
from uxlab.gui.review.tracks.scale import Scale
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import Edge
from uxlab.timeline.items import Track

S = 1_000_000_000
WINDOW = (5 * S, 15 * S)


@pytest.fixture
def shown(viewing: Viewing) -> Viewing:
    viewing.show_window(WINDOW)
    viewing.move_to(6 * S)
    return viewing


def scale(viewing: Viewing) -> Scale:
    return Scale(viewing.window, 100, 1000)


def test_the_cursor_follows_and_stays_in_the_window(shown: Viewing) -> None:
    scrub = Scrub(shown, lambda: scale(shown))
    scrub.move(600, free=False)
    assert shown.cursor_ns == 10 * S
    scrub.move(5000, free=False)
    assert shown.cursor_ns == 15 * S
    scrub.drop()
    assert (shown.cursor_ns, shown.window) == (15 * S, WINDOW)


def test_the_cursor_goes_back(shown: Viewing) -> None:
    scrub = Scrub(shown, lambda: scale(shown))
    scrub.move(600, free=False)
    scrub.cancel()
    assert shown.cursor_ns == 6 * S


def test_panning_keeps_the_moment_under_the_pointer(shown: Viewing) -> None:
    clicks: list[str] = []
    pan = Pan(shown, scale(shown), 500, lambda: clicks.append("click"))
    pan.move(400, free=False)
    pan.drop()
    assert shown.window == (6 * S, 16 * S)
    assert clicks == []


def test_a_press_that_hardly_moves_is_a_click(shown: Viewing) -> None:
    clicks: list[str] = []
    pan = Pan(shown, scale(shown), 500, lambda: clicks.append("click"))
    pan.move(503, free=False)
    pan.drop()
    assert clicks == ["click"]
    assert shown.window == WINDOW


def test_panning_goes_back_and_is_no_click(shown: Viewing) -> None:
    clicks: list[str] = []
    pan = Pan(shown, scale(shown), 500, lambda: clicks.append("click"))
    pan.move(300, free=False)
    pan.cancel()
    pan.drop()
    assert shown.window == WINDOW
    assert clicks == []


def test_an_edge_moves_by_as_much_as_the_pointer(shown: Viewing, desk: Desk, correcting: Correcting) -> None:
    assert shown.session is not None
    shown.choose(shown.session.by_track[Track.TASKS][0])
    mover = EdgeMover(desk, shown, correcting, correcting)
    mover.begin(Edge.END)  # at 10 s, pixel 600
    drag = EdgeDrag(shown, mover, lambda: scale(shown), 603)
    drag.move(553, free=True)
    assert mover.move is not None
    assert mover.move.to_ns == 9 * S + S // 2
    drag.move(205, free=False)  # 2 px beside the cursor
    assert mover.move.held_by == "at the cursor"
    drag.cancel()
    assert mover.move is None


def test_an_edge_that_leaves_the_window_takes_it_along(shown: Viewing, desk: Desk, correcting: Correcting) -> None:
    assert shown.session is not None
    shown.choose(shown.session.by_track[Track.TASKS][0])
    mover = EdgeMover(desk, shown, correcting, correcting)
    mover.begin(Edge.END)
    drag = EdgeDrag(shown, mover, lambda: scale(shown), 600)
    drag.move(0, free=True)  # a second before the window
    assert shown.window == (4 * S, 14 * S)
    assert mover.move is not None
    assert mover.move.to_ns == 4 * S
    mover.cancel()
