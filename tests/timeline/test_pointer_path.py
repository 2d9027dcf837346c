"""Where the pointer was, and what to draw of its way."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.timeline.pointer_path import PointerPath, after_idle, idle_spans, simplified

MS = 1_000_000


def path(*rows: tuple[int, float, float, bool]) -> PointerPath:
    t_ms, x, y, begins = zip(*rows, strict=True) if rows else ((), (), (), ())
    return PointerPath(
        np.array(t_ms, dtype=np.int64) * MS, np.array(x, dtype=np.float64), np.array(y, dtype=np.float64),
        np.array(begins, dtype=np.bool_),
    )  # fmt: skip


WAY = path((0, 0, 0, True), (20, 10, 20, False), (520, 50, 60, False), (530, 90, 60, True), (540, 94, 60, False))


@pytest.mark.parametrize(
    ("at_ms", "where"),
    [
        (-1, None),  # before anything is known
        (0, (0, 0)),
        (10, (5, 10)),  # half-way
        (300, (10, 20)),  # it rests, then jumps
        (525, (50, 60)),  # the way is broken there
        (535, (92, 60)),
        (9999, (94, 60)),
    ],
)
def test_the_position_at_a_moment(at_ms: int, where: tuple[float, float] | None) -> None:
    assert WAY.position_at(at_ms * MS) == where


def rows(one: PointerPath) -> list[tuple[int, float, float, bool]]:
    columns = (one.t_ns // MS, one.x, one.y, one.begins)
    return list(zip(*(column.tolist() for column in columns), strict=True))


def test_a_part_of_the_way_ends_where_the_pointer_was_then() -> None:
    assert rows(WAY.within((10 * MS, 300 * MS))) == [(10, 5, 10, True), (20, 10, 20, False), (300, 10, 20, False)]


def test_the_last_of_the_way_keeps_where_it_is_broken() -> None:
    assert rows(WAY.last(535 * MS, 20 * MS)) == [
        (515, 10, 20, True), (520, 50, 60, False), (530, 90, 60, True), (535, 92, 60, False)
    ]  # fmt: skip


def test_nothing_before_the_first_position() -> None:
    assert rows(WAY.within((-20 * MS, 0))) == []
    assert rows(WAY.within((-20 * MS, 10 * MS))) == [(0, 0, 0, True), (10, 5, 10, False)]
    assert rows(path().within((0, 5))) == []


def test_the_way_falls_into_strokes() -> None:
    assert WAY.strokes() == (slice(0, 3), slice(3, 5))
    assert path().strokes() == ()


def test_points_on_a_line_are_not_drawn() -> None:
    x, y = np.array([0.0, 1, 2, 3, 4, 4, 4]), np.array([0.0, 0, 0.4, 0, 0, 5, 9])
    assert simplified(x, y, 0.5).tolist() == [0, 4, 6]
    assert simplified(x, y, 0.3).tolist() == [0, 2, 4, 6]
    assert simplified(x[:1], y[:1], 1).tolist() == [0]
    assert simplified(x[:0], y[:0], 1).tolist() == []


def test_a_way_that_returns_to_its_start_is_kept() -> None:
    assert simplified(np.array([0.0, 9, 0]), np.zeros(3), 1).tolist() == [0, 1, 2]


@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=2, max_size=40),
    st.sampled_from([0.5, 2.0, 10.0]),
)
def test_no_point_lies_farther_from_the_line_than_allowed(points: list[tuple[int, int]], tolerance: float) -> None:
    x, y = (np.array([point[axis] for point in points], dtype=np.float64) for axis in (0, 1))
    kept = simplified(x, y, tolerance).tolist()
    assert (kept[0], kept[-1]) == (0, len(points) - 1)
    for first, last in pairwise(kept):
        a, along = np.array([x[first], y[first]]), np.array([x[last] - x[first], y[last] - y[first]])
        for number in range(first, last):
            p = np.array([x[number], y[number]])
            share = np.clip((p - a) @ along / (along @ along), 0, 1) if along.any() else 0
            assert np.linalg.norm(p - a - share * along) <= tolerance + 1e-9


def test_a_replay_skips_the_inside_of_idle_spans() -> None:
    idle = idle_spans(np.array([100, 900]), [(0, 1000)], 500, 50)
    assert idle == ((150, 850),)
    assert [after_idle(idle, at) for at in (0, 149, 150, 500, 850, 851)] == [0, 149, 850, 850, 850, 851]
    assert after_idle((), 5) == 5
    assert idle_spans(np.array([100, 900]), [(0, 1000)], 500, 400) == ()
