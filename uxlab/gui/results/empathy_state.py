"""What participants say, think, do and feel: the notes of the chosen sessions, sorted by their tags. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from uxlab.gui.place import Place
from uxlab.metrics.selection import selected_sessions
from uxlab.model.design import Design
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import Note, SessionState

QUADRANTS = (("says", "Says"), ("thinks", "Thinks"), ("does", "Does"), ("feels", "Feels"))
UNSORTED = ""
_TAGS = {UNSORTED, *(tag for tag, _ in QUADRANTS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """A note, whose it is and during which task; `fixed`: why it cannot be tagged now."""

    uid: str
    session: str
    tag: str
    text: str
    about: str
    fixed: str = ""
    at_ns: int | None = None

    @property
    def place(self) -> str:
        """Where it is to be seen, as the Review page takes it."""
        return str(Place(self.session, self.at_ns))


@dataclass(frozen=True, slots=True)
class EmpathyView:
    """The notes of each tag, those without one under the empty text."""

    notes: tuple[tuple[str, tuple[NoteLine, ...]], ...]

    def of(self, tag: str) -> tuple[NoteLine, ...]:
        """Return the notes of a tag."""
        return dict(self.notes).get(tag, ())

    @property
    def empty(self) -> bool:
        """Whether there is no note at all."""
        return not any(lines for _, lines in self.notes)


def present_empathy(data: StudyData) -> EmpathyView:
    """Return the notes; assists, impressions and other tags have places of their own."""
    lines = [line for session in selected_sessions(data, ()) for line in _lines(session, data.design)]
    tags = (*(tag for tag, _ in QUADRANTS), UNSORTED)
    return EmpathyView(tuple((tag, tuple(line for line in lines if line.tag == tag)) for tag in tags))


def _lines(session: SessionData, design: Design) -> Iterator[NoteLine]:
    finished = session.session.state is SessionState.FINISHED
    for note in sorted(session.notes, key=lambda one: one.t_ns):
        if note.tag.casefold() in _TAGS and note.text.strip():
            yield NoteLine(
                uid=note.uid,
                session=session.session.uid,
                tag=note.tag.casefold(),
                text=note.text.strip(),
                about=", ".join(part for part in (session.session.participant, _task(note, session, design)) if part),
                fixed="" if finished else "Its session is not finished yet",
                at_ns=note.t_ns,
            )


def _task(note: Note, session: SessionData, design: Design) -> str:
    names = {task.key: task.name for task in design.tasks}
    keys = (
        attempt.task
        for attempt in session.attempts
        if attempt.started_ns <= note.t_ns and (attempt.ended_ns is None or note.t_ns < attempt.ended_ns)
    )
    key = next(keys, "")
    return names.get(key, key)
