"""The capture self-test: a move, a click, a step of the wheel and a key must each arrive, with the right time.

On X11 they are injected; elsewhere the moderator is asked for them.
"""

import queue
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter_ns

from uxlab.capture.source import CaptureSource
from uxlab.model.design import Privacy
from uxlab.model.events import EventKind, Focus, GapReason, InputEvent, Screen, Surface

INJECTED_WITHIN_S = 3.0
BY_HAND_WITHIN_S = 20.0
STAMP_WITHIN_MS = 20.0
_NS_PER_MS = 1_000_000
_NS_PER_S = 1_000_000_000

Progress = Callable[[str], None]
"""Takes what the moderator is to do next."""


@dataclass(frozen=True, slots=True)
class Lamp:
    """One kind of input: whether it arrived, and how.

    `delay_ms`: from the event to here, None if it did not come. `error_ms`: of its time, None where nobody knows it.
    """

    name: str
    passed: bool
    measured: str
    delay_ms: float | None
    error_ms: float | None = None


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The four lamps, the back end that they stand for, what it complained of, and the monitors that it sees."""

    backend: str
    lamps: tuple[Lamp, ...]
    troubles: tuple[str, ...]
    screens: tuple[Screen, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether every lamp is lit."""
        return all(lamp.passed for lamp in self.lamps)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to be seen. `inject` does it and returns its moment; None: `request` asks the moderator for it."""

    name: str
    request: str
    wanted: Callable[[InputEvent], bool]
    inject: Callable[[], int] | None = None


class Arrivals:
    """Collects what capture sees, with the moment of its arrival; fulfils `CaptureSink`."""

    def __init__(self) -> None:
        self._events: queue.SimpleQueue[tuple[InputEvent, int]] = queue.SimpleQueue()
        self.troubles: list[str] = []
        self.latest_screens: tuple[Screen, ...] = ()

    def next_wanted(self, step: Step, since_ns: int, within_s: float) -> tuple[InputEvent, int] | None:
        """Return the first event since `since_ns` that the step wants, and when it came; None if none does in time."""
        deadline_ns = perf_counter_ns() + int(within_s * _NS_PER_S)
        while (left_ns := deadline_ns - perf_counter_ns()) > 0:
            try:
                event, arrived_ns = self._events.get(timeout=left_ns / _NS_PER_S)
            except queue.Empty:
                return None
            if event.t_ns >= since_ns and step.wanted(event):
                return event, arrived_ns
        return None

    def on_events(self, events: Sequence[InputEvent]) -> None:
        """Keep the events."""
        now_ns = perf_counter_ns()
        for event in events:
            self._events.put((event, now_ns))

    def on_chord(self, line: str, clock_ns: int) -> None:
        """Ignore chords; none are set."""

    def on_focus(self, focus: Focus) -> None:
        """Ignore which application is in front."""

    def on_surface(self, surface: Surface) -> None:
        """Ignore windows."""

    def on_screens(self, screens: Sequence[Screen]) -> None:
        """Keep the monitors."""
        self.latest_screens = tuple(screens)

    def on_gap(self, started_ns: int, ended_ns: int, reason: GapReason, detail: str) -> None:
        """Keep why nothing was seen for a while."""
        seconds = (ended_ns - started_ns) / _NS_PER_S
        self.troubles.append(f"Nothing was seen for {seconds:.1f} s ({reason.value}: {detail}).")

    def on_trouble(self, sentence: str) -> None:
        """Keep the complaint."""
        self.troubles.append(sentence)


def check_capture(progress: Progress, *, by_hand_within_s: float = BY_HAND_WITHIN_S) -> CheckReport:
    """Run capture and see whether each kind of input arrives.

    Raises:
        CaptureUnavailable: capture cannot even start here.
    """
    source, arrivals = CaptureSource({}), Arrivals()
    info = source.start(Privacy(), arrivals)
    try:
        with steps(info.backend) as to_do:
            lamps = tuple(light(step, arrivals, progress, by_hand_within_s) for step in to_do)
    finally:
        source.stop()
    return CheckReport(info.backend, lamps, tuple(arrivals.troubles), arrivals.latest_screens)


def light(step: Step, arrivals: Arrivals, progress: Progress, by_hand_within_s: float) -> Lamp:
    """Do the step, or ask for it, and return its lamp."""
    if step.inject is None:
        progress(step.request)
        found = arrivals.next_wanted(step, perf_counter_ns(), by_hand_within_s)
        return missing(step, by_hand_within_s) if found is None else seen(step, found, found[0].t_ns)
    happened_ns = step.inject()
    found = arrivals.next_wanted(step, happened_ns - int(STAMP_WITHIN_MS * _NS_PER_MS), INJECTED_WITHIN_S)
    return missing(step, INJECTED_WITHIN_S) if found is None else seen(step, found, happened_ns)


def missing(step: Step, within_s: float) -> Lamp:
    """Return the lamp of something that did not come."""
    return Lamp(step.name, passed=False, measured=f"did not arrive within {within_s:g} s", delay_ms=None)


def seen(step: Step, found: tuple[InputEvent, int], happened_ns: int) -> Lamp:
    """Return the lamp of something that came; a wrong time is a fault too."""
    event, arrived_ns = found
    delay_ms = (arrived_ns - happened_ns) / _NS_PER_MS
    error_ms = abs(event.t_ns - happened_ns) / _NS_PER_MS
    stamp = f", stamp within {error_ms:.1f} ms" if step.inject is not None else ""
    passed = error_ms <= STAMP_WITHIN_MS
    known_error_ms = None if step.inject is None else round(error_ms, 1)
    return Lamp(step.name, passed, f"arrived after {delay_ms:.0f} ms{stamp}", round(delay_ms, 1), known_error_ms)


@contextmanager
def steps(backend: str) -> Iterator[tuple[Step, ...]]:
    """Yield what is to be seen, injected where this back end allows it."""
    if backend != "x11":
        yield by_hand()
        return
    from uxlab.capture.x11_selftest import Target, target

    def injected(window: Target) -> tuple[Step, ...]:
        move, click, scroll, key = by_hand()
        return (
            Step(move.name, move.request, move.wanted, lambda: window.move()[0]),
            Step(click.name, click.request, click.wanted, window.click),
            Step(scroll.name, scroll.request, scroll.wanted, window.scroll),
            Step(key.name, key.request, key.wanted, window.key),
        )

    with target() as window:
        yield by_hand() if window is None else injected(window)


def by_hand() -> tuple[Step, ...]:
    """Return the four steps as a person does them."""
    return (
        Step("move", "Move the mouse.", lambda event: event.kind == EventKind.MOVE),
        Step("click", "Click, anywhere that does no harm.", lambda event: is_press(event, EventKind.BUTTON)),
        Step("scroll", "Turn the wheel, or scroll on the touchpad.", lambda event: event.kind == EventKind.SCROLL),
        Step("key", "Press Shift.", lambda event: is_press(event, EventKind.KEY)),
    )


def is_press(event: InputEvent, kind: EventKind) -> bool:
    """Tell whether the event presses a button or key."""
    return event.kind == kind and event.value == 1
