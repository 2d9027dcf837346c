"""The process as the system sees it: it may be handed files while it runs."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class FileOpener(QApplication):
    """Takes the files that macOS hands to a running app; `file_asked_for` carries the path."""

    file_asked_for = Signal(Path)

    def event(self, event: QEvent) -> bool:
        """Take the wish to open a file."""
        if isinstance(event, QFileOpenEvent):
            self.file_asked_for.emit(Path(event.file()))
            return True
        return super().event(event)
