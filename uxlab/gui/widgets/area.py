"""A part of a page that scrolls where it is too high."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


class Area(QScrollArea):
    """Scrolls a layout, as wide as there is room.

    Qt's own asks its content for its size when it gets it and whenever it gets another parent. All that is in it would
    be styled then, and again for each parent that follows. Here that waits until the area is seen.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keys

    def fill(self, content: QLayout) -> QWidget:
        """Show a layout, and return the widget around it."""
        inside = QWidget()
        self.setWidget(inside)
        inside.setLayout(content)
        return inside

    def event(self, event: QEvent) -> bool:
        """Take no notice of a new style while nobody sees it."""
        if event.type() == QEvent.Type.StyleChange and not self.isVisible():
            return True
        return super().event(event)
