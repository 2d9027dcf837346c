"""Scales are answered by pointer, digits and arrows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.scale import ScaleRow


@pytest.fixture
def sus(qtbot: QtBot, look: Look) -> ScaleRow:
    made = ScaleRow(look, range(1, 6), name="I found the shop unnecessarily complex.")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def told(sus: ScaleRow) -> list[int]:
    answers: list[int] = []
    sus.answered.connect(answers.append)
    return answers


def test_targets_are_large_and_far_enough_apart(sus: ScaleRow) -> None:
    assert sus.circle(1).size().toTuple() == (44, 44)
    assert sus.circle(2).x() - sus.circle(1).x() == 60


def test_a_press_anywhere_on_the_target_answers(sus: ScaleRow, told: list[int]) -> None:
    QTest.mouseClick(sus.circle(4), Qt.MouseButton.LeftButton, pos=sus.circle(4).rect().topLeft())
    assert (told, sus.value()) == ([4], 4)


def test_digits_answer_and_other_digits_do_not(sus: ScaleRow, told: list[int]) -> None:
    sus.circle(1).setFocus()
    for key in "290":
        QTest.keyClicks(sus.focusWidget(), key)
    assert (told, sus.value()) == ([2], 2)


def test_arrows_go_to_the_next_answer(sus: ScaleRow, told: list[int]) -> None:
    QTest.mouseClick(sus.circle(3), Qt.MouseButton.LeftButton)
    QTest.keyClick(sus.circle(3), Qt.Key.Key_Right)
    assert (told, sus.value()) == ([3, 4], 4)


def test_two_quick_digits_make_ten(qtbot: QtBot, look: Look) -> None:
    nps = ScaleRow(look, range(11))
    qtbot.addWidget(nps)
    nps.show()
    QTest.keyClicks(nps, "10")
    assert nps.value() == 10


def test_setters_are_silent_and_can_take_an_answer_back(sus: ScaleRow, told: list[int], look: Look) -> None:
    sus.set_value(5)
    assert sus.value() == 5
    assert sus.circle(5).grab().toImage().pixelColor(8, 22) == look.colour("accent")
    sus.set_value(None)
    assert (sus.value(), told) == (None, [])


def test_each_answer_is_read_with_its_statement(sus: ScaleRow) -> None:
    assert sus.circle(2).accessibleName() == "I found the shop unnecessarily complex. 2 of 5"


def test_a_preview_is_small_and_cannot_be_answered(qtbot: QtBot, look: Look) -> None:
    preview = ScaleRow(look, range(1, 6), small=True)
    qtbot.addWidget(preview)
    preview.show()
    QTest.mouseClick(preview.circle(3), Qt.MouseButton.LeftButton)
    assert (preview.value(), preview.circle(3).width()) == (None, 22)
