"""The header of a table whose columns are as wide as they are made, and whose titles the table draws its own way."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from uxlab.gui.style.look import Look


class FixedHeader(QHeaderView):
    """Nobody drags its columns, which may be narrow; the keyboard passes it by."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
