"""The menus of the tab: what can be added at a moment, and after which tasks a questionnaire is asked."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from uxlab.gui.design.forms.offers import Offer
from uxlab.gui.design.forms.state import SLOT_NAMES, TaskChoice
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.inert import entry, tip
from uxlab.model.design import Slot

NEW = "New questionnaire…"
ALL_TASKS = "All tasks"


def add_menu(
    look: Look,
    parent: QWidget,
    groups: Sequence[tuple[str, Sequence[Offer]]],
    add: Callable[[Offer], object],
    make_new: Callable[[], object],
) -> QMenu:
    """Return the menu of what can be asked, each with what it is; the last entry begins one of the study's own."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    for title, offered in groups:
        heading = menu.addAction(title)
        heading.setEnabled(False)
        heading.setFont(look.font("caption", 500))
        for offer in offered:
            _add_offer(menu, offer, add)
        menu.addSeparator()
    menu.addAction(look.icon("plus"), NEW, make_new)
    return menu


def move_menu(
    look: Look,
    parent: QWidget,
    slot: Slot,
    move: Callable[[Slot], object],
    more: Sequence[tuple[str, str, Callable[[], object]]],
) -> QMenu:
    """Return the menu of a row: the other moments, and `more` as icon, text and what it does."""
    menu = QMenu(parent)
    for other in Slot:
        if other is not slot:
            name = SLOT_NAMES[other]
            action = menu.addAction(f"Move to {name[0].lower()}{name[1:]}")
            action.triggered.connect(partial(_to, move, other))
    menu.addSeparator()
    for icon, text, act in more:
        menu.addAction(look.icon(icon), text, act)
    return menu


def tasks_menu(parent: QWidget, tasks: Sequence[TaskChoice], choose: Callable[[tuple[str, ...]], object]) -> QMenu:
    """Return the menu of tasks after which to ask; at least one stays chosen."""
    menu = QMenu(parent)
    every = menu.addAction(ALL_TASKS, lambda: choose(()))
    every.setCheckable(True)
    asked = [task.key for task in tasks if task.asked]
    every.setChecked(len(asked) == len(tasks))
    menu.addSeparator()
    for task in tasks:
        menu.addAction(_task_action(menu, task, asked, [each.key for each in tasks], choose))
    return menu


def _to(move: Callable[[Slot], object], slot: Slot, *_: object) -> None:
    move(slot)


def _add_offer(menu: QMenu, offer: Offer, add: Callable[[Offer], object]) -> None:
    action = menu.addAction(entry(offer.name, offer.brief), lambda: add(offer))
    action.setEnabled(not offer.impossible)
    action.setToolTip(tip(offer.impossible))
    action.setData(offer.key)


def _task_action(
    menu: QMenu, task: TaskChoice, asked: list[str], order: list[str], choose: Callable[[tuple[str, ...]], object]
) -> QAction:
    action = QAction(entry(task.name), menu)
    action.setCheckable(True)
    action.setChecked(task.asked)
    action.setEnabled(asked != [task.key])
    wanted = [key for key in order if (key in asked) != (key == task.key)]
    action.triggered.connect(lambda *_: choose(() if len(wanted) == len(order) else tuple(wanted)))
    return action
