"""Pictures of the participant's screen in an open study: kept as a task begins, and found again for review and maps."""

from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from uxlab.errors import UxlabError
from uxlab.lab.readings import Readings
from uxlab.model.events import Screen
from uxlab.storage.study_file import StudyToRead, StudyToRecord
from uxlab.storage.task_pictures import (
    TaskPicture,
    forget_picture,
    media_folder,
    note_no_picture,
    note_picture,
    picture_bytes,
    read_pictures,
    write_picture,
)

if TYPE_CHECKING:
    from uxlab.lab.map_material import Subject
    from uxlab.timeline.screens import ScreenKind

__all__ = ["FirstPicture", "TaskPicture", "TaskPictures", "first_picture"]


@dataclass(frozen=True, slots=True)
class FirstPicture:
    """A picture of a screen at a task, as a PNG file, and whose screen it was."""

    participant: str
    png: bytes


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

    def first(self, subject: "Subject", screen: "ScreenKind") -> "Future[FirstPicture | None]":
        """Return the first picture of such a screen among what a map is about; see `first_picture`."""
        return self._readings.of(lambda study: first_picture(study, subject, screen))

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


def first_picture(study: StudyToRead, subject: "Subject", screen: "ScreenKind") -> FirstPicture | None:
    """Return the first picture of such a screen, of the task and the people that a map is about; None without one.

    Pictures of one task only: those of several show different pages.

    Raises:
        UsageError: there is no such trait, value or session.
    """
    from uxlab.lab.map_material import visits_of
    from uxlab.storage.pointer_points import read_visits
    from uxlab.timeline.screens import kinds

    if subject.task is None:
        return None
    for visit in visits_of(study.read(read_visits), subject.where, subject.session):
        for attempt in visit.attempts:
            for kept in study.read(partial(read_pictures, attempt=attempt.uid)) if attempt.task == subject.task else ():
                known = zip(kinds(kept.screens), kept.screens, strict=True)
                here = [kind for kind, one in known if one.name == kept.screen]
                png = picture_bytes(media_folder(study.path), kept) if here == [screen] else None
                if png is not None:
                    return FirstPicture(visit.session.participant, png)
    return None


def _of_attempt(study: StudyToRead, attempt: str, screen: Screen) -> bytes | None:
    pictures = study.read(partial(read_pictures, attempt=attempt))
    read = (picture_bytes(media_folder(study.path), kept) for kept in pictures if kept.screen == screen.name)
    return next((png for png in read if png is not None), None)
