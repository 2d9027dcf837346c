"""A list to choose a group or a condition from."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from uxlab.gui.widgets.layout import set_property

DIFFERENT = "?"
_LEAST_LETTERS = 8  # a long name is cut in the field and whole in the list, rather than wider than the panel


class Choice(QComboBox):
    """Keys with names; `picked` tells the key of what the person chose."""

    picked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._choices: tuple[tuple[str, str], ...] = ()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        set_property(self, "dense", value=True)
        self.activated.connect(lambda place: self.picked.emit(str(self.itemData(place))))

    def apply(self, choices: Sequence[tuple[str, str]], key: str) -> None:
        """Show what can be chosen and what is; "?" says that several people differ in it."""
        offered = (*(((DIFFERENT, "Different"),) if key == DIFFERENT else ()), *choices)
        blocked = self.blockSignals(True)
        if offered != self._choices:
            self._choices = offered
            self.clear()
            for each, name in offered:
                self.addItem(name, each)
        if self.currentData() != key:
            self.setCurrentIndex(self.findData(key))
        self.blockSignals(blocked)
