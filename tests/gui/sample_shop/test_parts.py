"""The kinds of widget that pages are made of."""

from functools import partial

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.sample_shop.goods import PRODUCTS
from uxlab.gui.sample_shop.parts import button, card, chip, column, label, picture, plain_name, row
from uxlab.gui.sample_shop.style import LIGHT


@pytest.mark.parametrize(
    ("words", "name"), [("Tue 24", "tue-24"), ("LS-2051", "ls-2051"), ("42", "42"), ("Bags!", "bags")]
)
def test_words_become_names(words: str, name: str) -> None:
    assert plain_name(words) == name


def test_a_button_acts_once_a_click_and_shows_ampersands(qtbot: QtBot) -> None:
    done: list[str] = []
    made = button("go", "Food & drink", "primary", partial(done.append, "it"))
    qtbot.addWidget(made)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert done == ["it"]
    assert made.text() == "Food && drink"
    assert made.objectName() == "go"


def test_a_chip_that_is_not_offered_does_nothing(qtbot: QtBot) -> None:
    done: list[str] = []
    made = chip("size", "42", partial(done.append, "it"), chosen=False, enabled=False)
    qtbot.addWidget(made)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert done == []


def test_a_click_on_a_card_s_text_is_a_click_on_the_card(qtbot: QtBot) -> None:
    done: list[str] = []
    made = card("swift", column([label("Swift 3")]), "Swift 3", QSize(200, 100), partial(done.append, "it"))
    qtbot.addWidget(made)
    made.show()
    assert made.childAt(made.rect().center()) is None
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert done == ["it"]


def test_markup_is_shown_as_it_is(qtbot: QtBot) -> None:
    made = label("<b>bold</b>")
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText


def test_rows_and_columns_take_widgets_layouts_and_space(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = row([QLabel("one"), column([QLabel("two")]), 8, -1])
    holder.setLayout(made)
    assert made.count() == 4
    assert len(holder.findChildren(QLabel)) == 2


@pytest.mark.parametrize("key", ["swift", "rain-jacket", "backpack", "bottle"])
def test_a_drawing_shows_the_product_in_its_colour(key: str, qtbot: QtBot) -> None:
    made = picture(PRODUCTS[key], LIGHT, QSize(240, 150), bare=True)
    qtbot.addWidget(made)
    image = made.pixmap().toImage()
    tone = QColor(PRODUCTS[key].tone).rgb()
    colours = [image.pixel(x, y) for x in range(0, 240, 3) for y in range(0, 150, 3)]
    assert colours.count(tone) > 100
    assert image.pixelColor(0, 0).alpha() == 0
