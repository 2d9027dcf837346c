"""The buttons and panels of the console, and how they stand in the room there is."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from uxlab.gui.run.between import Between
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.density import FULL, MARGIN_PX, Density, density
from uxlab.gui.run.errors_grid import ErrorsGrid
from uxlab.gui.run.note_box import NoteBox
from uxlab.gui.run.outcomes import OutcomeRow
from uxlab.gui.run.small_head import SmallHead
from uxlab.gui.run.steps_bar import StepsBar
from uxlab.gui.run.task_panel import TaskPanel
from uxlab.gui.run.views import ConsoleView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.layout import label
from uxlab.recording.agenda import Ask
from uxlab.recording.machine import Verb


class Asking(Protocol):
    """What the parts ask of their page."""

    def primary(self) -> None:
        """Do what comes next."""

    def ask_for_task(self) -> None:
        """Offer all tasks."""

    def ask_about_task(self, key: str, place: QPoint) -> None:
        """Offer what can be done with a task."""

    def move_task(self, key: str, to: int) -> None:
        """Offer a task earlier or later."""

    def ask_error_type(self) -> None:
        """Ask for a new error type."""

    def fill(self, ask: Ask) -> None:
        """Open a questionnaire for answers from paper."""

    def send(self, ask: Ask) -> None:
        """Show a questionnaire to the participant, or take it back."""

    def back_to_work(self) -> None:
        """Let the participant go on."""

    def clock(self, t_ns: int) -> str:
        """Return a moment as the timer showed it."""


class ConsoleParts:
    """All that stands left of the log."""

    def __init__(self, look: Look, deeds: Deeds, page: Asking) -> None:
        self.look = look
        self.steps = StepsBar(look)
        self.steps.asked.connect(page.ask_about_task)
        self.steps.moved.connect(page.move_task)
        self.head = SmallHead(look, page.primary)
        self.between = Between(look, page.primary, page.ask_for_task, page.fill, page.send)
        self.panel = TaskPanel(look, self.between)
        self.outcomes = OutcomeRow(look, deeds, page.back_to_work)
        self.brief = OutcomeRow(look, deeds, page.back_to_work, brief=True)
        self.heading = label(look, "Mark an error", "label")
        self.heading.setContentsMargins(0, 6, 0, 0)
        self.errors = ErrorsGrid(look, deeds, page.ask_error_type)
        self.note = NoteBox(look, deeds, page.clock)
        self.note.typing.connect(self._fade)

    def apply(self, view: ConsoleView, asked: Ask | None) -> None:
        """Show the session."""
        self.steps.apply(view.steps)
        self.head.apply(view)
        self.panel.apply(view.now, working=view.working)
        self.between.apply(view, asked)
        self.outcomes.apply(view)
        self.brief.apply(view)
        self.errors.apply(view)
        if self.note.edit.isEnabled() != (Verb.NOTE in view.can):
            self.note.set_reason("" if Verb.NOTE in view.can else view.why_not)

    def least_width(self) -> int:
        """Return the width below which the outcomes would lose their names."""
        return self.outcomes.minimumSizeHint().width() + 2 * MARGIN_PX

    def height_in(self, width_px: int, room: Density) -> int:
        """Return how high all parts together are, in px, where they need not be compact."""
        inside_px = width_px - 2 * MARGIN_PX
        heights = (
            self.steps.sizeHint().height(),
            self.panel.height_in(room),
            self.outcomes.height_in(room.outcome_px, room.heading_px),
            self.heading_px(room),
            self.errors.height_in(inside_px, room.error_px),
            self.note.sizeHint().height(),
        )
        return 2 * (room.margin_px + room.gap_px) + sum(heights)

    def heading_px(self, room: Density) -> int:
        """Return how high the heading of the errors is, in px."""
        return round(room.heading_px * max(1.0, self.look.text_scale))

    def _fade(self, *faded: bool) -> None:
        for part in (self.outcomes, self.brief, self.errors):
            part.set_keys_faded(faded=all(faded))


class Worktop(Area):
    """Stacks the parts, larger or smaller; what does not fit scrolls."""

    def __init__(self, parts: ConsoleParts) -> None:
        super().__init__()
        self._parts = parts
        self._density: tuple[Density, float] | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fill(self._column)
        self._arrange(FULL)
        parts.errors.remade.connect(self.fit)
        parts.look.changed.connect(self.fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose how large everything is."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Have everything in view, as large as there is room; where there is too little, the note still is."""
        room = self.viewport().size()
        wanted = density(room.width(), room.height(), partial(self._parts.height_in, room.width()))
        if (wanted, self._parts.look.text_scale) != self._density:
            self._arrange(wanted)

    def _arrange(self, wanted: Density) -> None:
        self._density = wanted, self._parts.look.text_scale
        while self._column.takeAt(0) is not None:
            pass
        self._column.setContentsMargins(MARGIN_PX, wanted.margin_px, MARGIN_PX, wanted.margin_px)
        self._size(wanted)
        for part in self._order(wanted):
            if isinstance(part, int):
                self._column.addSpacing(part)
            else:
                self._column.addWidget(part)
        self._column.addStretch(1)
        self._show_only(wanted)

    def _show_only(self, wanted: Density) -> None:
        """Show the parts of this density, once they have their place: a widget without a parent would be a window."""
        parts = self._parts
        for part, seen in (
            (parts.head, wanted.compact),
            (parts.brief, wanted.compact),
            (parts.outcomes, not wanted.compact),
        ):
            if part.isHidden() == seen:
                part.setVisible(seen)

    def _order(self, wanted: Density) -> list[QWidget | int]:
        parts, gap = self._parts, wanted.gap_px
        if wanted.compact:
            return [
                parts.head,
                parts.brief,
                parts.heading,
                parts.errors,
                gap,
                parts.note,
                gap,
                parts.steps,
                gap,
                parts.panel,
            ]
        return [parts.steps, gap, parts.panel, parts.outcomes, parts.heading, parts.errors, gap, parts.note]

    def _size(self, wanted: Density) -> None:
        parts = self._parts
        for row in (parts.outcomes, parts.brief):
            row.set_room(wanted.outcome_px, wanted.heading_px)
        parts.heading.setFixedHeight(parts.heading_px(wanted))
        parts.errors.set_height(wanted.error_px)
        parts.errors.set_brief(brief=wanted.compact)
        parts.panel.set_room(wanted)
