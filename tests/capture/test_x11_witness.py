"""The second witness of clicks: its protocol, its reckoning, and the two connections on a real server."""

import struct
from collections.abc import Callable
from contextlib import closing
from time import perf_counter_ns

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.capture.harness import Hand, wait_until
from uxlab.capture.x11_witness import Reckoning, Witness, logical_buttons, raw_buttons
from uxlab.model.events import EventKind, InputEvent

MS = 1_000_000


def packet(kind: int, event: int, time_ms: int, button: int, words: int = 3) -> bytes:
    head = struct.pack("=BBHIHHII", kind, 131, 7, words, event, 2, time_ms, button)
    return head + bytes(32 - len(head) + 4 * words)


def click(t_ms: int, *, pressed: bool = True, button: int = 1) -> InputEvent:
    return InputEvent(t_ms * MS, EventKind.BUTTON, 5, 6, button, int(pressed), 0)


@given(st.lists(st.tuples(st.integers(0, 2**32 - 1), st.integers(1, 12), st.booleans())), st.integers(0, 100))
def test_events_are_found_however_the_stream_is_cut(acts: list[tuple[int, int, bool]], cut: int) -> None:
    stream = b"".join(packet(35, 15 if pressed else 16, time_ms, button) for time_ms, button, pressed in acts)
    place = len(stream) * cut // 100
    first, rest = raw_buttons(stream[:place])
    second, left = raw_buttons(rest + stream[place:])
    assert (first + second, left) == (acts, b"")


def test_what_is_no_raw_button_is_passed_over() -> None:
    other = packet(35, 17, 1, 1) + bytes([34]) + bytes(31) + packet(1, 0, 0, 0, words=2)
    assert raw_buttons(other + packet(35, 15, 9, 3)) == ([(9, 3, True)], b"")


def test_what_was_recorded_too_is_not_missing() -> None:
    reckoning = Reckoning()
    reckoning.witness([click(10), click(12, pressed=False)])
    reckoning.record([click(10), click(12, pressed=False), click(20)])
    assert reckoning.missing(30 * MS) == []
    assert reckoning.missing(60_000 * MS, ended=True) == []


def test_what_something_later_has_overtaken_is_missing_once() -> None:
    reckoning = Reckoning()
    reckoning.witness([click(10), click(10), click(30)])
    reckoning.record([click(10)])
    assert reckoning.missing(40 * MS) == []
    reckoning.record([InputEvent(20 * MS, EventKind.MOVE, 1, 1, None, None, 0)])
    assert reckoning.missing(40 * MS) == [click(10)]
    assert reckoning.missing(41 * MS) == []
    assert reckoning.missing(41 * MS, ended=True) == [click(30)]


def test_without_anything_later_patience_ends_after_five_seconds() -> None:
    reckoning = Reckoning()
    reckoning.witness([click(10)])
    assert reckoning.missing(5_010 * MS) == []
    assert reckoning.missing(5_011 * MS) == [click(10)]


def test_clicks_and_wheel_steps_are_witnessed_with_the_logical_button(
    new_x_display: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = new_x_display(window_manager=False)  # whose menus would keep the pointer
    monkeypatch.setenv("DISPLAY", name)
    with Hand(name) as hand, closing(Witness()) as witness:
        began_ns = perf_counter_ns()
        for button in (1, 3, 4):
            hand.button(button, pressed=True)
            hand.button(button, pressed=False)
        seen: list[InputEvent] = []

        def enough() -> bool:
            seen.extend(witness.events((3, 2, 1, 4, 5), (7, 8), perf_counter_ns(), 0))
            return len(seen) >= 5

        wait_until(enough)
        assert [event[1:] for event in seen] == [
            (EventKind.BUTTON, 7, 8, 3, 1, 0),
            (EventKind.BUTTON, 7, 8, 3, 0, 0),
            (EventKind.BUTTON, 7, 8, 1, 1, 0),
            (EventKind.BUTTON, 7, 8, 1, 0, 0),
            (EventKind.SCROLL, 7, 8, 0, 1, 0),
        ]
        assert all(began_ns - MS <= event.t_ns <= perf_counter_ns() for event in seen)
        assert logical_buttons(hand.display)[:3] == (1, 2, 3)
