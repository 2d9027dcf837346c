"""The button that puts the participant's window on its screen, and takes it away."""

from uxlab.gui.participant.stage import Stage
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import Button


class ShownButton(Button):
    """Says what a press does; a brief one is an icon alone, with its name in the tool tip."""

    def __init__(self, look: Look, stage: Stage) -> None:
        super().__init__(look, "", "secondary", icon="monitor")
        self._stage = stage
        self._brief = False
        self.clicked.connect(lambda *_: self._toggle())
        stage.visibility_changed.connect(lambda _: self._name())
        self._name()

    def set_brief(self, *, brief: bool) -> None:
        """Show the icon alone, or with its name."""
        if brief != self._brief:
            self._brief = brief
            self._name()

    def _name(self) -> None:
        visible = self._stage.visible
        name, key = ("Hide participant window", "Shift+F7") if visible else ("Show participant window", "F7")
        self.setText("" if self._brief else name)
        self.setAccessibleName(name)
        self.set_tip(f"{name} ({key})")
        self.updateGeometry()

    def _toggle(self) -> None:
        if self._stage.visible:
            self._stage.hide()
        else:
            self._stage.show()
