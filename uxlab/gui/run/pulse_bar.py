"""The line at the foot of the console: capture, what passes, what was left out, the disk."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from uxlab.gui.run.views import Pulse
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.lamp import Icon, Lamp
from uxlab.gui.widgets.layout import STRETCH, label, row, rule, set_role
from uxlab.gui.widgets.painting import painting, text_width
from uxlab.gui.widgets.sparkline import Sparkline

_HEIGHT_PX, _NARROW_PX, _MIDDLE_PX = 36, 640, 860
_WIDEST = {"rate": "9999 events/s", "last": "last 9.9 min ago", "dropped": "9999 dropped"}


class PulseBar(QWidget):
    """Shows a `Pulse`; every figure has the room of its widest value, so that none moves another."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: Pulse | None = None
        self.lamp, self.capture = Lamp(look, "unused", size_px=16), label(look, "", "small")
        self.capture.setProperty("role", "small-strong")
        self.line = Sparkline(look)
        self.rate, self.last, self.dropped = (label(look, "", "small") for _ in range(3))
        self.excluded, self.disk, self.saved = (label(look, "", "small") for _ in range(3))
        self.excluded_icon, self.disk_icon, self.saved_icon = (
            Icon(look, "picture-in-picture"), Icon(look, "hard-drive"), Icon(look, "check", "ok")
        )  # fmt: skip
        self._rule = rule(vertical=True)
        self._rule.setFixedHeight(16)
        self._rest = (self.last, self._rule, self.excluded_icon, self.excluded)
        self.setLayout(
            row(
                [
                    self.lamp, 6, self.capture, 20, self.line, 6, self.rate, 14, self.last, 14, self.dropped, 16,
                    self._rule, 20, self.excluded_icon, 8, self.excluded, STRETCH,
                    self.disk_icon, 7, self.disk, 22, self.saved_icon, 7, self.saved,
                ],
                margin=(17, 0, 16, 0),
            )
        )  # fmt: skip
        self.setFixedHeight(_HEIGHT_PX)
        self._fix_widths()
        look.changed.connect(self._fix_widths)

    def apply(self, pulse: Pulse) -> None:
        """Show how capture and disk fare."""
        before, self._shown = self._shown, pulse
        if before == pulse:
            return
        if before is None or before.lamp != pulse.lamp:
            self.lamp.set_state(pulse.lamp)
            self.line.set_role(
                {"passed": "ok-fill", "warning": "ok-fill", "failed": "danger-fill"}.get(pulse.lamp, "text3")
            )
        if before is None or before.activity != pulse.activity:
            self.line.set_values(pulse.activity)
        for shown, text in (
            (self.capture, pulse.capture), (self.rate, pulse.rate), (self.last, pulse.last),
            (self.dropped, pulse.dropped), (self.excluded, pulse.excluded), (self.disk, pulse.disk),
            (self.saved, pulse.saved),
        ):  # fmt: skip
            _show(shown, text)
        if self.excluded.toolTip() != pulse.excluded_tip:
            self.excluded.setToolTip(pulse.excluded_tip)
        if before is None or before.is_saved != pulse.is_saved:
            self.saved_icon.show_icon(
                "check" if pulse.is_saved else "warning-fill", "ok" if pulse.is_saved else "danger-fill", ""
            )
            set_role(self.saved, "small" if pulse.is_saved else "error")

    def set_room(self, width_px: int) -> None:
        """Leave out what there is no room for."""
        for part in self._rest:
            part.setVisible(width_px >= _MIDDLE_PX)
        self.line.setVisible(width_px >= _NARROW_PX)
        self.dropped.setVisible(width_px >= _NARROW_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline above."""
        with painting(self) as painter:
            painter.fillRect(0, 0, self.width(), 1, self._look.colour("line"))

    def _fix_widths(self) -> None:
        font = self._look.font("small")
        for name, widest in _WIDEST.items():
            shown: QLabel = getattr(self, name)
            shown.setFixedWidth(round(text_width(font, widest)) + 1)
            shown.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.saved.setMinimumWidth(round(text_width(font, "Saved 0.0 s ago")) + 1)


def _show(shown: QLabel, text: str) -> None:
    if shown.text() != text:
        shown.setText(text)
