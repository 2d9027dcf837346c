"""What went wrong by itself while a session was recorded, and whether it still does."""

from dataclasses import dataclass, replace
from enum import StrEnum

from uxlab.model.events import Gap, GapReason

_KEPT = 200
_OF_CAPTURE = {GapReason.HELPER_RESTART, GapReason.SILENT_HOOK}


class TroubleKind(StrEnum):
    """What is wrong.

    CAPTURE: nothing is recorded until it is mended. DISK: what is recorded waits in memory until it is mended. GAP: a
    span was not seen, and is marked. LOST: events did not arrive, and that is marked. SETTINGS: what cannot be
    understood of them is replaced by what is usual, as long as the session runs. FAULT: a bug of ours.
    """

    CAPTURE = "capture"
    DISK = "disk"
    GAP = "gap"
    LOST = "lost"
    SETTINGS = "settings"
    FAULT = "fault"


LASTING = {TroubleKind.CAPTURE, TroubleKind.DISK, TroubleKind.SETTINGS}
"""Kinds that stand until they are mended; the others are over when they are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A sentence that the moderator must see, from `t_ns` of the session; `mended_ns` is when it was over."""

    kind: TroubleKind
    sentence: str
    t_ns: int
    gap: Gap | None = None
    mended_ns: int | None = None


class Troubles:
    """Keeps those that stand, at most one of a kind, and the latest of those that are over."""

    def __init__(self) -> None:
        self._standing: dict[TroubleKind, Trouble] = {}
        self._past: tuple[Trouble, ...] = ()

    @property
    def standing(self) -> tuple[Trouble, ...]:
        """What is wrong now, the oldest first."""
        return tuple(sorted(self._standing.values(), key=lambda trouble: trouble.t_ns))

    @property
    def past(self) -> tuple[Trouble, ...]:
        """What was wrong, in the order in which it was over."""
        return self._past

    def tell(self, trouble: Trouble) -> None:
        """Take a trouble; the gap that an interruption of capture leaves is the end of its story."""
        standing = self._standing.get(trouble.kind)
        capture = self._standing.get(TroubleKind.CAPTURE)
        if trouble.kind in LASTING:
            self._standing[trouble.kind] = trouble if standing is None else replace(trouble, t_ns=standing.t_ns)
        elif capture is not None and trouble.gap is not None and trouble.gap.reason in _OF_CAPTURE:
            self._standing[TroubleKind.CAPTURE] = replace(capture, sentence=trouble.sentence, gap=trouble.gap)
        else:
            self._pass(replace(trouble, mended_ns=trouble.t_ns))

    def mend(self, kind: TroubleKind, t_ns: int) -> None:
        """Let what stands of this kind be over; without one nothing happens."""
        trouble = self._standing.pop(kind, None)
        if trouble is not None:
            self._pass(replace(trouble, mended_ns=t_ns))

    def _pass(self, trouble: Trouble) -> None:
        self._past = (*self._past, trouble)[-_KEPT:]
