"""What one asks an X server beside its events: monitors, keyboard layout, clock, time since the last input."""

from collections.abc import Mapping
from time import perf_counter_ns
from typing import TYPE_CHECKING

from Xlib import X, Xatom, error
from Xlib.display import Display
from Xlib.ext import randr, screensaver

from uxlab.capture.x11_decode import server_clock_ns
from uxlab.capture.x11_keymap import Keymap, ModifierMasks, keysym_name
from uxlab.errors import CaptureUnavailable
from uxlab.model.events import Screen

if TYPE_CHECKING:
    from Xlib.xobject.drawable import Window

_NS_PER_MS = 1_000_000
_SAME_CLOCK_NS = 5_000_000
_STANDARD_DPI = 96
_NAMES_OF_MASK = {
    "alt": {"alt_l", "alt_r"},
    "meta": {"meta_l", "meta_r"},
    "level3": {"alt_gr"},
    "num_lock": {"num_lock"},
}


def open_display(name: str | None = None) -> Display:
    """Connect to the X server.

    Raises:
        CaptureUnavailable: there is none, or it refuses.
    """
    try:
        return Display(name)
    except (error.DisplayError, OSError) as problem:
        raise CaptureUnavailable(
            f"The X server cannot be reached ({problem}); start uxlab from a graphical session or set DISPLAY."
        ) from problem


def screens(display: Display, clock_ns: int) -> tuple[Screen, ...]:
    """Return the monitors in physical pixels; the scale is that of the desktop's fonts (Xft.dpi over 96)."""
    root: Window = display.screen().root
    scale = _scale(display)
    if not display.has_extension(randr.extname):
        whole = root.get_geometry()
        return (_screen(clock_ns, "screen", (0, 0, whole.width, whole.height), scale),)
    return tuple(
        _screen(clock_ns, str(display.get_atom_name(m.name)), (m.x, m.y, m.width_in_pixels, m.height_in_pixels), scale)
        for m in randr.get_monitors(root).monitors
    )


def _screen(clock_ns: int, name: str, box: tuple[int, int, int, int], scale: float) -> Screen:
    x_px, y_px, width_px, height_px = box
    return Screen(t_ns=clock_ns, name=name, x_px=x_px, y_px=y_px, width_px=width_px, height_px=height_px, scale=scale)


def _scale(display: Display) -> float:
    resources = display.screen().root.get_full_property(Xatom.RESOURCE_MANAGER, Xatom.STRING)
    text = resources.value.decode("latin-1") if resources is not None else ""
    for line in text.splitlines():
        name, _, value = line.partition(":")
        if name.strip() == "Xft.dpi":
            try:
                return float(value) / _STANDARD_DPI
            except ValueError:
                return 1.0
    return 1.0


def keymap(display: Display, characters: Mapping[int, str]) -> Keymap:
    """Return what the keys mean now; ask again when the layout changes."""
    first = display.display.info.min_keycode
    keysyms = display.get_keyboard_mapping(first, display.display.info.max_keycode - first + 1)
    found = dict.fromkeys(_NAMES_OF_MASK, 0)
    for bit, key_codes in enumerate(display.get_modifier_mapping()):
        names = {
            keysym_name(keysym, characters)
            for code in key_codes
            if code >= first
            for keysym in keysyms[code - first]
            if keysym
        }
        for mask, wanted in _NAMES_OF_MASK.items():
            if names & wanted and not found[mask]:
                found[mask] = 1 << bit
    return Keymap(first, keysyms, characters, ModifierMasks(**found))


def clock_offset_ns(display: Display) -> int:
    """Return the monotonic clock minus the server's: 0 on the same machine, else measured by a round trip.

    A server on another machine has a clock of its own; the offset is then good to half a round trip.
    """
    window = display.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent, event_mask=X.PropertyChangeMask)
    try:
        atom = display.intern_atom("UXLAB_CLOCK")
        before_ns = perf_counter_ns()
        window.change_property(atom, Xatom.INTEGER, 32, [0])
        event = display.next_event()
        while event.type != X.PropertyNotify or event.window.id != window.id:
            event = display.next_event()
        after_ns = perf_counter_ns()
    finally:
        window.destroy()
    server_ns = server_clock_ns(event.time, after_ns)
    if before_ns - _SAME_CLOCK_NS <= server_ns <= after_ns + _NS_PER_MS:
        return 0
    return (before_ns + after_ns) // 2 - server_ns


def last_input_clock_ns(display: Display) -> int | None:
    """Return when the server last saw input, by its screen-saver timer; None where it keeps none."""
    if not display.has_extension(screensaver.extname):
        return None
    idle_ms = screensaver.query_info(display.screen().root).idle
    return perf_counter_ns() - int(idle_ms) * _NS_PER_MS


def device_posture(display: Display) -> tuple[int, int, int, bytes]:
    """Return where the pointer is, which buttons and modifiers are down, and which keys."""
    pointer = display.screen().root.query_pointer()
    return pointer.root_x, pointer.root_y, pointer.mask, bytes(display.query_keymap())
