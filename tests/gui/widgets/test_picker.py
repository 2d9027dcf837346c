"""Buttons that open menus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.picker import Picker, StayingMenu


def test_it_opens_a_menu_made_anew_each_time(look: Look, qtbot: QtBot) -> None:
    made: list[QMenu] = []

    def fill(menu: QMenu) -> None:
        made.append(menu)
        menu.addAction("One")

    button = Picker(look, "95 % intervals", "Level", fill)
    qtbot.addWidget(button)
    button.show()
    assert button.accessibleName() == "Level: 95 % intervals"
    button.setText("90 % intervals")
    assert button.accessibleName() == "Level: 90 % intervals"
    for _ in range(2):
        menu = button.open()
        assert [one.text() for one in menu.actions()] == ["One"]
        menu.close()
    assert len(made) == 2


def test_the_caret_has_its_room(look: Look, qtbot: QtBot) -> None:
    button = Picker(look, "Everyone", "Sessions", lambda _: None)
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    button.resize(button.sizeHint())
    button.show()
    plain = Picker(look, "", "Sessions", lambda _: None)
    qtbot.addWidget(plain)
    assert wide > plain.sizeHint().width() > 20
    assert button.grab().toImage().pixelColor(wide - 19, 17) != button.grab().toImage().pixelColor(wide - 4, 17)


def staying(parent: QWidget) -> tuple[StayingMenu, list[str]]:
    menu, told = StayingMenu(parent), list[str]()
    for name in ("P01", "P02"):
        menu.addAction(name, lambda name=name: told.append(name)).setCheckable(True)
    group = QActionGroup(menu)
    alone = menu.addAction("Everyone", lambda: told.append("Everyone"))
    alone.setCheckable(True)
    group.addAction(alone)
    menu.popup(parent.mapToGlobal(parent.rect().topLeft()))
    return menu, told


@pytest.mark.usefixtures("look")
def test_it_stays_open_while_several_are_checked(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    menu, told = staying(parent)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[0]).center())
    menu.setActiveAction(menu.actions()[1])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert told == ["P01", "P02"]
    assert menu.isVisible()
    assert [one.isChecked() for one in menu.actions()[:2]] == [True, True]
    menu.setActiveAction(menu.actions()[2])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert told[-1] == "Everyone"
    assert not menu.isVisible()
