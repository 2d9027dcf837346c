"""Monitors in the picture."""

import numpy as np
import pytest

from tests.timeline.made_session import S, session_of
from uxlab.gui.review.stage.layout import desktop_of, fitted, reached_by, rect_of
from uxlab.model.events import Screen

ONE = Screen(t_ns=0, name="one", x_px=0, y_px=0, width_px=1280, height_px=800)
LEFT = Screen(t_ns=0, name="left", x_px=-1920, y_px=-200, width_px=1920, height_px=1080)


def test_the_desktop_lies_around_all_monitors() -> None:
    assert desktop_of([ONE, LEFT], (0, 0, 1, 1)) == (-1920, -200, 3200, 1080)
    assert desktop_of([], (1, 2, 3, 4)) == (1, 2, 3, 4)


def test_it_is_as_large_as_there_is_room_and_in_the_middle() -> None:
    fitting = fitted((-1920, -200, 3200, 1080), (16, 16, 800, 400))
    assert fitting.scale == 0.25
    assert fitting.rect(rect_of(ONE)) == (16 + 480, 16 + 65 + 50, 320, 200)
    assert fitting.rect(rect_of(LEFT)) == (16, 16 + 65, 480, 270)


def test_nothing_is_drawn_larger_than_it_is() -> None:
    fitting = fitted((0, 0, 100, 50), (0, 0, 1000, 500))
    assert fitting.scale == 1
    assert fitting.point(0, 0) == (450, 225)


@pytest.mark.parametrize("room", [(0, 0, 0, 0), (5, 5, -3, -9)])
def test_without_room_there_is_no_fault(room: tuple[int, int, int, int]) -> None:
    assert fitted((0, 0, 1280, 800), room).scale > 0


def test_points_and_rectangles_agree() -> None:
    fitting = fitted((0, 0, 1280, 800), (10, 20, 640, 400))
    assert fitting.points(np.array([[0.0, 0.0], [1280.0, 800.0]])).tolist() == [[10, 20], [650, 420]]


def test_an_unknown_screen_is_as_large_as_where_the_pointer_was() -> None:
    session = session_of([(S, 0, 303, 41), (2 * S, 0, 20, 512)])
    assert reached_by(session.input) == (0, 0, 310, 520)
    assert reached_by(session_of([(S, 0, -5, 41)]).input) == (-10, 0, 10, 50)
    assert reached_by(session_of([]).input) == (0, 0, 1280, 800)
