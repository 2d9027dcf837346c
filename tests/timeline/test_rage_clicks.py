"""Rage clicks, against a plain reading of the definition."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from uxlab.timeline.rage_clicks import RageClick, rage_clicks

MS = 1_000_000
Clicks = list[tuple[int, int, int]]


def found(clicks: Clicks, least: int = 3) -> tuple[RageClick, ...]:
    t_ms, x, y = (np.array([click[axis] for click in clicks], dtype=np.int64) for axis in range(3))
    return rage_clicks(t_ms * MS, x.astype(np.float64), y.astype(np.float64), least_clicks=least)


def test_three_fast_clicks_in_one_place() -> None:
    assert found([(0, 100, 100), (400, 110, 100), (900, 102, 106), (5000, 100, 100)]) == (
        RageClick(started_ns=0, ended_ns=900 * MS, clicks=3, x_px=104, y_px=102),
    )


def test_a_double_click_is_none_and_neither_are_slow_or_distant_ones() -> None:
    assert found([(0, 0, 0), (100, 0, 0)]) == ()
    assert found([(0, 0, 0), (1000, 0, 0), (2000, 0, 0)]) == ()  # 1 s is too slow, 999 ms is not
    assert found([(0, 0, 0), (999, 0, 0), (1998, 0, 0)]) != ()
    assert found([(0, 0, 0), (100, 15, 15), (200, 0, 0)]) == ()  # 30 px along the axes is too far, 29 is not
    assert found([(0, 0, 0), (100, 15, 14), (200, 0, 0)]) != ()


def test_a_series_is_one_however_long_and_two_are_two() -> None:
    series = [(100 * n, 0, 0) for n in range(7)]
    later = [(9000 + 100 * n, 0, 0) for n in range(4)]
    assert [one.clicks for one in found(series + later)] == [7, 4]
    assert [one.clicks for one in found(series + later, least=5)] == [7]


def test_no_clicks_no_rage() -> None:
    assert found([]) == ()
    assert found([], least=0) == ()


@given(st.lists(st.tuples(st.integers(0, 1500), st.integers(-40, 40), st.integers(-40, 40)), max_size=25))
def test_as_if_counted_one_click_after_the_other(steps: Clicks) -> None:
    clicks: Clicks = []
    at = (0, 0, 0)
    for step in steps:
        at = (at[0] + step[0], at[1] + step[1], at[2] + step[2])
        clicks.append(at)
    runs: list[Clicks] = []
    for click in clicks:
        last = runs[-1][-1] if runs else None
        near = last is not None and abs(click[1] - last[1]) + abs(click[2] - last[2]) < 30
        if near and last is not None and click[0] - last[0] < 1000:
            runs[-1].append(click)
        else:
            runs.append([click])
    assert [(one.started_ns // MS, one.clicks) for one in found(clicks)] == [
        (run[0][0], len(run)) for run in runs if len(run) >= 3
    ]
