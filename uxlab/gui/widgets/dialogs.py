"""The system's dialogs for files and folders; the rest of the app goes on while one is open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

STUDIES = "Studies (*.uxlab)"
DESIGNS = "Designs (*.toml)"
Then = Callable[[Path], None]


def ask_file(parent: QWidget, title: str, folder: Path, kinds: str, then: Then) -> QFileDialog:
    """Ask for a file that is there, and do something with it unless the person leaves."""
    return _ask(parent, title, folder, QFileDialog.FileMode.ExistingFile, then, kinds)


def ask_folder(parent: QWidget, title: str, folder: Path, then: Then) -> QFileDialog:
    """Ask for a folder, and do something with it unless the person leaves."""
    return _ask(parent, title, folder, QFileDialog.FileMode.Directory, then)


def _ask(
    parent: QWidget, title: str, folder: Path, mode: QFileDialog.FileMode, then: Then, kinds: str = ""
) -> QFileDialog:
    there = next((place for place in (folder, *folder.parents) if place.is_dir()), Path.home())
    dialog = QFileDialog(parent, title, str(there), kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(mode)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
    return dialog
