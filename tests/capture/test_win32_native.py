"""The calls to Windows and pynput's listeners, on a Windows that is played (see `conftest`)."""

import ctypes
import subprocess
import sys
from collections.abc import Iterator
from time import perf_counter_ns
from types import SimpleNamespace

import pytest

from tests.capture import played_systems
from uxlab.capture.win32_decode import KeyReading, MouseReading
from uxlab.errors import CaptureUnavailable

modules_put_back, played_windows = played_systems.modules_put_back, played_systems.played_windows

HANDLE = 77


class Hooks:
    """The two hooks that pynput installed, and what arrived."""

    def __init__(self, windows: SimpleNamespace) -> None:
        self.windows = windows
        self.system = windows.modules["native"].open_system()
        self.readings: list[object] = []
        self.system.install_hooks(self.readings.append)
        self.mouse, self.keyboard = self.system._listeners

    def call_mouse(self, message: int, **fields: int) -> None:
        x, y = fields.pop("x", 0), fields.pop("y", 0)
        data = self.mouse._MSLLHOOKSTRUCT(**fields)
        data.pt.x, data.pt.y = x, y
        self._call(self.mouse.ident, message, data)

    def call_keyboard(self, message: int, **fields: int) -> None:
        self._call(self.keyboard.ident, message, self.keyboard._KBDLLHOOKSTRUCT(**fields))

    def _call(self, thread_id: int, message: int, data: ctypes.Structure) -> None:
        """Have Windows call the hook in its own thread; 0 means that the event goes on to the next program."""
        hook = sys.modules["pynput._util.win32"].SystemHook._handler
        assert self.windows.do_in(thread_id, lambda: hook(0, message, ctypes.addressof(data))) == 0


@pytest.fixture
def hooks(played_windows: SimpleNamespace) -> Iterator[Hooks]:
    played_windows.answer("SetWindowsHookExW", lambda *_: HANDLE)
    played_windows.answer("GetTickCount", lambda: 5_000)
    hooks = Hooks(played_windows)
    yield hooks
    hooks.system.remove()


def test_elsewhere_importing_it_does_nothing() -> None:
    code = "import sys, uxlab.capture.win32_native as n; sys.exit('pynput' in sys.modules or hasattr(n, 'open_system'))"
    if sys.platform != "win32":
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_mouse_event_is_read_inside_the_hook(hooks: Hooks) -> None:
    before_ns = perf_counter_ns()
    hooks.call_mouse(0x020B, mouseData=1 << 16, flags=1, time=4_990, x=-7, y=8)
    (reading,) = hooks.readings
    assert isinstance(reading, MouseReading)
    assert before_ns < reading.stamp_ns < perf_counter_ns()
    assert reading[1:] == (5_000, 4_990, 0x020B, 1, -7, 8, 1 << 16)


def test_a_key_event_is_read_inside_the_hook_and_pynput_translates_nothing(hooks: Hooks) -> None:
    hooks.call_keyboard(0x0100, vkCode=0x41, scanCode=0x1E, flags=0, time=4_990)
    (reading,) = hooks.readings
    assert isinstance(reading, KeyReading)
    assert reading[1:] == (5_000, 4_990, 0x0100, 0, 0x41, 0x1E)
    assert hooks.windows.functions["PostThreadMessageW"].calls == [], "pynput sent itself a key to translate"


def test_a_sixth_button_does_not_end_the_listener(hooks: Hooks) -> None:
    """Looking such a button up, as pynput does, raises KeyError, after which the listener is deaf."""
    for _ in range(2):
        hooks.call_mouse(0x020B, mouseData=3 << 16)
    assert len(hooks.readings) == 2


def test_removing_ends_the_threads_and_the_hooks(played_windows: SimpleNamespace) -> None:
    played_windows.answer("SetWindowsHookExW", lambda *_: HANDLE)
    hooks = Hooks(played_windows)
    hooks.system.remove()
    assert not hooks.mouse.is_alive()
    assert not hooks.keyboard.is_alive()
    assert played_windows.functions["UnhookWindowsHookEx"].calls == [(HANDLE,), (HANDLE,)]


def test_a_refused_hook_is_a_sentence(played_windows: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether Windows gave it the hook, pynput itself does not look."""
    monkeypatch.setattr(played_windows.modules["native"], "_HOOKS_LIVE_S", 0.05)
    system = played_windows.modules["native"].open_system()
    with pytest.raises(CaptureUnavailable, match="security program"):
        system.install_hooks(lambda _: None)
    system.remove()


def test_the_layout_in_front_is_asked_with_the_modifiers(played_windows: SimpleNamespace) -> None:
    typed = {(0, 0, 0): "q", (0x80, 0, 0): "Q", (0, 1, 0): "Q", (0, 0, 0x80): "@"}

    def to_unicode(key: int, scan: int, state: ctypes.Array[ctypes.c_uint8], text: SimpleNamespace, *rest: int) -> int:
        assert (key, scan, rest) == (0x51, 0x10, (8, 4, 0x0407))
        text.value = typed[state[0x10], state[0x14], state[0x11] & state[0x12]]
        return 1

    played_windows.answer("GetKeyboardLayout", lambda _: 0x0407)
    played_windows.answer("ToUnicodeEx", to_unicode)
    system = played_windows.modules["native"].open_system()
    held = [(False, False, False), (True, False, False), (False, True, False), (False, False, True)]
    assert [
        system.character(0x51, 0x10, shift=shift, caps_lock=caps_lock, alt_gr=alt_gr)
        for shift, caps_lock, alt_gr in held
    ] == ["q", "Q", "Q", "@"]
    played_windows.answer("ToUnicodeEx", lambda *_: -1)
    assert system.character(1, 1, shift=False, caps_lock=False, alt_gr=False) == "dead"
    played_windows.answer("ToUnicodeEx", lambda *_: 0)
    assert system.character(1, 1, shift=False, caps_lock=False, alt_gr=False) == ""


@pytest.mark.parametrize(("handle", "reachable"), [(0, False), (5, True)])
def test_the_lock_screen_is_a_desktop_that_cannot_be_opened(
    played_windows: SimpleNamespace, handle: int, reachable: object
) -> None:
    played_windows.answer("OpenInputDesktop", lambda *_: handle)
    played_windows.answer("CloseDesktop", lambda _: 1)
    assert played_windows.modules["native"].open_system().desktop_reachable() is reachable
    assert len(played_windows.functions["CloseDesktop"].calls) == bool(handle)


def test_ticks_and_clocks(played_windows: SimpleNamespace) -> None:
    def last_input(reference: SimpleNamespace) -> int:
        assert reference._obj.size == ctypes.sizeof(reference._obj)
        reference._obj.time_ms = 4_000
        return 1

    def awake(reference: SimpleNamespace) -> None:
        reference._obj.value = 12

    played_windows.answer("GetTickCount", lambda: 5_000)
    played_windows.answer("QueryUnbiasedInterruptTime", awake)
    system = played_windows.modules["native"].open_system()
    assert system.ticks_ms() == (5_000, 5_000), "Windows did not tell"
    played_windows.answer("GetLastInputInfo", last_input)
    assert system.ticks_ms() == (5_000, 4_000)
    assert system.awake_ns() == 1_200


def test_dpi_caps_lock_and_environment(played_windows: SimpleNamespace) -> None:
    played_windows.answer("GetKeyState", lambda _: 1)
    system = played_windows.modules["native"].open_system()
    system.become_dpi_aware()
    assert played_windows.functions["SetProcessDpiAwarenessContext"].calls == [(-4,)]
    assert system.caps_lock_on()
    assert system.environment()["windows.administrator"] == "no"
