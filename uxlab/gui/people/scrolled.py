"""A panel that scrolls where there is too little height for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.layout import column


def scrolled(content: QWidget) -> Area:
    """Return a widget in an area that scrolls up and down only and takes no focus itself."""
    area = Area()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.fill(column([content]))
    return area
