"""How long an attempt has lasted so far, without the pauses in it, and how long it may."""

from uxlab.model.design import Design
from uxlab.model.session import Attempt
from uxlab.recording.snapshot import Snapshot
from uxlab.timeline.spans import Span, active_ns, without


def active_spans(snapshot: Snapshot, attempt: Attempt, until_ns: int) -> tuple[Span, ...]:
    """Return the spans of an attempt that are on the record; one that is open lasts `until_ns`."""
    return without(_span(attempt, until_ns), _pauses(snapshot, until_ns))


def elapsed_ns(snapshot: Snapshot, attempt: Attempt, now_ns: int) -> int:
    """Return the participant's time at an attempt; during a pause it stands still."""
    return active_ns(_span(attempt, now_ns), _pauses(snapshot, now_ns))


def limit_s(attempt: Attempt, design: Design) -> float | None:
    """Return the time that an attempt may take with what it was granted, None where the task has no limit."""
    limit = next((task.time_limit_s for task in design.tasks if task.key == attempt.task), None)
    return None if limit is None else limit + attempt.extra_time_s


def _span(attempt: Attempt, until_ns: int) -> Span:
    return attempt.started_ns, until_ns if attempt.ended_ns is None else attempt.ended_ns


def _pauses(snapshot: Snapshot, until_ns: int) -> tuple[Span, ...]:
    return tuple((one.started_ns, until_ns if one.ended_ns is None else one.ended_ns) for one in snapshot.pauses)
