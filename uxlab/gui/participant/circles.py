"""A scale of circles that the keyboard reaches as one: Tab stops at the chosen circle, or else at the first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from uxlab.gui.participant.questions import Question
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import column, label, row
from uxlab.gui.widgets.scale import ScaleRow


class Circles(ScaleRow):
    """The answers to one question; arrows move among them, digits choose."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__(look, question.points, name=question.text)
        self.points = question.points
        self.answered.connect(lambda _: self._stop_once())
        self._stop_once()

    def set_value(self, number: int | None) -> None:
        """Show an answer without telling; None shows none."""
        super().set_value(number)
        self._stop_once()

    def show_text(self, value: str) -> None:
        """Show an answer as the page has it; one that is not on the scale shows none."""
        number = int(value) if value.removeprefix("-").isdecimal() else None
        self.set_value(number if number in self.points else None)

    def focus_here(self) -> None:
        """Take the focus where Tab would stop."""
        self.circle(self._stop()).setFocus(Qt.FocusReason.TabFocusReason)

    def _stop(self) -> int:
        chosen = self.value()
        return self.points[0] if chosen is None else chosen

    def _stop_once(self) -> None:
        for number in self.points:
            here = number == self._stop()
            self.circle(number).setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)


def with_anchors(look: Look, scale: QWidget, anchors: tuple[str, str]) -> QWidget:
    """Return a scale with the words at its ends below it."""
    low, high = (label(look, words, "participant-small", wrap=True) for words in anchors)
    high.setAlignment(Qt.AlignmentFlag.AlignRight)
    ends = row([low, high], 16)
    ends.setStretch(0, 1)
    ends.setStretch(1, 1)
    made = QWidget()
    made.setLayout(column([scale, 8, ends] if any(anchors) else [scale]))
    return made
