"""Where the moderator and another coder of one session differ, and how each difference was settled."""

from dataclasses import dataclass
from enum import StrEnum

from uxlab.metrics.coders import TOLERANCE_S, matched_marks
from uxlab.model.coding import CodedMark
from uxlab.model.session import ErrorMark
from uxlab.recording.corrections import Settle
from uxlab.recording.corrections_log import SETTLE, before_settling, reverted, standing_corrections
from uxlab.recording.snapshot import Snapshot


class Resolution(StrEnum):
    """What became of a difference."""

    OPEN = "open"
    KEPT = "kept"
    ADOPTED = "adopted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """An error that one of two marked and the other did not (None), or that they called by different types.

    Both marks are as they were made, before anything was settled. `resolution` KEPT: the moderator's stands.
    """

    moderator: ErrorMark | None
    coder: ErrorMark | None
    resolution: Resolution


def differences(moderators: Snapshot, coders: Snapshot, *, tolerance_s: float = TOLERANCE_S) -> tuple[Difference, ...]:
    """Return where two readings of one session differ, in the order of time; `coders` is read as the other coder."""
    first, second = before_settling(moderators).errors, coders.errors
    by_uid = {mark.uid: mark for mark in (*first, *second)}
    resolutions = _resolutions(moderators)
    found = []
    for one, other in matched_marks(_coded(first), _coded(second), tolerance_s):
        if one is not None and other is not None and one.error_type == other.error_type:
            continue
        mine, theirs = (None if mark is None else by_uid[mark.uid] for mark in (one, other))
        about = Settle(mine, theirs, adopt=False).of()
        found.append(Difference(moderator=mine, coder=theirs, resolution=resolutions.get(about, Resolution.OPEN)))
    return tuple(found)


def _coded(marks: tuple[ErrorMark, ...]) -> tuple[CodedMark, ...]:
    return tuple(CodedMark(session_uid="", t_ns=mark.t_ns, error_type=mark.error_type, uid=mark.uid) for mark in marks)


def _resolutions(snapshot: Snapshot) -> dict[str, Resolution]:
    """Return how each difference is settled now, by the marks that it is about."""
    ways = {f"{SETTLE} keep ": Resolution.KEPT, f"{SETTLE} adopt ": Resolution.ADOPTED}
    taken_back = reverted(snapshot)
    return {
        action.command.removeprefix(words): resolution
        for action in standing_corrections(snapshot)
        for words, resolution in ways.items()
        if action.uid not in taken_back and action.command.startswith(words)
    }
