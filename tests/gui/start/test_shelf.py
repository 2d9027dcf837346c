"""The list of studies under keyboard and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.start.made_views import COMPLETE, GOING, MISSING, NEW
from uxlab.gui.start.rows import locate_rect, row_px
from uxlab.gui.start.shelf import Shelf
from uxlab.gui.style.look import Look

Left = Qt.MouseButton.LeftButton


class Asked:
    """What the list asked for."""

    def __init__(self, shelf: Shelf) -> None:
        self.opened = list[Path]()
        self.located = list[Path]()
        self.forgotten = list[Path]()
        shelf.study_chosen.connect(self.opened.append)
        shelf.locate_requested.connect(self.located.append)
        shelf.forget_requested.connect(self.forgotten.append)


@pytest.fixture
def shelf(qtbot: QtBot, look: Look) -> Shelf:
    made = Shelf(look)
    qtbot.addWidget(made)
    made.resize(864, 400)
    made.show_rows([GOING, COMPLETE, MISSING])
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


@pytest.fixture
def asked(shelf: Shelf) -> Asked:
    return Asked(shelf)


def chosen(shelf: Shelf) -> str:
    row = shelf.chosen()
    return "" if row is None else row.name


def middle(shelf: Shelf, number: int) -> QPoint:
    return shelf.visualRect(shelf.model().index(number, 0)).center()


def test_the_first_study_is_chosen_and_enter_opens_it(shelf: Shelf, asked: Asked) -> None:
    QTest.keyClick(shelf, Qt.Key.Key_Return)
    assert asked.opened == [GOING.path]


def test_arrows_choose(shelf: Shelf, asked: Asked) -> None:
    QTest.keyClick(shelf, Qt.Key.Key_Down)
    assert chosen(shelf) == "Shop A"
    QTest.keyClick(shelf, Qt.Key.Key_Enter)
    QTest.keyClick(shelf, Qt.Key.Key_Up)
    assert chosen(shelf) == "Shop B"
    assert asked.opened == [COMPLETE.path]


def test_del_takes_off_the_list_and_the_next_is_chosen(shelf: Shelf, asked: Asked) -> None:
    QTest.keyClick(shelf, Qt.Key.Key_Down)
    QTest.keyClick(shelf, Qt.Key.Key_Delete)
    assert asked.forgotten == [COMPLETE.path]
    shelf.show_rows([GOING, MISSING])
    assert chosen(shelf) == "Bank"
    shelf.show_rows([GOING])
    assert chosen(shelf) == "Shop B"


def test_a_missing_study_is_located_and_not_opened(shelf: Shelf, asked: Asked) -> None:
    QTest.keyClick(shelf, Qt.Key.Key_End)
    QTest.keyClick(shelf, Qt.Key.Key_Return)
    assert (asked.opened, asked.located) == ([], [MISSING.path])


def test_one_click_chooses_and_two_open(shelf: Shelf, asked: Asked) -> None:
    QTest.mouseClick(shelf.viewport(), Left, pos=middle(shelf, 1))
    assert (chosen(shelf), asked.opened) == ("Shop A", [])
    QTest.mouseDClick(shelf.viewport(), Left, pos=middle(shelf, 1))
    assert asked.opened == [COMPLETE.path]


def test_the_link_of_a_missing_study_asks_where_it_is(shelf: Shelf, look: Look, asked: Asked) -> None:
    link = locate_rect(look, shelf.visualRect(shelf.model().index(2, 0)).toRectF()).center().toPoint()
    QTest.mouseMove(shelf.viewport(), link)
    assert shelf.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(shelf.viewport(), Left, pos=link)
    assert (asked.opened, asked.located) == ([], [MISSING.path])


def test_beside_the_link_and_where_there_is_none_a_click_only_chooses(shelf: Shelf, look: Look, asked: Asked) -> None:
    link = locate_rect(look, shelf.visualRect(shelf.model().index(2, 0)).toRectF()).center().toPoint()
    QTest.mouseClick(shelf.viewport(), Left, pos=QPoint(100, link.y()))
    QTest.mouseClick(shelf.viewport(), Left, pos=QPoint(link.x(), middle(shelf, 0).y()))
    assert asked.located == []


def test_the_chosen_study_stays_chosen_when_the_list_changes(shelf: Shelf) -> None:
    QTest.keyClick(shelf, Qt.Key.Key_Down)
    shelf.show_rows([NEW, GOING, COMPLETE])
    assert chosen(shelf) == "Shop A"
    assert shelf.selectionModel().selectedIndexes() == [shelf.currentIndex()]


def test_without_studies_keys_do_nothing(shelf: Shelf, asked: Asked) -> None:
    shelf.show_rows([])
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Down):
        QTest.keyClick(shelf, key)
    assert (asked.opened, asked.located, asked.forgotten) == ([], [], [])
    assert chosen(shelf) == ""


def test_it_is_as_tall_as_its_rows(shelf: Shelf, look: Look) -> None:
    assert shelf.sizeHint().height() - 3 * row_px(look) in range(3)
    look.set_text_scale(1.3)
    assert shelf.sizeHint().height() - 3 * row_px(look) in range(3)
    assert row_px(look) > 80


@pytest.mark.parametrize(
    ("number", "texts"), [(0, ["Open", "Remove from this list"]), (2, ["Locate…", "Remove from this list"])]
)
def test_the_menu_of_a_study_offers_what_can_be_done(shelf: Shelf, asked: Asked, number: int, texts: list[str]) -> None:
    row = shelf.rows()[number]
    actions = shelf.menu(row).actions()
    assert [action.text() for action in actions] == texts
    for action in actions:
        action.trigger()
    assert [*asked.opened, *asked.located] == [row.path]
    assert asked.forgotten == [row.path]


def ringed(shelf: Shelf) -> bool:
    return shelf._delegate.ring


def test_the_ring_shows_while_the_keyboard_chooses(shelf: Shelf) -> None:
    assert not ringed(shelf)
    QTest.keyClick(shelf, Qt.Key.Key_Down)
    assert ringed(shelf)
    QTest.mouseClick(shelf.viewport(), Left, pos=middle(shelf, 0))
    assert not ringed(shelf)


def test_its_corners_are_round_whatever_row_is_in_them(shelf: Shelf, look: Look) -> None:
    image = shelf.grab().toImage()
    assert image.pixelColor(0, 0).name() == look.colour("surface").name()
    assert image.pixelColor(20, 20).name() == look.colour("accent-soft").name()
