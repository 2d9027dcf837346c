"""What recording needs from the world, as protocols: a source of input and a place to keep a session."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from uxlab.model.design import Privacy
from uxlab.model.events import ClockPair, Focus, Gap, GapReason, InputEvent, Screen, Surface
from uxlab.model.session import Action, Session
from uxlab.recording.snapshot import Snapshot


class CaptureSink(Protocol):
    """Receives what the input source sees; called on the source's own thread, never blocks it for long.

    All times are readings of the monotonic clock (`clock_ns`), also those inside the values.
    """

    def on_events(self, events: Sequence[InputEvent]) -> None:
        """Take input events in the order of their times."""
        ...

    def on_chord(self, line: str, clock_ns: int) -> None:
        """Take the script line that a moderator chord stands for, and the moment it was pressed."""
        ...

    def on_focus(self, focus: Focus) -> None:
        """Take the application that came to the front."""
        ...

    def on_surface(self, surface: Surface) -> None:
        """Take where one of uxlab's own windows is now."""
        ...

    def on_screens(self, screens: Sequence[Screen]) -> None:
        """Take the monitors as they are from now on."""
        ...

    def on_gap(self, started_ns: int, ended_ns: int, reason: GapReason, detail: str) -> None:
        """Take a span in which input could not be seen."""
        ...

    def on_trouble(self, sentence: str) -> None:
        """Take a sentence that the moderator must see at once."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceInfo:
    """What the input source says of itself once it is live."""

    backend: str
    environment: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StopReport:
    """How the ordered stop went: events the source sent, events that arrived, and whether it said that this is all."""

    sent: int
    received: int
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHealth:
    """Counts since the start of the source.

    `missing`: events that it knows to have been seen, and that have not arrived. Everything before
    `complete_until_clock_ns` has arrived, or is among them. `live`: input is being seen now.
    """

    events: int
    restarts: int
    last_event_clock_ns: int | None
    missing: int = 0
    complete_until_clock_ns: int | None = None
    live: bool = True


class InputSource(Protocol):
    """Mouse and keyboard of this machine."""

    def start(self, privacy: Privacy, sink: CaptureSink) -> SourceInfo:
        """Begin; return once input is really being seen.

        Raises:
            CaptureUnavailable: it cannot be, with what to do about it.
        """
        ...

    def pause(self, clock_ns: int) -> None:
        """Drop, at the source, what happens from this moment on."""
        ...

    def resume(self, clock_ns: int) -> None:
        """Record again what happens from this moment on."""
        ...

    def set_own_windows(self, ids: Iterable[int]) -> None:
        """Take the system's numbers of all of uxlab's windows, in place of the earlier ones; from any thread."""
        ...

    def health(self) -> SourceHealth:
        """Return counts since the start."""
        ...

    def stop(self) -> StopReport:
        """Deliver what is under way and end; never takes more than a few seconds."""
        ...


class SessionStore(Protocol):
    """Keeps one session. Every method returns once its effect is on disk, except where it says otherwise.

    Raises (all of them):
        StorageTrouble: the disk refused; nothing acknowledged before is lost, and the call may be repeated.
    """

    def load(self) -> Snapshot:
        """Return the session as it stands, with its action log."""
        ...

    def commit(self, action: Action, session: Session) -> None:
        """Write the action and apply its changes, in one transaction."""
        ...

    def add_events(self, events: Sequence[InputEvent]) -> None:
        """Queue events; they are on disk within 100 ms, or kept in memory and tried again."""
        ...

    def add_circumstance(self, fact: Focus | Surface | Screen | Gap | ClockPair) -> None:
        """Queue a circumstance, like `add_events`."""
        ...

    def flush(self) -> None:
        """Write what is queued now; if the disk refuses, it goes on waiting."""
        ...

    def set_environment(self, environment: Sequence[tuple[str, str]]) -> None:
        """Note on which machine and with which back end the session runs."""
        ...

    def last_sign_of_life_ns(self) -> int:
        """Return the latest time in the session that anything on disk tells of."""
        ...

    def last_clock(self) -> ClockPair | None:
        """Return the latest pair of clock readings."""
        ...

    def surfaces(self) -> tuple[Surface, ...]:
        """Return what is known of uxlab's own windows, in the order in which it was noted."""
        ...

    def events_waiting(self) -> int:
        """Return how many events are not on disk yet."""
        ...

    def close(self) -> None:
        """Write everything that waits; the study stays open."""
        ...
