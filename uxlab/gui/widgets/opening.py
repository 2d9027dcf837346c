"""Opens files and folders with whatever this computer has for them."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from uxlab.gui.widgets.banner import BannerStack

_KEY = "opening"


def open_path(path: Path, banners: BannerStack) -> None:
    """Open a file or a folder, or say where it is when nothing here can."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        banners.push("warn", f"No program here opens {path.name}.", f"It is at {path}.", key=_KEY)
