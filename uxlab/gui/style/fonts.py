"""Type: the system's own family where there is one for screens, else Inter, which ships with the app."""

import sys
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from uxlab.resources import resource

SIZES_PX = {
    "caption": 11,
    "small": 12,
    "body": 13,
    "heading": 15,
    "title": 20,
    "figure": 30,
    "session-figure": 34,
    "timer": 96,
    "participant-small": 16,
    "participant-card": 18,
    "participant": 20,
    "participant-large": 26,
}
REGULAR = 400
SMALLEST_PX = 11
_TABULAR_DIGITS = QFont.Tag("tnum")


@cache
def families() -> tuple[str, ...]:
    """Return the families to write in, best first; Inter is registered on the first call."""
    if sys.platform == "win32":
        return ("Segoe UI Variable Text", "Segoe UI")
    if sys.platform == "darwin":
        return (QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(),)
    for file in sorted(resource("fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))
    return ("Inter", "Noto Sans", "DejaVu Sans")


def make_font(size_px: float, weight: int, *, tabular: bool) -> QFont:
    """Return a font in the app's family; tabular digits are all as wide as "0"."""
    font = QFont(list(families()))
    font.setPixelSize(max(SMALLEST_PX, round(size_px)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        font.setFeature(_TABULAR_DIGITS, 1)
    return font
