"""Pages that only say something: before the beginning, in between, and at the end."""

from uxlab.gui.participant.sheet import Sheet, centred, scrolled
from uxlab.gui.participant.state import Idle, Thanks
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import column, label
from uxlab.gui.widgets.markdown import ScenarioText


class Notice(Sheet):
    """A title and some lines."""

    def __init__(self, look: Look) -> None:
        super().__init__("")
        self._title = label(look, "", "participant-title", wrap=True)
        self._text = ScenarioText(look, "participant", gap_px=16)
        scrolled(column([32, -1, centred(column([self._title, 16, self._text])), -1, -1, 32]), self)

    def apply(self, view: Idle | Thanks) -> None:
        """Show what differs from what is shown."""
        if self._title.text() != view.title:
            self._title.setText(view.title)
            self.setAccessibleName(view.title)
        self._text.set_source(view.text)
