"""A list to choose one thing from, narrow however long the names in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter

from uxlab.gui.review.maps.state import Choices
from uxlab.gui.widgets.layout import set_property

_LEAST_LETTERS = 8


class MapBox(QComboBox):
    """Keys with names; `picked` tells the key of what the person chose."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._choices: Choices = ()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_property(self, "dense", value=True)
        self.activated.connect(lambda place: self.picked.emit(str(self.itemData(place))))

    def apply(self, choices: Choices, key: str) -> None:
        """Show what can be chosen and what is, without telling."""
        blocked = self.blockSignals(True)
        if tuple(key for key, _ in choices) != tuple(key for key, _ in self._choices):
            self.clear()
            for each, name in choices:
                self.addItem(name, each)
        else:
            for place, (_, name) in enumerate(choices):
                self.setItemText(place, name)
        self._choices = choices
        self.setCurrentIndex(self.findData(key))
        self.setToolTip(self.currentText())
        self.blockSignals(blocked)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the choice, a long name cut with an ellipsis."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room - 4)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()
