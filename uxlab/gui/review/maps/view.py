"""Heat maps, click maps and path maps of the task at the cursor, or of whatever else is chosen."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from uxlab.charts.map_spec import PointerMap
from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.review.maps.controls import MapControls
from uxlab.gui.review.maps.making import MapMaking
from uxlab.gui.review.maps.saving import MapSaving
from uxlab.gui.review.maps.sides import MapSides
from uxlab.gui.review.maps.stage import MapStage
from uxlab.gui.review.maps.state import (
    BARE,
    MapSettings,
    Situation,
    file_stem,
    present,
    screen_key,
    shown_screen,
    subject_of,
    task_at,
    task_of,
)
from uxlab.gui.review.maps.supplying import MapPictures, dropped_picture
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.layout import column, panel
from uxlab.lab.map_material import MapKind
from uxlab.lab.supplied_pictures import SuppliedPicture
from uxlab.model.people import SessionFacts
from uxlab.timeline.items import Item, Track
from uxlab.timeline.screens import ScreenKind

_SETTLED_MS = 80
_NO_MAP, _NO_SESSION, _CANCELLED = "No map is shown", "No session is shown", "The map was not read."
_NO_PICTURE = "No picture was supplied for this map"
_TRACKS = (Track.TASKS, Track.PAUSES, Track.GAPS)


class MapView(QWidget):
    """Reads only while it is seen. A map goes with the cursor from task to task, unless a task is chosen.

    `pictures_changed`: the study has other pictures, or others may be seen.
    """

    commands_changed = Signal()
    pictures_changed = Signal()

    def __init__(self, desk: Desk, viewing: Viewing) -> None:
        super().__init__()
        self._desk, self._viewing = desk, viewing
        self._settings = MapSettings()
        self._facts: tuple[SessionFacts, ...] = ()
        self._noted: tuple[Item, ...] = ()
        self._chart: PointerMap | None = None
        self.controls, self.stage = MapControls(desk.look), MapStage(desk.look, desk.jobs)
        self._making, self._saving = MapMaking(desk, self), MapSaving(desk, self)
        self.pictures = MapPictures(desk, self)
        self._soon = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._soon.timeout.connect(self._draw)
        self.sides = MapSides(desk.look, self.controls, self.stage)
        self.setLayout(column([panel(column([self.sides]), 0, role="plain")]))
        self.setAcceptDrops(True)
        self._listen()
        self.refresh()

    @property
    def chart(self) -> PointerMap | None:
        """The map that is shown, None while there is none."""
        return self._chart

    def show_kind(self, kind: MapKind) -> None:
        """Show where the pointer rested or went, or where people clicked."""
        self._set(replace(self._settings, kind=kind))

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done with the map."""
        why = "" if self._has_map() else _NO_MAP
        situation = self._situation()
        no_session = "" if situation is not None else _NO_SESSION
        no_picture = no_session or ("" if self._supplied(situation) is not None else _NO_PICTURE)
        return (
            Command(Menu.EDIT, "Copy map", self._copy, "Ctrl+Shift+C", why),
            Command(Menu.FILE, "Save map…", self._save, "Ctrl+Shift+S", why),
            Command(Menu.VIEW, "Lay the map on a picture…", self._choose_picture, "Ctrl+Shift+I", no_session),
            Command(Menu.VIEW, "Take the map’s picture away", self._take_away, "", no_picture),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was asked for while nobody saw it."""
        super().showEvent(event)
        self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take the file of a picture."""
        if self._viewing.session is not None and dropped_picture(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Lay the map on the picture that is dropped."""
        path = dropped_picture(event.mimeData())
        situation = self._situation()
        if path is not None and situation is not None:
            self.pictures.supply(path, task_of(self._settings, situation), self._screen())
            event.acceptProposedAction()

    def refresh(self) -> None:
        """Show what is chosen; what has not been read yet is read."""
        situation = self._situation()
        self.controls.setEnabled(situation is not None)
        if situation is None:
            self._making.stop()
            self._show(None)
            self.stage.say_nothing()
            return
        if self.isVisible():
            self._making.read(subject_of(self._settings, situation))
        self._offer(situation)

    # Inside.

    def _listen(self) -> None:
        controls, making, viewing = self.controls, self._making, self._viewing
        controls.task_picked.connect(lambda key: self._set(replace(self._settings, task=key)))
        controls.whom_picked.connect(lambda key: self._set(replace(self._settings, whom=key)))
        controls.screen_picked.connect(self._pick_screen)
        controls.ground_picked.connect(lambda key: self._set(replace(self._settings, bare=key == BARE)))
        controls.other_requested.connect(self._choose_picture)
        controls.away_requested.connect(self._take_away)
        self.pictures.changed.connect(self._repicture)
        self.pictures.kept.connect(lambda: self._set(replace(self._settings, bare=False)))
        controls.radius_moved.connect(self._set_radius)
        controls.opacity_moved.connect(lambda percent: self._set(replace(self._settings, opacity=percent)))
        controls.copy_requested.connect(self._copy)
        controls.save_requested.connect(self._save)
        self.stage.cancel_requested.connect(making.reader.cancel)
        self.stage.again_requested.connect(self._again)
        making.began.connect(self.stage.begin)
        making.arrived.connect(self._arrive)
        making.made.connect(self._show)
        making.unmade.connect(lambda error: self._fail(str(error)))
        making.reader.progressed.connect(self.stage.tell)
        making.reader.stopped.connect(partial(self._fail, _CANCELLED))
        making.reader.refused.connect(self._fail)
        viewing.opened.connect(self._open)
        viewing.changed.connect(self._renew)
        viewing.cursor_moved.connect(self._follow)

    def _situation(self) -> Situation | None:
        session = self._viewing.session
        if session is None:
            return None
        return Situation(
            session=session.uid,
            participant=session.participant,
            sessions=sum(one.participant == session.participant for one in self._facts),
            at_cursor=task_at(session.by_track[Track.TASKS], self._viewing.cursor_ns),
            design=self._viewing.design,
        )

    def _open(self) -> None:
        self._settings = replace(self._settings, screen=None)
        self._noted = ()
        if self._viewing.session is not None:
            self._desk.jobs.follow(self._desk.study.sessions(), self._know)
        self.refresh()

    def _know(self, facts: tuple[SessionFacts, ...]) -> None:
        self._facts = facts
        self.refresh()

    def _renew(self) -> None:
        """Read anew where something was changed that maps are made of."""
        session = self._viewing.session
        noted = () if session is None else tuple(one for track in _TRACKS for one in session.by_track[track])
        if noted != self._noted:
            self._noted = noted
            self._making.forget()
        self.pictures.refresh()  # somebody may have withdrawn a consent
        self.refresh()

    def _again(self) -> None:
        self._making.forget()
        self.refresh()

    def _follow(self) -> None:
        situation = self._situation()
        if situation is not None and subject_of(self._settings, situation) != self._making.subject:
            self.refresh()

    def _set(self, settings: MapSettings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.refresh()
            self._soon.start()

    def _set_radius(self, px: int) -> None:
        heat = self._settings.kind is MapKind.HEAT
        self._set(replace(self._settings, blur_px=px) if heat else replace(self._settings, place_px=px))

    def _pick_screen(self, key: str) -> None:
        material = self._making.material
        known = () if material is None else material.tally.screens
        picked = next((one for one in known if screen_key(one) == key), None)
        self._set(replace(self._settings, screen=picked))

    def _arrive(self) -> None:
        self.stage.end()
        situation = self._situation()
        if situation is not None:
            self._offer(situation)
        self._draw()

    def _offer(self, situation: Situation) -> None:
        making = self._making
        self.controls.apply(
            present(self._settings, situation, making.material, making.found, self._supplied(situation))
        )

    def _draw(self) -> None:
        self._making.draw(self._settings)

    def _fail(self, why: str) -> None:
        self._show(None)
        self.stage.fail(why)

    def _show(self, chart: PointerMap | None) -> None:
        self._chart = chart
        self.controls.set_reason("" if self._has_map() else _NO_MAP)
        situation = self._situation()
        if chart is not None and situation is not None:
            self._offer(situation)
            self.stage.show_map(chart)
        self.commands_changed.emit()

    def _has_map(self) -> bool:
        return self._chart is not None and not self._chart.empty

    def _screen(self) -> ScreenKind | None:
        return shown_screen(self._settings, self._making.material)

    def _supplied(self, situation: Situation | None) -> SuppliedPicture | None:
        return None if situation is None else self.pictures.of(task_of(self._settings, situation))

    def _choose_picture(self) -> None:
        situation = self._situation()
        if situation is not None:
            self.pictures.choose(task_of(self._settings, situation), self._screen())

    def _take_away(self) -> None:
        situation = self._situation()
        if situation is not None:
            self.pictures.take_away(task_of(self._settings, situation))

    def _repicture(self) -> None:
        """Lay the map on what there is now."""
        self._making.forget_pictures()
        self.refresh()
        self._draw()
        self.pictures_changed.emit()
        self.commands_changed.emit()

    def _copy(self) -> None:
        if self._chart is not None and self._has_map():
            self._saving.copy(self._chart)

    def _save(self) -> None:
        situation = self._situation()
        if self._chart is not None and self._has_map() and situation is not None:
            stem = file_stem(self._desk.study.path.stem, self._settings, situation)
            self._saving.choose_file(self._chart, stem)
