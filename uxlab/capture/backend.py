"""What a platform must provide to the capture child."""

from collections.abc import Callable, Sequence
from enum import IntFlag
from typing import NamedTuple, Protocol

from uxlab.model.design import WindowPrivacy
from uxlab.model.events import Focus, GapReason, InputEvent, Screen, Surface


class Modifier(IntFlag):
    """Modifiers held while a key is pressed."""

    NONE = 0
    SHIFT = 1
    CTRL = 2
    ALT = 4
    META = 8


class RawKey(NamedTuple):
    """A key event before redaction; never leaves the child.

    `clock_ns`: monotonic clock. `key_code`: the hardware or virtual key code, equal for press and release of one key.
    `name`: what the key means in the current layout: the character itself for printable keys ("a", "É", "7", " "), else
    a name of `uxlab.privacy.keys.NAMED_KEYS` ("enter", "shift_l", "f5", "left", ...), else "".
    `modifiers`: held in the moment before this event.
    """

    clock_ns: int
    key_code: int
    name: str
    pressed: bool
    modifiers: Modifier
    injected: bool = False


Raw = InputEvent | RawKey
"""Pointer events are complete at once (their `t_ns` is a clock reading); keys go through redaction first."""

Fact = Focus | Surface
"""A circumstance, its times being clock readings."""


class Reporter(Protocol):
    """Where a backend delivers; every method may be called from any thread of the child and returns at once."""

    def raw(self, events: Sequence[Raw]) -> None:
        """Take input events, in the order of each device."""
        ...

    def fact(self, fact: Fact) -> None:
        """Take a circumstance."""
        ...

    def screens(self, screens: Sequence[Screen]) -> None:
        """Take the monitors as they are from now on."""
        ...

    def blind(self, started_ns: int, ended_ns: int, reason: GapReason, detail: str) -> None:
        """Take a span in which the hooks saw nothing."""
        ...

    def failed(self, sentence: str) -> None:
        """Say that the backend cannot go on; the child then ends and is started again."""
        ...


class Backend(Protocol):
    """Mouse, keyboard, screens and active window of one platform. Constructed in the child, cheap until `start`."""

    name: str
    knows_layout: bool
    """Whether key names follow the layout in use; where they do not, no character is kept even with consent."""
    witness: str
    """What `last_input_clock_ns` went by the last time, as a clause after "while"."""

    def start(self, reporter: Reporter, windows: WindowPrivacy) -> None:
        """Install the hooks; return once they are live (with its own deadline, at most 5 s).

        Raises:
            CaptureUnavailable: with what is missing and what to do.
        """
        ...

    def set_own_windows(self, own_windows: tuple[int, ...]) -> None:
        """Take the X ids of uxlab's windows; a system that tells whose a window is does not need them."""
        ...

    def environment(self) -> dict[str, str]:
        """Return what a later reader needs to interpret the data (server, layout, versions, permissions)."""
        ...

    def flush(self) -> None:
        """Make the system deliver what it holds back; called about every 50 ms and before the end."""
        ...

    def last_input_clock_ns(self) -> int | None:
        """Return when the system itself last saw input, by a way other than the hook; None where it cannot say."""
        ...

    def stop(self) -> None:
        """Remove the hooks; events under way are delivered before it returns."""
        ...


BackendFactory = Callable[[], Backend]
