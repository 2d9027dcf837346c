"""Moves an edge of the chosen attempt, by mouse or keys, as one correction at the end."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.span import moved_into, within
from uxlab.gui.review.tracks.edges import EdgeMove, edge_ns, nearer_edge, refusal, snapped
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import Edge
from uxlab.timeline.items import Item, Track

_PAUSE_MS = 600


class EdgeMover(QObject):
    """Holds the edge that is on its way; `changed`: it lies elsewhere, or is at rest.

    A drag calls `begin`, `to` and `drop`, or `cancel`; keys call `nudge`, and what they came to is made a correction
    after a short pause. Until the session is read anew the edge is shown where it was dropped.
    """

    changed = Signal()

    def __init__(self, desk: Desk, viewing: Viewing, correcting: Correcting, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._viewing, self._correcting = desk, viewing, correcting
        self._move: EdgeMove | None = None
        self._made = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.drop)
        viewing.opened.connect(self._rest)
        viewing.changed.connect(self._session_changed)
        viewing.chosen_changed.connect(self._chosen_changed)

    @property
    def move(self) -> EdgeMove | None:
        """The edge on its way, None at rest."""
        return self._move

    @property
    def moving(self) -> bool:
        """Whether it can still be cancelled."""
        return self._move is not None and not self._made

    @property
    def for_coder(self) -> bool:
        """Whether the session is shown to a second coder, to whom no attempt belongs."""
        return self._viewing.coder is not None

    @property
    def attempt(self) -> Item | None:
        """The chosen attempt, whose edges can be moved; a coder's are not."""
        chosen = self._viewing.chosen
        movable = chosen is not None and chosen.track is Track.TASKS and chosen.uid and not self.for_coder
        return chosen if movable else None

    def begin(self, edge: Edge) -> None:
        """Take hold of an edge of the chosen attempt."""
        item = self.attempt
        if item is not None:
            self._pause.stop()
            from_ns = self._rests_at(item, edge)
            self._made, self._move = False, EdgeMove(uid=item.uid, edge=edge, from_ns=from_ns, to_ns=from_ns)
            self.changed.emit()

    def to(self, t_ns: int, reach_ns: int = 0) -> None:
        """Move the edge; it snaps to what is within reach, with no reach to nothing."""
        session = self._viewing.session
        if self._move is None or session is None or self._made:
            return
        place, held_by = within(t_ns, session.span_ns), ""
        if reach_ns > 0:
            place, held_by = snapped(session, self._move, place, reach_ns, self._viewing.cursor_ns)
        self._show(self._tried(place, held_by))

    def nudge(self, by_ns: int) -> None:
        """Move the edge nearer to the cursor a little; where it must not go, it stays and says why."""
        item, session = self.attempt, self._viewing.session
        if item is None or session is None:
            return
        if not self.moving:
            self.begin(nearer_edge(item, self._viewing.cursor_ns))
        if self._move is None:
            return
        tried = self._tried(within(self._move.to_ns + by_ns, session.span_ns), "")
        self._show(replace(self._move, refused=tried.refused) if tried.refused else tried)
        self._viewing.show_window(moved_into(self._viewing.window, tried.to_ns))
        self._pause.start()

    def drop(self) -> None:
        """Make the correction, unless nothing moved or it is refused, which is said at the top of the window."""
        self._pause.stop()
        move = self._move
        if move is None or self._made:
            return
        if move.moved and not self._tried(move.to_ns, "").refused:
            self._made = True
            self._move = replace(move, refused="", held_by="")
            self.changed.emit()
            self._correcting.make(move.correction, otherwise=self._rest)
            return
        if move.refused:
            self._desk.banners.push("warn", "Nothing was changed.", move.refused, key="correction")
        self._rest()

    def cancel(self) -> None:
        """Let the edge go back to where it was."""
        if not self._made:
            self._rest()

    def _tried(self, t_ns: int, held_by: str) -> EdgeMove:
        if self._move is None or self._viewing.told is None:
            raise RuntimeError("no edge is on its way")
        move = replace(self._move, to_ns=t_ns, held_by=held_by)
        return replace(move, refused=refusal(self._viewing.told, self._viewing.design, move, self._viewing.coder))

    def _show(self, move: EdgeMove) -> None:
        if move != self._move:
            self._move = move
            self.changed.emit()

    def _rests_at(self, item: Item, edge: Edge) -> int:
        """Return where an edge is, also when the session is not read anew yet."""
        move = self._move
        made = move is not None and self._made and (move.uid, move.edge) == (item.uid, edge)
        return move.to_ns if move is not None and made else edge_ns(item, edge)

    def _session_changed(self) -> None:
        if self._made:
            self._rest()

    def _chosen_changed(self) -> None:
        chosen = self._viewing.chosen
        if self.moving and (chosen is None or self._move is None or chosen.uid != self._move.uid):
            self.drop()

    def _rest(self) -> None:
        self._pause.stop()
        self._made = False
        if self._move is not None:
            self._move = None
            self.changed.emit()
