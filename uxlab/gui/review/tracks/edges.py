"""An edge of an attempt that is being moved: where it snaps, and why it must not lie there. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import uuid4

from uxlab.errors import Refused
from uxlab.lab.corrected import CorrectedSession, previewed
from uxlab.model.design import Design
from uxlab.recording.corrections import Edge, MoveEdge
from uxlab.recording.corrections_decide import Corrector
from uxlab.timeline.items import Item, Track
from uxlab.timeline.session import ReviewedSession

NUDGE_NS = 100_000_000
_SPAN_TRACKS = {Track.TASKS: "task", Track.PAUSES: "pause", Track.GAPS: "gap"}


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeMove:
    """An edge on its way; `held_by` says what it snapped to, `refused` why it cannot stay."""

    uid: str
    edge: Edge
    from_ns: int
    to_ns: int
    held_by: str = ""
    refused: str = ""

    @property
    def correction(self) -> MoveEdge:
        """What is to be made of it."""
        return MoveEdge(self.uid, self.edge, self.to_ns)

    @property
    def moved(self) -> bool:
        """Whether it lies elsewhere than before."""
        return self.to_ns != self.from_ns


def edge_ns(item: Item, edge: Edge) -> int:
    """Return when an edge of an item is."""
    return item.started_ns if edge is Edge.START else item.ended_ns


def nearer_edge(item: Item, t_ns: int) -> Edge:
    """Return the edge that is nearer to a moment."""
    return Edge.START if abs(item.started_ns - t_ns) <= abs(item.ended_ns - t_ns) else Edge.END


def snapped(
    session: ReviewedSession, move: EdgeMove, t_ns: int, reach_ns: int, cursor_ns: int | None
) -> tuple[int, str]:
    """Return the nearest place within reach that an edge snaps to, and its words; else the moment itself."""
    near = [one for one in _targets(session, move, t_ns, cursor_ns) if abs(one[0] - t_ns) <= reach_ns]
    return min(near, key=lambda one: abs(one[0] - t_ns), default=(t_ns, ""))


def _targets(session: ReviewedSession, move: EdgeMove, t_ns: int, cursor_ns: int | None) -> Iterator[tuple[int, str]]:
    if cursor_ns is not None:
        yield cursor_ns, "at the cursor"
    yield move.from_ns, "where it was"
    for track, kind in _SPAN_TRACKS.items():
        for item in session.by_track[track]:
            if not move.uid or item.uid != move.uid:
                yield item.started_ns, f"where a {kind} begins"
                yield item.ended_ns, f"where a {kind} ends"
    for track, kind in ((Track.ERRORS, "at an error"), (Track.CLICKS, "at a click"), (Track.KEYS, "at a key")):
        moments = session.moments_ns(track)
        place = int(moments.searchsorted(t_ns))
        yield from ((int(moments[one]), kind) for one in (place - 1, place) if 0 <= one < moments.size)


def refusal(told: CorrectedSession, design: Design, move: EdgeMove, coder: str | None = None) -> str:
    """Return why an edge cannot lie where it is now, empty where it can; nothing is written."""
    if not move.moved:
        return ""
    corrector = Corrector(design=design, actor="", new_uid=lambda: uuid4().hex, coder=coder)
    try:
        previewed(told.as_corrected, move.correction, corrector)
    except Refused as why:
        return str(why)
    return ""
