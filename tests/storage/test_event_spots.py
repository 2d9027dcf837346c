"""Positions of the participant's pointer, as a plain loop finds them."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage import random_input
from tests.storage.random_input import MS, Made
from uxlab.model.events import InputEvent
from uxlab.storage.event_columns import read_events
from uxlab.storage.event_spots import read_spots, read_way
from uxlab.storage.excluded_input import own_input
from uxlab.storage.own_windows import EVER_NS, layouts
from uxlab.storage.results import read_surfaces
from uxlab.timeline.spans import Span, clip

MADE = st.builds(random_input.made, st.integers(0, 10**6), st.integers(0, 300))
SPAN = st.tuples(st.integers(0, 5000), st.integers(1, 9000)).map(lambda pair: (pair[0] * MS, (pair[0] + pair[1]) * MS))


def with_own(made: Made, span: Span) -> list[tuple[InputEvent, bool]]:
    """Return the events of a span without chords, and whether each was in uxlab's own windows."""
    own = own_input(
        read_events(made.connection, 1), tuple(layouts(read_surfaces(made.connection, 1), -EVER_NS, EVER_NS))
    )
    both = zip(made.events, own.tolist(), strict=True)
    return [(event, is_own) for event, is_own in both if not event.flags & 2 and span[0] <= event.t_ns < span[1]]


@given(MADE, SPAN)
@settings(max_examples=60, deadline=None)
def test_how_long_the_pointer_was_anywhere(made: Made, span: Span) -> None:
    longest_ns = 100 * MS
    seen = with_own(made, span)
    expected = []
    for place, (event, is_own) in enumerate(seen):
        if event.x is None or is_own:
            continue
        later = (other.t_ns for other, own in seen[place + 1 :] if own or other.x is not None)
        until = min(next(later, EVER_NS), event.t_ns + longest_ns)
        lasting = sum(end - start for start, end in clip([(event.t_ns, until)], span))
        if lasting:
            expected.append((event.t_ns, event.x, event.y, lasting / 1e9))
    spots = read_spots(made.connection, 1, [span], longest_ns, lambda: False)
    assert spots is not None
    found = list(zip(spots.t_ns.tolist(), spots.x.tolist(), spots.y.tolist(), strict=True))
    assert found == [one[:3] for one in expected]
    assert spots.dwell_s.tolist() == pytest.approx([one[3] for one in expected], abs=1e-7)


@given(MADE, SPAN)
@settings(max_examples=30, deadline=None)
def test_the_way_from_position_to_position(made: Made, span: Span) -> None:
    way, last = 0.0, None
    for event, is_own in with_own(made, span):
        if is_own:
            last = None
        elif event.x is not None and event.y is not None:
            way += math.dist(last, (event.x, event.y)) if last else 0.0
            last = event.x, event.y
    found = read_way(made.connection, 1, span).travelled_px
    assert (found[-1] if found.size else 0.0) == pytest.approx(way)


def test_reading_can_be_cancelled() -> None:
    made = random_input.made(1, 100)
    assert read_spots(made.connection, 1, [(0, EVER_NS)], MS, lambda: True) is None
