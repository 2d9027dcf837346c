"""The calls to macOS, on a Mac that is played."""

import subprocess
import sys
from types import SimpleNamespace

import pytest

from tests.capture import played_systems
from uxlab.capture.darwin_decode import KEY_EVENTS, POINTER_EVENTS
from uxlab.capture.darwin_system import Display, MacSystem
from uxlab.capture.own_surfaces import ShownWindow
from uxlab.capture.regions import Box
from uxlab.errors import CaptureUnavailable

modules_put_back, played_mac = played_systems.modules_put_back, played_systems.played_mac


@pytest.fixture
def system(played_mac: SimpleNamespace) -> MacSystem:
    opened: MacSystem = played_mac.modules["native"].open_system()
    return opened


def test_elsewhere_importing_it_does_nothing() -> None:
    code = (
        "import sys, uxlab.capture.darwin_native as n; sys.exit('pynput' in sys.modules or hasattr(n, 'open_system'))"
    )
    if sys.platform != "darwin":
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(("before", "after", "granted"), [(1, 0, True), (0, 1, True), (0, 0, False)])
def test_the_permission_is_asked_for_only_if_it_is_missing(
    played_mac: SimpleNamespace, system: MacSystem, before: int, after: int, granted: object
) -> None:
    played_mac.answer("CGPreflightListenEventAccess", lambda: before)
    played_mac.answer("CGRequestListenEventAccess", lambda: after)
    assert system.may_listen() is granted
    assert len(played_mac.functions["CGRequestListenEventAccess"].calls) == 1 - before


def test_a_tap_that_is_refused_is_a_sentence(played_mac: SimpleNamespace, system: MacSystem) -> None:
    played_mac.answer("CGEventTapCreate", lambda *_: None)
    with pytest.raises(CaptureUnavailable, match="remove the application"):
        system.install_tap(lambda _: None)
    system.remove()


def test_the_tap_is_revived_only_if_it_is_off(played_mac: SimpleNamespace, system: MacSystem) -> None:
    played_mac.answer("CGEventTapCreate", lambda *_: 99)
    assert not system.revive_tap(), "there is none yet"
    system.install_tap(lambda _: None)
    played_mac.answer("CGEventTapIsEnabled", lambda _: 1)
    assert not system.revive_tap()
    played_mac.answer("CGEventTapIsEnabled", lambda _: 0)
    assert system.revive_tap()
    assert played_mac.functions["CGEventTapEnable"].calls[-1] == (99, True)
    system.remove()


WINDOWS: list[dict[str, object]] = [
    {"kCGWindowLayer": 25, "kCGWindowOwnerName": "Menu bar", "kCGWindowName": "Clock"},
    {"kCGWindowLayer": 0, "kCGWindowOwnerName": "Shop", "kCGWindowName": "Basket of Ada"},
    {"kCGWindowLayer": 0, "kCGWindowOwnerName": "Mail", "kCGWindowName": "Inbox"},
]


@pytest.mark.parametrize(
    ("windows", "titles", "expected"),
    [
        (WINDOWS, False, ("Shop", None)),
        (WINDOWS, True, ("Shop", "Basket of Ada")),
        ([{"kCGWindowLayer": 0, "kCGWindowOwnerName": "Shop"}], True, ("Shop", None)),
        ([], True, (None, None)),
        (None, True, (None, None)),
    ],
    ids=["application", "title", "no permission for titles", "no window", "no window server"],
)
def test_the_front_window_below_menus_and_docks(
    played_mac: SimpleNamespace, system: MacSystem, windows: object, titles: object, expected: object
) -> None:
    played_mac.answer("CGWindowListCopyWindowInfo", lambda *_: windows)
    assert system.application_in_front(titles=bool(titles)) == expected


@pytest.mark.parametrize(("mode", "pixels", "rate"), [(object(), 3024, 120.0), (None, 1512, 0.0)])
def test_displays(played_mac: SimpleNamespace, system: MacSystem, mode: object, pixels: int, rate: float) -> None:
    bounds = SimpleNamespace(origin=SimpleNamespace(x=0.0, y=-982.0), size=SimpleNamespace(width=1512.0, height=982.0))
    played_mac.answer("CGGetActiveDisplayList", lambda *_: (0, (1, 0, 0), 1))
    played_mac.answer("CGDisplayBounds", lambda _: bounds)
    played_mac.answer("CGDisplayCopyDisplayMode", lambda _: mode)
    played_mac.answer("CGDisplayModeGetPixelWidth", lambda _: 3024)
    played_mac.answer("CGDisplayModeGetRefreshRate", lambda _: 120.0)
    assert system.displays() == (Display("1", 0.0, -982.0, 1512.0, 982.0, pixels, rate),)


@pytest.mark.parametrize(("session", "locked"), [({}, False), ({"CGSSessionScreenIsLocked": True}, True), (None, True)])
def test_the_lock_screen(played_mac: SimpleNamespace, system: MacSystem, session: object, locked: object) -> None:
    played_mac.answer("CGSessionCopyCurrentDictionary", lambda: session)
    assert system.screen_locked() is locked


def test_media_keys_which_the_tap_leaves_out_are_no_input(played_mac: SimpleNamespace, system: MacSystem) -> None:
    seconds = {1: 40.0, 14: 0.5}
    played_mac.answer("CGEventSourceSecondsSinceLastEventType", lambda hid, kind: seconds.get(kind, 90.0 * hid))
    assert system.idle_s() == 40.0
    asked = [kind for _, kind in played_mac.functions["CGEventSourceSecondsSinceLastEventType"].calls]
    assert asked == [*POINTER_EVENTS, *KEY_EVENTS]


def test_secure_input_time_base_and_environment(played_mac: SimpleNamespace, system: MacSystem) -> None:
    def timebase(reference: SimpleNamespace) -> None:
        reference._obj.numerator, reference._obj.denominator = 125, 3

    played_mac.answer("mach_timebase_info", timebase)
    played_mac.answer("CGPreflightListenEventAccess", lambda: 1)
    assert not system.secure_input()
    played_mac.answer("IsSecureEventInputEnabled", lambda: 1)
    assert system.secure_input()
    assert system.tick_ratio() == (125, 3)
    assert system.environment()["macos.input_monitoring"] == "yes"
    assert system.environment()["macos.screen_recording"] == "no"


def listed(number: int, layer: int, alpha: float = 1.0) -> dict[str, object]:
    bounds = {"X": 10.4, "Y": -20.0, "Width": 100.0, "Height": 50.0}
    return {
        "kCGWindowNumber": number, "kCGWindowOwnerPID": number * 10, "kCGWindowLayer": layer,
        "kCGWindowAlpha": alpha, "kCGWindowBounds": bounds,
    }  # fmt: skip


def test_windows_are_listed_from_front_to_back_without_what_floats_above_programs(
    played_mac: SimpleNamespace, system: MacSystem
) -> None:
    every = [listed(1, 25), listed(2, 101), listed(3, 0), listed(4, 0, alpha=0.0), listed(5, 3)]
    played_mac.answer("CGWindowListCopyWindowInfo", lambda *_: every)
    box = Box(10, -20, 110, 30)
    assert system.windows() == [
        ShownWindow(2, 20, box, active=False), ShownWindow(3, 30, box, active=True),
        ShownWindow(5, 50, box, active=False),
    ]  # fmt: skip
    played_mac.answer("CGWindowListCopyWindowInfo", lambda *_: None)
    assert system.windows() == []
