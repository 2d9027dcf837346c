"""The banner about a session that was never finished, with the two ways out."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout

from uxlab.gui.start.state import Interruption
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import Banner
from uxlab.gui.widgets.buttons import Button, ghost, secondary
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import column, label, row


class InterruptionBanner(Banner):
    """Says which session it was and what is kept of it; its buttons stand at the right."""

    def __init__(self, look: Look, told: Interruption, resume: Callable[[], None], close: Callable[[], None]) -> None:
        self.resume: Button = secondary(look, "Resume session", resume, size="dense")
        self.close_session: Button = ghost(look, "Close session", close, size="dense")
        self.close_session.set_tip("It ends where it was interrupted; everything in it stays.")
        super().__init__(look, "warn", told.fact, told.consequence)

    def _laid_out(self) -> QLayout:
        words = column(
            [
                label(self._look, self._fact, "strong", wrap=True),
                label(self._look, self._consequence, "small", wrap=True),
            ]
        )
        whole = row([12, Icon(self._look, "warning-fill", "warn-fill", size_px=20), 10], margin=(0, 9, 12, 9))
        whole.addLayout(words, 1)
        for widget in (self.close_session, self.resume):
            whole.addSpacing(8)
            whole.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return whole
