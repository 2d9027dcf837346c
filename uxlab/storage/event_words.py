"""What an input event is in words, as they are sought in a table; of a character that was typed, its class alone."""

from uxlab.privacy.keys import LITERAL_BASE, classify, key_label
from uxlab.timeline.table import RowKind

_BUTTONS = {1: "left", 2: "middle", 3: "right"}
_CALLED = {RowKind.BUTTON: "click"}
_DIRECTIONS = {0: "vertical", 1: "horizontal"}


def event_words(kind: RowKind, code: int) -> str:
    """Return the kind, what people call it, and which button, direction or sort of key it was; -1 for no code."""
    return " ".join(filter(None, (kind, _CALLED.get(kind), _which(kind, code))))


def _which(kind: RowKind, code: int) -> str:
    if code < 0 or kind is RowKind.MOVE:
        return ""
    if kind is RowKind.BUTTON:
        return _BUTTONS.get(code, f"button {code}")
    if kind is RowKind.SCROLL:
        return _DIRECTIONS.get(code, "")
    try:
        return classify(key_label(code)).name.lower() if code >= LITERAL_BASE else key_label(code)
    except ValueError:
        return ""
