"""The column beside a map: of which task and whom, on which screen and picture, how blurred and how strong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from uxlab.gui.review.maps.box import MapBox
from uxlab.gui.review.maps.slider import MapSlider
from uxlab.gui.review.maps.state import AWAY, OPACITY, OTHER, ControlsView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.field import labelled
from uxlab.gui.widgets.layout import STRETCH, column, holder, label, row, show_when


class MapControls(QWidget):
    """Each signal carries what the person chose.

    `other_requested`: somebody wants to choose a picture's file; `away_requested`: or to do without the one there is.
    """

    task_picked = Signal(str)
    whom_picked = Signal(str)
    screen_picked = Signal(str)
    ground_picked = Signal(str)
    other_requested = Signal()
    away_requested = Signal()
    radius_moved = Signal(int)
    opacity_moved = Signal(int)
    copy_requested = Signal()
    save_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._shown: ControlsView | None = None
        self.task, self.whom, self.monitor, self.ground = (MapBox() for _ in range(4))
        self.radius, self.opacity = MapSlider(look, "px"), MapSlider(look, "%")
        self.copy = secondary(look, "Copy", self.copy_requested.emit, icon="copy", size="dense")
        self.save = secondary(look, "Save…", self.save_requested.emit, icon="export", size="dense")
        self._screens = labelled(look, "Screen", self.monitor)
        parts = [labelled(look, "Task", self.task), labelled(look, "Of whom", self.whom), self._screens]
        self.ground_note = label(look, "", "hint", wrap=True)
        on = holder(column([labelled(look, "On", self.ground), self.ground_note], 4))
        parts += [on, self.radius, self.opacity]
        buttons = row([self.copy, self.save, STRETCH], 8)
        inside = column([*parts, buttons, STRETCH], 10, (12, 12))
        area = Area()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.fill(inside)
        self.setLayout(column([area]))
        self._listen()

    def apply(self, view: ControlsView) -> None:
        """Show what can be chosen and what is."""
        if view == self._shown:
            return
        self._shown = view
        self.task.apply(view.tasks, view.task)
        self.whom.apply(view.people, view.whom)
        self.monitor.apply(view.screens, view.screen)
        show_when(self._screens, shown=len(view.screens) > 1)
        self.ground.apply(view.grounds, view.ground)
        self.ground_note.setText(view.ground_note)
        show_when(self.ground_note, shown=bool(view.ground_note))
        show_when(self.radius, shown=view.radius_px is not None)
        if view.radius_px is not None:
            self.radius.apply(view.radius_name, view.radius_px, *view.radius_range)
        show_when(self.opacity, shown=view.opacity is not None)
        if view.opacity is not None:
            self.opacity.apply("Opacity", view.opacity, *OPACITY)

    def set_reason(self, reason: str) -> None:
        """Say why the map can be neither copied nor saved, "" where it can."""
        for button in (self.copy, self.save):
            button.set_reason(reason)

    def _listen(self) -> None:
        self.task.picked.connect(self.task_picked)
        self.whom.picked.connect(self.whom_picked)
        self.monitor.picked.connect(self.screen_picked)
        self.ground.picked.connect(self._pick_ground)
        self.radius.moved.connect(self.radius_moved)
        self.opacity.moved.connect(self.opacity_moved)

    def _pick_ground(self, key: str) -> None:
        if key in {OTHER, AWAY}:
            view = self._shown
            if view is not None:  # the list goes on showing what there is: a file may be chosen or not
                self.ground.apply(view.grounds, view.ground)
            (self.other_requested if key == OTHER else self.away_requested).emit()
        else:
            self.ground_picked.emit(key)
