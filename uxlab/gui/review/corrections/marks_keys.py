"""What the single keys of a running session do at a moment of one that is reviewed. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from uxlab.designing.hotkeys import DIGITS, effective_hotkeys
from uxlab.errors import Refused
from uxlab.gui.widgets.marks import OUTCOME_KEYS
from uxlab.lab.corrected import CorrectedSession
from uxlab.model.design import Design
from uxlab.model.session import Attempt, ErrorMark, Outcome
from uxlab.recording.corrections import Edge, MoveEdge, SetOutcome
from uxlab.timeline.spans import contains
from uxlab.wording.durations import moment_text

EDGE_KEYS = {Edge.START: "I", Edge.END: "O"}
ASSIST_KEY, NOTE_KEY = "A", "N"
TAKEN = frozenset({*OUTCOME_KEYS.values(), *EDGE_KEYS.values(), ASSIST_KEY, NOTE_KEY, *"EMCZJKL0+-/"})
"""Keys that review needs for itself, the last of them to move about."""


@dataclass(frozen=True, slots=True)
class KeyedError:
    """An error type with the key that marks it, empty where there is none left for it."""

    key: str
    name: str
    hotkey: str


def keyed_errors(design: Design) -> tuple[KeyedError, ...]:
    """Return the error types with their own keys; where review needs that key, its number in the list if it is free."""
    wanted = dict(effective_hotkeys(design))
    own = {key for key in wanted.values() if key not in TAKEN}
    found = []
    for place, kind in enumerate(design.error_types):
        hotkey = wanted[kind.key]
        if hotkey in TAKEN:
            number = DIGITS[place] if place < len(DIGITS) else ""
            hotkey = "" if number in own else number
        found.append(KeyedError(kind.key, kind.name, hotkey))
    return tuple(found)


def key_range(errors: tuple[KeyedError, ...]) -> tuple[str, ...]:
    """Return the keys to show for errors: the first and the last of them, one alone, or none."""
    keys = [one.hotkey for one in errors if one.hotkey]
    return (keys[0], keys[-1]) if len(keys) > 1 else tuple(keys)


def outcome_at(told: CorrectedSession, t_ns: int, outcome: Outcome) -> SetOutcome:
    """Return what gives the attempt at a moment an outcome.

    Raises:
        Refused: there is none.
    """
    here = _attempt_at(told, t_ns)
    if here is None:
        raise Refused(f"No attempt was under way at {moment_text(t_ns)}: put the cursor into the attempt to judge.")
    return SetOutcome(here.uid, outcome, here.assisted)


def edge_at(told: CorrectedSession, t_ns: int, edge: Edge) -> MoveEdge:
    """Return what moves an edge to a moment: of the attempt there, else the nearest edge that can get there.

    Raises:
        Refused: no attempt could begin, or end, there.
    """
    here = _attempt_at(told, t_ns)
    if here is None:
        ended = [one for one in told.as_corrected.attempts if one.ended_ns is not None]
        if edge is Edge.START:
            fit = [(one.started_ns - t_ns, one) for one in ended if one.started_ns > t_ns]
        else:
            fit = [(t_ns - (one.ended_ns or 0), one) for one in ended if (one.ended_ns or 0) <= t_ns]
        here = min(fit, key=_first, default=(0, None))[1]
    if here is None:
        side = "begins after" if edge is Edge.START else "ends before"
        raise Refused(f"No attempt {side} {moment_text(t_ns)}: put the cursor nearer to the attempt to change.")
    return MoveEdge(here.uid, edge, t_ns)


def asked_about(told: CorrectedSession | None, known: frozenset[str]) -> ErrorMark | None:
    """Return the error that was coded last, to be asked how severe it is, also once that was said.

    `known`: the corrections that were made before, after which nobody asks.
    """
    if told is None:
        return None
    fresh = [one.uid for one in told.corrections if one.standing and one.uid not in known]
    actions = {action.uid: action for action in told.as_corrected.log}
    if not fresh or fresh[-1] != next(one.uid for one in reversed(told.corrections) if one.standing):
        return None
    coded = {
        change.after.uid
        for uid in fresh
        for change in actions[uid].changes
        if change.before is None and isinstance(change.after, ErrorMark) and actions[uid].command.startswith("error ")
    }
    latest = {change.after.uid for change in actions[fresh[-1]].changes if isinstance(change.after, ErrorMark)}
    return next((one for one in told.as_corrected.errors if one.uid in coded & latest), None)


def _attempt_at(told: CorrectedSession, t_ns: int) -> Attempt | None:
    return next(_attempts_at(told, t_ns), None)


def _attempts_at(told: CorrectedSession, t_ns: int) -> Iterator[Attempt]:
    for one in told.as_corrected.attempts:
        if contains((one.started_ns, one.ended_ns or one.started_ns), t_ns):
            yield one


def _first(pair: tuple[int, Attempt]) -> int:
    return pair[0]
