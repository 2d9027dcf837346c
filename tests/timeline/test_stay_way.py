"""The pointer's way from cell to cell by hand; tests/storage/test_pointer_index.py has it beside every position."""

import numpy as np

from tests.timeline.made_session import MS, Event, S, part_of, session_of
from uxlab.timeline.input_index import Numbers, clicks_of
from uxlab.timeline.spans import Span
from uxlab.timeline.stay_way import TAKEN_COLUMNS, StayWay, taken_ns, way_of
from uxlab.timeline.stays import StayMaking


def way_within(events: list[Event], *spans: Span, own: frozenset[int] = frozenset()) -> StayWay:
    """Return the way in spans, in each of which the pointer is moved at its very beginning."""
    making = StayMaking()
    making.add(part_of(events, own))
    columns = session_of(events, own=own).input.columns()
    stays, clicks = making.stays(), clicks_of(columns)

    def within(span: Span) -> Numbers:
        return clicks[slice(*clicks[:, 0].searchsorted(span).tolist())]

    return way_of([(stays.within(span), within(span)) for span in spans], taken_ns(columns))


def test_a_way_goes_from_cell_to_cell_and_through_clicks_exactly() -> None:
    moves: list[Event] = [(n * 10 * MS, 0, n, 50) for n in range(40)]
    way = way_within(sorted([*moves, (205 * MS, 1, 777, 8)]), (0, S))
    assert way.path.x[~way.clicked].tolist() == [0.5, 4.5, 8.5, 12.5, 16.5, 20.5, 776.5, 20.5, 24.5, 28.5, 32.5, 36.5]
    assert (way.path.x[way.clicked].tolist(), way.path.y[way.clicked].tolist()) == ([777], [8])
    assert way.path.t_ns[way.clicked].tolist() == [205 * MS]
    assert (np.diff(way.path.t_ns) >= 0).all()
    assert way.path.begins.tolist() == [True, *[False] * 12]
    assert way.dwell_ns.tolist()[:2] == [40 * MS, 40 * MS]
    assert way.dwell_ns.sum() == S


def test_each_span_and_what_follows_on_the_moderator_is_a_way_of_its_own() -> None:
    events: list[Event] = [(n * S, 0, 8 * n, 8 * n) for n in range(9)]
    way = way_within(events, (0, 4 * S), (6 * S, 8 * S), own=frozenset({2}))
    assert way.path.x.tolist() == [0.5, 8.5, 24.5, 48.5, 56.5]
    assert way.path.begins.tolist() == [True, False, True, True, False]
    assert way.dwell_ns.tolist() == [S, S, S, S, S]


def test_a_press_of_the_moderator_breaks_the_way_and_a_rest_does_not() -> None:
    events: list[Event] = [(0, 0, 1, 1), (S, 1, 40, 40), (2 * S, 0, 9, 1), (9 * S, 0, 30, 1)]
    way = way_within(events, (0, 10 * S), own=frozenset({1}))
    assert way.path.x.tolist() == [0.5, 8.5, 30.5]
    assert way.path.begins.tolist() == [True, True, False]


def test_keys_of_the_moderator_have_no_place_and_break_nothing() -> None:
    columns = session_of([(0, 0, 1, 1), (S, 3, 0, 0), (2 * S, 0, 9, 1)], own=frozenset({1})).input.columns()
    assert {*TAKEN_COLUMNS} <= {*columns}
    assert taken_ns(columns).tolist() == []


def test_without_spans_or_input_there_is_no_way() -> None:
    nothing = way_within([], (0, S))
    assert (nothing.path.t_ns.size, nothing.dwell_ns.size, nothing.clicked.size) == (0, 0, 0)
    assert way_within([(0, 0, 1, 1)]).path.t_ns.dtype == np.int64
