"""The back end for Wayland: the kernel's own input devices, where they may be read.

Wayland shows a program its own input only. The kernel's devices show all of it, but neither where the pointer is, nor
which window is in front, nor what the keyboard layout makes of a key; taps and two-finger scrolling on a touchpad are
made of raw touches by the desktop and are not seen.
"""

import os
import selectors
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from time import perf_counter_ns

from uxlab.capture.backend import Raw, Reporter
from uxlab.capture.evdev_decode import DeviceDecoder, Lost
from uxlab.capture.held_modifiers import HeldModifiers
from uxlab.capture.linux_devices import DEVICES, Device, device_paths, open_device
from uxlab.errors import CaptureUnavailable
from uxlab.model.design import WindowPrivacy
from uxlab.model.events import Focus, GapReason

_LOOK_FOR_DEVICES_S, _LOOK_FOR_DEVICES_NS, _THREAD_END_S = 1.0, 1_000_000_000, 2.0


class EvdevBackend:
    """Mouse buttons, wheel, motion and keys from the kernel, with the kernel's own times.

    A thread reads, because the kernel keeps only some 64 events a device. Devices may come and go.
    """

    name = "evdev"
    knows_layout = False
    witness = ""

    def __init__(self, folder: Path = DEVICES, open_path: Callable[[Path], Device | None] = open_device) -> None:
        self._folder, self._open = folder, open_path
        self._modifiers = HeldModifiers()
        self._devices: dict[Path, tuple[Device, DeviceDecoder]] = {}
        self._selector = selectors.DefaultSelector()
        self._ending = Event()

    def start(self, reporter: Reporter, windows: WindowPrivacy) -> None:
        """Open the devices and begin to read; see `Backend.start`."""
        self._reporter = reporter
        self._look_for_devices()
        if not any(device.traits.main for device, _ in self._devices.values()):
            self._close()
            raise CaptureUnavailable(
                f"No mouse or keyboard in {self._folder} can be read; add yourself to the group that owns the files "
                "there ('sudo usermod -aG input $USER', then log out and in), and mind that every program you start "
                "can then read the keyboard."
            )
        if windows is not WindowPrivacy.OFF:
            reporter.fact(Focus(t_ns=perf_counter_ns(), application=None))
        self._wake_reader, self._wake_writer = os.pipe()
        self._selector.register(self._wake_reader, selectors.EVENT_READ)
        self._thread = Thread(target=self._run, name="evdev", daemon=True)
        self._thread.start()

    def set_own_windows(self, own_windows: tuple[int, ...]) -> None:
        """Do nothing: positions are not known here, so neither is what lies beneath."""

    def environment(self) -> dict[str, str]:
        """Return what this back end cannot know."""
        return {
            "evdev.devices": str(len(self._devices)),
            "evdev.pointer_position": "unknown",
            "evdev.window_in_front": "unknown",
            "evdev.keyboard_layout": "unknown; keys are named by their place on a US keyboard",
            "evdev.touchpad": "neither taps nor two-finger scrolling are seen",
        }

    def last_input_clock_ns(self) -> int | None:
        """Return None: the kernel has no second way of telling."""
        return None

    def flush(self) -> None:
        """Do nothing: the kernel holds nothing back."""

    def stop(self) -> None:
        """Read what is there, then close the devices."""
        self._ending.set()
        os.write(self._wake_writer, b"\0")
        self._thread.join(_THREAD_END_S)
        os.close(self._wake_reader)
        os.close(self._wake_writer)

    def _run(self) -> None:
        looked_ns = read_ns = perf_counter_ns()
        while not self._ending.is_set():
            ready = self._selector.select(_LOOK_FOR_DEVICES_S)
            before_ns, read_ns = read_ns, perf_counter_ns()
            self._read([Path(key.data) for key, _ in ready if key.data is not None], before_ns)
            if read_ns - looked_ns >= _LOOK_FOR_DEVICES_NS:
                looked_ns = read_ns
                self._look_for_devices()
        while self._read(list(self._devices), read_ns):
            pass  # one read takes some 64 events
        self._close()

    def _read(self, paths: list[Path], empty_ns: int) -> bool:
        """Report what the devices hold, and return whether it was anything; at `empty_ns` they held nothing."""
        raws: list[Raw] = []
        anything = False
        for path in paths:
            device, decoder = self._devices[path]
            decoder.know_seen(empty_ns)
            try:
                events = device.read()
            except OSError:
                self._forget(path)
                continue
            anything = anything or bool(events)
            for event in events:
                result = decoder.decode(event)
                if isinstance(result, Lost):
                    self._reporter.blind(*result, GapReason.LOST_EVENTS, "the kernel's queue was full")
                elif result is not None:
                    raws.append(result)
        if raws:
            self._reporter.raw(raws)
        return anything

    def _look_for_devices(self) -> None:
        """Open what is new. What may not be read yet is tried again: permissions come a moment after the device."""
        paths = device_paths(self._folder)
        for gone in self._devices.keys() - paths:
            self._forget(gone)
        for path in paths - self._devices.keys():
            device = self._open(path)
            if device is not None:
                self._devices[path] = device, DeviceDecoder(device.traits, self._modifiers)
                self._selector.register(device, selectors.EVENT_READ, str(path))

    def _forget(self, path: Path) -> None:
        device, _ = self._devices.pop(path)
        self._selector.unregister(device)
        device.close()
        self._modifiers.forget()

    def _close(self) -> None:
        for path in tuple(self._devices):
            self._forget(path)
        self._selector.close()
