"""What Windows' hooks deliver. Expected values: winuser.h and Microsoft's pages on MSLLHOOKSTRUCT and WM_MOUSEWHEEL."""

from ctypes import Structure, c_int32, c_uint32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.capture.wheel import StepCounter
from uxlab.capture.win32_decode import (
    KeyReading,
    MouseReading,
    decode_mouse,
    event_clock_ns,
    key_reading,
    mouse_reading,
    ticks_between,
)
from uxlab.model.events import EventFlag, EventKind, InputEvent

MOVE, BUTTON, SCROLL = int(EventKind.MOVE), int(EventKind.BUTTON), int(EventKind.SCROLL)
WHEEL, HWHEEL = 0x020A, 0x020E


class Point(Structure):
    _fields_ = (("x", c_int32), ("y", c_int32))


class MouseStruct(Structure):
    _fields_ = (("pt", Point), ("mouseData", c_uint32), ("flags", c_uint32), ("time", c_uint32))


class KeyStruct(Structure):
    _fields_ = (("vkCode", c_uint32), ("scanCode", c_uint32), ("flags", c_uint32), ("time", c_uint32))


def reading(message: int, data: int = 0, flags: int = 0, x: int = 3, y: int = 4) -> MouseReading:
    return MouseReading(1_000, 50, 50, message, flags, x, y, data)


def high_word(value: int) -> int:
    return (value & 0xFFFF) << 16


def test_the_mouse_structure_is_copied_with_its_negative_position() -> None:
    data = MouseStruct(pt=Point(-1930, -5), mouseData=high_word(-120), flags=1, time=77)
    assert mouse_reading(9, 80, WHEEL, data) == MouseReading(9, 80, 77, WHEEL, 1, -1930, -5, high_word(-120))


def test_the_key_structure_is_copied() -> None:
    data = KeyStruct(vkCode=0x41, scanCode=0x1E, flags=0x80, time=77)
    assert key_reading(9, 80, 0x0101, data) == KeyReading(9, 80, 77, 0x0101, 0x80, 0x41, 0x1E)


@pytest.mark.parametrize(
    ("message", "data", "code", "pressed"),
    [
        (0x0201, 0, 1, 1), (0x0202, 0, 1, 0), (0x0207, 0, 2, 1), (0x0208, 0, 2, 0), (0x0204, 0, 3, 1),
        (0x0205, 0, 3, 0), (0x020B, high_word(1), 4, 1), (0x020C, high_word(1), 4, 0), (0x020B, high_word(2), 5, 1),
        (0x020B, high_word(3), 6, 1),
    ],
)  # fmt: skip
def test_buttons(message: int, data: int, code: int, pressed: int) -> None:
    assert decode_mouse(reading(message, data), 7, StepCounter(120)) == InputEvent(7, BUTTON, 3, 4, code, pressed, 0)


def test_moves_keep_the_position_left_of_and_above_the_primary_screen() -> None:
    event = decode_mouse(reading(0x0200, x=-1921, y=-1), 7, StepCounter(120))
    assert event == InputEvent(7, MOVE, -1921, -1, None, None, 0)


@pytest.mark.parametrize(("flags", "expected"), [(0, 0), (1, EventFlag.INJECTED), (2, EventFlag.INJECTED), (4, 0)])
def test_injected_input_is_marked(flags: int, expected: int) -> None:
    event = decode_mouse(reading(0x0200, flags=flags), 7, StepCounter(120))
    assert event is not None
    assert event.flags == expected


@pytest.mark.parametrize(
    ("message", "delta", "axis", "steps"), [(WHEEL, 120, 0, 1), (WHEEL, -240, 0, -2), (HWHEEL, 120, 1, 1)]
)
def test_the_wheel(message: int, delta: int, axis: int, steps: int) -> None:
    event = decode_mouse(reading(message, high_word(delta)), 7, StepCounter(120))
    assert event == InputEvent(7, SCROLL, 3, 4, axis, steps, 0)


@pytest.mark.parametrize("direction", [1, -1])
def test_slow_scrolling_counts_alike_in_both_directions(direction: int) -> None:
    """Dividing every part by 120, as pynput does, counts each part downwards and none upwards."""
    wheel = StepCounter(120)
    events = [decode_mouse(reading(WHEEL, high_word(30 * direction)), 7, wheel) for _ in range(12)]
    assert [event.value for event in events if event is not None] == [direction] * 3


def test_a_message_that_is_no_input_gives_nothing() -> None:
    assert decode_mouse(reading(0x0203), 7, StepCounter(120)) is None


@pytest.mark.parametrize(
    ("earlier", "later", "between"), [(5, 25, 20), (25, 25, 0), (0xFFFF_FFF0, 0x10, 0x20), (0xFFFF_FFFF, 0, 1)]
)
def test_ticks_wrap_after_49_days(earlier: int, later: int, between: int) -> None:
    assert ticks_between(earlier, later) == between


MS = 1_000_000


@pytest.mark.parametrize(
    ("tick", "time", "late_ms"),
    [
        (1000, 1000, 0),
        (1000, 985, 0),  # one tick of delay is within the clock's own coarseness
        (1000, 969, 0),
        (1000, 920, 80),
        (40, 0xFFFF_FFD0, 88),
        (1000, 1016, 0),  # from the future
        (50_000, 0, 0),  # injected with any time
    ],
)
def test_a_late_hook_is_put_right_by_windows_own_time(tick: int, time: int, late_ms: int) -> None:
    stamp_ns = 10**12
    assert event_clock_ns(stamp_ns, tick, time) == stamp_ns - late_ms * MS


@given(st.integers(0, 2**32 - 1), st.integers(0, 9_000))
def test_the_time_is_never_after_the_stamp_and_right_to_two_ticks(tick: int, delay_ms: int) -> None:
    stamp_ns = 10**14
    happened_ns = stamp_ns - delay_ms * MS
    assert 0 <= event_clock_ns(stamp_ns, tick, (tick - delay_ms) % 2**32) - happened_ns < 32 * MS
