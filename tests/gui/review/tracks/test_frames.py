"""A frame is there at once, and a finer one soon after."""

import numpy as np
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from uxlab.gui.desk import Desk
from uxlab.gui.review.tracks.frames import Frames
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.frame import timeline_frame

S = 1_000_000_000


def window_of(frames: Frames) -> tuple[int, int] | None:
    frame = frames.frame(800)
    return None if frame is None else frame.window


def test_it_is_at_once_what_is_in_memory_and_then_what_the_file_says(
    qtbot: QtBot, desk: Desk, viewing: Viewing
) -> None:
    frames = Frames(desk, viewing, viewing)
    viewing.show_window((2 * S, 4 * S))
    first = frames.frame(800)
    assert first is not None
    assert viewing.session is not None
    coarse = timeline_frame(viewing.session, viewing.window, 800)
    assert np.array_equal(first.speed_px_s, coarse.speed_px_s)
    with qtbot.waitSignal(frames.changed):
        pass
    fine = frames.frame(800)
    future = viewing.frame(800)
    assert fine is not None
    assert future is not None
    assert np.array_equal(fine.speed_px_s, future.result().speed_px_s)
    assert not np.array_equal(fine.speed_px_s, coarse.speed_px_s)


def test_one_frame_serves_until_the_window_moves(desk: Desk, viewing: Viewing) -> None:
    frames = Frames(desk, viewing, viewing)
    first = frames.frame(800)
    assert frames.frame(800) is first
    assert frames.frame(801) is not first
    viewing.pan(S)
    moved = frames.frame(801)
    assert moved is not None
    assert moved.window == viewing.window


def test_what_comes_too_late_is_not_shown(qtbot: QtBot, desk: Desk, viewing: Viewing) -> None:
    frames = Frames(desk, viewing, viewing)
    viewing.show_window((2 * S, 4 * S))
    frames.frame(800)
    frames._read()
    viewing.show_window((20 * S, 24 * S))
    qtbot.waitUntil(lambda: window_of(frames) == (20 * S, 24 * S))
    qtbot.wait(100)
    assert window_of(frames) == (20 * S, 24 * S)


def test_without_a_session_there_is_none(desk: Desk, viewing: Viewing) -> None:
    parent = QObject()
    frames = Frames(desk, viewing, parent)
    viewing.close()
    assert frames.frame(800) is None
    frames._read()  # nothing to read
    assert frames.frame(0) is None
