"""Monitors, and what is on which."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from uxlab.model.events import Screen
from uxlab.timeline.screens import NOWHERE, ScreenKind, by_screen, kinds, on_picture, screen_spans, which_screen

LAPTOP = Screen(t_ns=0, name="eDP-1", x_px=0, y_px=0, width_px=2880, height_px=1800, scale=2.0)
LEFT = Screen(t_ns=0, name="HDMI-1", x_px=-1920, y_px=200, width_px=1920, height_px=1080)
RIGHT = replace(LEFT, name="HDMI-2", x_px=2880)


def floats(*values: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.array(values, dtype=np.float64)


def test_a_point_is_on_the_screen_whose_pixels_hold_it() -> None:
    x, y = floats(0, 2879, 2880, -1, -1920, -1921, 100), floats(0, 1799, 200, 200, 1279, 300, 1800)
    assert which_screen((LAPTOP, LEFT, RIGHT), x, y).tolist() == [0, 0, 2, 1, 1, NOWHERE, NOWHERE]


def test_of_screens_that_mirror_each_other_the_first_counts() -> None:
    assert which_screen((LAPTOP, replace(LAPTOP, name="beamer")), floats(5), floats(5)).tolist() == [0]


def test_a_picture_has_pixels_of_its_own() -> None:
    # A screenshot of the left monitor at half its size: its corner is (0, 0), and each pixel is two of the screen.
    x, y = on_picture(LEFT, floats(-1920, -960, 0), floats(200, 740, 1280), 960, 540)
    assert (x.tolist(), y.tolist()) == ([0, 480, 960], [0, 270, 540])


def test_screens_that_are_alike_are_told_apart_by_their_place() -> None:
    first, second, third = kinds((RIGHT, LAPTOP, LEFT))
    assert (first.number, second.number, third.number) == (2, 1, 1)
    assert replace(first, number=1) == third
    assert second == ScreenKind(width_px=2880, height_px=1800, scale=2.0)


def test_points_as_recorded_on_a_mac_have_no_scale() -> None:
    (kind,) = kinds((replace(LAPTOP, unit="point"),))
    assert kind.scale == 1.0


def test_what_is_noted_last_are_all_the_screens_there_are() -> None:
    later = replace(LAPTOP, t_ns=50, width_px=1440, height_px=900, scale=1.0)
    assert screen_spans((LAPTOP, LEFT, later), (10, 100)) == (((10, 50), (LAPTOP, LEFT)), ((50, 100), (later,)))
    assert screen_spans((LAPTOP, LEFT, later), (60, 100)) == (((60, 100), (later,)),)
    assert screen_spans((later,), (0, 100)) == (((0, 100), (later,)),)
    assert screen_spans((LAPTOP, later), (0, 50)) == (((0, 50), (LAPTOP,)),)
    assert screen_spans((), (0, 100)) == ()


def test_points_of_a_screen_before_and_after_it_changed_are_apart() -> None:
    small = replace(LAPTOP, t_ns=50, width_px=1440, height_px=900, scale=1.0)
    t_ns = np.array([10, 49, 50, 60])
    big, little = by_screen(screen_spans((LAPTOP, small), (0, 100)), t_ns, floats(1, 2, 3, 2000), floats(1, 1, 1, 1))
    assert (big.kind.width_px, big.points.tolist(), big.x_px.tolist()) == (2880, [0, 1], [1, 2])
    assert (little.kind.width_px, little.points.tolist()) == (1440, [2])


def test_positions_are_told_from_the_corner_of_their_screen() -> None:
    (part,) = by_screen((((0, 9), (LAPTOP, LEFT)),), np.array([5]), floats(-1900), floats(205))
    assert (part.x_px.tolist(), part.y_px.tolist()) == ([20], [5])


@given(st.lists(st.tuples(st.integers(-3000, 6000), st.integers(-500, 2500)), max_size=30))
def test_every_point_is_on_one_screen_at_most(points: list[tuple[int, int]]) -> None:
    x, y = floats(*(x for x, _ in points)), floats(*(y for _, y in points))
    parts = by_screen((((0, 100), (LAPTOP, LEFT, RIGHT)),), np.arange(len(points)), x, y)
    found = [point for part in parts for point in part.points.tolist()]
    assert len(found) == len(set(found))
    assert all(0 <= at < part.kind.width_px for part in parts for at in part.x_px.tolist())
    assert all(0 <= at < part.kind.height_px for part in parts for at in part.y_px.tolist())
