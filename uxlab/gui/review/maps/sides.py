"""A map beside its settings, or in turn where there is no room for both."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import STRETCH, column, holder, row, rule, show_when
from uxlab.gui.widgets.segmented import Segmented

MAP, SETTINGS = "map", "settings"
_SETTINGS_PX, _LEAST_PX, _ANY_PX = 216, 560, 16_777_215


class MapSides(QWidget):
    """Below a width a segmented control shows one part at a time."""

    def __init__(self, look: Look, settings: QWidget, picture: QWidget) -> None:
        super().__init__()
        self._look, self._settings, self._picture = look, settings, picture
        self.choice = Segmented(look, [(MAP, "Map"), (SETTINGS, "Settings")], name="Part")
        self._head = holder(row([self.choice, STRETCH], margin=(12, 8, 12, 0)))
        self._rule = rule(vertical=True)
        beside = row([settings, self._rule, picture])
        beside.setStretch(2, 1)
        whole = column([self._head, beside])
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.choice.chosen.connect(lambda _: self._share())
        look.changed.connect(self._share)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each part its room."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        scale = max(1.0, self._look.text_scale)
        narrow = self.width() < _LEAST_PX * scale
        settings_px = round(_SETTINGS_PX * scale)
        show_when(self._head, shown=narrow)
        show_when(self._rule, shown=not narrow)
        show_when(self._settings, shown=not narrow or self.choice.value() == SETTINGS)
        show_when(self._picture, shown=not narrow or self.choice.value() == MAP)
        self._settings.setMinimumWidth(0 if narrow else settings_px)
        self._settings.setMaximumWidth(_ANY_PX if narrow else settings_px)
