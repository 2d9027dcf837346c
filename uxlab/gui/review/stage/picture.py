"""Screenshots of tasks, as the pointer's way lies on them: read and unpacked in jobs, the last few kept."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from uxlab.errors import UxlabError
from uxlab.gui.jobs import Jobs
from uxlab.gui.widgets.decoding import decoded
from uxlab.model.events import Screen

if TYPE_CHECKING:
    from concurrent.futures import Future

PictureSource = Callable[[str, Screen], "Future[bytes | None]"]
"""Returns the screenshot of a monitor that belongs to an attempt, by its identity, as a PNG file; None without one."""

_KEPT = 6
_MOST_PX = 2560
"""No stage is wider; a larger picture would only take memory."""
_SAMPLE = QSize(16, 16)
_HALF = 128


@dataclass(frozen=True, slots=True, eq=False)
class Screenshot:
    """A picture of a whole monitor; `dark` tells whether most of it is."""

    image: QImage
    dark: bool


class Screenshots(QObject):
    """`arrived`: there is one more."""

    arrived = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._source: PictureSource | None = None
        self._found: dict[tuple[str, Screen], Screenshot | None] = {}  # None: there is none, or it is being read

    def set_source(self, source: PictureSource | None) -> None:
        """Take screenshots from elsewhere; what was read is forgotten."""
        self._source = source
        self.forget()
        self.arrived.emit()

    def forget(self) -> None:
        """Read everything anew."""
        self._found = {}

    def of(self, attempt: str, screen: Screen) -> Screenshot | None:
        """Return the screenshot of a monitor at an attempt, None while there is none; it may arrive."""
        key = attempt, screen
        if self._source is not None and attempt and key not in self._found:
            while len(self._found) >= _KEPT:
                self._found.pop(next(iter(self._found)))
            self._found[key] = None
            read = partial(_unpacked, self._source(attempt, screen))
            self._jobs.run(read, partial(self._take, self._source, key), _without)
        return self._found.get(key)

    def _take(self, source: PictureSource, key: tuple[str, Screen], found: Screenshot | None) -> None:
        if found is not None and source is self._source:
            self._found[key] = found
            self.arrived.emit()


def _unpacked(read: "Future[bytes | None]") -> Screenshot | None:
    """Return a screenshot that can be drawn, None where there is none or it is damaged."""
    image = decoded(read.result() or b"", _MOST_PX)
    if image.isNull():
        return None
    return Screenshot(image.convertToFormat(QImage.Format.Format_RGB32), _is_dark(image))


def _is_dark(image: QImage) -> bool:
    small = image.scaled(_SAMPLE, mode=Qt.TransformationMode.SmoothTransformation)
    greys = [small.pixelColor(x, y).lightness() for x in range(small.width()) for y in range(small.height())]
    return sum(greys) < _HALF * len(greys)


def _without(_: UxlabError) -> None:
    """Show the bare screen: a screenshot that cannot be read is missed by nobody."""
