"""The welcome, with what the participant agrees to."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from uxlab.gui.participant.choice import Tick
from uxlab.gui.participant.sheet import Sheet, centred, scrolled
from uxlab.gui.participant.state import ConsentLine, Welcome
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import primary
from uxlab.gui.widgets.layout import Item, clear, column, label, row
from uxlab.gui.widgets.markdown import ScenarioText
from uxlab.model.design import ConsentKind

_I_AGREE = "I agree that this is recorded:"


class WelcomeSheet(Sheet):
    """A greeting, one tick a consent, and Continue. Ticks stay as the participant set them until others are asked."""

    consent_given = Signal(frozenset)

    def __init__(self, look: Look) -> None:
        super().__init__("")
        self._look = look
        self._lines: tuple[ConsentLine, ...] | None = None
        self._ticks: dict[ConsentKind, Tick] = {}
        self._title = label(look, "", "participant-title", wrap=True)
        self._text = ScenarioText(look, "participant", gap_px=16)
        self._asked = label(look, _I_AGREE, "participant-small")
        self._consents = QVBoxLayout()
        self._consents.setSpacing(4)
        self._continue = primary(look, "Continue", self._give, size="participant")
        self._continue.setMinimumWidth(200)
        content: list[Item] = [
            self._title,
            16,
            self._text,
            16,
            self._asked,
            6,
            self._consents,
            30,
            row([self._continue, -1]),
        ]
        scrolled(column([32, -1, centred(column(content)), -1, -1, 32]), self)

    def primary(self) -> QPushButton | None:
        """Return Continue."""
        return self._continue

    def tick(self, kind: ConsentKind) -> Tick:
        """Return the tick of a consent."""
        return self._ticks[kind]

    def apply(self, view: Welcome) -> None:
        """Show what differs from what is shown."""
        if self._title.text() != view.title:
            self._title.setText(view.title)
            self.setAccessibleName(view.title)
        self._text.set_source(view.text)
        if self._lines != view.consents:
            self._lines = view.consents
            self._ask(view.consents)

    def _ask(self, lines: tuple[ConsentLine, ...]) -> None:
        clear(self._consents)
        self._ticks = {line.kind: Tick(self._look, line.text) for line in lines}
        for line in lines:
            tick = self._ticks[line.kind]
            tick.setChecked(line.agreed)
            self._consents.addWidget(tick)
        for before, after in pairwise([*self._ticks.values(), self._continue]):
            QWidget.setTabOrder(before, after)  # ticks that are made later would be reached after it
        self._asked.setVisible(bool(lines))

    def _give(self) -> None:
        self.consent_given.emit(frozenset(kind for kind, tick in self._ticks.items() if tick.isChecked()))
