"""From raw to redacted: key classes, press and release pairing, auto-repeat, chords. Pure, but for its memory.

Runs in the child, before the pipe. A key's release carries what its press was stored as, paired by key code, because
the meaning of a key can change while it is down (Shift released first turns "A" into "a").
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from uxlab.capture.backend import Modifier, Raw, RawKey
from uxlab.capture.chords import Chord, ChordTable
from uxlab.capture.held_modifiers import MODIFIER_OF
from uxlab.model.design import KeyPrivacy
from uxlab.model.events import EventFlag, EventKind, InputEvent
from uxlab.privacy.keys import classify, key_code

_KEY, _MOVE = int(EventKind.KEY), int(EventKind.MOVE)
_PRESS, _RELEASE = 1, 0
_HOLD_NS = 1_000_000_000


@dataclass(slots=True)
class Translated:
    """What came out: events that may be stored, and chords as (script line, moment)."""

    events: list[InputEvent] = field(default_factory=list)
    chords: list[tuple[str, int]] = field(default_factory=list)


class Translator:
    """Turns raw events into what may be stored.

    Presses of modifiers that a chord may use wait, for at most a second, until the next press shows whether they
    belong to the moderator; what else the keyboard does meanwhile waits behind them, so that keys stay in order. All
    keep their own times. The pointer's moves do not wait: they may come out before a key that was earlier. Where keys
    are off, only chords come out.
    """

    def __init__(self, chords: ChordTable, keys: KeyPrivacy) -> None:
        self._chords = chords
        self._keys = keys
        self._chord_modifiers = Modifier.NONE
        for chord in chords:
            self._chord_modifiers |= chord.modifiers
        self._down: dict[int, tuple[int, EventFlag]] = {}
        self._held: set[int] = set()
        self._waiting: list[tuple[int, InputEvent]] = []

    def translate(self, raws: Iterable[Raw]) -> Translated:
        """Redact a batch, in the order in which it happened."""
        out = Translated()
        for raw in raws:
            if isinstance(raw, RawKey):
                if self._keys is KeyPrivacy.OFF:
                    self._chord_only(raw, out)
                else:
                    self._key(raw, out)
            else:
                if raw.kind != _MOVE and self._waiting:
                    self._let_go(out, EventFlag.NONE)
                out.events.append(raw)
        return out

    def expire(self, clock_ns: int) -> list[InputEvent]:
        """Return what has waited for a chord for too long by `clock_ns`."""
        out = Translated()
        if self._waiting and self._waiting[0][1].t_ns < clock_ns - _HOLD_NS:
            self._let_go(out, EventFlag.NONE)
        return out.events

    def waiting_since_ns(self) -> int | None:
        """Return the time of the first event that still waits for a chord, None where none does."""
        return self._waiting[0][1].t_ns if self._waiting else None

    def forget_keys_down(self) -> list[InputEvent]:
        """Start afresh after a span in which releases may have been missed; return what still waited."""
        out = Translated()
        self._let_go(out, EventFlag.NONE)
        self._down.clear()
        return out.events

    def _chord_only(self, raw: RawKey, out: Translated) -> None:
        """Take a key of which nothing may be kept, but for the command that it may give."""
        if not raw.pressed:
            self._down.pop(raw.key_code, None)
        elif raw.key_code not in self._down:
            self._down[raw.key_code] = (0, EventFlag.NONE)
            line = self._line(raw)
            if line is not None:
                out.chords.append((line, raw.clock_ns))

    def _line(self, raw: RawKey) -> str | None:
        return self._chords.get(Chord(raw.modifiers, raw.name.lower()))

    def _key(self, raw: RawKey, out: Translated) -> None:
        injected = EventFlag.INJECTED if raw.injected else EventFlag.NONE
        if not raw.pressed:
            self._release(raw, injected, out)
        elif raw.key_code in self._down:
            code, flags = self._down[raw.key_code]
            self._emit(raw, code, flags | injected | EventFlag.REPEAT, out)
        else:
            self._press(raw, injected, out)

    def _press(self, raw: RawKey, injected: EventFlag, out: Translated) -> None:
        line = self._line(raw)
        flags = EventFlag.NONE if line is None else EventFlag.CHORD
        code = int(classify(raw.name)) if line is not None else self._code(raw)
        self._down[raw.key_code] = (code, flags)
        if line is None and self._may_begin_chord(raw.name):
            self._held.add(raw.key_code)
            self._waiting.append((raw.key_code, _event(raw, code, injected)))
            return
        self._let_go(out, flags)
        self._emit(raw, code, flags | injected, out)
        if line is not None:
            out.chords.append((line, raw.clock_ns))

    def _release(self, raw: RawKey, injected: EventFlag, out: Translated) -> None:
        if raw.key_code in self._held:
            self._let_go(out, EventFlag.NONE)
        code, flags = self._down.pop(raw.key_code, (self._code(raw), EventFlag.NONE))
        self._emit(raw, code, flags | injected, out)

    def _code(self, raw: RawKey) -> int:
        shortcut = bool(raw.modifiers & (Modifier.CTRL | Modifier.META))
        shift = bool(raw.modifiers & Modifier.SHIFT)
        return key_code(raw.name, shortcut=shortcut, shift=shift, literal=self._keys is KeyPrivacy.LITERAL)

    def _may_begin_chord(self, name: str) -> bool:
        return bool(self._chord_modifiers & MODIFIER_OF.get(name, Modifier.NONE))

    def _emit(self, raw: RawKey, code: int, flags: EventFlag, out: Translated) -> None:
        event = _event(raw, code, flags)
        if self._waiting:
            self._waiting.append((raw.key_code, event))
        else:
            out.events.append(event)

    def _let_go(self, out: Translated, flags: EventFlag) -> None:
        """Give out what waits; `flags` for the held modifiers, and for their releases to come."""
        for key, event in self._waiting:
            out.events.append(event._replace(flags=event.flags | flags) if key in self._held else event)
        for key in self._held & self._down.keys():
            code, earlier = self._down[key]
            self._down[key] = (code, earlier | flags)
        self._waiting.clear()
        self._held.clear()


def _event(raw: RawKey, code: int, flags: EventFlag) -> InputEvent:
    return InputEvent(raw.clock_ns, _KEY, None, None, code, _PRESS if raw.pressed else _RELEASE, int(flags))
