"""The menu that says which events are listed."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from uxlab.gui.review.events.choice import BY_NAMES, TRACK_NAMES, EventChoice
from uxlab.gui.widgets.inert import entry
from uxlab.timeline.items import Track
from uxlab.timeline.table import By

Choose = Callable[[EventChoice], None]
Tasks = tuple[tuple[str, str], ...]
"""Keys and names."""

_Key = TypeVar("_Key", bound=Hashable | None)


class EventsMenu:
    """Offers kinds, whose input, tasks and the timeline's window; `choose` hears what shall be listed from now on.

    Several things may be chosen one after the other while the menu is open.
    """

    def __init__(self, choice: EventChoice, tasks: Tasks, choose: Choose) -> None:
        self._choice, self._tasks, self._choose = choice, tasks, choose
        self._all = QAction()
        self._kinds: dict[Track, QAction] = {}

    def fill(self, menu: QMenu) -> None:
        """Put the entries into a menu."""
        self._all = _checkable(menu, "All kinds", on=not self._choice.tracks)
        self._all.triggered.connect(lambda: self._set(replace(self._choice, tracks=frozenset())))
        menu.addSeparator()
        for track, name in TRACK_NAMES.items():
            self._kinds[track] = action = _checkable(menu, name, on=track in self._choice.tracks)
            action.triggered.connect(partial(self._toggle, track))
        menu.addSeparator()
        seen = _checkable(menu, "Only what the timeline shows", on=self._choice.seen)
        seen.triggered.connect(lambda on: self._set(replace(self._choice, seen=on)))
        releases = _checkable(menu, "Also when let go or held", on=self._choice.releases)
        releases.triggered.connect(lambda on: self._set(replace(self._choice, releases=on)))
        menu.addSeparator()
        _choices(menu.addMenu("Whose input"), tuple(BY_NAMES.items()), self._choice.by, self._by)
        _choices(menu.addMenu("Task"), ((None, "Whole session"), *self._tasks), self._choice.task, self._task)

    def _by(self, by: By) -> None:
        self._set(replace(self._choice, by=by))

    def _task(self, task: str | None) -> None:
        self._set(replace(self._choice, task=task))

    def _toggle(self, track: Track, *_: bool) -> None:
        self._set(self._choice.toggled(track))

    def _set(self, choice: EventChoice) -> None:
        self._choice = choice
        self._all.setChecked(not choice.tracks)
        for track, action in self._kinds.items():
            action.setChecked(track in choice.tracks)
        self._choose(choice)


def _checkable(menu: QMenu, text: str, *, on: bool) -> QAction:
    action = menu.addAction(entry(text))
    action.setCheckable(True)
    action.setChecked(on)
    return action


def _choices(menu: QMenu, offered: tuple[tuple[_Key, str], ...], chosen: _Key, choose: Callable[[_Key], None]) -> None:
    group = QActionGroup(menu)
    for key, name in offered:
        action = _checkable(menu, name, on=key == chosen)
        group.addAction(action)
        action.triggered.connect(partial(_chosen, choose, key))


def _chosen(choose: Callable[[_Key], None], key: _Key, *_: bool) -> None:
    choose(key)
