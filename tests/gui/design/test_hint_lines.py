"""Amber hints below each other."""

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import show
from uxlab.gui.design.hint_lines import HintLines
from uxlab.gui.style.look import Look


def said(lines: HintLines) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in lines.findChildren(QLabel) if label.isVisible() and label.text()]


def test_hints_stand_below_each_other_and_nothing_stands_without_any(qtbot: QtBot, look: Look) -> None:
    lines = show(qtbot, HintLines(look))
    lines.apply(("One.", "Two."))
    assert said(lines) == ["One.", "Two."]
    lines.apply(())
    assert lines.isHidden()


def test_four_are_said_and_of_more_three_and_a_count(qtbot: QtBot, look: Look) -> None:
    lines = show(qtbot, HintLines(look, "more at the marked tasks"))
    lines.apply(("1", "2", "3", "4"))
    assert said(lines) == ["1", "2", "3", "4"]
    lines.apply(("1", "2", "3", "4", "5"))
    assert said(lines) == ["1", "2", "3", "2 more at the marked tasks"]
    assert len(lines.hints()) == 5


def test_where_there_is_little_height_only_their_number_is_said(qtbot: QtBot, look: Look) -> None:
    lines = show(qtbot, HintLines(look))
    lines.apply(("“A\n\nname”", "2", "3", "4", "5"))
    lines.set_most(0)
    assert said(lines) == ["5 more"]
    lines.set_most(3)
    assert said(lines) == ["“A name”", "2", "3", "2 more"]
