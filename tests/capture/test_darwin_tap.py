"""pynput's listener with a tap of ours, on a Mac that is played."""

from collections.abc import Iterator
from time import perf_counter_ns
from types import SimpleNamespace

import pytest

from tests.capture import played_systems
from uxlab.capture.darwin_decode import KeyReading, PointerReading, TapDisabled

modules_put_back, played_mac = played_systems.modules_put_back, played_systems.played_mac

TAP, LISTEN_ONLY = 99, 1
LEFT_DOWN, KEY_DOWN, FLAGS_CHANGED, WHEEL, OTHER_DOWN, SYSTEM_DEFINED = 1, 10, 12, 22, 25, 14
BY_TIMEOUT = 0xFFFFFFFE


class Mac:
    """A listening tap, and events to send through it: integers by field, as CGEventGetIntegerValueField reads them."""

    def __init__(self, system: SimpleNamespace) -> None:
        self.system = system
        system.answer("CGEventTapCreate", lambda *_: TAP)
        system.answer("CGEventGetIntegerValueField", lambda event, field: event.get(field, 0))
        system.answer("CGEventGetLocation", lambda _: SimpleNamespace(x=-3.5, y=20.0))
        system.answer("CGEventGetTimestamp", lambda _: 1234)
        system.answer("CGEventGetFlags", lambda _: 0x20000)
        system.answer("CGEventKeyboardGetUnicodeString", lambda *_: (1, "A"))
        self.readings: list[object] = []
        self.listener = system.modules["tap"].TapListener(self.readings.append)
        self.listener.start()
        assert self.listener.tried.wait(60)

    def send(self, kind: int, **fields: int) -> object:
        event = {int(name.removeprefix("field")): value for name, value in fields.items()}
        return self.system.do_in(self.listener.ident, lambda: self.listener._handler(None, kind, event, None))


@pytest.fixture
def mac(played_mac: SimpleNamespace) -> Iterator[Mac]:
    mac = Mac(played_mac)
    yield mac
    mac.listener.stop()
    mac.listener.join(60)


def test_the_tap_only_listens_and_leaves_media_keys_out(mac: Mac) -> None:
    ((_, _, option, mask, handler, _),) = mac.system.functions["CGEventTapCreate"].calls
    assert option == LISTEN_ONLY
    assert handler == mac.listener._handler
    assert all(mask >> kind & 1 for kind in (LEFT_DOWN, KEY_DOWN, FLAGS_CHANGED, WHEEL, OTHER_DOWN))
    assert not mask >> SYSTEM_DEFINED & 1


def test_pynput_switches_on_what_was_created(mac: Mac) -> None:
    assert mac.system.functions["CGEventTapEnable"].calls[0] == (TAP, True)
    assert mac.listener.is_alive()


def test_a_button_has_its_number(mac: Mac) -> None:
    before_ns = perf_counter_ns()
    mac.send(OTHER_DOWN, field3=4)
    (reading,) = mac.readings
    assert isinstance(reading, PointerReading)
    assert before_ns < reading.stamp_ns < perf_counter_ns()
    assert reading[1:] == (1234, OTHER_DOWN, False, -3.5, 20.0, 4, False, 0, 0)


@pytest.mark.parametrize(
    ("continuous", "up", "left"),
    [(0, 1, -1), (1, 17, -5)],
    ids=["wheel: lines", "touchpad: points"],
)
def test_scrolling(mac: Mac, continuous: int, up: int, left: int) -> None:
    mac.send(WHEEL, field88=continuous, field11=1, field12=-1, field96=17, field97=-5)
    (reading,) = mac.readings
    assert isinstance(reading, PointerReading)
    assert (reading.continuous, reading.up, reading.left) == (bool(continuous), up, left)


def test_a_key(mac: Mac) -> None:
    mac.send(KEY_DOWN, field9=0, field41=501)
    (reading,) = mac.readings
    assert isinstance(reading, KeyReading)
    assert reading[1:] == (1234, KEY_DOWN, True, 0, 0x20000, "A")


def test_an_event_is_passed_on(mac: Mac) -> None:
    assert mac.send(KEY_DOWN, field9=7) == {9: 7}


def test_a_tap_that_macos_switched_off_is_switched_on_again(mac: Mac) -> None:
    mac.send(BY_TIMEOUT)
    assert [type(reading) for reading in mac.readings] == [TapDisabled]
    assert mac.system.functions["CGEventTapEnable"].calls == [(TAP, True)] * 2
