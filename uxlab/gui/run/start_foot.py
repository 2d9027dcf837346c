"""What stands above the button that starts a session, and the button."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from uxlab.gui.run.preflight_state import PreflightView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import danger, primary
from uxlab.gui.widgets.lamp import Lamp
from uxlab.gui.widgets.layout import column, holder, label, margins, row
from uxlab.gui.widgets.painting import painting
from uxlab.lab.preflight import LampState

_BELOW, _BESIDE = (24, 8, 24, 24), (16, 8, 16, 8)
_BELOW_PX, _BESIDE_PX = 12, 16


class StartFoot(QFrame):
    """`start` begins the session. It stands below the plan, or all along the foot of a narrow page."""

    def __init__(self, look: Look, start: Callable[[], object]) -> None:
        super().__init__()
        self._look, self._along = look, False
        self.setProperty("role", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.left_open = label(look, "", "small", wrap=True)
        self._lamp, self._verdict = Lamp(look, "warning", size_px=16), label(look, "", "small", wrap=True)
        verdict = row([self._lamp, 8, self._verdict])
        verdict.setStretchFactor(self._verdict, 1)
        self._verdict_row = holder(verdict)
        self.in_spite = danger(look, "", start)
        self.start = primary(look, "Start session", start, icon="play-fill", key="Ctrl Enter", size="large")
        self._words = column([self.left_open, self._verdict_row], 8)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._line.addLayout(self._words, 1)
        self._line.addLayout(column([self.in_spite, self.start]))
        self.setLayout(self._line)
        self.set_along(along=False)

    def set_along(self, *, along: bool) -> None:
        """Put the button beside the words, or below them."""
        self._along, ways = along, QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if along else ways.TopToBottom)
        self._line.setSpacing(_BESIDE_PX if along else _BELOW_PX)
        self._line.setContentsMargins(margins(_BESIDE if along else _BELOW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and the hairline above where it stands along the foot."""
        super().paintEvent(event)
        if self._along:
            with painting(self) as painter:
                painter.fillRect(0, 0, self.width(), 1, self._look.colour("line"))

    def apply(self, view: PreflightView) -> None:
        """Show what is amber or red, and whether the session can start."""
        tone, sentence = view.verdict
        self._verdict_row.setVisible(bool(tone))
        if tone:
            self._lamp.set_state(tone)
            self._verdict.setText(sentence)
        self.left_open.setVisible(bool(view.left_open))
        self.left_open.setText(f"The session of {view.code} was left open. {view.left_open}")
        self.in_spite.setVisible(bool(view.in_spite))
        self.start.setVisible(not view.in_spite)
        red = sum(check.lamp is LampState.FAILED for check in view.checks)
        self.in_spite.setText(f"Start in spite of {red} red checks…" if red > 1 else f"{view.in_spite}…")
        self.start.setText(view.start)
        for button in (self.start, self.in_spite):
            button.set_reason(view.why_not)
