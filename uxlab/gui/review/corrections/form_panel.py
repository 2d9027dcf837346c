"""A side panel with a form whose content is a correction."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.foot import CorrectionFoot
from uxlab.gui.review.side import SidePanel
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.layout import STRETCH, Item, column, rule
from uxlab.recording.corrections import Correction


class FormPanel(SidePanel):
    """`effect_requested` carries a correction whose effect is to be seen before it is made."""

    effect_requested = Signal(object)
    panel_requested = Signal(str)

    def __init__(self, desk: Desk, viewing: Viewing, correcting: Correcting, title: str) -> None:
        super().__init__(desk.look, title)
        self._desk, self._viewing, self._correcting = desk, viewing, correcting
        self.foot = CorrectionFoot(desk, viewing, correcting, self.propose)
        self.foot.effect_requested.connect(self.effect_requested)
        self.foot.refreshed.connect(self.commands_changed)

    def propose(self) -> Correction | None:
        """Return the correction that stands in the form, None for none; Refused says why there can be none."""
        return None

    def commands(self) -> tuple[Command, ...]:
        """Make what stands in the form."""
        why_not = self.foot.why_not()
        return (Command(Menu.EDIT, "Make the correction", self.foot.make, "Ctrl+Return", why_not, repeats=False),)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make the correction with Enter from a line."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        line = self.focusWidget()
        if enter and isinstance(line, QLineEdit):
            if line is not self.foot.reason:  # which has made it by itself
                self.foot.make()
        else:
            super().keyPressEvent(event)

    def _fill(self, parts: list[Item]) -> QWidget:
        """Show parts of a form one below the other, the foot last; what does not fit scrolls, but its buttons."""
        area = Area()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = area.fill(column([*parts, 12, self.foot, STRETCH], 0, (12, 12, 12, 12)))
        self.body.addWidget(area, 1)
        self.line = rule()
        self.body.addWidget(self.line)
        self.body.addWidget(self.foot.buttons)
        return inside

    def _edited(self) -> None:
        self.foot.refresh()
