"""Styling a part of a window before it is seen, a little at a time."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_AT_ONCE = 100


def styling(part: QWidget) -> list[Callable[[], object]]:
    """Return the steps that spare the first look at a part most of its work: the style of all that is in it.

    They are to be taken where the part has its place: what gets another parent is styled once more.
    """
    widgets = part.findChildren(QWidget)
    return [partial(_style, widgets[start : start + _AT_ONCE]) for start in range(0, len(widgets), _AT_ONCE)]


def _style(widgets: list[QWidget]) -> None:
    for widget in widgets:
        if isValid(widget):  # what the part has done without meanwhile is gone
            widget.ensurePolished()
