"""What can be done with the row that is chosen, by pointer."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Left, show
from uxlab.gui.design.parts_bar import PartsBar
from uxlab.gui.style.look import Look


def able(bar: PartsBar) -> list[bool]:
    return [button.isEnabled() for button in bar.findChildren(QAbstractButton)]


def test_only_what_is_possible_is_enabled(qtbot: QtBot, look: Look) -> None:
    bar = show(qtbot, PartsBar(look, "group"))
    bar.apply(["a", "b"], "")
    assert able(bar) == [False, False, False, False]
    assert bar.findChildren(QAbstractButton)[3].toolTip() == "Choose a group first"
    bar.apply(["a", "b"], "a")
    assert able(bar) == [False, True, True, True]
    bar.apply(["a", "b"], "b")
    assert able(bar) == [True, False, True, True]


def test_without_rows_there_is_nothing_to_do_and_nothing_moves(qtbot: QtBot, look: Look) -> None:
    bar = show(qtbot, PartsBar(look, "group"))
    bar.apply(["a"], "a")
    assert bar.isVisible()
    bar.apply([], "")
    assert not bar.isVisible()
    assert bar.sizePolicy().retainSizeWhenHidden()


def test_buttons_ask(qtbot: QtBot, look: Look) -> None:
    bar = show(qtbot, PartsBar(look, "group"))
    bar.apply(["a", "b", "c"], "b")
    asked: list[object] = []
    bar.move_requested.connect(asked.append)
    bar.duplicate_requested.connect(lambda: asked.append("duplicate"))
    bar.remove_requested.connect(lambda: asked.append("remove"))
    for button in bar.findChildren(QAbstractButton):
        QTest.mouseClick(button, Left)
    assert asked == [-1, 1, "duplicate", "remove"]
