"""The row of buttons that end the attempt, with Pause apart from them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.live_keys import BUTTONS
from uxlab.gui.run.other_menu import OtherMenu
from uxlab.gui.run.views import ConsoleView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import ghost
from uxlab.gui.widgets.layout import STRETCH, column, holder, label, row, set_role
from uxlab.gui.widgets.live_buttons import LiveButton, OutcomeButton, PlainLiveButton
from uxlab.gui.widgets.marks import OUTCOME_KEYS, OUTCOMES
from uxlab.gui.widgets.painting import painting
from uxlab.recording.machine import Verb

_APART_PX, _GAP_PX, _LABEL_PX, _OTHER_PX, _PAUSE_PX, _BRIEF_PX = 20, 8, 35, 74, 128, 46


class OutcomeRow(QWidget):
    """Ends the attempt. `back_to_work`: the participant was not done after all. Nothing here ever moves."""

    def __init__(self, look: Look, deeds: Deeds, back_to_work: Callable[[], object], *, brief: bool = False) -> None:
        super().__init__()
        self._look, self._deeds = look, deeds
        self._shown: tuple[object, ...] = ()
        self._judging, self._brief = False, brief
        self._seen: int | None = None
        self.buttons = {
            outcome: OutcomeButton(
                look, OUTCOMES[outcome], OUTCOME_KEYS[outcome], partial(deeds.end, outcome), brief=brief
            )
            for outcome in BUTTONS
        }
        self.other = OtherButton(look, deeds)
        self.pause = PlainLiveButton(look, "Pause", "F8", deeds.pause, icon="pause-fill", kind="quiet")
        self.heading = label(look, "End the attempt", "label")
        self.back = ghost(look, "Back to work", back_to_work, size="dense")
        self._fix_widths()
        if brief:
            for button in (self.other, self.pause):
                button.set_height(44)
        self._top = holder(row([self.heading, 8, self.back, STRETCH], margin=(0, 6, 0, 0)))
        self._top.setFixedHeight(_LABEL_PX)
        ends = row([*self.buttons.values(), self.other], _GAP_PX)
        whole = row([])
        whole.addLayout(ends, 1)
        whole.addSpacing(_APART_PX)
        whole.addWidget(self.pause)
        self.setLayout(column([self._top, whole]))
        self.back.hide()
        look.changed.connect(self._fix_widths)

    def apply(self, view: ConsoleView) -> None:
        """Enable what is possible, say whether judgement is waited for, and fill the button that ended the attempt."""
        if self._seen is not None and view.effect.number > self._seen and view.effect.outcome in self.buttons:
            self.buttons[view.effect.outcome].confirm()
        self._seen = view.effect.number
        shown = (Verb.END in view.can, view.why_not, view.judging, view.paused, view.can & {Verb.PAUSE, Verb.RESUME})
        if shown == self._shown:
            return
        self._shown = shown
        reason = "" if Verb.END in view.can else view.why_not
        for button in self.buttons.values():
            button.set_reason(reason)
        self.other.apply(view)
        self.pause.show_as("Go on" if view.paused else "Pause", "play-fill" if view.paused else "pause-fill")
        self.pause.set_reason("" if view.can & {Verb.PAUSE, Verb.RESUME} else view.why_not)
        self._judge(view.judging)

    def set_keys_faded(self, *, faded: bool) -> None:
        """Fade the single keys while somebody types; F8 acts always."""
        for button in self.buttons.values():
            button.set_key_faded(faded)

    def set_room(self, height_px: int, heading_px: int) -> None:
        """Take other heights."""
        self._top.setFixedHeight(round(heading_px * max(1.0, self._look.text_scale)))
        buttons: list[LiveButton] = [*self.buttons.values(), self.other, self.pause]
        for button in buttons:
            button.set_height(height_px)

    def height_in(self, height_px: int, heading_px: int) -> int:
        """Return how high the row is with these heights, in px."""
        return round(heading_px * max(1.0, self._look.text_scale)) + height_px

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line above the outcomes while the moderator is to judge."""
        if self._judging:
            first, last = next(iter(self.buttons.values())), self.other
            top_left = first.mapTo(self, QPoint(0, 0))
            place = QRectF(top_left.x(), top_left.y() - 5, last.geometry().right() - top_left.x() + 1, 2)
            with painting(self) as painter:
                painter.fillRect(place, self._look.colour("accent-text"))

    def _fix_widths(self) -> None:
        scale = self._look.text_scale
        self.other.setFixedWidth(round(_OTHER_PX * scale))
        self.pause.setFixedWidth(round(_PAUSE_PX * ((1 + scale) / 2 if self._brief else scale)))
        if self._brief:
            for button in self.buttons.values():
                button.setMinimumWidth(round(_BRIEF_PX * scale))
        self.update()

    def _judge(self, judging: str) -> None:
        self._judging = bool(judging)
        self.heading.setText(judging or "End the attempt")
        set_role(self.heading, "accent" if judging else "label")
        self.back.setVisible(bool(judging))
        self.update()


class OtherButton(PlainLiveButton):
    """Opens the menu of what is rare."""

    def __init__(self, look: Look, deeds: Deeds) -> None:
        super().__init__(look, "Other", "", self.open, icon="")
        self.menu = OtherMenu(look, deeds, self)

    def apply(self, view: ConsoleView) -> None:
        """Enable what is possible."""
        self.set_reason("" if Verb.END in view.can else view.why_not)
        self.menu.apply(view)

    def open(self) -> None:
        """Show the menu below the button."""
        self.menu.open_below(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and the sign that it opens a menu."""
        super().paintEvent(event)
        with painting(self) as painter:
            place = QRectF(self.width() - 25, self.height() / 2 - 8, 16, 16)
            self._look.paint_icon(painter, "caret-down", "text2" if self.isEnabled() else "text3", place)
