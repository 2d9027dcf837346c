"""What a macOS event tap delivers. Expected values: CGEventTypes.h."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.capture.darwin_decode import POINTS_PER_LINE, PointerReading, decode_pointer, event_clock_ns
from uxlab.capture.wheel import StepCounter
from uxlab.model.events import EventFlag, EventKind, InputEvent

MOVE, BUTTON, SCROLL = int(EventKind.MOVE), int(EventKind.BUTTON), int(EventKind.SCROLL)
WHEEL = 22
INTEL, APPLE = (1, 1), (125, 3)


def reading(kind: int, *, button: int = 0, continuous: bool = False, up: int = 0, left: int = 0) -> PointerReading:
    return PointerReading(
        stamp_ns=1, timestamp=1, kind=kind, injected=False, x=-0.5, y=20.9, button=button, continuous=continuous, up=up,
        left=left,
    )  # fmt: skip


def decode(*readings: PointerReading) -> list[InputEvent]:
    wheel = StepCounter(POINTS_PER_LINE)
    return [event for reading in readings for event in decode_pointer(reading, 7, wheel)]


@pytest.mark.parametrize("kind", [5, 6, 7, 27])
def test_moves_and_drags_are_moves(kind: int) -> None:
    assert decode(reading(kind)) == [InputEvent(7, MOVE, -1, 20, None, None, 0)]


@pytest.mark.parametrize(
    ("kind", "number", "code", "pressed"),
    [
        (1, 0, 1, 1), (2, 0, 1, 0), (3, 1, 3, 1), (4, 1, 3, 0), (25, 2, 2, 1), (26, 2, 2, 0), (25, 3, 4, 1),
        (26, 4, 5, 0),
    ],
)  # fmt: skip
def test_the_fourth_and_fifth_button_are_themselves(kind: int, number: int, code: int, pressed: int) -> None:
    assert decode(reading(kind, button=number)) == [InputEvent(7, BUTTON, -1, 20, code, pressed, 0)]


@pytest.mark.parametrize(("up", "left", "axis", "steps"), [(1, 0, 0, 1), (-3, 0, 0, -3), (0, 2, 1, -2)])
def test_a_wheel_counts_lines_up_and_to_the_right(up: int, left: int, axis: int, steps: int) -> None:
    assert decode(reading(WHEEL, up=up, left=left)) == [InputEvent(7, SCROLL, -1, 20, axis, steps, 0)]


@pytest.mark.parametrize("direction", [1, -1])
def test_slow_scrolling_on_a_touchpad_counts(direction: int) -> None:
    events = decode(*[reading(WHEEL, continuous=True, up=2 * direction) for _ in range(10)])
    assert [event.value for event in events] == [direction, direction]


def test_scrolling_askew_goes_both_ways() -> None:
    events = decode(reading(WHEEL, continuous=True, up=10, left=-20))
    assert [(event.code, event.value) for event in events] == [(0, 1), (1, 2)]


def test_other_events_and_injected_ones() -> None:
    assert decode(reading(23)) == []
    assert decode(reading(5)._replace(injected=True))[0].flags == EventFlag.INJECTED


NOW_NS = 3 * 86_400 * 10**9


@given(st.integers(0, 9 * 10**9), st.sampled_from([INTEL, APPLE]), st.sampled_from(["ticks", "nanoseconds"]))
def test_the_events_time_is_found_whether_it_is_in_nanoseconds_or_ticks(
    age_ns: int, ratio: tuple[int, int], unit: str
) -> None:
    happened_ns = NOW_NS - age_ns
    timestamp = happened_ns * ratio[1] // ratio[0] if unit == "ticks" else happened_ns
    assert abs(event_clock_ns(timestamp, NOW_NS, ratio) - happened_ns) <= ratio[0]


@pytest.mark.parametrize("timestamp", [0, NOW_NS + 10**9, NOW_NS - 60 * 10**9])
def test_a_time_that_cannot_be_is_replaced_by_the_arrival(timestamp: int) -> None:
    assert event_clock_ns(timestamp, NOW_NS, INTEL) == NOW_NS
