"""What the kernel's devices deliver. Sequences as recorded with evtest; codes from linux/input-event-codes.h."""

import pytest
from evdev import ecodes
from hypothesis import given
from hypothesis import strategies as st

from uxlab.capture.backend import Modifier, RawKey
from uxlab.capture.evdev_decode import (
    BTN_LEFT,
    BTN_TOUCH,
    EV_ABS,
    EV_KEY,
    EV_REL,
    EV_SYN,
    SYN_DROPPED,
    SYN_REPORT,
    DeviceDecoder,
    KernelEvent,
    Lost,
    Traits,
    key_name,
)
from uxlab.capture.held_modifiers import HeldModifiers
from uxlab.model.events import EventFlag, EventKind, InputEvent
from uxlab.privacy.keys import NAMED_KEYS

MOVE, BUTTON, SCROLL = int(EventKind.MOVE), int(EventKind.BUTTON), int(EventKind.SCROLL)
REPORT = (EV_SYN, SYN_REPORT, 0)
PLAIN = Traits()
Written = tuple[int, int, int]


def play(*written: Written, traits: Traits = PLAIN) -> list[object]:
    """Decode events 10 ns apart, leaving out what gave nothing."""
    decoder = DeviceDecoder(traits, HeldModifiers())
    results = [decoder.decode(KernelEvent(10 * (i + 1), *event)) for i, event in enumerate(written)]
    return [result for result in results if result is not None]


def test_the_numbers_are_the_kernels() -> None:
    assert (EV_SYN, EV_KEY, EV_REL, EV_ABS) == (ecodes.EV_SYN, ecodes.EV_KEY, ecodes.EV_REL, ecodes.EV_ABS)
    assert (SYN_REPORT, SYN_DROPPED) == (ecodes.SYN_REPORT, ecodes.SYN_DROPPED)
    assert (BTN_LEFT, BTN_TOUCH) == (ecodes.BTN_LEFT, ecodes.BTN_TOUCH)


def test_a_frame_with_both_axes_is_one_move_without_a_position() -> None:
    assert play((EV_REL, ecodes.REL_X, -3), (EV_REL, ecodes.REL_Y, 1), REPORT, REPORT) == [
        InputEvent(30, MOVE, None, None, None, None, 0)
    ]


def test_a_finger_on_a_touchpad_moves() -> None:
    frame = ((EV_ABS, ecodes.ABS_MT_POSITION_X, 811), (EV_ABS, ecodes.ABS_X, 811), REPORT)
    assert [event.kind for event in play(*frame) if isinstance(event, InputEvent)] == [MOVE]


@pytest.mark.parametrize(
    ("button", "code"),
    [("BTN_LEFT", 1), ("BTN_MIDDLE", 2), ("BTN_RIGHT", 3), ("BTN_SIDE", 4), ("BTN_EXTRA", 5), ("BTN_FORWARD", 6)],
)
def test_buttons(button: str, code: int) -> None:
    number = ecodes.ecodes[button]
    assert play((EV_KEY, number, 1), REPORT, (EV_KEY, number, 0), REPORT) == [
        InputEvent(10, BUTTON, None, None, code, 1, 0),
        InputEvent(30, BUTTON, None, None, code, 0, 0),
    ]


def test_a_touch_clicks_on_a_screen_but_not_on_a_touchpad() -> None:
    touch = (EV_KEY, BTN_TOUCH, 1)
    assert play(touch, traits=Traits(touch_clicks=True)) == [InputEvent(10, BUTTON, None, None, 1, 1, 0)]
    assert play(touch) == []


def test_a_wheel_that_reports_both_ways_is_counted_once() -> None:
    notch = ((EV_REL, ecodes.REL_WHEEL_HI_RES, 120), (EV_REL, ecodes.REL_WHEEL, 1), REPORT)
    assert play(*notch, traits=Traits(fine_wheel=True)) == [InputEvent(10, SCROLL, None, None, 0, 1, 0)]


def test_a_fine_wheel_adds_up_and_an_old_one_counts_notches() -> None:
    part = (EV_REL, ecodes.REL_HWHEEL_HI_RES, -30)
    assert play(*[part] * 4, traits=Traits(fine_wheel=True)) == [InputEvent(40, SCROLL, None, None, 1, -1, 0)]
    assert play((EV_REL, ecodes.REL_HWHEEL, 2)) == [InputEvent(10, SCROLL, None, None, 1, 2, 0)]


