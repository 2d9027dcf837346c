"""The severity that is asked for afterwards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import changed, show
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.marks_severity import SeverityLine
from uxlab.gui.review.viewing import Viewing
from uxlab.model.session import ErrorMark


@pytest.fixture
def line(qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting) -> SeverityLine:
    del viewing
    made = SeverityLine(desk.look, correcting)
    show(qtbot, made)
    return made


def mark(viewing: Viewing) -> ErrorMark:
    assert viewing.told is not None
    return next(one for one in viewing.told.as_corrected.errors if one.uid == "s1-e0")


def test_it_is_hidden_until_there_is_something_to_ask(viewing: Viewing, line: SeverityLine) -> None:
    line.apply(None, viewing.design)
    assert not line.isVisible()
    assert all(command.impossible for command in line.commands())
    line.grade(2)
    assert mark(viewing).severity is None


def test_a_choice_grades_the_error(qtbot: QtBot, viewing: Viewing, line: SeverityLine) -> None:
    line.apply(mark(viewing), viewing.design)
    assert line.mark() == mark(viewing)
    assert line.what.text() == "Slip at 0:03.0"
    line.severity.setFocus()
    changed(qtbot, viewing, lambda: QTest.keyClick(line.severity, Qt.Key.Key_Right))
    assert mark(viewing).severity == 1
    assert [command.key for command in line.commands()] == ["Alt+1", "Alt+2", "Alt+3", "Alt+4"]
    changed(qtbot, viewing, line.commands()[3].act)
    assert mark(viewing).severity == 4


def test_it_leads_to_the_form_and_can_be_left(qtbot: QtBot, viewing: Viewing, line: SeverityLine) -> None:
    line.apply(mark(viewing), viewing.design)
    with qtbot.waitSignal(line.opened) as heard:
        line.what.click()
    assert heard.args == ["s1-e0"]
    with qtbot.waitSignal(line.dismissed):
        line.close_button.click()


def test_one_line_is_enough_where_there_is_room(qtbot: QtBot, viewing: Viewing, line: SeverityLine) -> None:
    line.apply(mark(viewing), viewing.design)
    line.resize(372, line.sizeHint().height())
    tall = line.sizeHint().height()
    line.resize(640, tall)
    qtbot.waitUntil(lambda: line.sizeHint().height() < tall)
    line.resize(372, tall)
    qtbot.waitUntil(lambda: line.sizeHint().height() == tall)
