"""The mouse on the tracks, with real events."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from uxlab.gui.review.tracks.canvas import Canvas
from uxlab.gui.review.tracks.timeline import Timeline
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import Edge
from uxlab.timeline.items import Track

S = 1_000_000_000
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
Spot = Callable[[Track | None, float], QPoint]


@pytest.fixture
def canvas(timeline: Timeline) -> Canvas:
    return timeline.canvas


@pytest.fixture
def spot(canvas: Canvas) -> Spot:
    """Return where a second of a track is; of None, on the ruler."""

    def place(track: Track | None, second: float) -> QPoint:
        y = canvas.ruler_px / 2
        if track is not None:
            y = canvas.row_rect(next(row for row in canvas.rows if row.track is track)).center().y()
        return QPoint(round(canvas.scale().x(second * S)), round(y))

    return place


def drag(canvas: Canvas, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(canvas, LEFT, NO_KEY, start)
    QTest.mouseMove(canvas, (start + end) / 2)
    QTest.mouseMove(canvas, end)


def turn(canvas: Canvas, place: QPoint, by: QPoint, held: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(place), QPointF(canvas.mapToGlobal(place)), QPoint(), by, Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_a_click_chooses_what_is_there_and_moves_the_cursor_to_it(canvas: Canvas, viewing: Viewing, spot: Spot) -> None:
    assert viewing.session is not None
    QTest.mouseClick(canvas, LEFT, NO_KEY, spot(Track.ERRORS, 3) + QPoint(3, 0))
    assert viewing.chosen is viewing.session.by_track[Track.ERRORS][0]
    assert viewing.cursor_ns == 3 * S
    QTest.mouseClick(canvas, LEFT, NO_KEY, spot(Track.TASKS, 25))
    assert viewing.chosen is viewing.session.by_track[Track.TASKS][1]
    assert viewing.cursor_ns == pytest.approx(25 * S, abs=S / 10)


def test_a_click_beside_all_leaves_what_is_chosen_but_among_the_tasks(
    canvas: Canvas, viewing: Viewing, spot: Spot
) -> None:
    assert viewing.session is not None
    attempt = viewing.session.by_track[Track.TASKS][0]
    viewing.choose(attempt)
    QTest.mouseClick(canvas, LEFT, NO_KEY, spot(Track.GAPS, 8))
    assert viewing.chosen is attempt
    assert viewing.cursor_ns == pytest.approx(8 * S, abs=S / 10)
    QTest.mouseClick(canvas, LEFT, NO_KEY, spot(Track.TASKS, 35))
    assert viewing.chosen is None


def test_a_drag_pans_and_chooses_nothing(canvas: Canvas, viewing: Viewing, spot: Spot) -> None:
    viewing.show_window((5 * S, 15 * S))
    start, end = spot(Track.TASKS, 9), spot(Track.TASKS, 7)
    drag(canvas, start, end)
    QTest.mouseRelease(canvas, LEFT, NO_KEY, end)
    assert viewing.window[0] == pytest.approx(7 * S, abs=S / 20)
    assert viewing.chosen is None


@pytest.mark.parametrize("track", [None, Track.GAPS])
def test_the_cursor_is_dragged_on_the_ruler_and_by_its_line(
    canvas: Canvas, viewing: Viewing, spot: Spot, track: Track | None
) -> None:
    viewing.move_to(5 * S)
    drag(canvas, spot(track, 5), spot(track, 9))
    QTest.mouseRelease(canvas, LEFT, NO_KEY, spot(track, 9))
    assert viewing.cursor_ns == pytest.approx(9 * S, abs=S / 10)


def test_a_handle_is_dragged_and_the_attempt_is_re_timed(
    qtbot: QtBot, timeline: Timeline, canvas: Canvas, viewing: Viewing, spot: Spot
) -> None:
    assert viewing.session is not None
    viewing.choose(viewing.session.by_track[Track.TASKS][0])
    assert timeline._mouse.edge_at(QPointF(spot(Track.TASKS, 10))) is Edge.END
    assert timeline._mouse.edge_at(QPointF(spot(Track.TASKS, 9))) is None
    viewing.move_to(8 * S)
    drag(canvas, spot(Track.TASKS, 10), spot(Track.TASKS, 8) + QPoint(2, 0))
    move = timeline._mover.move
    assert move is not None
    assert move.held_by  # something is near
    with qtbot.waitSignal(viewing.changed):
        QTest.mouseRelease(canvas, LEFT, NO_KEY, spot(Track.TASKS, 8))
    assert viewing.session.by_track[Track.TASKS][0].ended_ns == move.to_ns == pytest.approx(8 * S, abs=S / 5)


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier])
def test_with_a_key_held_nothing_snaps(
    timeline: Timeline, canvas: Canvas, viewing: Viewing, spot: Spot, held: Qt.KeyboardModifier
) -> None:
    assert viewing.session is not None
    viewing.choose(viewing.session.by_track[Track.TASKS][0])
    viewing.move_to(8 * S)
    drag(canvas, spot(Track.TASKS, 10), spot(Track.TASKS, 9))
    place = QPointF(spot(Track.TASKS, 8) + QPoint(2, 0))
    moving = QMouseEvent(
        QEvent.Type.MouseMove, place, QPointF(canvas.mapToGlobal(place)), Qt.MouseButton.NoButton, LEFT, held
    )
    QApplication.sendEvent(canvas, moving)
    move = timeline._mover.move
    assert move is not None
    assert move.held_by == ""
    assert move.to_ns == pytest.approx(canvas.scale().t(place.x()), abs=canvas.scale().reach(1))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)


def test_escape_cancels_a_drag(timeline: Timeline, canvas: Canvas, viewing: Viewing, spot: Spot) -> None:
    assert viewing.session is not None
    viewing.choose(viewing.session.by_track[Track.TASKS][0])
    drag(canvas, spot(Track.TASKS, 10), spot(Track.TASKS, 8))
    assert timeline._mover.moving
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert timeline._mover.move is None
    QTest.mouseRelease(canvas, LEFT, NO_KEY, spot(Track.TASKS, 8))
    assert viewing.session.by_track[Track.TASKS][0].ended_ns == 10 * S
    assert viewing.told is not None
    assert viewing.told.corrections == ()


def test_the_wheel_zooms_about_the_pointer(canvas: Canvas, viewing: Viewing, spot: Spot) -> None:
    place = spot(Track.CLICKS, 10)
    before = canvas.scale().t(place.x())
    length = viewing.window[1] - viewing.window[0]
    turn(canvas, place, QPoint(0, 240), Qt.KeyboardModifier.NoModifier)
    assert viewing.window[1] - viewing.window[0] == pytest.approx(length / 1.25**2, abs=2)
    assert canvas.scale().t(place.x()) == pytest.approx(before, abs=100)


@pytest.mark.parametrize(
    ("by", "held"),
    [(QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier), (QPoint(-120, 0), Qt.KeyboardModifier.NoModifier)],
)
def test_with_shift_or_sideways_it_pans(
    canvas: Canvas, viewing: Viewing, spot: Spot, by: QPoint, held: Qt.KeyboardModifier
) -> None:
    viewing.show_window((5 * S, 15 * S))
    turn(canvas, spot(Track.CLICKS, 10), by, held)
    assert viewing.window == (6 * S, 16 * S)


def test_over_the_labels_it_scrolls(qtbot: QtBot, timeline: Timeline, canvas: Canvas, viewing: Viewing) -> None:
    timeline.resize(600, 150)
    qtbot.waitUntil(canvas.bar.isVisible)
    window = viewing.window
    turn(canvas, QPoint(20, 60), QPoint(0, -120), Qt.KeyboardModifier.NoModifier)
    assert canvas.bar.value() == canvas.rows[0].height
    assert viewing.window == window


def test_a_tool_tip_says_time_kind_and_text(canvas: Canvas, spot: Spot) -> None:
    place = spot(Track.NOTES, 20)
    QApplication.sendEvent(canvas, QHelpEvent(QHelpEvent.Type.ToolTip, place, canvas.mapToGlobal(place)))
    assert QToolTip.text() == "0:20.0  Note: Reads the delivery terms line by line"
    QToolTip.hideText()


def test_a_tool_tip_says_how_fast_the_pointer_was(canvas: Canvas, spot: Spot) -> None:
    canvas.grab()
    place = spot(Track.POINTER, 20)
    QApplication.sendEvent(canvas, QHelpEvent(QHelpEvent.Type.ToolTip, place, canvas.mapToGlobal(place)))
    assert re.fullmatch(r"0:(19|20)\.\d  Pointer(, \d+ px/s| at rest)", QToolTip.text())
    QToolTip.hideText()


def test_a_double_click_shows_the_attempt(canvas: Canvas, viewing: Viewing, spot: Spot) -> None:
    QTest.mouseClick(canvas, LEFT, NO_KEY, spot(Track.TASKS, 20))
    QTest.mouseDClick(canvas, LEFT, NO_KEY, spot(Track.TASKS, 20))
    assert viewing.window == (10 * S, 32 * S)


def test_the_context_menu_turns_the_ruler(qtbot: QtBot, canvas: Canvas, timeline: Timeline, spot: Spot) -> None:
    place = spot(Track.TASKS, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, canvas.mapToGlobal(place))
    QApplication.sendEvent(canvas, event)
    menu = canvas.findChild(QMenu)
    assert menu is not None
    entry = next(action for action in menu.actions() if action.text() == "Ruler in task time")
    with qtbot.waitSignal(canvas.turned):
        entry.trigger()
    menu.close()
    assert [one.text for one in timeline.menu_commands()][-1] == "Ruler in session time"


def test_a_press_on_the_labels_moves_nothing(canvas: Canvas, viewing: Viewing) -> None:
    before = (viewing.cursor_ns, viewing.window)
    QTest.mouseClick(canvas, LEFT, NO_KEY, QPoint(40, 60))
    assert (viewing.cursor_ns, viewing.window) == before


def test_without_a_session_the_mouse_does_nothing(canvas: Canvas, viewing: Viewing) -> None:
    viewing.close()
    QTest.mouseClick(canvas, LEFT, NO_KEY, QPoint(400, 60))
    turn(canvas, QPoint(400, 60), QPoint(0, 120), Qt.KeyboardModifier.NoModifier)
    assert viewing.session is None


def test_a_press_takes_the_keyboard_to_its_track(
    canvas: Canvas, timeline: Timeline, viewing: Viewing, spot: Spot
) -> None:
    QTest.mouseClick(canvas, LEFT, NO_KEY, spot(Track.NOTES, 8))
    assert timeline.keyboard.track is Track.NOTES
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert viewing.cursor_ns == 20 * S
