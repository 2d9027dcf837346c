"""The kernel's input devices, opened with python-evdev; on other systems there are none.

Whoever may read them reads every key of the machine, whichever program it goes to. That is what membership of group
`input` gives to all programs of a person.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from uxlab.capture.evdev_decode import BTN_LEFT, BTN_TOUCH, EV_KEY, EV_REL, REL_WHEEL_HI_RES, KernelEvent, Traits

DEVICES = Path("/dev/input")

_MADE_BY_PROGRAMS = Path("/sys/devices/virtual/input")
_LETTERS_BEGIN, _BUTTONS_BEGIN, _PEN, _DIRECT = 30, 0x100, 0x140, 1


class Device(Protocol):
    """An open device."""

    @property
    def traits(self) -> Traits:
        """What it is like."""
        ...

    def fileno(self) -> int:
        """Return what `select` can wait for."""
        ...

    def read(self) -> Sequence[KernelEvent]:
        """Return what has come in; may be nothing.

        Raises:
            OSError: the device is gone.
        """
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


def device_paths(folder: Path = DEVICES) -> frozenset[Path]:
    """Return the devices there are; none where the folder is missing."""
    return frozenset(folder.glob("event*"))


def may_read_input(folder: Path = DEVICES) -> bool:
    """Return whether at least one mouse, touchpad or keyboard can be read."""
    devices = [device for path in device_paths(folder) if (device := open_device(path)) is not None]
    for device in devices:
        device.close()
    return any(device.traits.main for device in devices)


def traits_of(keys: frozenset[int], axes: frozenset[int], properties: frozenset[int], *, injected: bool) -> Traits:
    """Return what a device with these key codes, relative axes and properties is like."""
    return Traits(
        main=bool(keys & {_LETTERS_BEGIN, BTN_LEFT, BTN_TOUCH}),
        fine_wheel=REL_WHEEL_HI_RES in axes,
        touch_clicks=BTN_TOUCH in keys and (_DIRECT in properties or _PEN in keys),
        injected=injected,
    )


def has_input(keys: frozenset[int]) -> bool:
    """Return whether a person gives input with it: neither a game controller nor a lid or a headphone socket."""
    return any(key < _BUTTONS_BEGIN for key in keys) or bool(keys & {BTN_LEFT, BTN_TOUCH})


if sys.platform == "linux":
    from fcntl import ioctl
    from struct import pack
    from time import CLOCK_MONOTONIC

    from evdev import InputDevice

    _EVIOCSCLOCKID = 0x400445A0
    _NS_PER_S, _NS_PER_US = 1_000_000_000, 1_000

    class KernelDevice:
        """A device whose times are readings of the monotonic clock."""

        def __init__(self, device: InputDevice[str], traits: Traits) -> None:
            self._device = device
            self.traits = traits
            ioctl(device.fd, _EVIOCSCLOCKID, pack("i", CLOCK_MONOTONIC))

        def fileno(self) -> int:
            """Return the descriptor."""
            return self._device.fd

        def read(self) -> Sequence[KernelEvent]:
            """Return what the kernel holds for us."""
            try:
                events = list(self._device.read())
            except BlockingIOError:
                return ()
            return [
                KernelEvent(event.sec * _NS_PER_S + event.usec * _NS_PER_US, event.type, event.code, event.value)
                for event in events
            ]

        def close(self) -> None:
            """Close the descriptor."""
            self._device.close()

    def open_device(path: Path) -> Device | None:
        """Return the device, or None if it may not be read, has gone, or gives no input."""
        try:
            device = InputDevice(str(path), readonly=True)
        except OSError:
            return None
        abilities = device.capabilities(absinfo=False)
        keys, axes = (frozenset(abilities.get(kind, ())) for kind in (EV_KEY, EV_REL))
        if not has_input(keys):
            device.close()
            return None
        injected = (Path("/sys/class/input") / path.name).resolve().is_relative_to(_MADE_BY_PROGRAMS)
        return KernelDevice(device, traits_of(keys, axes, frozenset(device.input_props()), injected=injected))

else:

    def open_device(path: Path) -> Device | None:
        """Return None: only Linux has such devices."""
        del path
        return None
