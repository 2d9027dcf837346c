"""A switch, which acts at once; a check box belongs to a form."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import draw_text, painting, rounded, text_width

_TRACK_PX, _KNOB_PX, _GAP_PX = (30, 18), 14, 6


class Switch(QAbstractButton):
    """On or off with its text beside it; `toggled(bool)` tells, `clicked(bool)` only when the person did it."""

    def __init__(self, look: Look, text: str, *, on: bool = False) -> None:
        super().__init__()
        self._look = look
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(on)
        self.setProperty("ring_radius", 9)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def set_on(self, on: bool) -> None:
        """Show on or off without telling."""
        blocked = self.blockSignals(True)
        self.setChecked(on)
        self.blockSignals(blocked)

    def set_reason(self, reason: str) -> None:
        """Disable the switch and say why in its tool tip; an empty reason enables it."""
        self.setEnabled(not reason)
        self.setToolTip(reason)

    def sizeHint(self) -> QSize:
        """Return the size of track and text."""
        width, height = _TRACK_PX
        font = self._look.font()
        beside = _GAP_PX + round(text_width(font, self.text()) + 0.5) if self.text() else 0
        return QSize(width + beside + 1, max(height + 2, round(font.pixelSize() * 1.4)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, knob and text."""
        width, height = _TRACK_PX
        with painting(self) as painter:
            track = QRectF(0, (self.height() - height) / 2, width, height)
            rounded(painter, track, height / 2, self._look.colour(self._track_role()))
            inset = (height - _KNOB_PX) / 2
            x = track.right() - inset - _KNOB_PX if self.isChecked() else track.left() + inset
            knob = QRectF(x, track.top() + inset, _KNOB_PX, _KNOB_PX)
            rounded(painter, knob, _KNOB_PX / 2, self._look.colour("on-accent" if self.isEnabled() else "control"))
            text = self._look.colour("text" if self.isEnabled() else "text3")
            draw_text(
                painter, QRectF(self.rect()).adjusted(width + _GAP_PX, 0, 1, 0), self.text(), self._look.font(), text
            )

    def _track_role(self) -> str:
        if not self.isEnabled():
            return "band"
        if self.isChecked():
            return "accent-hover" if self.underMouse() else "accent"
        return "text3" if self.underMouse() else "control"
