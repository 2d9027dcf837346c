"""What the tests of capture share: a hand that injects real X events, and ears that keep what capture says."""

import time
from collections.abc import Callable, Sequence
from time import perf_counter_ns
from typing import Self

from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

from uxlab.capture.backend import Fact, Raw, RawKey
from uxlab.model.events import EventKind, Focus, GapReason, InputEvent, Screen, Surface

PATIENCE_S = 60.0


def wait_until(condition: Callable[[], bool], within_s: float = PATIENCE_S) -> None:
    """Return as soon as the condition holds; fail where it does not in time."""
    deadline = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.005)


class Hand:
    """Injects input through XTEST into one X server; every method returns the monotonic clock before it acts."""

    def __init__(self, name: str) -> None:
        self.display = Display(name)
        self.root = self.display.screen().root

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.display.close()

    def window(self, *, title: str = "", wm_class: tuple[str, str] | None = None, managed: bool = False) -> int:
        """Cover the screen with a window that selects motion; return its X id once it is seen."""
        screen = self.display.screen()
        mask = X.PointerMotionMask | X.ButtonPressMask | X.KeyPressMask | X.ExposureMask
        window = screen.root.create_window(
            0, 0, screen.width_in_pixels, screen.height_in_pixels, 0, screen.root_depth, X.InputOutput,
            event_mask=mask, override_redirect=not managed,
        )  # fmt: skip
        if title:
            window.set_wm_name(title)
        if wm_class:
            window.set_wm_class(*wm_class)
        window.map()
        self.display.sync()
        while self.display.next_event().type != X.Expose:
            pass
        return int(window.id)

    def move(self, x: int, y: int) -> int:
        return self._inject(X.MotionNotify, 0, x, y)

    def button(self, number: int, *, pressed: bool) -> int:
        return self._inject(X.ButtonPress if pressed else X.ButtonRelease, number)

    def click(self, number: int = 1) -> int:
        before_ns = self.button(number, pressed=True)
        self.button(number, pressed=False)
        return before_ns

    def key(self, code: int, *, pressed: bool) -> int:
        return self._inject(X.KeyPress if pressed else X.KeyRelease, code)

    def tap(self, *codes: int) -> int:
        """Press keys one after the other and let go in the opposite order."""
        before_ns = [self.key(code, pressed=True) for code in codes]
        for code in reversed(codes):
            self.key(code, pressed=False)
        return before_ns[-1]

    def code(self, name: str) -> int:
        """Return the key code of a keysym name, such as "a" or "Shift_L"."""
        return int(self.display.keysym_to_keycode(XK.string_to_keysym(name)))

    def type(self, *names: str) -> None:
        for name in names:
            self.tap(self.code(name))

    def _inject(self, kind: int, detail: int, x: int = 0, y: int = 0) -> int:
        before_ns = perf_counter_ns()
        xtest.fake_input(self.display, kind, detail, x=x, y=y)
        self.display.sync()
        while self.display.pending_events():
            self.display.next_event()
        return before_ns


class Ears:
    """Keeps what a back end reports; fulfils `Reporter`."""

    def __init__(self) -> None:
        self.raws: list[Raw] = []
        self.facts: list[Fact] = []
        self.screen_lists: list[list[Screen]] = []
        self.failures: list[str] = []

    def raw(self, events: Sequence[Raw]) -> None:
        self.raws += events

    def fact(self, fact: Fact) -> None:
        self.facts.append(fact)

    def screens(self, screens: Sequence[Screen]) -> None:
        self.screen_lists.append(list(screens))

    def blind(self, started_ns: int, ended_ns: int, reason: GapReason, detail: str) -> None:
        raise AssertionError((started_ns, ended_ns, reason, detail))

    def failed(self, sentence: str) -> None:
        self.failures.append(sentence)

    def key_events(self) -> list[RawKey]:
        return [raw for raw in self.raws if isinstance(raw, RawKey)]


class Notebook:
    """Keeps what an input source hands over; fulfils `CaptureSink`."""

    def __init__(self) -> None:
        self.events: list[InputEvent] = []
        self.arrived_ns: list[int] = []
        self.chords: list[tuple[str, int]] = []
        self.focuses: list[Focus] = []
        self.surfaces: list[Surface] = []
        self.screens: list[list[Screen]] = []
        self.gaps: list[tuple[int, int, GapReason, str]] = []
        self.troubles: list[str] = []

    def on_events(self, events: Sequence[InputEvent]) -> None:
        self.arrived_ns += [perf_counter_ns()] * len(events)
        self.events += events

    def on_chord(self, verb: str, clock_ns: int) -> None:
        self.chords.append((verb, clock_ns))

    def on_focus(self, focus: Focus) -> None:
        self.focuses.append(focus)

    def on_surface(self, surface: Surface) -> None:
        self.surfaces.append(surface)

    def on_screens(self, screens: Sequence[Screen]) -> None:
        self.screens.append(list(screens))

    def on_gap(self, started_ns: int, ended_ns: int, reason: GapReason, detail: str) -> None:
        self.gaps.append((started_ns, ended_ns, reason, detail))

    def on_trouble(self, sentence: str) -> None:
        self.troubles.append(sentence)

    def of_kind(self, kind: EventKind) -> list[InputEvent]:
        return [event for event in self.events if event.kind == kind]
