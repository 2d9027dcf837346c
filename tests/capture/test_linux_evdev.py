"""The back end for Wayland on named pipes that stand for devices: python-evdev reads them like real ones."""

import errno
import os
import struct
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter_ns

import pytest
from evdev import ecodes as e
from evdev.eventio import EventIO

from tests.bench.costs import below_s, cost_s
from uxlab.capture.backend import Fact, Raw, RawKey
from uxlab.capture.evdev_decode import KernelEvent, Traits
from uxlab.capture.linux_evdev import EvdevBackend
from uxlab.errors import CaptureUnavailable
from uxlab.model.design import WindowPrivacy
from uxlab.model.events import EventKind, Focus, GapReason, InputEvent, Screen

MOVE, BUTTON = int(EventKind.MOVE), int(EventKind.BUTTON)
INPUT_EVENT = struct.Struct("llHHi")
S = 1_000_000_000


class Ears:
    """A reporter that keeps everything."""

    def __init__(self) -> None:
        self.raws: list[Raw] = []
        self.facts: list[Fact] = []
        self.blinds: list[tuple[int, int, GapReason, str]] = []

    def raw(self, events: Sequence[Raw]) -> None:
        self.raws += events

    def fact(self, fact: Fact) -> None:
        self.facts.append(fact)

    def screens(self, screens: Sequence[Screen]) -> None:
        raise AssertionError(screens)

    def blind(self, started_ns: int, ended_ns: int, reason: GapReason, detail: str) -> None:
        self.blinds.append((started_ns, ended_ns, reason, detail))

    def failed(self, sentence: str) -> None:
        raise AssertionError(sentence)


class PipeReader(EventIO):
    """What python-evdev reads devices with, on any descriptor."""

    def __init__(self, fd: int) -> None:
        self.fd = fd


class PipeDevice:
    """A named pipe, read by python-evdev."""

    def __init__(self, path: Path, hardware: "Hardware") -> None:
        self.traits = hardware.traits
        self._broken = hardware.broken
        self._name = path.name
        self._io = PipeReader(os.open(path, os.O_RDONLY | os.O_NONBLOCK))

    def fileno(self) -> int:
        return self._io.fd

    def read(self) -> Sequence[KernelEvent]:
        if self._name in self._broken:
            raise OSError(errno.ENODEV, "No such device")
        try:
            events = list(self._io.read())
        except BlockingIOError:
            return ()
        return [KernelEvent(ev.sec * S + ev.usec * 1000, ev.type, ev.code, ev.value) for ev in events]

    def close(self) -> None:
        os.close(self._io.fd)


