"""Which of the kernel's devices give input. Capabilities as `evtest` lists them for real devices."""

from pathlib import Path

import pytest
from evdev import ecodes as e

from uxlab.capture.evdev_decode import Traits
from uxlab.capture.linux_devices import device_paths, has_input, may_read_input, open_device, traits_of

MOUSE_KEYS = frozenset({e.BTN_LEFT, e.BTN_RIGHT, e.BTN_MIDDLE})
FINE_WHEEL = frozenset({e.REL_X, e.REL_Y, e.REL_WHEEL, e.REL_WHEEL_HI_RES})
NONE: frozenset[int] = frozenset()


@pytest.mark.parametrize(
    ("keys", "axes", "properties", "traits"),
    [
        (MOUSE_KEYS, FINE_WHEEL, NONE, Traits(fine_wheel=True)),
        (MOUSE_KEYS, frozenset({e.REL_X, e.REL_WHEEL}), NONE, Traits()),
        (frozenset({e.KEY_A, e.KEY_ENTER}), NONE, NONE, Traits()),
        (frozenset({e.BTN_LEFT, e.BTN_TOUCH, e.BTN_TOOL_FINGER}), NONE, frozenset({0}), Traits()),
        (frozenset({e.BTN_TOUCH}), NONE, frozenset({e.INPUT_PROP_DIRECT}), Traits(touch_clicks=True)),
        (frozenset({e.BTN_TOUCH, e.BTN_TOOL_PEN}), NONE, NONE, Traits(touch_clicks=True)),
        (frozenset({e.KEY_POWER}), NONE, NONE, Traits(main=False)),
    ],
    ids=["fine mouse", "mouse", "keyboard", "touchpad", "touch screen", "pen", "power button"],
)
def test_traits(keys: frozenset[int], axes: frozenset[int], properties: frozenset[int], traits: Traits) -> None:
    assert traits_of(keys, axes, properties, injected=False) == traits


def test_a_device_that_a_program_made_is_told() -> None:
    assert traits_of(MOUSE_KEYS, NONE, NONE, injected=True).injected


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (MOUSE_KEYS, True),
        (frozenset({e.KEY_VOLUMEUP}), True),
        (frozenset({e.BTN_SOUTH, e.BTN_START}), False),
        (NONE, False),
    ],
    ids=["mouse", "headset", "game controller", "lid"],
)
def test_what_a_person_gives_input_with(keys: frozenset[int], *, expected: bool) -> None:
    assert has_input(keys) is expected


def test_a_folder_without_devices(tmp_path: Path) -> None:
    assert device_paths(tmp_path / "missing") == frozenset()
    assert not may_read_input(tmp_path / "missing")


def test_only_event_files_count_and_files_that_are_no_devices_are_passed_over(tmp_path: Path) -> None:
    for name in ("event0", "mouse0", "mice"):
        (tmp_path / name).touch()
    assert device_paths(tmp_path) == {tmp_path / "event0"}
    assert open_device(tmp_path / "event0") is None
    assert open_device(tmp_path / "event7") is None
    assert not may_read_input(tmp_path)
