"""What every page of the participant's window has: one column, which scrolls where it does not fit."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.layout import holder

COLUMN_PX = 720
SIDE_PX = 24
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Sheet(QWidget):
    """A page. It takes the focus itself, so that no answer looks chosen before the participant reaches for one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def primary(self) -> QPushButton | None:
        """Return the button that Enter stands for, None where there is nothing to do."""
        return None


class Scrolling(Area):
    """Shows a column that is as wide as the window allows, and scrolls it where it is too high."""

    def __init__(self, content: QLayout) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fill(content)

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)


def centred(content: QLayout, width_px: int = COLUMN_PX, side_px: int = SIDE_PX) -> QHBoxLayout:
    """Return a row whose content is at most so wide, in the middle."""
    inside = holder(content)
    inside.setMaximumWidth(width_px)
    made = QHBoxLayout()
    made.setContentsMargins(side_px, 0, side_px, 0)
    made.addStretch(1)
    made.addWidget(inside, 1000)
    made.addStretch(1)
    return made


def scrolled(content: QLayout, page: QWidget) -> Scrolling:
    """Fill a page with a layout that scrolls."""
    area = Scrolling(content)
    around = QVBoxLayout(page)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(area)
    return area


def press_enter(event: QKeyEvent, primary: QPushButton | None) -> bool:
    """Press the button that has the focus, or else the primary one, if the key is Enter; return whether it is."""
    if Qt.Key(event.key()) not in _ENTER:
        return False
    focused = QApplication.focusWidget()
    button = focused if isinstance(focused, QPushButton) else primary
    if button is not None and button.isEnabled() and not event.isAutoRepeat():
        button.click()
    return True
