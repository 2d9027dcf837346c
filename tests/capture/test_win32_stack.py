"""Which windows lie above which, on a Windows that is played."""

import subprocess
import sys
from types import SimpleNamespace

from tests.capture import played_systems
from uxlab.capture.own_surfaces import ShownWindow
from uxlab.capture.regions import Box

modules_put_back, played_windows = played_systems.modules_put_back, played_systems.played_windows

SHOP, HIDDEN, MINIMISED, CLOAKED, OVERLAY, CONSOLE = range(10, 16)
CLICKS_PASS = 0x00080020


def rectangle(window: int, reference: SimpleNamespace) -> None:
    place = reference._obj
    place.left, place.top, place.right, place.bottom = window, 0, window + 100, 50


def process(window: int, reference: SimpleNamespace) -> None:
    reference._obj.value = window * 10


def cloak(window: int, attribute: int, reference: SimpleNamespace, _size: int) -> None:
    assert attribute == 14
    reference._obj.value = int(window == CLOAKED)


def test_what_is_shown_and_takes_clicks_is_listed_from_front_to_back(played_windows: SimpleNamespace) -> None:
    every = (SHOP, HIDDEN, MINIMISED, CLOAKED, OVERLAY, CONSOLE)
    for name, answer in {
        "GetForegroundWindow": lambda: SHOP,
        "EnumWindows": lambda take, given: [take(window, given) for window in every],
        "IsWindowVisible": lambda window: window != HIDDEN,
        "IsIconic": lambda window: window == MINIMISED,
        "DwmGetWindowAttribute": cloak,
        "GetWindowLongW": lambda window, _: CLICKS_PASS if window == OVERLAY else 0,
        "GetWindowRect": rectangle,
        "GetWindowThreadProcessId": process,
    }.items():
        played_windows.answer(name, answer)
    system = played_windows.modules["native"].open_system()
    assert system.windows() == [
        ShownWindow(SHOP, 100, Box(10, 0, 110, 50), active=True),
        ShownWindow(CONSOLE, 150, Box(15, 0, 115, 50), active=False),
    ]


def test_elsewhere_importing_it_does_nothing() -> None:
    code = "import sys, uxlab.capture.win32_stack as s; sys.exit(hasattr(s, 'shown_windows'))"
    if sys.platform != "win32":
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
