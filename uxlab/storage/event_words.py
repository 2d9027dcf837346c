"""What an input event is in words, as they are sought in a table and written in files."""

from uxlab.privacy.keys import key_label
from uxlab.timeline.table import RowKind

_BUTTONS = {1: "left", 2: "middle", 3: "right"}
_DIRECTIONS = {0: "vertical", 1: "horizontal"}


def event_words(kind: RowKind, code: int) -> str:
    """Return the kind, and which button, direction or key it was; -1 for no code."""
    return " ".join(filter(None, (kind, _which(kind, code))))


def _which(kind: RowKind, code: int) -> str:
    if code < 0 or kind is RowKind.MOVE:
        return ""
    if kind is RowKind.BUTTON:
        return _BUTTONS.get(code, f"button {code}")
    if kind is RowKind.SCROLL:
        return _DIRECTIONS.get(code, "")
    try:
        return key_label(code)
    except ValueError:
        return ""
