"""A map as a file or on the clipboard."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from uxlab.charts.files import Pixels, pixels
from uxlab.charts.map_spec import PointerMap
from uxlab.charts.theme import DARK, LIGHT, Theme
from uxlab.errors import UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.review.maps.picture import image_of
from uxlab.lab.pictures import WIDTH_PX, save_picture

_KINDS = "Pictures (*.png);;Drawings (*.svg)"
_KEY, _SHARP = "map", 2.0


class MapSaving:
    """Tells at the top of the window what came of it."""

    def __init__(self, desk: Desk, around: QWidget) -> None:
        self._desk, self._around = desk, around

    def choose_file(self, chart: PointerMap, stem: str) -> QFileDialog:
        """Ask where to save a map, as PNG or SVG."""
        place = self._desk.study.path.parent / f"{stem}.png"
        dialog = QFileDialog(self._around, "Save map", str(place), _KINDS)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.selectFile(str(place))
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix("svg" if "svg" in kind else "png"))
        dialog.fileSelected.connect(lambda chosen: self.save(chart, Path(chosen)))
        dialog.open()
        return dialog

    def save(self, chart: PointerMap, to: Path) -> None:
        """Save a map."""
        self._desk.jobs.run(partial(save_picture, chart, to, theme=self._theme()), self._saved, self._not_saved)

    def copy(self, chart: PointerMap) -> None:
        """Put a map on the clipboard, with its title, twice as sharp as it is large."""
        work = partial(pixels, chart, self._theme(), width_px=WIDTH_PX, ratio=_SHARP)
        self._desk.jobs.run(work, self._copied)

    def _theme(self) -> Theme:
        return DARK if self._desk.look.dark else LIGHT

    def _saved(self, to: Path) -> None:
        self._desk.banners.push("ok", "The map is saved.", str(to), key=_KEY)

    def _not_saved(self, error: UxlabError) -> None:
        self._desk.banners.push("warn", "The map was not saved.", str(error), key=_KEY)

    def _copied(self, drawn: Pixels) -> None:
        QGuiApplication.clipboard().setImage(image_of(drawn))
        self._desk.banners.push("ok", "The map is on the clipboard.", key=_KEY)
