"""The index of a session is what a plain loop over its events finds."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage import random_input
from tests.storage.random_input import Made
from uxlab.privacy.keys import SHORTCUTS, KeyClass
from uxlab.storage.event_columns import read_events
from uxlab.storage.excluded_input import own_input
from uxlab.storage.own_windows import EVER_NS, layouts
from uxlab.storage.results import read_surfaces
from uxlab.storage.timeline_reading import AT_ONCE, class_of, index_input, read_parts
from uxlab.timeline.input_index import BLOCK, SUBPIXELS, InputIndex
from uxlab.timeline.items import Track

MADE = st.builds(random_input.made, st.integers(0, 10**6), st.integers(0, 1500))


def index_of(made: Made) -> InputIndex:
    found = index_input(made.connection, 1, lambda _: None, lambda: False)
    assert found is not None
    return found[0]


@given(MADE)
@settings(max_examples=30, deadline=None)
def test_presses_and_steps_are_the_participants(made: Made) -> None:
    index = index_of(made)
    for place, kind in enumerate((1, 2, 3)):
        counted = [e for e in made.participants() if e.kind == kind and not e.flags & 1 and (kind == 2 or e.value == 1)]
        assert index.counted[place].t_ns.tolist() == [event.t_ns for event in counted]
        assert index.counted[place].code.tolist() == [event.code for event in counted]
        assert index.counted[place].x.tolist() == [event.x or 0 for event in counted]


@given(MADE)
@settings(max_examples=30, deadline=None)
def test_what_is_the_moderators_is_told_apart(made: Made) -> None:
    index = index_of(made)
    rest = made.moderators()
    counted = [e for e in rest if not e.flags & 1 and (e.kind == 2 or (e.kind and e.value == 1))]
    assert index.moderators.t_ns.tolist() == [event.t_ns for event in counted]
    assert int((index.own_end - index.own_first).sum()) == sum(event.kind == 0 for event in rest)


@given(MADE)
@settings(max_examples=30, deadline=None)
def test_blocks_begin_with_every_so_manyth_event(made: Made) -> None:
    index = index_of(made)
    assert index.events == len(made.events)
    assert index.block_ns.tolist() == [event.t_ns for event in made.events[::BLOCK]]
    assert [made.events[one].kind != 0 for one in index.ordinal.tolist()] == [True] * index.ordinal.size
    assert index.ordinal.size == sum(event.kind != 0 for event in made.events)


@given(MADE)
@settings(max_examples=30, deadline=None)
def test_the_way_is_summed_from_place_to_place_but_not_through_own_windows(made: Made) -> None:
    index = index_of(made)
    columns = read_events(made.connection, 1)
    own = own_input(columns, tuple(layouts(read_surfaces(made.connection, 1), -EVER_NS, EVER_NS))).tolist()
    way, last = 0.0, None
    for event, is_own in zip(made.events, own, strict=True):
        if event.flags & 2:
            continue
        if is_own:
            last = None
        elif event.x is not None and event.y is not None:
            way += math.dist(last, (event.x, event.y)) if last else 0.0
            last = event.x, event.y
    assert (index.stride_px8[-1] if index.stride_px8.size else 0) == pytest.approx(way * SUBPIXELS, abs=0.51)


def test_parts_follow_one_another() -> None:
    made = random_input.made(3, AT_ONCE + 700, marked=False)
    parts = list(read_parts(made.connection, 1, ()))
    assert [part.t_ns.size for part in parts] == [AT_ONCE, 700]
    times = [t_ns for part in parts for t_ns in part.t_ns.tolist()]
    assert times == [event.t_ns for event in made.events]
    whole = index_of(made)
    assert [whole.block_ns.tolist(), whole.ordinal.size] == [
        [event.t_ns for event in made.events[::BLOCK]],
        sum(event.kind != 0 for event in made.events),
    ]


def test_a_span_has_its_start_but_not_its_end() -> None:
    made = random_input.made(4, 400)
    span = (made.events[50].t_ns, made.events[300].t_ns)
    (part,) = read_parts(made.connection, 1, (), span)
    assert part.t_ns.tolist() == [event.t_ns for event in made.events if span[0] <= event.t_ns < span[1]]


def test_it_can_be_cancelled_and_tells_how_far_it_is() -> None:
    made = random_input.made(5, 100)
    heard: list[int] = []
    assert index_input(made.connection, 1, heard.append, lambda: True) is None
    assert heard == []
    index_input(made.connection, 1, heard.append, lambda: False)
    assert heard == [100]


def test_strides_are_short_after_a_rest_and_never_longer_than_sixteen() -> None:
    made = random_input.made(6, 1000)
    session = made.session()
    assert session.presses(Track.CLICKS).t_ns.size > 0
    ends, jumps = session.input.stride_ns.tolist(), session.input.stride_jump.tolist()
    spots = [event.t_ns for event in made.participants() if event.x is not None]
    for (before, after), jump in zip(pairwise(ends), jumps[1:], strict=True):
        between = sum(before < t_ns <= after for t_ns in spots)
        assert between <= 16 + spots.count(after) + spots.count(before)
        if after - before > 16 * 100_000_000:
            assert jump


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (7, KeyClass.BACKSPACE),
        (SHORTCUTS["c"], KeyClass.SHORTCUT),
        (0x110000 + ord("5"), KeyClass.DIGIT),
        (-1, KeyClass.OTHER),
        (77, KeyClass.OTHER),
    ],
)
def test_classes_of_keys(code: int, expected: KeyClass) -> None:
    assert class_of(code) == expected
