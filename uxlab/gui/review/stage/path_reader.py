"""Reads the pointer's way in parts, ahead of who plays, and gives what is there at once."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from uxlab.errors import UxlabError
from uxlab.gui.jobs import Jobs
from uxlab.gui.review.stage.path_part import (
    LASTING_NS,
    PathPart,
    Way,
    joined,
    numbers_of,
    part_span,
    reading_span,
    rough_part,
)
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.items import Track
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span
from uxlab.timeline.spots import Spots

_AT_A_TIME = 2
"""So many parts are asked for at once: what else is to be read comes in between."""

_MOST_KEPT = 120
"""Twenty minutes; at 1 kHz they take 40 MB."""


class PathReader(QObject):
    """`arrived`: what was wanted is known more exactly. Until a part is read, it is told from its strides."""

    arrived = Signal()

    def __init__(self, jobs: Jobs, viewing: Viewing) -> None:
        super().__init__(viewing)
        self._jobs, self._viewing = jobs, viewing
        self._session: ReviewedSession | None = viewing.session
        self._read: dict[int, PathPart] = {}
        self._rough: dict[int, PathPart] = {}
        self._asked: set[int] = set()  # what is under way, and what could not be read
        self._wanted: list[int] = []
        self._under_way = 0
        self._way: tuple[range, Way] | None = None
        viewing.opened.connect(self._begin_anew)
        viewing.changed.connect(self._follow)

    def way(self, span: Span) -> Way:
        """Return the pointer's way about a span, as well as it is known by now."""
        numbers = numbers_of(span)
        if self._way is None or self._way[0] != numbers:
            self._way = numbers, joined(self._part(number) for number in numbers)
        return self._way[1]

    def is_read(self, span: Span) -> bool:
        """Tell whether every position in a span is known."""
        return all(number in self._read for number in numbers_of(span))

    def want(self, *spans: Span) -> None:
        """Read these spans, the first of them first; what was wanted before and is not begun is not read."""
        if self._session is None:
            return
        last = self._session.span_ns[1]
        wanted = [number for span in spans for number in numbers_of((span[0], min(span[1], last)))]
        self._wanted = [number for number in dict.fromkeys(wanted) if number not in self._read]
        self._ask()

    def _ask(self) -> None:
        session = self._session
        while session is not None and self._wanted and self._under_way < _AT_A_TIME:
            number = self._wanted.pop(0)
            if number in self._asked:
                continue
            self._asked.add(number)
            self._under_way += 1
            span = part_span(number)
            read = self._viewing.review.path(session, reading_span(session.input, span), LASTING_NS)
            self._jobs.follow(read, partial(self._take, session, number), partial(self._miss, session))

    def _take(self, session: ReviewedSession, number: int, spots: Spots | None) -> None:
        if spots is None:
            self._miss(session)
            return
        if self._session is None or session.input is not self._session.input:
            return
        self._under_way -= 1
        self._asked.discard(number)
        self._read[number] = PathPart.of(part_span(number), spots)
        while len(self._read) > _MOST_KEPT:
            self._read.pop(next(iter(self._read)))
        if self._way is not None and number in self._way[0]:
            self._way = None
        self._ask()
        self.arrived.emit()

    def _miss(self, session: ReviewedSession, _: UxlabError | None = None) -> None:
        """Go on with the next part: of one that could not be read the strides tell."""
        if self._session is not None and session.input is self._session.input:
            self._under_way -= 1
            self._ask()

    def _part(self, number: int) -> PathPart:
        if number in self._read:
            return self._read[number]
        if number not in self._rough:
            self._rough[number] = self._from_strides(part_span(number))
        return self._rough[number]

    def _from_strides(self, span: Span) -> PathPart:
        session = self._session
        if session is None:
            return PathPart.empty(span)
        holes = [item.span for track in (Track.PAUSES, Track.GAPS) for item in session.by_track[track]]
        return rough_part(session.input, span, holes)

    def _follow(self) -> None:
        """Keep what was read unless the input is another: corrections change no input."""
        session = self._viewing.session
        if self._session is None or session is None or session.input is not self._session.input:
            self._begin_anew()
        self._session = session

    def _begin_anew(self) -> None:
        self._session = self._viewing.session
        self._read, self._rough, self._asked, self._wanted = {}, {}, set(), []
        self._under_way, self._way = 0, None
