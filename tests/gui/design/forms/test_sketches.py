"""Small pictures of answers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.design.forms.made_designs import SHOP, view_of
from uxlab.gui.design.forms.sketches import Box, Marks, sketch
from uxlab.gui.participant.questions import Question
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import column, holder
from uxlab.gui.widgets.scale import ScaleRow
from uxlab.questionnaires.form import ItemKind


@pytest.fixture
def asked() -> tuple[Question, ...]:
    page = view_of(SHOP, 0).page
    assert page is not None
    return page.questions


def _texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_a_short_scale_is_circles_with_the_words_at_its_ends(
    qtbot: QtBot, look: Look, asked: tuple[Question, ...]
) -> None:
    made = sketch(look, asked[0])
    qtbot.addWidget(made)
    scale = made.findChild(ScaleRow)

    assert scale is not None
    assert scale.circle(7).isEnabled()
    assert scale.circle(7).focusPolicy() is Qt.FocusPolicy.NoFocus
    assert _texts(made) == ["Not at all", "Very much"]


def test_without_the_words_only_the_circles_are_left(qtbot: QtBot, look: Look, asked: tuple[Question, ...]) -> None:
    made = sketch(look, asked[0], bare=True)
    qtbot.addWidget(made)

    assert isinstance(made, ScaleRow)


def test_nothing_can_be_chosen_in_it(qtbot: QtBot, look: Look, asked: tuple[Question, ...]) -> None:
    made = sketch(look, asked[0], bare=True)
    assert isinstance(made, ScaleRow)
    around = holder(column([made]))
    qtbot.addWidget(around)
    with qtbot.waitExposed(around):
        around.show()
    under = QApplication.widgetAt(made.circle(3).mapToGlobal(QPoint(5, 5)))

    assert under is not made.circle(3)


def test_choices_and_words_and_numbers_look_like_themselves(
    qtbot: QtBot, look: Look, asked: tuple[Question, ...]
) -> None:
    choices, text = sketch(look, asked[1]), sketch(look, asked[2])
    number = sketch(look, replace(asked[2], kind=ItemKind.NUMBER))
    line = sketch(look, replace(asked[0], points=tuple(range(0, 101, 5)), anchors=("", "")))
    for widget in (choices, text, number, line):
        qtbot.addWidget(widget)

    assert _texts(choices) == ["Every week", "Never"]
    assert isinstance(text, Box)
    assert isinstance(number, Box)
    assert number.width() < text.width()
    assert isinstance(line, Marks)


def test_a_line_has_as_many_marks_as_there_are_answers(qtbot: QtBot, look: Look) -> None:
    line = Marks(look, 3)
    qtbot.addWidget(line)
    image = line.grab().toImage()
    y = image.height() // 2 - round(4 * image.devicePixelRatio())
    ground = image.pixelColor(5, 0)
    marks = [x for x in range(image.width()) if image.pixelColor(x, y) != ground]

    assert len([x for x in marks if x - 1 not in marks]) == 3
