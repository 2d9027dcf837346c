"""What the input source sees, on its way to the store: put on the session's clock, held back while off the record."""

from collections.abc import Sequence
from dataclasses import replace

from uxlab.model.events import Focus, Gap, GapReason, InputEvent, Screen, Surface
from uxlab.privacy.gate import Gate
from uxlab.recording.clock import SessionClock
from uxlab.recording.environment import Environment
from uxlab.recording.ports import SessionStore
from uxlab.recording.troubles import Trouble, TroubleKind


class Intake:
    """Receives on the source's thread; fulfils `CaptureSink`. `clock` is set before the source starts."""

    def __init__(self, store: SessionStore, gate: Gate, environment: Environment) -> None:
        self._store = store
        self._gate = gate
        self._environment = environment
        self.clock = SessionClock(0)

    def on_events(self, events: Sequence[InputEvent]) -> None:
        """Store events, unless they happened off the record."""
        origin_ns, lets_pass = self.clock.origin_monotonic_ns, self._gate.lets_pass
        kept = [InputEvent(e[0] - origin_ns, *e[1:]) for e in events if lets_pass(e[0])]
        self._store.add_events(kept)
        self._environment.watch(kept)

    def on_chord(self, line: str, clock_ns: int) -> None:
        """Pass on a moderator chord."""
        self._environment.on_chord(line, self.clock.to_session_ns(clock_ns))

    def on_focus(self, focus: Focus) -> None:
        """Store which application is in front."""
        if self._gate.lets_pass(focus.t_ns):
            self._store.add_circumstance(replace(focus, t_ns=self.clock.to_session_ns(focus.t_ns)))

    def on_surface(self, surface: Surface) -> None:
        """Store where one of uxlab's windows is."""
        self.note_surface(replace(surface, t_ns=self.clock.to_session_ns(surface.t_ns)))

    def on_screens(self, screens: Sequence[Screen]) -> None:
        """Store the monitors."""
        for screen in screens:
            self._store.add_circumstance(replace(screen, t_ns=self.clock.to_session_ns(screen.t_ns)))

    def on_gap(self, started_ns: int, ended_ns: int, reason: GapReason, detail: str) -> None:
        """Store a span in which nothing was seen, and shout."""
        start_ns, end_ns = self.clock.to_session_ns(started_ns), self.clock.to_session_ns(ended_ns)
        gap = Gap(started_ns=start_ns, ended_ns=end_ns, reason=reason, detail=detail)
        self.note_gap(gap)
        self.shout(TroubleKind.GAP, _sentence(gap), gap)

    def on_trouble(self, sentence: str) -> None:
        """Pass on what the moderator must see."""
        self.shout(TroubleKind.CAPTURE, sentence)

    def note_surface(self, surface: Surface) -> None:
        """Store where one of uxlab's windows is, in the session's time."""
        self._store.add_circumstance(surface)
        self._environment.watch(surface)

    def note_gap(self, gap: Gap) -> None:
        """Store a gap, in the session's time."""
        self._store.add_circumstance(gap)
        self._environment.watch(gap)

    def shout(self, kind: TroubleKind, sentence: str, gap: Gap | None = None) -> None:
        """Tell the moderator what is wrong as of now."""
        now_ns = self.clock.to_session_ns(self._environment.read_clock().monotonic_ns)
        self._environment.on_trouble(Trouble(kind=kind, sentence=sentence, t_ns=now_ns, gap=gap))


def _sentence(gap: Gap) -> str:
    seconds = (gap.ended_ns - gap.started_ns) / 1e9
    if gap.reason is GapReason.SILENT_HOOK:
        done = "Capture was started again; the gap is marked; keep going."
        return f"No input arrived for {seconds:.0f} s {gap.detail}. {done}"
    return f"No input was seen for {seconds:.1f} s ({gap.reason.value}: {gap.detail}). The gap is marked; keep going."
