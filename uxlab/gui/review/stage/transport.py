"""The line below the picture: play, the time, the speed, and what of the pointer's way is shown."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QLayout, QMenu, QWidget

from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.review.stage.player import SPEEDS, Player
from uxlab.gui.review.stage.player_keys import SpaceForButtons
from uxlab.gui.review.stage.transport_state import SHOWN_SPEEDS, Playing, TransportView, present, speed_text
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.buttons import Button, IconButton, ghost
from uxlab.gui.widgets.layout import STRETCH, label, row, show_when
from uxlab.gui.widgets.painting import text_width
from uxlab.gui.widgets.segmented import Segmented

HEIGHT_PX = 40
_MARGIN_PX, _BOX_GAP_PX = 12, 16
_NO_SESSION, _NO_PATH = "No session is shown", "A map is shown in the place of the path"
_BY_MOUSE_WITHOUT_FOCUS = Qt.FocusPolicy.TabFocus  # so that Space plays after a click here, too


class Transport(QWidget):
    """`clicks_shown`, `recent_shown`: whether clicks are, and whether only the last 10 s of the pointer's way are.

    What there is no room for is in a menu, where all of it is.
    """

    clicks_shown = Signal(bool)
    recent_shown = Signal(bool)
    commands_changed = Signal()

    def __init__(self, desk: Desk, viewing: Viewing, player: Player) -> None:
        super().__init__()
        self._look, self._viewing, self._player = desk.look, viewing, player
        self._view: TransportView | None = None
        self._least_px = 0
        self._on_path = True
        self._build_buttons()
        self._build_boxes()
        self._space = SpaceForButtons(self)
        self._lay_out()
        viewing.cursor_moved.connect(self._show)
        viewing.opened.connect(self._show)
        player.changed.connect(self._show)
        viewing.opened.connect(self.commands_changed)
        self._look.changed.connect(self._fit)
        self._show()

    def commands(self) -> tuple[Command, ...]:
        """Return what changes the picture; the player has commands of its own."""
        clicks = "Hide clicks" if self.clicks.isChecked() else "Show clicks"
        recent = "Show the whole task’s path" if self.recent.isChecked() else "Show the last 10 s of the path"
        missing = _NO_SESSION if not self._player.possible else "" if self._on_path else _NO_PATH
        return (
            Command(Menu.VIEW, clicks, self.clicks.click, impossible=missing),
            Command(Menu.VIEW, recent, self.recent.click, impossible=missing),
        )

    def set_on_path(self, *, shown: bool) -> None:
        """Offer what changes the pointer's path while that is shown, and not beside a map, which it does not change."""
        if shown != self._on_path:
            self._on_path = shown
            for box in (self.clicks, self.recent):
                show_when(box, shown=False)
            self._fit()
            self.commands_changed.emit()

    def render_view(self, view: TransportView) -> None:
        """Show what differs."""
        before, self._view = self._view, view
        if before is None or before.playing != view.playing:
            self.play.set_icon("pause-fill" if view.playing else "play-fill", "text")
            self.play.setAccessibleName("Pause" if view.playing else "Play")
            self.play.setToolTip("Pause (Space)" if view.playing else "Play (Space)")
        self.time.setText(view.time)
        self.whole.setText(view.whole)
        self.speed.set_value(view.speed)
        self.more.setText(view.rare)
        self.more.setChecked(bool(view.rare))
        self.skip.setChecked(view.skipping)
        for part in self._parts:
            part.setEnabled(view.possible)
        if before is None or (before.longest, before.rare, before.possible) != (view.longest, view.rare, view.possible):
            self._fit()
        if not view.playing:  # a screen reader would read every tenth of a second
            self.time.setAccessibleName(view.spoken)

    def minimumSizeHint(self) -> QSize:
        """Return the room for what is always shown."""
        return QSize(self._least_px, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many check boxes as there is room for."""
        super().resizeEvent(event)
        self._choose_parts()

    def more_menu(self) -> QMenu:
        """Return all speeds and choices as a menu."""
        menu = QMenu(self)
        for speed in SPEEDS:
            entry = self._entry(menu, speed_text(speed), on=self._player.speed == speed)
            entry.triggered.connect(lambda _=False, speed=speed: self._player.set_speed(speed))
        menu.addSeparator()
        for box in self._boxes():
            self._entry(menu, box.text(), on=box.isChecked()).triggered.connect(lambda _=False, box=box: box.click())
        only = self._entry(menu, "This task only", on=self._player.task_only)
        only.triggered.connect(self._player.set_task_only)
        return menu

    # Inside.

    def _build_buttons(self) -> None:
        look, player = self._look, self._player
        self.step_back = IconButton(look, "skip-back", "Step back", "Ctrl ←", size_px=18)
        self.play = IconButton(look, "play-fill", "Play", "Space", size_px=20, role="text")
        self.step_on = IconButton(look, "skip-forward", "Step forward", "Ctrl →", size_px=18)
        self.step_back.clicked.connect(lambda: player.step(forward=False))
        self.play.clicked.connect(player.toggle)
        self.step_on.clicked.connect(lambda: player.step(forward=True))
        self.time, self.whole = label(look, "", "strong"), label(look, "", "muted")
        self.speed = Segmented(look, [(speed_text(one), speed_text(one)) for one in SHOWN_SPEEDS], name="Speed")
        self.speed.chosen.connect(lambda key: player.set_speed(float(key.removesuffix("×"))))
        self.more: Button = ghost(look, "", self._open_more, icon="caret-down", size="dense")
        self.more.setCheckable(True)
        self.more.setAccessibleName("More speeds and choices")
        self.more.set_tip("More speeds and choices")

    def _build_boxes(self) -> None:
        self.clicks, self.recent = QCheckBox("Clicks"), QCheckBox("Last 10 s of path")
        self.skip = QCheckBox("Skip inactivity")
        self.recent.setToolTip("Without it, the path of the whole task")
        self.skip.setToolTip("Goes on where the participant does; also over pauses and gaps")
        self.clicks.setChecked(True)
        self.recent.setChecked(True)
        self.clicks.toggled.connect(self.clicks_shown)
        self.recent.toggled.connect(self.recent_shown)
        for box in (self.clicks, self.recent):
            box.toggled.connect(lambda _: self.commands_changed.emit())
        self.skip.clicked.connect(self._player.set_skipping)
        self._parts: tuple[QWidget, ...] = (
            self.step_back,
            self.play,
            self.step_on,
            self.speed,
            self.more,
            self.clicks,
            self.recent,
            self.skip,
        )
        for part in self._parts:
            part.setFocusPolicy(_BY_MOUSE_WITHOUT_FOCUS)

    def _lay_out(self) -> None:
        before = row([self.step_back, self.play, self.step_on, 10, self.time, 2, self.whole, 16], 2)
        boxes = row(self._boxes(), _BOX_GAP_PX)
        line = row([before, self.speed, 4, self.more, STRETCH, boxes], 0, (_MARGIN_PX, 0, _MARGIN_PX, 0))
        self._lines: tuple[QLayout, ...] = (before, boxes, line)
        line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(line)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _boxes(self) -> tuple[QCheckBox, ...]:
        return (self.clicks, self.recent, self.skip) if self._on_path else (self.skip,)

    def _optional(self) -> tuple[QWidget, ...]:
        return (self.whole, *self._boxes())

    def _fit(self) -> None:
        """Give the time as much room as it will ever need, lest what is beside it moves."""
        self.setFixedHeight(round(HEIGHT_PX * max(1.0, self._look.text_scale)))
        if self._view is not None:
            longest = text_width(self._look.font("body", 600), self._view.longest)
            self.time.setFixedWidth(round(longest) + 2)
        self._least_px = self._width_with(0)
        self.updateGeometry()
        self._choose_parts()

    def _choose_parts(self) -> None:
        """Show as much of what can do without the line as there is room for."""
        count = len(self._optional())
        while self._width_with(count) > self.width() and count:
            count -= 1

    def _width_with(self, count: int) -> int:
        """Show the first so many of those parts, and return how wide the line is then at least."""
        for number, part in enumerate(self._optional()):
            show_when(part, shown=number < count)
        for line in self._lines:
            line.invalidate()
        return self._lines[-1].minimumSize().width()

    def _show(self) -> None:
        session, player = self._viewing.session, self._player
        how = Playing(
            playing=player.playing,
            backward=player.backward,
            speed=player.speed,
            skipping=player.skipping,
            task_only=player.task_only,
        )
        self.render_view(present(None if session is None else session.span_ns, self._viewing.cursor_ns, how))

    def _open_more(self) -> None:
        self.more.setChecked(self._view is not None and bool(self._view.rare))
        menu = self.more_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _entry(self, menu: QMenu, text: str, *, on: bool) -> QAction:
        made = QAction(text, menu, checkable=True, checked=on)
        menu.addAction(made)
        return made
