"""Makes the value that a window shows from what is known of a session on its own thread."""

from dataclasses import dataclass

from uxlab.lab.live_state import Beginnings, ChordPress, Input, Keeping, LiveState, Stage, Unsaved
from uxlab.model.design import Design
from uxlab.model.session import ASSIST_TAG, Action
from uxlab.recording.elapsed import elapsed_ns, limit_s
from uxlab.recording.snapshot import Snapshot
from uxlab.recording.troubles import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A session as its own thread last left it; all of it changes at once."""

    beginnings: Beginnings
    snapshot: Snapshot
    design: Design
    order: tuple[str, ...]
    undoable: Action | None
    redoable: Action | None
    input: Input
    keeping: Keeping
    troubles: tuple[Trouble, ...] = ()
    past: tuple[Trouble, ...] = ()
    unsaved: tuple[Unsaved, ...] = ()
    last_chord: ChordPress | None = None
    stage: Stage = Stage.RUNNING
    progress: str = ""


def state_at(look: Look, now_ns: int) -> LiveState:
    """Return the session as it is at `now_ns`."""
    begun, seen, kept = look.beginnings, look.input, look.keeping
    attempt = look.snapshot.open_attempt
    since_ns = now_ns + 1 if attempt is None else attempt.started_ns
    notes = [note for note in look.snapshot.notes if note.tag == ASSIST_TAG]
    return LiveState(
        t_ns=now_ns,
        snapshot=look.snapshot,
        design=look.design,
        order=look.order,
        source=begun.source,
        resumed=begun.resumed,
        withheld=begun.withheld,
        unfinished=begun.unfinished,
        chords=begun.chords,
        stage=look.stage,
        progress=look.progress,
        undoable=look.undoable,
        redoable=look.redoable,
        attempt_ns=0 if attempt is None else elapsed_ns(look.snapshot, attempt, now_ns),
        limit_s=None if attempt is None else limit_s(attempt, look.design),
        clicks=seen.clicks,
        errors=sum(error.t_ns >= since_ns for error in look.snapshot.errors),
        assists=sum(note.t_ns >= since_ns for note in notes),
        activity=seen.activity,
        events=seen.events,
        events_per_s=seen.events_per_s,
        last_event_age_s=_age_s(seen.last_event_ns, now_ns),
        heartbeat_age_s=_age_s(seen.heartbeat_ns, now_ns),
        dropped=seen.dropped,
        restarts=seen.restarts,
        excluded=seen.excluded,
        gaps=seen.gaps,
        troubles=look.troubles,
        past=look.past,
        unsaved=look.unsaved,
        last_chord=look.last_chord,
        waiting=kept.waiting,
        saved_ns_ago=max(0, now_ns - kept.saved_ns),
        disk_free_bytes=kept.disk_free_bytes,
        sitting_ns=begun.sitting_ns,
        drafts=begun.drafts,
    )


def _age_s(t_ns: int | None, now_ns: int) -> float | None:
    return None if t_ns is None else max(0.0, (now_ns - t_ns) / 1e9)
