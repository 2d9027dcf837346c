"""The menu bar of a study's window: the window's own commands and those of the page that is shown."""

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from uxlab.gui.page import Command, Menu


def fill(bar: QMenuBar, window: Iterable[Command], page: Iterable[Command]) -> None:
    """Make the menu bar hold exactly these commands; a page's own follow the window's in each menu.

    A key that two commands want goes to the page's.
    """
    bar.clear()
    here = list(page)
    taken = {command.key for command in here if command.key}
    for menu in Menu:
        own = [command for command in window if command.menu is menu]
        more = [command for command in here if command.menu is menu]
        if not own and not more:
            continue
        shown = bar.addMenu(menu.value)
        shown.setToolTipsVisible(True)
        shown.addActions([_action(bar, command, bound=command.key not in taken) for command in own])
        if own and more:
            shown.addSeparator()
        shown.addActions([_action(bar, command, bound=True) for command in more])


def _action(bar: QMenuBar, command: Command, *, bound: bool) -> QAction:
    action = QAction(command.text, bar)
    if command.key and bound:
        action.setShortcut(QKeySequence(command.key))
    action.setEnabled(not command.impossible)
    action.setToolTip(command.impossible)
    action.triggered.connect(lambda *_: command.act())
    return action
