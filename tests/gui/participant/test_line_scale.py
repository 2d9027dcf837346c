"""A long scale as a line."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.participant.line_scale import LineScale
from uxlab.gui.style.look import Look

POINTS = tuple(range(0, 101, 5))
WIDTH = 628  # so that 100 points are 600 pixels, between margins of 14


@pytest.fixture
def line(look: Look, qtbot: QtBot) -> LineScale:
    made = LineScale(look, POINTS, name="How hurried were you?")
    qtbot.addWidget(made)
    made.resize(WIDTH, 52)
    made.show()
    return made


@pytest.fixture
def told(line: LineScale) -> list[int]:
    heard: list[int] = []
    line.answered.connect(heard.append)
    return heard


def at(number: float) -> QPoint:
    return QPoint(round(14 + 6 * number), 26)


def knob_at(line: LineScale, look: Look, number: float) -> bool:
    filled = line.grab().toImage().pixelColor(at(number))
    return filled in [look.colour("accent"), look.colour("accent-hover")]


def test_nothing_looks_chosen_before_the_answer(line: LineScale, look: Look) -> None:
    assert line.answer() is None
    assert not any(knob_at(line, look, number) for number in (0, 50, 100))


@pytest.mark.parametrize(("pressed", "answer"), [(0, 0), (31, 30), (33, 35), (100, 100)])
def test_a_press_answers_at_the_nearest_mark(
    line: LineScale, told: list[int], look: Look, pressed: int, answer: int
) -> None:
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=at(pressed))
    assert told == [answer]
    assert knob_at(line, look, answer + 1)


def test_dragging_tells_each_mark_once(line: LineScale, told: list[int]) -> None:
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=at(20))
    for number in (21, 25, 26, 30):
        QTest.mouseMove(line, at(number))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=at(30))
    assert told == [20, 25, 30]


def test_arrows_answer_from_the_middle(line: LineScale, told: list[int]) -> None:
    QTest.keyClick(line, Qt.Key.Key_Right)
    QTest.keyClick(line, Qt.Key.Key_Right)
    QTest.keyClick(line, Qt.Key.Key_Left)
    QTest.keyClick(line, Qt.Key.Key_Home)
    assert told == [55, 60, 55, 0]


def test_an_answer_from_paper_stands_between_the_marks(line: LineScale, told: list[int], look: Look) -> None:
    line.show_answer(33)
    assert line.answer() == 33
    assert knob_at(line, look, 33)
    assert told == []
    line.show_answer(None)
    assert not knob_at(line, look, 33)
