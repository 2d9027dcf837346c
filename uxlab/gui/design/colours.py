"""The colours that error types can have: each is seen on light and dark ground; no Qt.

Text and shape always say the same as the colour, so two of them may look alike to somebody.
"""

from collections.abc import Mapping

COLOURS: Mapping[str, str] = {
    "#C8501E": "Rust",
    "#A87400": "Ochre",
    "#6B8E23": "Olive",
    "#0E8F74": "Green",
    "#2A83C6": "Blue",
    "#7A74D6": "Violet",
    "#B65FA0": "Plum",
    "#7B8494": "Grey",
}


def colour_name(colour: str) -> str:
    """Return what a colour is called; a colour from a file is called by its value."""
    return COLOURS.get(colour.upper(), colour) if colour else "Default"
