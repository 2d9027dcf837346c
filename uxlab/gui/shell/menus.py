"""The menu bar of a window: its own commands and those of the page that is shown."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from uxlab.gui.page import Command, Menu
from uxlab.gui.widgets.inert import entry, tip


class Menus:
    """Keeps a menu bar showing exactly the commands that there are.

    Where the same commands are still there the menus stay, even open ones, and only learn what is possible now.
    """

    def __init__(self, bar: QMenuBar) -> None:
        self._bar = bar
        self._shown: tuple[Command, ...] = ()
        self._page_from = 0
        self._actions: list[QAction] = []

    def fill(self, window: Iterable[Command], page: Iterable[Command]) -> None:
        """Show these commands; a page's own follow the window's in each menu, and take a key that both want."""
        own, more = tuple(window), tuple(page)
        same = len(own) == self._page_from and _outline((*own, *more)) == _outline(self._shown)
        self._shown, self._page_from = (*own, *more), len(own)
        if not same:
            self._rebuild()
        for action, command in zip(self._actions, self._shown, strict=True):
            action.setEnabled(not command.impossible)
            action.setToolTip(tip(command.impossible))

    def _rebuild(self) -> None:
        for title in self._bar.actions():
            before = title.menu()
            if isinstance(before, QMenu):
                before.deleteLater()
        self._bar.clear()
        taken = {command.key for command in self._shown[self._page_from :] if command.key}
        places: dict[int, QAction] = {}
        for menu in Menu:
            own = [n for n, command in enumerate(self._shown) if command.menu is menu and n < self._page_from]
            more = [n for n, command in enumerate(self._shown) if command.menu is menu and n >= self._page_from]
            if own or more:
                places |= self._menu(menu.value, own, more, taken)
        self._actions = [places[n] for n in range(len(self._shown))]

    def _menu(self, title: str, own: Sequence[int], more: Sequence[int], taken: set[str]) -> dict[int, QAction]:
        menu = self._bar.addMenu(title)
        menu.setToolTipsVisible(True)
        made = {n: self._action(menu, n, bound=self._shown[n].key not in taken) for n in own}
        if own and more:
            menu.addSeparator()
        return made | {n: self._action(menu, n, bound=True) for n in more}

    def _action(self, menu: QMenu, place: int, *, bound: bool) -> QAction:
        command = self._shown[place]
        action = QAction(_entry(command.text), menu)
        if command.key and bound:
            action.setShortcut(QKeySequence(command.key))
        action.triggered.connect(lambda *_: self._shown[place].act())
        menu.addAction(action)
        return action


def _entry(text: str) -> str:
    words, _, key = text.rpartition("\t") if "\t" in text else (text, "", "")
    return entry(words, key)


def _outline(commands: Sequence[Command]) -> list[tuple[Menu, str, str]]:
    return [(command.menu, command.text, command.key) for command in commands]
