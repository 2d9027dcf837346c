"""Stays by hand; tests/storage/test_pointer_index.py compares their heat maps with those of every position."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.made_session import MS, Event, S, part_of
from uxlab.model.events import Screen
from uxlab.timeline.heat import CELL_PX, REST_LIMIT_NS
from uxlab.timeline.scene import Desktops
from uxlab.timeline.stays import STAY_COLUMNS, StayMaking, Stays

EVER = (-(10**15), 10**15)
ODD = Screen(t_ns=0, name="one", x_px=-3, y_px=6, width_px=100, height_px=100)
REST_US = REST_LIMIT_NS // 1000


def stays_of(
    *parts: list[Event],
    own: frozenset[int] = frozenset(),
    chords: frozenset[int] = frozenset(),
    desktops: Desktops = (),
) -> Stays:
    making = StayMaking(desktops)
    for part in parts:
        making.add(part_of(part, own, chords))
    return making.stays()


def rows(stays: Stays) -> list[tuple[int, int, int, int]]:
    """Return when each stay begins, where it is, and whether the pointer was away."""
    away = [int(number in stays.stay_away) for number in range(stays.stay_us.size)]
    return list(zip(stays.stay_us.tolist(), stays.stay_x.tolist(), stays.stay_y.tolist(), away, strict=True))


def test_within_a_cell_the_pointer_stays() -> None:
    stays = stays_of([(0, 0, 5, 5), (MS, 0, 6, 7), (2 * MS, 0, 8, 7), (3 * MS, 0, 8, 4)])
    assert rows(stays) == [(0, 4, 4, 0), (2000, 8, 6, 0), (3000 + REST_US, 8, 4, 1)]


def test_cells_are_counted_from_the_corner_of_the_screen() -> None:
    events: list[Event] = [(0, 0, 0, 6), (MS, 0, 1, 6), (2 * MS, 0, 4, 9), (3 * MS, 0, 5, 10)]
    stays = stays_of(events, desktops=((EVER, (ODD,)),))
    assert rows(stays)[:-1] == [(0, -1, 6, 0), (MS // 1000, 1, 6, 0), (3 * MS // 1000, 5, 10, 0)]


def test_beside_all_screens_every_pixel_is_told_apart() -> None:
    stays = stays_of([(0, 0, 200, 50), (MS, 0, 201, 50)], desktops=((EVER, (ODD,)),))
    assert rows(stays)[:-1] == [(0, 200, 50, 0), (1000, 201, 50, 0)]


def test_a_cell_does_not_reach_under_another_screen() -> None:
    narrow, wide = replace(ODD, x_px=0, y_px=0, width_px=6), replace(ODD, x_px=0, y_px=0)
    events: list[Event] = [(0, 0, 5, 0), (MS, 0, 6, 1), (2 * MS, 0, 7, 1), (3 * MS, 0, 9, 1)]
    stays = stays_of(events, desktops=((EVER, (narrow, wide)),))
    assert rows(stays)[:-1] == [(0, 4, 0, 0), (1000, 6, 1, 0), (2000, 7, 1, 0), (3000, 8, 0, 0)]


def test_where_the_monitors_change_a_stay_ends() -> None:
    moved = replace(ODD, t_ns=2 * MS, width_px=90)
    desktops: Desktops = (((0, 2 * MS), (ODD,)), ((2 * MS, S), (moved,)))
    stays = stays_of([(0, 0, 9, 10), (MS, 0, 9, 10), (3 * MS, 0, 9, 10)], desktops=desktops)
    assert [row[0] for row in rows(stays)[:-1]] == [0, 3000]


def test_a_long_rest_counts_no_more_than_a_rest_may() -> None:
    stays = stays_of([(0, 0, 5, 5), (9 * S, 0, 5, 5), (9 * S + REST_LIMIT_NS, 0, 5, 5)])
    assert rows(stays) == [
        (0, 4, 4, 0), (REST_US, 4, 4, 1),
        (9_000_000, 4, 4, 0), (9_000_000 + 2 * REST_US, 4, 4, 1),
    ]  # fmt: skip


def test_a_rest_hardly_longer_than_counts_does_not_outlast_what_comes_next() -> None:
    stays = stays_of([(554, 0, 5, 5), (REST_LIMIT_NS + 600, 0, 50, 5)])
    assert rows(stays)[:3] == [(1, 4, 4, 0), (REST_US + 1, 4, 4, 1), (REST_US + 1, 50, 4, 0)]


def test_above_uxlabs_own_windows_the_pointer_is_away() -> None:
    events: list[Event] = [(0, 0, 5, 5), (MS, 0, 5, 5), (2 * MS, 0, 50, 5), (3 * MS, 0, 5, 5)]
    assert rows(stays_of(events, own=frozenset({1, 2})))[:3] == [(0, 4, 4, 0), (1000, 4, 4, 1), (3000, 4, 4, 0)]
    assert rows(stays_of(events, own=frozenset({0})))[0] == (1000, 4, 4, 0)


def test_key_combinations_and_what_has_no_place_are_passed_over() -> None:
    events: list[Event] = [(0, 0, 5, 5), (MS, 3, 0, 0), (2 * MS, 0, 90, 90), (3 * MS, 0, 5, 5)]
    assert rows(stays_of(events, chords=frozenset({2}))) == [(0, 4, 4, 0), (3000 + REST_US, 4, 4, 1)]


def test_of_nothing_there_is_none() -> None:
    assert rows(stays_of([], [(0, 3, 0, 0)])) == []
    assert stays_of().within((0, S)).t_ns.size == 0


def test_within_a_span() -> None:
    stays = stays_of([(0, 0, 5, 5), (S, 0, 50, 5), (2 * S, 0, 90, 5)])
    spots = stays.within((S // 2, 2 * S + 700 * MS))
    assert (spots.t_ns.tolist(), spots.x.tolist()) == ([S // 2, S, 2 * S], [4, 50, 90])
    assert spots.dwell_s.tolist() == pytest.approx([0.5, 1, 0.7])
    assert stays.within((2 * S, 99 * S)).dwell_s.tolist() == [REST_LIMIT_NS / S]
    assert stays.within((50 * S, 99 * S)).t_ns.size == 0


EVENTS = st.lists(
    st.tuples(st.integers(0, 9000), st.just(0), st.integers(0, 90), st.integers(0, 90)), min_size=1, max_size=40
).map(sorted)


@given(EVENTS, st.integers(0, 40), st.sets(st.integers(0, 39)), st.integers(0, 12_000))
def test_at_every_moment_it_is_where_the_last_position_was(
    events_ms: list[Event], cut: int, own: set[int], moment_ms: int
) -> None:
    events = [(t_ms * MS, kind, x, y) for t_ms, kind, x, y in events_ms]
    making = StayMaking()
    making.add(part_of(events[:cut], frozenset(own)))
    making.add(part_of(events[cut:], frozenset(number - cut for number in own)))
    t_ns = moment_ms * MS + MS // 2
    before = [(number, event) for number, event in enumerate(events) if event[0] <= t_ns]
    spots = making.stays().within((t_ns, t_ns + 1000))
    if before and before[-1][0] not in own and t_ns - before[-1][1][0] < REST_LIMIT_NS:
        _, _, x, y = before[-1][1]
        assert ((spots.x // CELL_PX).tolist(), (spots.y // CELL_PX).tolist()) == ([x // CELL_PX], [y // CELL_PX])
        assert spots.dwell_s.tolist() == [1e-6]
    else:
        assert spots.t_ns.size == 0


def test_columns_come_back() -> None:
    stays = stays_of([(0, 0, 5, 5)])
    again = Stays.of(stays.columns())
    assert all(np.array_equal(again.columns()[name], stays.columns()[name]) for name in STAY_COLUMNS)
