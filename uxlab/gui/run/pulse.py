"""How capture and disk fare, in the words of the line at the foot; no Qt."""

from uxlab.gui.run.views import Pulse
from uxlab.lab.live_state import LiveState
from uxlab.model.results import InputCounts
from uxlab.model.session import SessionState
from uxlab.recording.troubles import TroubleKind

_NS_PER_S = 1_000_000_000
_GB, _MB = 1_000_000_000, 1_000_000
_BYTES_PER_HOUR = 125 * 30 * 3600
_MANY_HOURS = 1000
_FRESH_S = 30.0
_TENTHS_UNTIL_S, _SECONDS_UNTIL_S = 10, 120


def pulse(state: LiveState) -> Pulse:
    """Return what the line says."""
    lamp, capture = _capture(state)
    standing = {trouble.kind for trouble in state.troubles}
    waiting = TroubleKind.DISK in standing or bool(state.unsaved)
    return Pulse(
        lamp=lamp,
        capture=capture,
        activity=state.activity,
        rate=f"{state.events_per_s:.0f} events/s",
        last="no input yet" if state.last_event_age_s is None else f"last {age(state.last_event_age_s)} ago",
        dropped=f"{state.dropped} dropped",
        excluded=_excluded(state),
        excluded_tip=_excluded_tip(state),
        disk=_disk(state.disk_free_bytes),
        saved="Waiting for the disk" if waiting else f"Saved {age(state.saved_ns_ago / _NS_PER_S)} ago",
        is_saved=not waiting,
    )


def age(seconds: float) -> str:
    """Return how long ago something was: "0.4 s", "12 s", "3 min"."""
    if seconds < _TENTHS_UNTIL_S:
        return f"{seconds:.1f} s"
    return f"{seconds:.0f} s" if seconds < _SECONDS_UNTIL_S else f"{seconds / 60:.0f} min"


def _capture(state: LiveState) -> tuple[str, str]:
    if any(trouble.kind is TroubleKind.CAPTURE for trouble in state.troubles):
        return "failed", "Capture is silent"
    if state.snapshot.session.state in {SessionState.PAUSED, SessionState.BREAK}:
        return "unused", "Off the record"
    mended = [one.mended_ns for one in state.past if one.kind is TroubleKind.CAPTURE and one.mended_ns is not None]
    since_s = (state.t_ns - max(mended)) / _NS_PER_S if mended else _FRESH_S
    if since_s < _FRESH_S:
        return "warning", f"Capturing again, {since_s:.0f} s"
    return "passed", "Capturing"


def _excluded(state: LiveState) -> str:
    own, chords = state.excluded.own_windows, state.excluded.chords
    count = own.clicks + (own.keys or 0) + own.scrolls + (chords.keys or 0)
    return f"{count} of yours left out"


def _excluded_tip(state: LiveState) -> str:
    parts = {
        "In the windows of uxlab": state.excluded.own_windows,
        "Keys of commands": state.excluded.chords,
        "Repeats of held keys": state.excluded.repeats,
    }
    return "Not counted as the participant's:\n" + "\n".join(f"{name}: {_counts(part)}" for name, part in parts.items())


def _counts(counts: InputCounts) -> str:
    keys = "keys not kept" if counts.keys is None else f"{counts.keys} keys"
    return f"{counts.clicks} clicks, {keys}, {counts.scrolls} scrolls"


def _disk(free_bytes: int | None) -> str:
    if free_bytes is None:
        return "Disk unknown"
    size = f"{free_bytes / _GB:.0f} GB" if free_bytes >= _GB else f"{free_bytes / _MB:.0f} MB"
    hours = free_bytes / _BYTES_PER_HOUR
    return size if hours > _MANY_HOURS else f"{size}, {hours:.0f} h"
