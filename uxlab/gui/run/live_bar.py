"""The bar above the console: whose session it is, that it is recorded, and how long it has been."""

from collections.abc import Callable

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from uxlab.gui.run.views import ConsoleView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.chip import Chip
from uxlab.gui.widgets.duration import duration_text
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import STRETCH, label, row, rule
from uxlab.gui.widgets.painting import painting, text_width
from uxlab.gui.widgets.segmented import Segmented

_HEIGHT_PX, _NARROW_PX, _TIGHT_PX = 52, 760, 560
_CHIPS = {
    "Recording": ("danger", "record-fill"),
    "Paused": ("neutral", "pause-fill"),
    "Finished": ("ok", "check-circle-fill"),
}


class LiveBar(QWidget):
    """`strip` and `finish` are asked for here; finishing is confirmed below."""

    def __init__(self, look: Look, strip: Callable[[], object], finish: Callable[[], object]) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[str, ...] = ()
        self._seconds = -1
        self.code, self.about = label(look, "", "title"), label(look, "", "muted")
        self.chip = Chip(look, "Recording", "danger", "record-fill", size="large")
        self.lamp = Icon(look, "record-fill", "danger", name="Recording")
        self._icons = [
            Icon(look, "cursor", name="The mouse is recorded"),
            Icon(look, "keyboard", name="Keys are recorded"),
        ]
        for icon in self._icons:
            icon.setToolTip(icon.accessibleName())
        self._session, self.time = label(look, "Session", "muted"), label(look, "0:00", "strong")
        self.strip = secondary(look, "Strip", strip, icon="picture-in-picture", key="F9")
        self.strip.setAccessibleName("Compact strip")
        self.finish = secondary(look, "Finish session…", finish)
        self.tabs = Segmented(look, [("mark", "Mark"), ("log", "Log")], name="Show")
        self._rule = rule(vertical=True)
        self._rule.setFixedHeight(20)
        self.setLayout(
            row(
                [
                    self.code, 12, self.about, STRETCH, self.tabs, 12, self.chip, self.lamp, 12,
                    self._icons[0], 6, self._icons[1], 12, self._rule, 12,
                    self._session, 4, self.time, 24, self.strip, 12, self.finish,
                ],
                margin=(16, 0, 16, 0),
            )
        )  # fmt: skip
        self.setFixedHeight(_HEIGHT_PX)
        self._fix_width()
        look.changed.connect(self._fix_width)

    def apply(self, view: ConsoleView) -> None:
        """Show whose session it is and how long it has lasted."""
        shown = (view.participant, view.about, view.recording)
        if shown != self._shown:
            self._shown = shown
            self.code.setText(view.participant)
            self.about.setText(view.about)
            tone, icon = _CHIPS[view.recording]
            self.chip.show_state(view.recording, tone, icon)
            self.lamp.show_icon(icon, {"neutral": "text2"}.get(tone, tone), view.recording)
            self.lamp.setToolTip(view.recording)
        if int(view.session_s) != self._seconds:
            self._seconds = int(view.session_s)
            self.time.setText(duration_text(self._seconds))
        can_finish = not view.closing
        if self.finish.isEnabled() != can_finish:
            self.finish.set_reason("" if can_finish else "The session is being closed.")

    def set_room(self, width_px: int, *, with_tabs: bool) -> None:
        """Leave out what there is no room for; with tabs the log is behind one."""
        self.tabs.setVisible(with_tabs)
        scale = max(1.0, self._look.text_scale)
        narrow, tight = width_px < _NARROW_PX * scale, width_px < _TIGHT_PX * scale
        self.chip.setVisible(not tight)
        self.lamp.setVisible(tight)
        self.time.setVisible(not tight)
        self.strip.setText("" if narrow else "Strip")
        self.finish.setText("Finish…" if narrow else "Finish session…")
        for part in (*self._icons, self._rule, self._session, self.about):
            part.setVisible(not narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline below."""
        with painting(self) as painter:
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))

    def _fix_width(self) -> None:
        self.time.setFixedWidth(round(text_width(self._look.font("body", 600), "0:00:00")))
