"""Small menus whose entries say why they are impossible."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from uxlab.gui.widgets import inert


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu; one without text is a hairline."""

    text: str = ""
    act: Callable[[], object] | None = None
    impossible: str = ""


def make_menu(parent: QWidget, entries: Iterable[Entry]) -> QMenu:
    """Return a menu that is deleted when it is closed."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    menu.aboutToHide.connect(menu.deleteLater)
    for entry in entries:
        if entry.act is None:
            menu.addSeparator()
            continue
        action = menu.addAction(inert.entry(entry.text), entry.act)
        action.setEnabled(not entry.impossible)
        action.setToolTip(inert.tip(entry.impossible))
    return menu


def pop(menu: QMenu, beside: QWidget) -> None:
    """Show a menu below a widget, without waiting for it."""
    menu.popup(beside.mapToGlobal(QPoint(0, beside.height() + 4)))
