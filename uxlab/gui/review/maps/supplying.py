"""Pictures that somebody supplies for maps: read off the GUI thread, kept with the study, and taken away again."""

from collections.abc import Mapping
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from uxlab.errors import UsageError, UxlabError
from uxlab.gui.desk import Desk
from uxlab.lab.map_files import PICTURE_SUFFIXES, picture_file
from uxlab.lab.maps import is_of_shape, misshapen
from uxlab.lab.supplied_pictures import NewPicture, SuppliedPicture
from uxlab.timeline.screens import ScreenKind

_KINDS = f"Pictures ({' '.join(f'*{suffix}' for suffix in PICTURE_SUFFIXES)})"
_KEY = "map-picture"


class MapPictures(QObject):
    """What the study knows of pictures, and how that is changed; says at the top of the window what came of it.

    `changed`: there are others than before, or others may be seen. `kept`: somebody has just supplied one.
    """

    changed = Signal()
    kept = Signal()

    def __init__(self, desk: Desk, around: QWidget) -> None:
        super().__init__(around)
        self._desk, self._around = desk, around
        self._supplied: Mapping[str | None, SuppliedPicture] = {}
        self._hidden: Mapping[str, int] = {}

    def of(self, task: str | None) -> SuppliedPicture | None:
        """Return what was supplied for the maps of a task, None for all tasks together."""
        return self._supplied.get(task)

    def is_hidden(self, participant: str) -> bool:
        """Return whether there are pictures of somebody that may not be seen."""
        return participant in self._hidden

    def refresh(self) -> None:
        """Read what the study knows now."""
        study = self._desk.study
        self._desk.jobs.run(partial(_both, study.supplied.known(), study.pictures.hidden()), self._take)

    def choose(self, task: str | None, screen: ScreenKind | None) -> QFileDialog:
        """Ask for a screenshot for the maps of a task."""
        folder = str(self._desk.study.path.parent)
        dialog = QFileDialog(self._around, "Screenshot to lie on", folder, _KINDS)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.supply(Path(chosen), task, screen))
        dialog.open()
        return dialog

    def supply(self, path: Path, task: str | None, screen: ScreenKind | None) -> None:
        """Have the maps of a task lie on a picture, which must have the shape of the screen that is shown, if any."""
        self._desk.jobs.run(partial(_usable, path, screen), partial(self._keep, task), self._refuse)

    def take_away(self, task: str | None) -> None:
        """Have the maps of a task lie on no picture of anybody's any more."""
        self._desk.jobs.follow(self._desk.study.supplied.take_away(task), partial(self._gone, task), self._not_gone)

    def _take(self, read: tuple[Mapping[str | None, SuppliedPicture], Mapping[str, int]]) -> None:
        if read != (self._supplied, self._hidden):
            self._supplied, self._hidden = read
            self.changed.emit()

    def _keep(self, task: str | None, picture: NewPicture) -> None:
        self._desk.jobs.follow(self._desk.study.supplied.supply(task, picture), self._tell_kept, self._refuse)

    def _tell_kept(self, picture: SuppliedPicture) -> None:
        self.kept.emit()
        self.refresh()
        names = {one.key: f"“{one.name}”" for one in self._desk.study.design().tasks}
        maps = "all tasks together" if picture.task is None else names.get(picture.task, picture.task)
        said = f"Maps of {maps} lie on it from now on, in reports too."
        self._desk.banners.push("ok", "The picture is a part of the study.", said, key=_KEY)

    def _gone(self, task: str | None, picture: NewPicture | None) -> None:
        self.refresh()
        back = [] if picture is None else [("Put it back", partial(self._keep, task, picture))]
        self._desk.banners.push("ok", "The picture is no longer in the study.", actions=back, key=_KEY)

    def _refuse(self, error: UxlabError) -> None:
        self._desk.banners.push("warn", "The picture is not shown.", str(error), key=_KEY)

    def _not_gone(self, error: UxlabError) -> None:
        self._desk.banners.push("warn", "The picture is still there.", str(error), key=_KEY)


def dropped_picture(data: QMimeData) -> Path | None:
    """Return the one picture among what is dragged, None where there is no such."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.casefold() in PICTURE_SUFFIXES else None


def _usable(path: Path, screen: ScreenKind | None) -> NewPicture:
    picture = picture_file(path)
    if screen is not None and not is_of_shape(picture.size_px, (screen.width_px, screen.height_px)):
        raise UsageError(misshapen(picture.size_px, screen))
    return picture


def _both(
    supplied: Future[dict[str | None, SuppliedPicture]], hidden: Future[dict[str, int]]
) -> tuple[Mapping[str | None, SuppliedPicture], Mapping[str, int]]:
    return supplied.result(), hidden.result()
