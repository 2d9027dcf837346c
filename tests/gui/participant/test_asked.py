"""A page of questions."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.participant.conftest import AskedView, Cut
from uxlab.gui.participant.asked import AskedSheet
from uxlab.gui.participant.questions import questions
from uxlab.gui.participant.state import Asked
from uxlab.gui.participant.table import Table
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.field import TextEdit
from uxlab.questionnaires.library import load

ROOMS = [(QSize(width, height), scale) for width, height in ((1280, 800), (640, 400)) for scale in (1.0, 1.3)]
MakePage = Callable[[Asked], AskedSheet]


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> MakePage:
    def made(view: Asked) -> AskedSheet:
        shown = AskedSheet(look, view)
        qtbot.addWidget(shown)
        shown.apply(view)
        shown.resize(1280, 800)
        shown.show()
        return shown

    return made


def settle() -> None:
    for _ in range(3):  # a change of size travels one layout at a time
        QApplication.processEvents()


def words(page: AskedSheet) -> set[str]:
    return {one.text() for one in page.findChildren(QLabel) if one.isVisible()}


def seen(page: AskedSheet, text: str) -> QLabel:
    return next(one for one in page.findChildren(QLabel) if one.text() == text and one.isVisible())


def placed(part: QWidget, page: AskedSheet) -> QRect:
    return QRect(part.mapTo(page, part.rect().topLeft()), part.size())


def test_buttons_say_where_one_wants_to_go(page: MakePage, asked: AskedView, qtbot: QtBot) -> None:
    shown = page(asked("sus", can_go_back=True))
    for button, told in (
        (shown.go_on, shown.continue_requested),
        (shown.skip, shown.skip_requested),
        (shown.back, shown.back_requested),
    ):
        with qtbot.waitSignal(told):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert button.height() >= 44
    assert shown.primary() is shown.go_on
    shown.apply(asked("sus"))
    assert not shown.back.isVisible()


def test_it_tells_how_many_are_answered(page: MakePage, asked: AskedView) -> None:
    shown = page(asked("sus", {"1": "4", "2": "2"}))
    assert "2 of 10 answered" in words(shown)
    shown.apply(asked("sus", dict.fromkeys("123456", "3")))
    assert "6 of 10 answered" in words(shown)
    assert not any("answered" in text for text in words(page(asked("seq"))))


def test_answers_that_are_missing_are_shown_where_they_are(page: MakePage, asked: AskedView) -> None:
    shown = page(asked("nasa-tlx"))
    given = {str(number): "50" for number in range(1, 6)}
    shown.apply(asked("nasa-tlx", given))
    shown.apply(asked("nasa-tlx", given, checked=True))
    settle()
    assert "1 answer is missing. You can add them, or continue without." in words(shown)
    last = shown.body.rows[-1]
    assert not last.visibleRegion().isEmpty()


def test_typing_a_digit_answers_the_first_open_question(page: MakePage, asked: AskedView, qtbot: QtBot) -> None:
    shown = page(asked("sus", {"1": "4"}))
    with qtbot.waitSignal(shown.answered) as told:
        QTest.keyClick(shown, Qt.Key.Key_3)
    assert told.args == ["2", "3"]


def test_what_is_typed_is_told_before_one_goes_on(page: MakePage, asked: AskedView) -> None:
    shown = page(asked("own"))
    told: list[str] = []
    shown.answered.connect(lambda key, value: told.append(f"{key}={value}"))
    shown.continue_requested.connect(lambda: told.append("continue"))
    (edit,) = shown.findChildren(TextEdit)
    QTest.keyClicks(edit, "Sizes")
    QTest.mouseClick(shown.go_on, Qt.MouseButton.LeftButton)
    assert told == ["annoys=Sizes", "continue"]


def test_another_questionnaire_needs_another_page(page: MakePage, asked: AskedView) -> None:
    shown = page(asked("sus"))
    assert shown.fits(asked("sus", {"1": "4"}, checked=True, can_go_back=True))
    assert not shown.fits(asked("sus-positive"))


def test_the_words_at_the_ends_stand_over_the_scale(page: MakePage, asked: AskedView) -> None:
    shown = page(asked("sus"))
    settle()
    body = shown.body
    assert isinstance(body, Table)
    low, high = (seen(shown, text) for text in ("Strongly disagree", "Strongly agree"))
    scale = placed(body.rows[0].circles, shown)
    assert placed(low, shown).left() == scale.left()
    assert placed(high, shown).right() == scale.right()
    shown.resize(640, 400)
    settle()
    assert "1 – Strongly disagree, 5 – Strongly agree" in words(shown)


@pytest.mark.parametrize("product", ["shop", ""], ids=["named", "unnamed"])
def test_all_of_sus_fits_on_the_smallest_screen_in_full(page: MakePage, asked: AskedView, product: str) -> None:
    view = asked("sus")
    shown = page(replace(view, questions=questions(load("sus"), {}, product, checked=False)))
    settle()
    assert all(row.visibleRegion().boundingRect().height() == row.height() for row in shown.body.rows)


@pytest.fixture(params=["sus", "asq", "ueq-s", "nasa-tlx", "nps", "seq", "own"])
def view(request: pytest.FixtureRequest, asked: AskedView) -> Asked:
    return asked(request.param, checked=True, can_go_back=True)


@pytest.mark.parametrize(("room", "scale"), ROOMS)
def test_nothing_is_cut(page: MakePage, view: Asked, look: Look, cut: Cut, room: QSize, scale: float) -> None:
    look.set_text_scale(scale)
    shown = page(view)
    shown.resize(room)
    assert cut(shown) == []