def test_keys_and_their_repeats() -> None:
    shift, *letters = play(
        (EV_KEY, ecodes.KEY_LEFTSHIFT, 1), *[(EV_KEY, ecodes.KEY_A, value) for value in (1, 2, 2, 0)]
    )
    assert shift == RawKey(10, ecodes.KEY_LEFTSHIFT, "shift_l", pressed=True, modifiers=Modifier.NONE)
    assert letters == [
        RawKey(clock_ns, ecodes.KEY_A, "A", pressed, Modifier.SHIFT)
        for clock_ns, pressed in ((20, True), (30, True), (40, True), (50, False))
    ]


def test_modifiers_count_across_devices() -> None:
    modifiers = HeldModifiers()
    one, other = DeviceDecoder(Traits(), modifiers), DeviceDecoder(Traits(), modifiers)
    one.decode(KernelEvent(1, EV_KEY, ecodes.KEY_LEFTCTRL, 1))
    key = other.decode(KernelEvent(2, EV_KEY, ecodes.KEY_C, 1))
    assert isinstance(key, RawKey)
    assert (key.name, key.modifiers) == ("c", Modifier.CTRL)


@pytest.mark.parametrize("event", [(EV_REL, ecodes.REL_WHEEL, 1), (EV_KEY, BTN_LEFT, 1)])
def test_devices_made_by_programs_are_marked(event: Written) -> None:
    (result,) = play(event, traits=Traits(injected=True))
    assert isinstance(result, InputEvent)
    assert result.flags == EventFlag.INJECTED


def test_events_that_the_kernel_lost_are_a_span_and_half_a_frame_is_not_believed() -> None:
    dropped = (EV_SYN, SYN_DROPPED, 0)
    move = (EV_REL, ecodes.REL_X, 1)
    assert play(move, REPORT, move, dropped, move, REPORT, move, REPORT) == [
        InputEvent(20, MOVE, None, None, None, None, 0),
        Lost(30, 60),
        InputEvent(80, MOVE, None, None, None, None, 0),
    ]


def test_what_was_lost_was_lost_after_the_device_was_last_found_empty() -> None:
    decoder = DeviceDecoder(Traits(), HeldModifiers())
    decoder.decode(KernelEvent(10, EV_KEY, BTN_LEFT, 1))
    decoder.know_seen(500)
    decoder.decode(KernelEvent(600, EV_SYN, SYN_DROPPED, 0))
    assert decoder.decode(KernelEvent(700, EV_SYN, SYN_REPORT, 0)) == Lost(500, 700)


def test_after_a_loss_no_modifier_is_held() -> None:
    control = (EV_KEY, ecodes.KEY_LEFTCTRL, 1)
    *_, key = play(control, (EV_SYN, SYN_DROPPED, 0), REPORT, (EV_KEY, ecodes.KEY_C, 1))
    assert isinstance(key, RawKey)
    assert key.modifiers == Modifier.NONE


@pytest.mark.parametrize(
    ("key", "held", "name"),
    [
        ("KEY_A", Modifier.NONE, "a"),
        ("KEY_A", Modifier.SHIFT, "A"),
        ("KEY_1", Modifier.SHIFT, "!"),
        ("KEY_Z", Modifier.CTRL | Modifier.SHIFT, "z"),
        ("KEY_KP7", Modifier.NONE, "7"),
        ("KEY_F12", Modifier.NONE, "f12"),
        ("KEY_RIGHTALT", Modifier.NONE, "alt_gr"),
        ("KEY_POWER", Modifier.NONE, ""),
    ],
)
def test_key_names(key: str, held: Modifier, name: str) -> None:
    assert key_name(ecodes.ecodes[key], held) == name


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 0x2FF), st.integers(-200, 200))))
def test_any_stream_gives_known_names_and_whole_events(stream: list[Written]) -> None:
    for result in play(*stream):
        assert isinstance(result, InputEvent | RawKey | Lost)
        if isinstance(result, RawKey):
            assert result.name in NAMED_KEYS or len(result.name) <= 1
        elif isinstance(result, Lost):
            assert result.started_ns <= result.ended_ns
        else:
            assert (result.kind == MOVE) == (result.value is None)
