"""A scenario on the screen, as the participant reads it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.scenario import GAP_PX, LINE_PERCENT, plain_text, scenario_html


class ScenarioText(QLabel):
    """A scenario as the participant reads it."""

    def __init__(
        self,
        look: Look,
        role: str = "participant-large",
        *,
        line_percent: int = LINE_PERCENT,
        gap_px: int = GAP_PX,
    ) -> None:
        super().__init__()
        self._source, self._line_percent, self._gap_px = "", line_percent, gap_px
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setWordWrap(True)
        self.setMinimumWidth(round(120 * look.text_scale))

    def set_source(self, text: str) -> None:
        """Show a scenario written in Markdown."""
        if text != self._source:
            self._source = text
            self.setText(scenario_html(text, line_percent=self._line_percent, gap_px=self._gap_px))
            self.setAccessibleName(plain_text(text))

    def source(self) -> str:
        """Return the scenario as it was written."""
        return self._source
