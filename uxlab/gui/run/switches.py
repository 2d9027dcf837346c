"""What the participant's window does of itself, and on which screen it stands."""

from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QSizePolicy, QWidget

from uxlab.gui.participant.stage import Stage
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import STRETCH, column, label, row
from uxlab.gui.widgets.switch import Switch

_PARTS = {
    "consent": "Asks for consent",
    "tasks": "Begins and ends tasks",
    "questionnaires": "Asks the questions",
}

_ONE_SCREEN = (
    "On one screen the console gives way to the compact strip while a session runs and this window is shown. "
    "F9 brings the console back, from either window."
)
_BESIDE_FROM_PX, _APART_PX, _BELOW_PX = 560, 24, 8


class ParticipantSwitches(QWidget):
    """Changes what the participant's window does."""

    def __init__(self, look: Look, stage: Stage) -> None:
        super().__init__()
        self._look, self._stage = look, stage
        self.switches = {part: Switch(look, text) for part, text in _PARTS.items()}
        for part, switch in self.switches.items():
            switch.clicked.connect(lambda *_, part=part: self._change(part))
        self.place = QComboBox()
        self.place.setAccessibleName("Screen of the participant window")
        self.place.setProperty("dense", True)
        self.place.activated.connect(self._choose_screen)
        self.place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = label(look, "Participant window", "section")
        self._parts = row([*self.switches.values(), STRETCH], _APART_PX)
        self.hint = label(look, _ONE_SCREEN, "hint", wrap=True)
        self.setLayout(column([head, 12, self.place, 6, self.hint, 12, self._parts]))
        self.refresh()

    def refresh(self) -> None:
        """Show how it stands."""
        pilot = self._stage.autopilot
        for part, switch in self.switches.items():
            switch.set_on(bool(getattr(pilot, part)))
        choices = self._stage.screens()
        if [self.place.itemData(n) for n in range(self.place.count())] != [one.name for one in choices]:
            self.place.clear()
            for one in choices:
                self.place.addItem(one.text, one.name)
        self.hint.setVisible(not any(one.name for one in choices[2:]))  # the first is uxlab's own choice
        self.place.setCurrentIndex(next((n for n, one in enumerate(choices) if one.chosen), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the switches below each other where there is no room beside."""
        super().resizeEvent(event)
        narrow = self.width() < _BESIDE_FROM_PX * max(1.0, self._look.text_scale)
        self._parts.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(_BELOW_PX if narrow else _APART_PX)

    def _change(self, part: str) -> None:
        on = self.switches[part].isChecked()
        self._stage.set_autopilot(replace(self._stage.autopilot, **{part: on}))

    def _choose_screen(self, place: int) -> None:
        self._stage.set_screen(self.place.itemData(place))
