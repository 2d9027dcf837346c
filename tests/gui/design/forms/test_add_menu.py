"""Menus of the tab."""

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.design.forms.made_designs import SHOP, asked, view_of
from uxlab.gui.design.forms.add_menu import ALL_TASKS, NEW, add_menu, move_menu, tasks_menu
from uxlab.gui.design.forms.offers import Offer, offers
from uxlab.gui.design.forms.state import TaskChoice
from uxlab.gui.style.look import Look
from uxlab.model.design import QuestionnaireUse, Slot


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def _press(menu: QMenu, text: str) -> None:
    (action,) = [one for one in menu.actions() if one.text() == text]
    action.trigger()


def test_what_can_be_added_has_a_line_each_and_what_is_there_says_so(look: Look, parent: QWidget) -> None:
    added: list[Offer] = []
    began: list[bool] = []
    menu = add_menu(look, parent, offers(SHOP, Slot.AFTER_SESSION), added.append, lambda: began.append(True))
    texts = {one.text(): one for one in menu.actions()}

    _press(menu, "UMUX-Lite\t2 statements, a score from 0 to 100")
    _press(menu, NEW)

    sus = texts["SUS\t10 statements, a score from 0 to 100"]
    assert [offer.key for offer in added] == ["umux-lite"]
    assert began == [True]
    assert (sus.isEnabled(), sus.toolTip()) == (False, "It is asked at this moment already")
    assert not texts["One task"].isEnabled()


def test_a_row_goes_to_the_other_moments(look: Look, parent: QWidget) -> None:
    done: list[object] = []
    more = (("x", "Remove", lambda: done.append("remove")),)
    menu = move_menu(look, parent, Slot.AFTER_TASK, done.append, more)

    assert "Move to after each task" not in {one.text() for one in menu.actions()}
    _press(menu, "Move to before the session")
    _press(menu, "Remove")
    assert done == [Slot.BEFORE_SESSION, "remove"]


def _tasks(*keys: str) -> tuple[TaskChoice, ...]:
    return view_of(asked(QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK, tasks=keys)), 0).tasks


def test_tasks_are_taken_out_and_put_in(parent: QWidget) -> None:
    chosen: list[tuple[str, ...]] = []

    _press(tasks_menu(parent, _tasks(), chosen.append), "Pay")
    _press(tasks_menu(parent, _tasks("ask"), chosen.append), "Find shoes")
    _press(tasks_menu(parent, _tasks("find", "ask"), chosen.append), "Pay")
    _press(tasks_menu(parent, _tasks("find"), chosen.append), ALL_TASKS)

    assert chosen == [("find", "ask"), ("find", "ask"), (), ()]


def test_the_last_task_stays(parent: QWidget) -> None:
    menu = tasks_menu(parent, _tasks("pay"), lambda _: None)

    assert [(one.text(), one.isChecked(), one.isEnabled()) for one in menu.actions() if not one.isSeparator()] == [
        (ALL_TASKS, False, True),
        ("Find shoes", False, True),
        ("Pay", True, False),
        ("Ask", False, True),
    ]
