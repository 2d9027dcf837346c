"""A scale of circles under the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.participant.circles import Circles, with_anchors
from uxlab.gui.participant.questions import Question
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import column
from uxlab.questionnaires.form import ItemKind

QUESTION = Question(key="1", number=1, text="It is easy.", kind=ItemKind.LIKERT, points=(1, 2, 3, 4, 5))


@pytest.fixture
def circles(look: Look) -> Circles:
    return Circles(look, QUESTION)


@pytest.fixture
def window(circles: Circles, qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setLayout(column([QLineEdit(), circles, QLineEdit()]))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    circles.focus_here()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.usefixtures("window")
def test_tab_passes_a_scale_in_one_step(circles: Circles) -> None:
    assert focused() is circles.circle(1)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert isinstance(focused(), QLineEdit)
    circles.set_value(4)
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is circles.circle(4)
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert isinstance(focused(), QLineEdit)


@pytest.mark.usefixtures("window")
def test_arrows_digits_and_space_answer(circles: Circles) -> None:
    told: list[int] = []
    circles.answered.connect(told.append)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    QTest.keyClick(focused(), Qt.Key.Key_5)
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    assert told == [1, 2, 5, 4]
    assert circles.value() == 4


@pytest.mark.parametrize(("text", "value"), [("", None), ("3", 3), ("33", None), ("2.5", None), ("words", None)])
def test_an_answer_that_is_not_on_the_scale_shows_none(circles: Circles, text: str, value: int | None) -> None:
    told: list[int] = []
    circles.answered.connect(told.append)
    circles.set_value(1)
    circles.show_text(text)
    assert circles.value() == value
    assert told == []


def test_the_words_stand_at_the_ends(look: Look, circles: Circles, qtbot: QtBot) -> None:
    made = with_anchors(look, circles, ("Very difficult", "Very easy"))
    qtbot.addWidget(made)
    assert [one.text() for one in made.findChildren(QLabel)] == ["Very difficult", "Very easy"]
    made.resize(made.sizeHint())
    assert made.sizeHint().width() == circles.sizeHint().width()
