"""Icons of states: the shape tells, the colour helps."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.marks import LAMPS, Mark
from uxlab.gui.widgets.painting import painting


class Icon(QWidget):
    """One icon, which its accessible name says in words."""

    def __init__(self, look: Look, icon: str, role: str = "text2", *, size_px: int = 16, name: str = "") -> None:
        super().__init__()
        self._look, self._icon, self._role, self._size_px = look, icon, role, size_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        look.changed.connect(self.update)

    def show_icon(self, icon: str, role: str = "text2", name: str = "") -> None:
        """Show another icon."""
        if (icon, role, name) != (self._icon, self._role, self.accessibleName()):
            self._icon, self._role = icon, role
            self.setAccessibleName(name)
            self.update()

    def shown(self) -> tuple[str, str]:
        """Return the icon and the role of its colour."""
        return self._icon, self._role

    def sizeHint(self) -> QSize:
        """Return the icon's size."""
        return QSize(self._size_px, self._size_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        if self._icon:
            with painting(self) as painter:
                place = QRectF(0, (self.height() - self._size_px) / 2, self._size_px, self._size_px)
                self._look.paint_icon(painter, self._icon, self._role, place)


class Lamp(Icon):
    """The state of a check: "passed", "warning", "failed", "checking" or "unused"."""

    def __init__(self, look: Look, state: str = "unused", *, size_px: int = 18) -> None:
        mark = LAMPS[state]
        super().__init__(look, mark.icon, mark.role, size_px=size_px, name=mark.name)
        self._state = state

    def state(self) -> str:
        """Return the state."""
        return self._state

    def set_state(self, state: str) -> None:
        """Show another state."""
        self._state = state
        mark: Mark = LAMPS[state]
        self.show_icon(mark.icon, mark.role, mark.name)
