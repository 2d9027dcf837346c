"""Two parts side by side, or in turn where there is no room for both."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import column, holder, row, rule
from uxlab.gui.widgets.segmented import Segmented

LEFT, RIGHT = "left", "right"
_ANY_PX = 16_777_215
_MOST_SCALE = 1.1  # larger text takes its room from the lists' subtitles, not from the right part


class TwoSides(QWidget):
    """`left_px`: how wide the left part is; below `least_px` a segmented control shows one part at a time."""

    def __init__(
        self, look: Look, left: tuple[str, QWidget], right: tuple[str, QWidget], *, left_px: int, least_px: int
    ) -> None:
        super().__init__()
        self._look, self._left, self._right = look, left[1], right[1]
        self._left_px, self._least_px = left_px, least_px
        self.choice = Segmented(look, [(LEFT, left[0]), (RIGHT, right[0])], name="Part")
        self._head = holder(row([self.choice, -1], margin=(20, 12, 20, 0)))
        self._rule = rule(vertical=True)
        beside = row([self._left, self._rule, self._right])
        beside.setStretch(2, 1)
        whole = column([self._head, beside])
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.choice.chosen.connect(lambda _: self._share())
        look.changed.connect(self._share)

    def show_side(self, side: str) -> None:
        """Show a part where there is room for one only."""
        self.choice.set_value(side)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each part its room."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        scale = max(1.0, self._look.text_scale)
        narrow = self.width() < self._least_px * scale
        left_px = round(self._left_px * min(scale, _MOST_SCALE))
        self._head.setVisible(narrow)
        self._rule.setVisible(not narrow)
        self._left.setVisible(not narrow or self.choice.value() == LEFT)
        self._right.setVisible(not narrow or self.choice.value() == RIGHT)
        self._left.setMinimumWidth(0 if narrow else left_px)
        self._left.setMaximumWidth(_ANY_PX if narrow else left_px)
