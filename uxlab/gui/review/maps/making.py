"""From what a map is about to the map: read once, then drawn anew for each blur, screen and picture."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from uxlab.charts.map_spec import PointerMap
from uxlab.errors import UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.review.maps.reader import MapReader
from uxlab.gui.review.maps.state import MapSettings, choice_of, screen_of
from uxlab.lab.map_material import Material, Subject
from uxlab.lab.maps import MapChoice, drawn, ground_of, laid_on
from uxlab.lab.task_pictures import GroundPicture, TaskPictures
from uxlab.timeline.screens import ScreenKind

_KEPT = 6


class MapMaking(QObject):
    """Keeps what was read for the last few maps.

    `began`: something is being read, which `reader` tells more of. `arrived`: it has been. `made` carries a map;
    `unmade` the world's fault for which there is none with these settings.
    """

    began = Signal()
    arrived = Signal()
    made = Signal(object)
    unmade = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._subject: Subject | None = None
        self._kept: OrderedDict[Subject, Material] = OrderedDict()
        self._wish = 0
        self._found = GroundPicture()
        self._pictures = _Pictures(desk.study.pictures)
        self.reader = MapReader(desk.jobs, self)

    @property
    def subject(self) -> Subject | None:
        """What the map is about, None for nothing."""
        return self._subject

    @property
    def material(self) -> Material | None:
        """What was read for it, None until then."""
        return self._kept.get(self._subject) if self._subject is not None else None

    @property
    def found(self) -> GroundPicture:
        """What the study has for the latest map to lie on, whether it lies on it or not."""
        return self._found

    def read(self, subject: Subject) -> None:
        """Make maps of this from now on."""
        if subject == self._subject:
            return
        self._subject = subject
        if subject in self._kept:
            self.reader.forget()
            self._arrive(subject, self._kept[subject])
        else:
            self.began.emit()
            self.reader.read(partial(self._desk.study.pointer_material, subject), partial(self._arrive, subject))

    def draw(self, settings: MapSettings) -> None:
        """Make the map again, as it is wanted now."""
        material, subject = self.material, self._subject
        if material is None or subject is None:
            return
        self._wish += 1
        choice = choice_of(settings, subject, screen_of(settings, material))
        made, unmade = partial(self._make, self._wish), partial(self._fail, self._wish)
        find = partial(self._pictures.of, subject)
        self._desk.jobs.run(partial(_drawn, material, choice, find, bare=settings.bare), made, unmade)

    def stop(self) -> None:
        """Make no map any more."""
        self.reader.forget()
        self._subject = None
        self._wish += 1

    def forget(self) -> None:
        """Read everything anew: something was changed."""
        self.stop()
        self._kept.clear()
        self.forget_pictures()

    def forget_pictures(self) -> None:
        """Look for pictures anew."""
        self._pictures = _Pictures(self._desk.study.pictures)

    def _arrive(self, subject: Subject, material: Material) -> None:
        self._kept[subject] = material
        self._kept.move_to_end(subject)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit()

    def _make(self, wish: int, made: tuple[PointerMap, GroundPicture]) -> None:
        if wish == self._wish:
            chart, self._found = made
            self.made.emit(chart)

    def _fail(self, wish: int, error: UxlabError) -> None:
        if wish == self._wish:
            self.unmade.emit(error)


class _Pictures:
    """Finds pictures in jobs; the last is kept, for blur and opacity change many times a second."""

    def __init__(self, pictures: TaskPictures) -> None:
        self._pictures = pictures
        self._last: tuple[tuple[Subject, ScreenKind], GroundPicture] | None = None

    def of(self, subject: Subject, screen: ScreenKind) -> GroundPicture:
        """Return what a map of such a screen can lie on; waits for it."""
        last, wanted = self._last, (subject, screen)
        if last is None or last[0] != wanted:
            last = (wanted, self._pictures.ground(subject, screen).result())
            self._last = last
        return last[1]


def _drawn(
    material: Material, choice: MapChoice, find: Callable[[ScreenKind], GroundPicture], *, bare: bool
) -> tuple[PointerMap, GroundPicture]:
    """Return the map and the picture, which can be chosen where the map lies on none as well."""
    found = ground_of(material, choice, find)
    return drawn(material, choice if bare else laid_on(choice, found)), found
