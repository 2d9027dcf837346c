"""The few signs a style sheet needs as files: ticks and arrows, drawn in a role's colour."""

from pathlib import Path

from PySide6.QtCore import QTemporaryDir

PATHS = {
    "tick": "M3.5 8.4 6.6 11.5 12.5 4.9",
    "dash": "M4 8 12 8",
    "down": "M4 6.2 8 10.2 12 6.2",
    "up": "M4 9.8 8 5.8 12 9.8",
    "right": "M6.2 4 10.2 8 6.2 12",
    "left": "M9.8 4 5.8 8 9.8 12",
    "cross": "M4.5 4.5 11.5 11.5 M11.5 4.5 4.5 11.5",
    "grip": "M6.5 8 9.5 8",
}
_BOLD = {"tick", "dash"}
_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">'
    '<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}"'
    ' stroke-linecap="round" stroke-linejoin="round"/></svg>'
)


class Shapes:
    """Signs as files in a folder that lives as long as this object."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()

    def path(self, name: str, colour: str) -> str:
        """Return the path of a sign in a colour ("#RRGGBB")."""
        file = Path(self._folder.path(), f"{name}-{colour.removeprefix('#')}.svg")
        if not file.exists():
            width = 2 if name in _BOLD else 1.25
            file.write_text(_DRAWING.format(path=PATHS[name], colour=colour, width=width), encoding="utf-8")
        return file.as_posix()
