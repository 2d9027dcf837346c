"""Opens what belongs to the system: its settings, a folder."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

_WINDOWS = {"display-settings": "ms-settings:display", "permission-settings": "ms-settings:privacy"}
_MAC = {
    "display-settings": "x-apple.systempreferences:com.apple.Displays-Settings.extension",
    "permission-settings": "x-apple.systempreferences:com.apple.preference.security?Privacy_Accessibility",
}
_LINUX = {
    "display-settings": (
        ("gnome-control-center", "display"),
        ("kcmshell6", "kcm_kscreen"),
        ("kcmshell5", "kcm_kscreen"),
        ("xfce4-display-settings",),
        ("cinnamon-settings", "display"),
        ("mate-display-properties",),
        ("lxrandr",),
        ("arandr",),
    ),
    "permission-settings": (("gnome-control-center", "privacy"),),
}


def program_for(action: str) -> tuple[str, ...] | None:
    """Return the first program of this desktop that does it, None if there is none."""
    return next((words for words in _LINUX[action] if shutil.which(words[0])), None)


def open_settings(action: str) -> bool:
    """Open "display-settings" or "permission-settings"; return whether there was something to open."""
    if sys.platform == "win32":
        return QDesktopServices.openUrl(QUrl(_WINDOWS[action]))
    if sys.platform == "darwin":
        return QDesktopServices.openUrl(QUrl(_MAC[action]))
    words = program_for(action)
    return words is not None and QProcess.startDetached(words[0], list(words[1:]))[0]


def open_folder(path: Path, show: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> bool:
    """Show the folder in which a file lies; return whether that was possible."""
    return show(QUrl.fromLocalFile(str(path.resolve().parent)))