class Hardware:
    """A folder of devices, plugged and unplugged by the test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.writers: dict[str, int] = {}
        self.traits = Traits()
        self.forbidden: set[str] = set()
        self.broken: set[str] = set()

    def plug(self, name: str) -> None:
        path = self.folder / name
        os.mkfifo(path)
        self.writers[name] = os.open(path, os.O_RDWR)

    def unplug(self, name: str) -> None:
        (self.folder / name).unlink()
        os.close(self.writers.pop(name))

    def open(self, path: Path) -> PipeDevice | None:
        return None if path.name in self.forbidden else PipeDevice(path, self)

    def send(self, name: str, *events: tuple[int, int, int], clock_ns: int = 5 * S) -> None:
        sec, rest_ns = divmod(clock_ns, S)
        data = b"".join(INPUT_EVENT.pack(sec, rest_ns // 1000, *event) for event in events)
        os.write(self.writers[name], data)


@pytest.fixture
def hardware(tmp_path: Path) -> Iterator[Hardware]:
    hardware = Hardware(tmp_path)
    hardware.plug("event0")
    yield hardware
    for writer in hardware.writers.values():
        os.close(writer)


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def backend(hardware: Hardware, ears: Ears, monkeypatch: pytest.MonkeyPatch) -> Iterator[EvdevBackend]:
    monkeypatch.setattr("uxlab.capture.linux_evdev._LOOK_FOR_DEVICES_S", 0.02)
    monkeypatch.setattr("uxlab.capture.linux_evdev._LOOK_FOR_DEVICES_NS", 20_000_000)
    backend = EvdevBackend(hardware.folder, hardware.open)
    backend.start(ears, WindowPrivacy.APPLICATION)
    yield backend
    if not backend._ending.is_set():
        backend.stop()


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.002)


def click(value: int) -> tuple[tuple[int, int, int], ...]:
    return (e.EV_KEY, e.BTN_LEFT, value), (e.EV_SYN, e.SYN_REPORT, 0)


@pytest.mark.usefixtures("backend")
def test_events_arrive_with_the_kernels_time(hardware: Hardware, ears: Ears) -> None:
    hardware.send("event0", (e.EV_REL, e.REL_X, 4), (e.EV_SYN, e.SYN_REPORT, 0), clock_ns=7 * S + 123_000)
    hardware.send("event0", *click(1), clock_ns=8 * S)
    wait_until(lambda: len(ears.raws) == 2)
    assert ears.raws == [
        InputEvent(7 * S + 123_000, MOVE, None, None, None, None, 0),
        InputEvent(8 * S, BUTTON, None, None, 1, 1, 0),
    ]


def test_a_thousand_moves_are_all_there_in_order_after_the_stop(
    backend: EvdevBackend, hardware: Hardware, ears: Ears
) -> None:
    for i in range(1000):
        hardware.send("event0", (e.EV_REL, e.REL_X, 1), (e.EV_SYN, e.SYN_REPORT, 0), clock_ns=i * 1_000_000)
    backend.stop()
    assert [raw.t_ns for raw in ears.raws if isinstance(raw, InputEvent)] == [i * 1_000_000 for i in range(1000)]


@pytest.mark.usefixtures("backend")
def test_modifiers_of_one_keyboard_count_for_another_that_was_plugged_in_later(hardware: Hardware, ears: Ears) -> None:
    hardware.plug("event1")
    hardware.send("event0", (e.EV_KEY, e.KEY_LEFTCTRL, 1))
    wait_until(lambda: len(ears.raws) == 1)
    hardware.send("event1", (e.EV_KEY, e.KEY_C, 1))
    wait_until(lambda: len(ears.raws) == 2)
    key = ears.raws[1]
    assert isinstance(key, RawKey)
    assert (key.name, int(key.modifiers)) == ("c", 2)


def test_a_device_may_go_and_come_back(backend: EvdevBackend, hardware: Hardware, ears: Ears) -> None:
    hardware.unplug("event0")
    wait_until(lambda: not backend._devices)
    hardware.plug("event0")
    hardware.send("event0", *click(1))
    wait_until(lambda: len(ears.raws) == 1)


def test_a_device_that_breaks_while_it_is_read_is_let_go(backend: EvdevBackend, hardware: Hardware, ears: Ears) -> None:
    hardware.plug("event1")
    wait_until(lambda: len(backend._devices) == 2)
    hardware.broken.add("event1")
    hardware.send("event1", *click(1))
    hardware.send("event0", *click(1))
    wait_until(lambda: len(ears.raws) == 1)


@pytest.mark.usefixtures("backend")
def test_a_device_whose_permission_comes_late_is_taken(hardware: Hardware, ears: Ears) -> None:
    hardware.forbidden.add("event1")
    hardware.plug("event1")
    hardware.send("event1", *click(1))
    hardware.forbidden.clear()
    wait_until(lambda: len(ears.raws) == 1)


@pytest.mark.usefixtures("backend")
def test_what_the_kernel_lost_is_a_blind_span(hardware: Hardware, ears: Ears) -> None:
    now_ns = perf_counter_ns()
    hardware.send("event0", (e.EV_SYN, e.SYN_DROPPED, 0), (e.EV_SYN, e.SYN_REPORT, 0), clock_ns=now_ns)
    wait_until(lambda: len(ears.blinds) == 1)
    ((started_ns, ended_ns, reason, _),) = ears.blinds
    assert reason is GapReason.LOST_EVENTS
    assert now_ns - S < started_ns <= ended_ns == now_ns // 1000 * 1000


def test_the_window_in_front_is_unknown_and_so_is_the_last_input(backend: EvdevBackend, ears: Ears) -> None:
    (focus,) = ears.facts
    assert isinstance(focus, Focus)
    assert focus.application is None
    assert backend.last_input_clock_ns() is None
    assert backend.environment()["evdev.pointer_position"] == "unknown"


@pytest.mark.usefixtures("backend")
def test_stopping_is_prompt(hardware: Hardware, ears: Ears) -> None:
    def stopping_s() -> float:
        another = EvdevBackend(hardware.folder, hardware.open)
        another.start(ears, WindowPrivacy.APPLICATION)
        took_s = cost_s(another.stop)
        assert not another._thread.is_alive()
        return took_s

    below_s(stopping_s, 1.0)


@pytest.mark.parametrize("traits", [None, Traits(main=False)], ids=["nothing", "a power button"])
def test_without_mouse_and_keyboard_it_says_what_to_do(tmp_path: Path, ears: Ears, traits: Traits | None) -> None:
    hardware = Hardware(tmp_path)
    if traits is not None:
        hardware.traits = traits
        hardware.plug("event0")
    backend = EvdevBackend(hardware.folder, hardware.open)
    with pytest.raises(CaptureUnavailable, match=r"group that owns the files.*every program you start"):
        backend.start(ears, WindowPrivacy.OFF)
    for writer in hardware.writers.values():
        os.close(writer)
