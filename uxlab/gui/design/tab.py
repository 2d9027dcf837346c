"""What the Design page expects of its tabs, and what they share."""

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QWidget

from uxlab.gui.command import Command
from uxlab.gui.design.edits import Edits
from uxlab.gui.participant.state import View
from uxlab.gui.style.look import Look
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.field import Field
from uxlab.gui.widgets.keycap import key_hints
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import label, row
from uxlab.model.design import Design

_LEAST_PX = 480
_FOOT_PX = 32  # as high as the buttons beside it, or where there are none


class Tryout(Protocol):
    """Shows what a participant would see, in a window of its own where nothing is saved."""

    def preview(self, view: View) -> None:
        """Show it."""


class DesignTab(QWidget):
    """A part of the design. `commands_changed`: what `commands` returns is no longer what it was.

    `turns`: takes the steps in which it is made; it is used when the last of them is done.
    """

    commands_changed = Signal()

    def __init__(self, look: Look, edits: Edits, turns: Pace = AT_ONCE) -> None:
        super().__init__()
        self._look, self._edits, self._turns = look, edits, turns
        self.setMinimumSize(_LEAST_PX, _LEAST_PX // 3)  # what is inside gives way in a small window

    def apply(self, design: Design) -> None:
        """Show what differs from what is shown."""
        raise NotImplementedError

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here, for the menu bar."""
        return ()

    def count(self, design: Design) -> int | None:
        """Return how many parts there are, None where that says nothing."""
        del design
        return None

    def primary(self) -> None:
        """Do what Ctrl+Enter stands for here."""

    def go_to(self, key: str) -> None:
        """Choose a part, or give the focus to where one begins."""

    def flush(self) -> None:
        """Save what has been typed up to now."""
        for field in self.findChildren(Field):
            field.flush()

    def participant_view(self, design: Design) -> View | None:
        """Return what "Try as participant" shows from here, None for the page's own choice."""
        del design
        return None


class SavedLine(QWidget):
    """When the design was saved last."""

    def __init__(self, look: Look, edits: Edits) -> None:
        super().__init__()
        self._edits = edits
        self._text = label(look, "", "quiet")
        self.setLayout(row([Icon(look, "check", "text3"), self._text], 8))
        self.setMinimumHeight(_FOOT_PX)
        edits.changed.connect(self._tell)
        self._tell()

    def text(self) -> str:
        """Return what is said."""
        return self._text.text()

    def _tell(self) -> None:
        told = self._edits.saved_text()
        if told != self._text.text():
            self._text.setText(told)


def scrolling(content: QLayout) -> Area:
    """Return an area that scrolls a column downwards where there is no room for it."""
    area = Area()
    area.fill(content)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def table_keys(look: Look) -> QWidget:
    """Return the keys that edit a table of parts."""
    return key_hints(look, [("Enter", "edit"), ("Alt ↑", ""), ("Alt ↓", "move"), ("Del", "delete")])
