"""The empty state: what there is not yet, and what will bring it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import Act, secondary
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import column, label

_ICON_PX = 32
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class EmptyState(QWidget):
    """An icon, a fact, the next step and, where there is one, the button that takes it."""

    def __init__(
        self, look: Look, icon: str, fact: str, next_step: str, button_text: str = "", act: Act = None
    ) -> None:
        super().__init__()
        self._fact, self._next = label(look, fact, "strong", wrap=True), label(look, next_step, "small", wrap=True)
        layout = column([-1], 0, (16, 0))
        layout.addWidget(Icon(look, icon, size_px=_ICON_PX), 0, _CENTRE)
        layout.addSpacing(12)
        for text in (self._fact, self._next):
            text.setAlignment(_CENTRE)
            layout.addWidget(text)
            layout.addSpacing(6)
        if button_text:
            layout.addSpacing(6)
            layout.addWidget(secondary(look, button_text, act), 0, _CENTRE)
        layout.addStretch(1)
        self.setLayout(layout)

    def set_words(self, fact: str, next_step: str) -> None:
        """Say something else."""
        self._fact.setText(fact)
        self._next.setText(next_step)
