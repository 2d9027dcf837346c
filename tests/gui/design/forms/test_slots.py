"""The three moments."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.design.forms.made_designs import SHOP, asked
from uxlab.gui.design.forms.slots import Slots
from uxlab.gui.design.forms.state import present
from uxlab.gui.style.look import Look
from uxlab.model.design import Slot

Moves = list[tuple[int, Slot, int]]


@pytest.fixture
def slots(qtbot: QtBot, look: Look) -> Slots:
    made = Slots(look)
    qtbot.addWidget(made)
    made.apply(present(SHOP, 2, ""))
    made.resize(371, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def moves(slots: Slots) -> Moves:
    heard: Moves = []
    slots.moved.connect(lambda index, slot, at: heard.append((index, slot, at)))
    return heard


def test_each_moment_has_its_rows_and_one_is_chosen(slots: Slots) -> None:
    lists = {slot: part.list for slot, part in slots.panels.items()}

    assert [row.title for row in lists[Slot.AFTER_SESSION].rows()] == ["SUS", "NPS"]
    assert [one.current() for one in lists.values()] == ["", "", "2"]
    assert slots.panels[Slot.AFTER_TASK].estimate() == "about 10 s a task"
    assert slots.total().endswith("Drag to change the order or the moment.")


def test_a_moment_without_questionnaires_keeps_the_row_that_adds(slots: Slots) -> None:
    slots.apply(present(asked(), 0, ""))

    assert not slots.panels[Slot.AFTER_TASK].list.isVisible()
    assert slots.panels[Slot.AFTER_TASK].add.isVisible()
    assert slots.total() == "Nothing is asked yet."


def test_a_row_is_dragged_to_another_moment(slots: Slots, moves: Moves) -> None:
    origin, target = slots.panels[Slot.AFTER_SESSION].list, slots.panels[Slot.BEFORE_SESSION].list
    pane = origin.viewport()
    end = pane.mapFromGlobal(target.viewport().mapToGlobal(QPoint(80, 4)))

    QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=QPoint(80, 20))
    QTest.mouseMove(pane, QPoint(80, 40))
    QTest.mouseMove(pane, end)
    QTest.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=end)

    assert moves == [(2, Slot.BEFORE_SESSION, 0)]


def test_let_go_elsewhere_it_stays(slots: Slots, moves: Moves) -> None:
    pane = slots.panels[Slot.AFTER_SESSION].list.viewport()

    QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=QPoint(80, 20))
    QTest.mouseMove(pane, QPoint(80, 40))
    QTest.mouseMove(pane, QPoint(80, 900))
    QTest.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=QPoint(80, 900))

    assert moves == []


def test_alt_and_arrows_move_within_and_between(slots: Slots, moves: Moves) -> None:
    here = slots.panels[Slot.AFTER_SESSION].list
    QTest.keyClick(here, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(here, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert moves == [(2, Slot.AFTER_SESSION, 1), (2, Slot.AFTER_TASK, 1)]


def test_nothing_goes_before_the_first_moment(slots: Slots, moves: Moves) -> None:
    slots.show_current(0)
    QTest.keyClick(slots.panels[Slot.BEFORE_SESSION].list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert moves == []


def test_choosing_removing_and_adding_are_told(slots: Slots) -> None:
    heard: list[object] = []
    slots.chosen.connect(heard.append)
    slots.remove_requested.connect(lambda index: heard.append(("remove", index)))
    slots.add_requested.connect(lambda slot: heard.append(("add", slot)))
    here = slots.panels[Slot.AFTER_SESSION]

    QTest.keyClick(here.list, Qt.Key.Key_Down)
    QTest.keyClick(here.list, Qt.Key.Key_Delete)
    here.add.click()

    assert heard == [3, ("remove", 3), ("add", Slot.AFTER_SESSION)]
