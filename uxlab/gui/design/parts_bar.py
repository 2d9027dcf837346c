"""What can be done with the row that is chosen, for those who use the pointer."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton, ghost
from uxlab.gui.widgets.layout import row


class PartsBar(QWidget):
    """Up, down, duplicate and delete."""

    move_requested = Signal(int)
    duplicate_requested = Signal()
    remove_requested = Signal()

    def __init__(self, look: Look, noun: str) -> None:
        super().__init__()
        self._noun = noun
        self._up = IconButton(look, "arrow-up", f"Move the {noun} up", "Alt Up")
        self._down = IconButton(look, "arrow-down", f"Move the {noun} down", "Alt Down")
        self._copy = ghost(look, "Duplicate", self.duplicate_requested.emit, icon="copy")
        self._delete = ghost(look, f"Delete {noun}", self.remove_requested.emit, icon="trash")
        self._delete.set_role("danger-ghost")
        self._up.clicked.connect(lambda *_: self.move_requested.emit(-1))
        self._down.clicked.connect(lambda *_: self.move_requested.emit(1))
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing moves when the first row comes
        self.setSizePolicy(policy)
        self.setLayout(row([self._up, self._down, 4, self._copy, self._delete], 4))

    def apply(self, keys: Sequence[str], current: str) -> None:
        """Enable what can be done with the row `current` among these; without rows there is nothing to do."""
        self.setVisible(bool(keys))
        place = keys.index(current) if current in keys else -1
        self._up.setEnabled(place > 0)
        self._down.setEnabled(0 <= place < len(keys) - 1)
        reason = "" if place >= 0 else f"Choose a {self._noun} first"
        self._copy.set_reason(reason)
        self._delete.set_reason(reason)
