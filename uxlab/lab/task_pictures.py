"""Pictures of the participant's screen in an open study: kept as a task begins, and found again for review and maps.

What somebody supplied for a task goes before what was taken in its sessions, wherever it has the shape of the screen.
"""

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from uxlab.errors import UxlabError
from uxlab.lab.readings import Readings
from uxlab.lab.supplied_pictures import is_missing, supplied_for
from uxlab.model.events import Screen
from uxlab.storage.study_file import StudyToRead, StudyToRecord
from uxlab.storage.task_pictures import (
    KeptPicture,
    TaskPicture,
    forget_picture,
    media_folder,
    note_no_picture,
    note_picture,
    picture_bytes,
    read_hidden,
    read_pictures,
    read_task,
    write_picture,
)

if TYPE_CHECKING:
    from uxlab.lab.map_material import Subject
    from uxlab.model.results import SessionData
    from uxlab.timeline.screens import ScreenKind

__all__ = ["GroundPicture", "TaskPicture", "TaskPictures", "ground_picture"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundPicture:
    """What a map can lie on: a PNG file, empty for nothing.

    `supplied`: what the file was called that somebody supplied. `participant`: whose screen it is, where it was taken
    in a session instead. `hidden`: of whom there are pictures that may not be seen. `missing`: one was supplied, and
    its file is gone or damaged.
    """

    png: bytes = b""
    supplied: str = ""
    participant: str = ""
    hidden: tuple[str, ...] = ()
    missing: bool = False


class TaskPictures:
    """Of an open study. Every method may be called from any thread, and none waits."""

    def __init__(self, recording: StudyToRecord, readings: Readings) -> None:
        self._writer, self._readings = recording.writer, readings
        self._folder = media_folder(recording.path)

    def keep(self, picture: TaskPicture) -> Future[bool]:
        """Keep the picture of an attempt that has none; tell whether it was kept. The future raises UxlabError."""
        return self._readings.ask(partial(self._keep, picture))

    def do_without(self, session: str, attempt: str, reason: str) -> Future[None]:
        """Note why an attempt has no picture."""
        note = partial(note_no_picture, session=session, attempt=attempt, reason=reason)
        return self._readings.ask(lambda: self._writer.run(note))

    def of(self, attempt: str, screen: Screen) -> Future[bytes | None]:
        """Return the picture of a monitor that belongs to an attempt, as a PNG file; None where there is none."""
        return self._readings.of(lambda study: _of_attempt(study, attempt, screen))

    def ground(self, subject: "Subject", screen: "ScreenKind") -> "Future[GroundPicture]":
        """Return what a map of such a screen can lie on; see `ground_picture`."""
        return self._readings.of(lambda study: ground_picture(study, subject, screen))

    def hidden(self) -> Future[dict[str, int]]:
        """Return of whom there are pictures that may not be seen, and how many."""
        return self._readings.of(lambda study: study.read(read_hidden))

    def _keep(self, picture: TaskPicture) -> bool:
        name = self._writer.run(partial(note_picture, picture=picture))
        if name is None:
            return False
        try:
            write_picture(self._folder, name, picture.png)
        except UxlabError:
            self._writer.run(partial(forget_picture, attempt=picture.attempt))
            raise
        return True


def ground_picture(study: StudyToRead, subject: "Subject", screen: "ScreenKind") -> GroundPicture:
    """Return the picture that was supplied for the task, else the first taken of such a screen at it, of these people.

    Of those that were taken for maps of one task only: those of several show different pages.

    Raises:
        UsageError: there is no such trait, value or session.
    """
    from uxlab.lab.map_material import visits_of
    from uxlab.storage.pointer_points import read_visits

    supplied = supplied_for(study, subject.task, (screen.width_px, screen.height_px))
    if supplied is not None:
        return GroundPicture(png=supplied[1], supplied=supplied[0].name)
    missing = is_missing(study, subject.task)
    if subject.task is None:
        return GroundPicture(missing=missing)
    visits = visits_of(study.read(read_visits), subject.where, subject.session)
    people = {one.session.participant for one in visits}
    hidden = tuple(code for code in study.read(read_hidden) if code in people)
    for visit in visits:
        for kept in _kept(study, visit, subject.task):
            png = picture_bytes(media_folder(study.path), kept) if _is_of(kept, screen) else None
            if png is not None:
                return GroundPicture(png=png, participant=visit.session.participant, hidden=hidden, missing=missing)
    return GroundPicture(hidden=hidden, missing=missing)


def _kept(study: StudyToRead, visit: "SessionData", task: str) -> Iterator[KeptPicture]:
    for attempt in visit.attempts:
        if attempt.task == task:
            yield from study.read(partial(read_pictures, attempt=attempt.uid))


def _is_of(kept: KeptPicture, screen: "ScreenKind") -> bool:
    from uxlab.timeline.screens import kinds

    known = zip(kinds(kept.screens), kept.screens, strict=True)
    return [kind for kind, one in known if one.name == kept.screen] == [screen]


def _of_attempt(study: StudyToRead, attempt: str, screen: Screen) -> bytes | None:
    task = study.read(partial(read_task, attempt=attempt))
    supplied = None if task is None else supplied_for(study, task, (screen.width_px, screen.height_px))
    if supplied is not None:
        return supplied[1]
    pictures = study.read(partial(read_pictures, attempt=attempt))
    read = (picture_bytes(media_folder(study.path), kept) for kept in pictures if kept.screen == screen.name)
    return next((png for png in read if png is not None), None)
