"""Pictures that somebody supplied for the maps of an open study: kept with it, replaced, and taken away again."""

import contextlib
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from uxlab.errors import UsageError, UxlabError
from uxlab.lab.readings import Readings
from uxlab.storage.study_file import StudyToRead, StudyToRecord
from uxlab.storage.supplied_pictures import (
    SuppliedPicture,
    files_left_behind,
    forget_supplied,
    note_supplied,
    read_supplied,
    settle_supplied,
)
from uxlab.storage.task_pictures import media_folder, read_file, remove_files, write_picture

__all__ = ["NewPicture", "SuppliedPicture", "SuppliedPictures", "is_missing", "is_of_shape", "supplied_for"]

_ASKEW = 0.02
"""A picture may be that much longer or shorter than its screen: a row of pixels is easily lost in a screenshot."""


@dataclass(frozen=True, slots=True)
class NewPicture:
    """A PNG file that can be laid below maps. `name`: of the file that it was, or was made from."""

    name: str
    png: bytes
    size_px: tuple[int, int]


class SuppliedPictures:
    """Of an open study. Every method may be called from any thread, and none waits. `actor` tells who does it."""

    def __init__(self, recording: StudyToRecord, readings: Readings, actor: Callable[[], str]) -> None:
        self._writer, self._readings, self._actor = recording.writer, readings, actor
        self._folder = media_folder(recording.path)
        self._changes = 0
        left = self._writer.run(files_left_behind)  # before anything is edited, so that no undo can want them
        if left:
            self._readings.ask(partial(self._sweep, left))

    @property
    def changes(self) -> int:
        """How often a picture came or went since the study was opened."""
        return self._changes

    def known(self) -> Future[dict[str | None, SuppliedPicture]]:
        """Return what there is, by task; None for maps of all tasks together."""
        return self._readings.of(lambda study: _latest(study.read(read_supplied)))

    def supply(self, task: str | None, picture: NewPicture) -> Future[SuppliedPicture]:
        """Keep the picture of a task in place of what it has; the future raises UxlabError, and that one stays."""
        return self._readings.ask(partial(self._supply, task, picture))

    def take_away(self, task: str | None) -> Future[NewPicture | None]:
        """Take a task's picture away, and return it; None where it had none, or it was damaged.

        The future raises UxlabError where the file cannot be deleted; then it stays.
        """
        return self._readings.ask(partial(self._take_away, task))

    def _supply(self, task: str | None, picture: NewPicture) -> SuppliedPicture:
        name = picture.name.encode(errors="replace").decode()
        digest = sha256(picture.png).hexdigest()
        note = partial(note_supplied, task=task, name=name, digest=digest, size_px=picture.size_px)
        made = self._writer.run(note)
        if made is None:
            raise UsageError("The task is no longer in the study; choose another.")
        try:
            write_picture(self._folder, made.file, picture.png)
        except UxlabError:
            self._writer.run(partial(forget_supplied, picture=made))
            raise
        with contextlib.suppress(UxlabError):  # the new one counts all the same; the next that comes tries again
            self._remove(task, but=made)
            self._writer.run(partial(settle_supplied, task=task, kept=made, actor=self._actor()))
        self._changes += 1
        return made

    def _take_away(self, task: str | None) -> NewPicture | None:
        there = [one for one in self._writer.run(read_supplied) if one.task == task]
        if not there:
            return None
        pngs = ((one, read_file(self._folder, one.file, one.sha256)) for one in there)
        gone = next(
            (NewPicture(one.name, png, (one.width_px, one.height_px)) for one, png in pngs if png is not None), None
        )
        self._remove(task)
        self._writer.run(partial(settle_supplied, task=task, kept=None, actor=self._actor()))
        self._changes += 1
        return gone

    def _remove(self, task: str | None, but: SuppliedPicture | None = None) -> None:
        rows = self._writer.run(read_supplied)
        remove_files(self._folder, [one.file for one in rows if one.task == task and one != but])

    def _sweep(self, files: tuple[str, ...]) -> None:
        with contextlib.suppress(UxlabError):  # they are tried again when the study is opened next
            remove_files(self._folder, files)


def supplied_for(
    study: StudyToRead, task: str | None, screen_px: tuple[int, int]
) -> tuple[SuppliedPicture, bytes] | None:
    """Return the picture of a task with its PNG file, None where it has none of the shape of this screen."""
    found = next(_readable(study, task), None)
    fits = found is not None and is_of_shape((found[0].width_px, found[0].height_px), screen_px)
    return found if fits else None


def is_missing(study: StudyToRead, task: str | None) -> bool:
    """Return whether a task's picture is known, but its file is gone or damaged."""
    known = any(one.task == task for one in study.read(read_supplied))
    return known and next(_readable(study, task), None) is None


def _readable(study: StudyToRead, task: str | None) -> Iterator[tuple[SuppliedPicture, bytes]]:
    folder = media_folder(study.path)
    for one in study.read(read_supplied):
        png = read_file(folder, one.file, one.sha256) if one.task == task else None
        if png is not None:
            yield one, png


def is_of_shape(picture_px: tuple[int, int], screen_px: tuple[int, int]) -> bool:
    """Return whether a picture can be one of a whole screen, at whatever scale."""
    return abs(picture_px[0] * screen_px[1] / (picture_px[1] * screen_px[0]) - 1) <= _ASKEW


def _latest(pictures: tuple[SuppliedPicture, ...]) -> dict[str | None, SuppliedPicture]:
    return {one.task: one for one in reversed(pictures)}
