"""Recorded bytes become events: examples from the X protocol, and streams cut anywhere."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.capture.backend import Modifier, RawKey
from uxlab.capture.x11_decode import decode, server_clock_ns, split_replies
from uxlab.capture.x11_keymap import Keymap, ModifierMasks
from uxlab.model.events import EventFlag, EventKind, InputEvent

MS = 1_000_000
KEYMAP = Keymap(8, [[0x61, 0x41]], {}, ModifierMasks())
DAYS_49_7_MS = 1 << 32
NO_DATA = b""


def recorded(kind: int, detail: int, time_ms: int, x: int = 0, y: int = 0, state: int = 0) -> bytes:
    """Return a core event as X puts it on the wire (X protocol, encoding of KeyPress and its kin)."""
    return struct.pack("=BBHIIIIhhhhHBx", kind, detail, 7, time_ms, 1, 2, 0, x, y, 0, 0, state, 1)


def reply(data: bytes, category: int = 0) -> bytes:
    return struct.pack("=BBHIBBHIII8x", 1, category, 3, len(data) // 4, 0, 0, 0, 0, 0, 0) + data


END = reply(NO_DATA, category=5)
MAPPING_NOTIFY = bytes([34]) + bytes(31)


@pytest.mark.parametrize(
    ("wire", "event"),
    [
        (recorded(6, 0, 5, -1920, 40), InputEvent(5 * MS, EventKind.MOVE, -1920, 40, None, None, 0)),
        (recorded(4, 1, 5, 3, 4), InputEvent(5 * MS, EventKind.BUTTON, 3, 4, 1, 1, 0)),
        (recorded(5, 3, 5, 3, 4), InputEvent(5 * MS, EventKind.BUTTON, 3, 4, 3, 0, 0)),
        (recorded(4, 8, 5, 3, 4), InputEvent(5 * MS, EventKind.BUTTON, 3, 4, 4, 1, 0)),
        (recorded(4, 9, 5, 3, 4), InputEvent(5 * MS, EventKind.BUTTON, 3, 4, 5, 1, 0)),
        (recorded(4, 4, 5, 3, 4), InputEvent(5 * MS, EventKind.SCROLL, 3, 4, 0, 1, 0)),
        (recorded(4, 5, 5, 3, 4), InputEvent(5 * MS, EventKind.SCROLL, 3, 4, 0, -1, 0)),
        (recorded(4, 6, 5, 3, 4), InputEvent(5 * MS, EventKind.SCROLL, 3, 4, 1, -1, 0)),
        (recorded(4, 7, 5, 3, 4), InputEvent(5 * MS, EventKind.SCROLL, 3, 4, 1, 1, 0)),
        (recorded(0x86, 0, 5), InputEvent(5 * MS, EventKind.MOVE, 0, 0, None, None, EventFlag.INJECTED)),
        (recorded(2, 8, 5, state=5), RawKey(5 * MS, 8, "a", pressed=True, modifiers=Modifier.SHIFT | Modifier.CTRL)),
        (recorded(3, 8, 5), RawKey(5 * MS, 8, "a", pressed=False, modifiers=Modifier.NONE)),
    ],
)
def test_an_event_means_what_the_protocol_says(wire: bytes, event: InputEvent | RawKey) -> None:
    assert decode(wire, KEYMAP, 5 * MS, 0) == [event]


def test_the_release_of_a_wheel_button_is_no_event_of_its_own() -> None:
    assert decode(recorded(5, 4, 5), KEYMAP, 0, 0) == []


@given(st.binary(max_size=200))
def test_any_bytes_are_survived(data: bytes) -> None:
    assert len(decode(data, KEYMAP, 0, 0)) <= len(data) // 32


# --- time -----------------------------------------------------------------------------------------


@given(st.integers(0, 20 * DAYS_49_7_MS), st.integers(-(2**31) + 1, 2**31 - 1), st.integers(-(10**15), 10**15))
def test_a_32_bit_time_is_found_again_near_a_reading(true_ms: int, reading_later_ms: int, offset_ns: int) -> None:
    near_ns = (true_ms + reading_later_ms) * MS + offset_ns
    assert server_clock_ns(true_ms % DAYS_49_7_MS, near_ns, offset_ns) == true_ms * MS + offset_ns


def test_a_time_from_before_the_wrap_stays_before_it() -> None:
    assert server_clock_ns(DAYS_49_7_MS - 1, (DAYS_49_7_MS + 2) * MS) == (DAYS_49_7_MS - 1) * MS


def test_a_time_from_after_the_wrap_comes_after_it() -> None:
    assert server_clock_ns(3, (DAYS_49_7_MS - 2) * MS) == (DAYS_49_7_MS + 3) * MS


# --- the stream -----------------------------------------------------------------------------------


def test_replies_are_joined_and_foreign_events_passed_over() -> None:
    first, second = recorded(6, 0, 1), recorded(4, 1, 2) + recorded(5, 1, 3)
    stream = reply(first) + MAPPING_NOTIFY + reply(second)
    assert split_replies(stream) == (first + second, NO_DATA, False)


def test_the_last_reply_and_what_follows_are_left() -> None:
    stream = reply(recorded(6, 0, 1)) + END + b"more"
    assert split_replies(stream) == (recorded(6, 0, 1), END + b"more", True)


blocks = st.lists(st.integers(1, 31).map(lambda n: recorded(6, 0, n) * n), max_size=6)


@given(blocks, st.lists(st.integers(1, 300), min_size=1))
def test_a_stream_may_be_cut_anywhere(data: list[bytes], cuts: list[int]) -> None:
    stream = b"".join(reply(block) for block in data) + END
    received, unread, ended, place = b"", b"", False, 0
    while not ended:
        step = cuts.pop() if len(cuts) > 1 else cuts[0]
        events, unread, ended = split_replies(unread + stream[place : place + step])
        received, place = received + events, place + step
    assert received == b"".join(data)
    assert unread == END


@pytest.mark.parametrize("head", [(1, 6, 0, 8), (1, 0, 0, 1 << 20)])
def test_a_stream_that_is_out_of_step_is_not_waited_for(head: tuple[int, int, int, int]) -> None:
    with pytest.raises(ConnectionAbortedError):
        split_replies(struct.pack("=BBHI", *head) + bytes(24))
