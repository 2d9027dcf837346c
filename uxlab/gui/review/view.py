"""A session under review: picture, events and corrections above, its tracks below, one cursor through all."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.place import Place
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.events.chooser import SessionChooser
from uxlab.gui.review.head import MODES, ReviewHead
from uxlab.gui.review.maps.view import MapView
from uxlab.gui.review.opening import Opening
from uxlab.gui.review.sides import Sides
from uxlab.gui.review.stage.player import Player
from uxlab.gui.review.stage.stage import Stage
from uxlab.gui.review.stage.transport import Transport
from uxlab.gui.review.tracks.timeline import Timeline
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.layout import column, row, rule, show_when
from uxlab.gui.widgets.stack import Stack
from uxlab.gui.widgets.tab_order import read_in_order
from uxlab.gui.widgets.tabs import Tabs
from uxlab.lab.map_material import MapKind
from uxlab.wording.pictures import hidden_in_review

_SIDE_PX, _ANY_PX = 372, 16_777_215
_NARROW_BELOW_PX, _LOW_BELOW_PX = 900, 520
_LEAST_TIMELINE_PX, _TIMELINE_SHARE = 120, 0.36
_PICTURE, _EVENTS, _CORRECTIONS = "picture", "events", "corrections"
_TABS = ((_PICTURE, "Picture"), (_EVENTS, "Events"), (_CORRECTIONS, "Corrections"))
_MAPS = {"heat": MapKind.HEAT, "clicks": MapKind.CLICK, "ways": MapKind.PATH}


class SessionView(QWidget):
    """One session, read when it is opened.

    `back_requested` asks for the list of sessions, `came_to_requested` for the figures of this one.
    """

    back_requested = Signal()
    came_to_requested = Signal()
    commands_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.viewing = Viewing(desk, self)
        self.correcting = Correcting(desk, self.viewing)
        self.player = Player(self.viewing, self)
        desk.turns.add(self._make_picture, self._make_map)
        desk.turns.add(self._make_side, self._make_timeline)
        desk.turns.add(self._build, self._build_session, self._build_left, self._fill_pictures, self._listen)

    @property
    def uid(self) -> str:
        """The session that is shown or being read, empty for none."""
        return self.viewing.uid

    def open(self, place: Place) -> None:
        """Show a session, or another moment of the one that is shown; who codes blind goes on doing so."""
        self.chooser.set_uid(place.uid)
        self.chooser.refresh()
        if place.uid != self.viewing.uid or self.viewing.session is None:
            self.viewing.open(place.uid, self.viewing.coder or "", place.at_ns)
        elif place.at_ns is not None:
            self.viewing.move_to(place.at_ns)
        self.timeline.take_focus()

    def flush(self) -> None:
        """Stop playing, and keep an edge that is on its way: nobody watches any more."""
        self.player.pause()
        self.timeline.flush()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done with the session."""
        modes = (
            Command(Menu.VIEW, text, partial(self.show_mode, key), f"Ctrl+Shift+{number}")
            for number, (key, text, _) in enumerate(MODES, 1)
        )
        parts = (self.chooser, self.correcting, self.player, self.transport, self.timeline, self.map, self.sides)
        return (*modes, *(command for part in parts for command in part.commands()))

    def show_mode(self, mode: str) -> None:
        """Show the pointer's "path" at the cursor, or a map: where it was ("heat"), the "clicks" or the "ways"."""
        self.head.mode.set_value(mode)
        if mode in _MAPS:
            self.map.show_kind(_MAPS[mode])
        self._pictures.show_part(self.map if mode in _MAPS else self.stage)
        self.transport.set_on_path(shown=mode not in _MAPS)
        if self._is_narrow():
            self._show_tab(_PICTURE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put side by side what has room, and the rest behind tabs."""
        super().resizeEvent(event)
        self._fit()

    # Inside.

    def _make_picture(self) -> None:
        look = self._desk.look
        self.chooser = SessionChooser(self._desk)
        self.head = ReviewHead(look, self.chooser, self.correcting.undo, self._export_session)
        self.stage = Stage(self._desk, self.viewing)
        self.transport = Transport(self._desk, self.viewing, self.player)
        self._pictures = Stack()

    def _make_map(self) -> None:
        self.map = MapView(self._desk, self.viewing)

    def _make_side(self) -> None:
        self.sides = Sides(self._desk, self.viewing, self.correcting)

    def _make_timeline(self) -> None:
        self.timeline = Timeline(self._desk, self.viewing, self.correcting)

    def _build(self) -> None:
        """Put the parts together from the outside in: with another parent all that is in a widget is styled again."""
        self._parts, self._session, self._left = Stack(), QWidget(), QWidget()
        self.opening = Opening(self._desk.look, self.viewing)
        content = column([self.head, rule()])
        content.addWidget(self._parts, 1)
        self._lay_out(self, content)
        for part in (self._session, self.opening):
            self._parts.add(part)
        self._parts.show_part(self.opening)

    def _build_session(self) -> None:
        self.tabs, self._line = Tabs(self._desk.look, _TABS, name="Parts of the session"), rule(vertical=True)
        self.tabs.hide()
        above = row([self._left, self._line, self.sides], 0)
        above.setStretch(0, 1)
        whole = column([self.tabs, above, rule(), self.timeline])
        whole.setStretch(1, 1)
        self._lay_out(self._session, whole)

    def _build_left(self) -> None:
        left = column([self._pictures, rule(), self.transport])
        left.setStretch(0, 1)
        self._lay_out(self._left, left)

    def _fill_pictures(self) -> None:
        for part in (self.stage, self.map):
            self._pictures.add(part)
        self._pictures.show_part(self.stage)
        read_in_order(self.head, self.tabs, self.stage, self.map, self.transport, self.sides, self.timeline)

    @staticmethod
    def _lay_out(part: QWidget, layout: QLayout) -> None:
        part.setLayout(layout)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # a small window is for `_fit`

    def _listen(self) -> None:
        self.head.back_requested.connect(self.back_requested)
        self.head.came_to_requested.connect(self.came_to_requested)
        self.head.mode_chosen.connect(self.show_mode)
        self.chooser.chosen.connect(lambda uid: self.open(Place(uid)))
        self.tabs.chosen.connect(self._show_tab)
        self.map.pictures_changed.connect(self._show_pictures)
        self._show_pictures()
        self.transport.clicks_shown.connect(self.stage.set_clicks)
        self.transport.recent_shown.connect(self.stage.set_recent)
        self.sides.asked.connect(self._make_room_for_side)
        self.sides.events.shown_requested.connect(self._show_events)
        self.sides.panel_changed.connect(self._fit)
        self.viewing.opened.connect(self._opened)
        self.viewing.refused.connect(self._opened)
        for part in (self.chooser, self.player, self.transport, self.timeline, self.map, self.sides):
            part.commands_changed.connect(self.commands_changed)
        self.correcting.changed.connect(self._show_undo)

    def _opened(self, _: str = "") -> None:
        self.chooser.set_uid(self.viewing.uid)
        self._tell_of_hidden()
        if self.viewing.session is None:
            self._parts.show_part(self.opening)
        elif self._parts.current() is self.opening:
            self._parts.show_part(self._session)
            if not self.sides.shown():  # else somebody goes from result to result of a search
                self.timeline.take_focus()
        self.commands_changed.emit()

    def _show_pictures(self) -> None:
        """Take pictures as the study has them now, and say where there are some that may not be seen."""
        self.stage.set_picture_source(self._desk.study.pictures.of)
        self._tell_of_hidden()

    def _tell_of_hidden(self) -> None:
        session = self.viewing.session
        who = "" if session is None else session.participant
        self.stage.canvas.set_hint(hidden_in_review(who) if self.map.pictures.is_hidden(who) else "")

    def _show_undo(self) -> None:
        told = self.viewing.told
        self.head.set_undo("" if told is None else told.undo_label)
        self.commands_changed.emit()

    def _export_session(self) -> None:
        if self.viewing.session is not None:
            self.sides.events.export.choose("all")
            self.sides.show_panel("export")

    # Room.

    def _is_narrow(self) -> bool:
        return self.width() < _NARROW_BELOW_PX

    def _make_room_for_side(self) -> None:
        if self._is_narrow() and self.tabs.value() == _PICTURE:
            self._show_tab(_EVENTS)

    def _show_events(self) -> None:
        if self._is_narrow():
            self._show_tab(_EVENTS)
        else:
            self.sides.close_panel()

    def _show_tab(self, tab: str) -> None:
        self.tabs.set_value(tab)
        self.sides.show_part(tab if tab != _PICTURE else "both")
        self._fit()

    def _fit(self) -> None:
        narrow = self._is_narrow()
        if not narrow and self.tabs.isVisibleTo(self):
            self.sides.show_part("both")
        show_when(self.tabs, shown=narrow)
        show_when(self._line, shown=not narrow)
        show_when(self.timeline, shown=not (narrow and self.height() < _LOW_BELOW_PX and self.sides.shown()))
        show_when(self._left, shown=not narrow or self.tabs.value() == _PICTURE)
        show_when(self.sides, shown=not narrow or self.tabs.value() != _PICTURE)
        self.sides.setMinimumWidth(0 if narrow else _SIDE_PX)
        self.sides.setMaximumWidth(_ANY_PX if narrow else _SIDE_PX)
        self.head.set_brief(brief=narrow)
        self.timeline.setMaximumHeight(max(_LEAST_TIMELINE_PX, round(_TIMELINE_SHARE * self.height())))
