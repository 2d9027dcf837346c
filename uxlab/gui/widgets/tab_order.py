"""The order in which Tab goes through parts of a page that were not made in the order in which they are read."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def read_in_order(*parts: QWidget) -> None:
    """Let Tab go through the parts one after the other, and through each in the order that it has; all in one window.

    Qt moves a widget in the chain, but not what is in it.
    """
    inside: list[list[QWidget]] = [[] for _ in parts]
    for one in _chain(parts[0].window()):
        number = next((n for n, part in enumerate(parts) if part is one or part.isAncestorOf(one)), None)
        if number is not None and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            inside[number].append(one)
    for before, after in pairwise(one for part in inside for one in part):
        QWidget.setTabOrder(before, after)


def _chain(window: QWidget) -> Iterator[QWidget]:
    one = window.nextInFocusChain()
    while one is not None and one is not window:
        yield one
        one = one.nextInFocusChain()
