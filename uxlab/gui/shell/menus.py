"""The menu bar of a window: its own commands and those of the page that is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from uxlab.gui.command import Command, Menu
from uxlab.gui.widgets.inert import entry, tip

QUIT = "Quit"


def menus_of(window: QMainWindow) -> "Menus":
    """Return the menus of a window, whose bar is made here.

    Python does not hear of the end of a bar that Qt makes: a window in the place of an earlier one would be given the
    earlier bar's object, which is void as soon as Python clears the earlier window away.
    """
    bar = QMenuBar(window)
    window.setMenuBar(bar)
    return Menus(bar)


class Menus:
    """Keeps a menu bar showing exactly the commands that there are.

    A menu with the same commands as before stays, even an open one, and only learns what is possible now.
    """

    def __init__(self, bar: QMenuBar) -> None:
        self._bar = bar
        self._made: dict[Menu, _Made] = {}

    def fill(self, window: Iterable[Command], page: Iterable[Command]) -> None:
        """Show these commands; a page's own follow the window's in each menu, and take a key that both want.

        The way out of the app stands last.
        A command of the window that lost its key is left out while it cannot be done: there would be two Undo.
        """
        more = tuple(page)
        taken = {command.key for command in more if command.key}
        own = [command for command in window if not (command.impossible and command.key in taken)]
        for menu in Menu:
            entries = [
                *(
                    _Entry(command=command, part=_part(command), bound=command.key not in taken)
                    for command in own
                    if command.menu is menu
                ),
                *(_Entry(command=command, part=_Part.PAGE, bound=True) for command in more if command.menu is menu),
            ]
            self._fill_menu(menu, sorted(entries, key=lambda one: one.part))

    def _fill_menu(self, name: Menu, entries: Sequence["_Entry"]) -> None:
        made = self._made.get(name)
        if made is None:
            if not entries:
                return
            made = self._made[name] = _Made(QMenu(name.value, self._bar))
            made.menu.setToolTipsVisible(True)
        if [one.outline for one in entries] != [one.outline for one in made.entries]:
            made.entries = list(entries)
            made.rebuild()
            self._place(name, made, shown=bool(entries))
        made.entries = list(entries)
        for action, one in zip(made.actions, entries, strict=True):
            action.setEnabled(not one.command.impossible)
            action.setToolTip(tip(one.command.impossible))

    def _place(self, name: Menu, made: "_Made", *, shown: bool) -> None:
        """Put a menu at its place in the bar, or take it away."""
        title = made.menu.menuAction()
        if not shown:
            self._bar.removeAction(title)
        elif title not in self._bar.actions():
            order = list(Menu)
            later = {
                one.menu.menuAction() for other, one in self._made.items() if order.index(other) > order.index(name)
            }
            before = next((action for action in self._bar.actions() if action in later), None)
            self._bar.insertAction(before, title) if before is not None else self._bar.addAction(title)


class _Part(IntEnum):
    """A part of a menu, from the top."""

    WINDOW = 0
    PAGE = 1
    END = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A command and how it stands in its menu; `bound`: its key acts, and is no page's."""

    command: Command
    part: _Part
    bound: bool

    @property
    def outline(self) -> tuple[str, str, _Part]:
        """What is seen of it whether or not it can be done."""
        return self.command.text, self.command.key if self.bound else "", self.part


@dataclass(slots=True)
class _Made:
    """A menu, what it shows, and the actions of that."""

    menu: QMenu
    entries: list[_Entry] = field(default_factory=list)
    actions: list[QAction] = field(default_factory=list)

    def rebuild(self) -> None:
        """Make the actions anew."""
        for action in self.actions:
            action.deleteLater()
        self.menu.clear()
        self.actions = []
        for place, one in enumerate(self.entries):
            if place and one.part is not self.entries[place - 1].part:
                self.menu.addSeparator()
            self.actions.append(self._add(place, one))

    def _add(self, place: int, one: _Entry) -> QAction:
        action = QAction(_words(one.command.text), self.menu)
        if one.command.key and one.bound:
            action.setShortcut(QKeySequence(one.command.key))
            action.setAutoRepeat(one.command.repeats)
        action.triggered.connect(lambda *_: self.entries[place].command.act())
        self.menu.addAction(action)
        return action


def _part(command: Command) -> _Part:
    return _Part.END if command.text == QUIT else _Part.WINDOW


def _words(text: str) -> str:
    words, _, key = text.rpartition("\t") if "\t" in text else (text, "", "")
    return entry(words, key)
