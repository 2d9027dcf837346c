"""The head of the page before a session: for whom it is, and what the page is asked to do."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.run.chooser import Chooser
from uxlab.gui.run.preflight_state import PreflightView
from uxlab.gui.run.shown_button import ShownButton
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.layout import STRETCH, label, row
from uxlab.gui.widgets.segmented import Segmented

CHECKS, PLAN = "checks", "plan"
_HEIGHT_PX, _NARROW_HEIGHT_PX, _MARGIN_PX, _NARROW_MARGIN_PX = 60, 52, 24, 16
_CHOOSER_PX, _LEAST_CHOOSER_PX, _NAMES_FROM_PX = 232, 120, 960
_AGAIN = "Check all again"


class PrepareHead(QWidget):
    """`side_chosen`: checks or plan, where there is room for one of them only."""

    side_chosen = Signal(str)

    def __init__(self, look: Look, shown: ShownButton, check: Callable[[], object]) -> None:
        super().__init__()
        self._look = look
        self._title = label(look, "Prepare session", "title")
        self._title.setContentsMargins(0, 0, 20, 0)
        self.chooser = Chooser(look)
        self.sides = Segmented(look, [(CHECKS, "Checks"), (PLAN, "Plan")], name="Show")
        self.sides.chosen.connect(self.side_chosen)
        self.shown = shown
        self.again = secondary(look, _AGAIN, check, icon="arrows-clockwise", key="F5")
        self.again.setAccessibleName(_AGAIN)
        self._line = row([self._title, self.chooser, 12, self.sides, STRETCH, self.shown, 8, self.again])
        self._line.setStretchFactor(self.chooser, 1)
        self.setLayout(self._line)

    def apply(self, view: PreflightView) -> None:
        """Show who can be chosen, and whether the checks can run."""
        self.chooser.apply(view.people, view.code)
        self.chooser.setVisible(bool(view.people))
        alone = "" if view.people else "There is nobody to check for yet."
        self.again.set_reason("The checks are running." if view.checking else alone)

    def set_room(self, width_px: int, *, narrow: bool) -> None:
        """Leave out what there is no room for; in a narrow page checks and plan are shown in turn."""
        scale = max(1.0, self._look.text_scale)
        margin = _NARROW_MARGIN_PX if narrow else _MARGIN_PX
        self._line.setContentsMargins(margin, 0, margin, 0)
        self.setFixedHeight(_NARROW_HEIGHT_PX if narrow else _HEIGHT_PX)
        self._title.setVisible(not narrow)
        self.sides.setVisible(narrow)
        self.chooser.setMaximumWidth(round(_CHOOSER_PX * scale))
        self.chooser.setMinimumWidth(_LEAST_CHOOSER_PX if narrow else min(_CHOOSER_PX, width_px // 4))
        self.shown.set_brief(brief=width_px < _NAMES_FROM_PX * scale)
        self.again.setText("" if narrow else _AGAIN)
        self.again.set_tip(_AGAIN if narrow else "")
