"""The keyboard alone goes from track to track and mark to mark, chooses and re-times; a screen reader hears it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.review.tracks.canvas import Canvas
from uxlab.gui.review.tracks.timeline import Timeline
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.items import Track

S = 1_000_000_000
Key = Qt.Key


@pytest.fixture
def canvas(qtbot: QtBot, timeline: Timeline) -> Canvas:
    with qtbot.waitActive(timeline):
        timeline.activateWindow()
    timeline.take_focus()
    return timeline.canvas


def go(canvas: Canvas, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(canvas, key)


def test_up_and_down_change_the_track(canvas: Canvas, timeline: Timeline) -> None:
    met = [timeline.keyboard.track]
    for keys in ([Key.Key_Down] * 2, [Key.Key_Up] * 5, [Key.Key_Down] * 20):
        go(canvas, *keys)
        met.append(timeline.keyboard.track)
    assert met == [Track.TASKS, Track.ERRORS, Track.TASKS, Track.MODERATOR]


def test_left_and_right_go_from_mark_to_mark_and_enter_chooses(canvas: Canvas, viewing: Viewing) -> None:
    assert viewing.session is not None
    go(canvas, Key.Key_Down, Key.Key_Down, Key.Key_Right)
    assert viewing.cursor_ns == 3 * S
    go(canvas, Key.Key_Right)
    assert viewing.cursor_ns == 15 * S
    go(canvas, Key.Key_Right)
    assert viewing.cursor_ns == 15 * S
    go(canvas, Key.Key_Return)
    assert viewing.chosen is viewing.session.by_track[Track.ERRORS][1]
    go(canvas, Key.Key_Left)
    assert viewing.cursor_ns == 3 * S


def test_an_attempt_is_chosen_at_its_end_too(canvas: Canvas, viewing: Viewing) -> None:
    assert viewing.session is not None
    viewing.move_to(10 * S)
    go(canvas, Key.Key_Return)
    assert viewing.chosen is viewing.session.by_track[Track.TASKS][0]


def test_on_the_speed_they_step(canvas: Canvas, viewing: Viewing) -> None:
    viewing.move_to(5 * S)
    go(canvas, *[Key.Key_Down] * 7, Key.Key_Right)
    assert 5 * S < viewing.cursor_ns <= 6 * S


def test_they_are_not_taken_for_commands_here(canvas: Canvas, timeline: Timeline) -> None:
    asked: list[str] = []
    action = QAction("Cursor forward", timeline)
    action.setShortcut(QKeySequence("Right"))
    action.triggered.connect(lambda *_: asked.append("command"))
    timeline.addAction(action)
    go(canvas, Key.Key_Right)
    assert asked == []
    QTest.keyClick(canvas, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert asked == []


def test_an_edge_is_moved_and_enter_makes_it_so(
    qtbot: QtBot, canvas: Canvas, timeline: Timeline, viewing: Viewing
) -> None:
    viewing.move_to(10 * S)
    go(canvas, Key.Key_Return)
    nudge = {command.key: command.act for command in timeline.commands()}[","]
    nudge()
    nudge()
    with qtbot.waitSignal(viewing.changed):
        go(canvas, Key.Key_Return)
    assert viewing.session is not None
    assert viewing.session.by_track[Track.TASKS][0].ended_ns == 10 * S - S // 5


def test_escape_takes_an_edge_back(canvas: Canvas, timeline: Timeline, viewing: Viewing) -> None:
    viewing.move_to(10 * S)
    go(canvas, Key.Key_Return)
    {command.key: command.act for command in timeline.commands()}[","]()
    assert timeline._mover.moving
    go(canvas, Key.Key_Escape)
    assert timeline._mover.move is None


def test_a_screen_reader_hears_what_is_at_the_cursor(qtbot: QtBot, canvas: Canvas, viewing: Viewing) -> None:
    assert canvas.accessibleName() == "Timeline"
    viewing.move_to(3 * S)
    qtbot.waitUntil(lambda: "Error: Slip" in canvas.accessibleDescription())
    assert canvas.accessibleDescription().startswith("0:03.0 of ")
    viewing.close()
    qtbot.waitUntil(lambda: canvas.accessibleDescription() == "No session is shown")


def test_the_track_with_the_keyboard_is_marked(canvas: Canvas, timeline: Timeline) -> None:
    row = canvas.row_rect(canvas.rows[0])
    accent = timeline._look.colour("accent-text")
    assert canvas.grab().toImage().pixelColor(1, round(row.center().y())) == accent
    canvas.clearFocus()
    assert canvas.grab().toImage().pixelColor(1, round(row.center().y())) != accent


def test_plus_without_shift_zooms_in(canvas: Canvas, viewing: Viewing) -> None:
    length = viewing.window[1] - viewing.window[0]
    go(canvas, Key.Key_Equal)
    assert viewing.window[1] - viewing.window[0] < length
