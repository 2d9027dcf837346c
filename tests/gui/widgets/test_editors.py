"""The editors of fields."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.editors import DurationEdit, LineEdit, NumberEdit, TextEdit


def test_a_line_is_kept_without_the_spaces_around_it(qtbot: QtBot) -> None:
    edit = LineEdit("  Find shoes ")
    qtbot.addWidget(edit)
    assert (edit.clean(), edit.problem()) == ("Find shoes", "")


def test_a_duration_is_seconds_and_a_wrong_one_says_what_to_write(qtbot: QtBot) -> None:
    edit = DurationEdit("3:00")
    qtbot.addWidget(edit)
    assert (edit.seconds(), edit.problem()) == (180, "")
    edit.setText("3:5x")
    assert (edit.seconds(), edit.problem()) == (None, "Write minutes and seconds, such as 3:50")
    edit.set_seconds(3750)
    assert (edit.text(), edit.clean()) == ("1:02:30", "1:02:30")
    edit.set_seconds(None)
    assert (edit.text(), edit.problem()) == ("", "")


def test_a_duration_that_is_needed_must_not_be_empty(qtbot: QtBot) -> None:
    edit = DurationEdit(optional=False)
    qtbot.addWidget(edit)
    assert edit.problem()


@pytest.mark.parametrize(
    ("text", "number"), [("4", 4), (" 12 ", 12), ("0", None), ("21", None), ("x", None), ("", None), ("²", None)]
)
def test_a_number_lies_within_its_bounds(qtbot: QtBot, text: str, number: int | None) -> None:
    edit = NumberEdit(text, least=1, most=20)
    qtbot.addWidget(edit)
    assert edit.number() == number
    assert bool(edit.problem()) == (number is None and text != "")


def test_the_arrow_keys_count_and_tell(qtbot: QtBot) -> None:
    edit = NumberEdit("4", least=0, most=5)
    qtbot.addWidget(edit)
    told: list[str] = []
    edit.textEdited.connect(told.append)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(edit, key)
    assert told == ["5", "5", "4"]


def test_enter_begins_a_line_below_an_empty_one_too_and_can_be_undone(qtbot: QtBot, look: Look) -> None:
    edit = TextEdit(look)
    qtbot.addWidget(edit)
    for keys in ("One", "\r", "\r", "Two"):
        QTest.keyClicks(edit, keys)
    assert edit.text() == "One\n\nTwo"
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "\n"
    edit.undo()
    assert edit.text() == "One\n\nTwo"
    edit.setReadOnly(True)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "One\n\nTwo"


def test_a_text_grows_with_its_lines_up_to_a_limit(qtbot: QtBot, look: Look) -> None:
    edit = TextEdit(look, "one", lines=2, most_lines=5)
    qtbot.addWidget(edit)
    edit.resize(300, 60)
    edit.show()
    heights = []
    for lines in (1, 2, 4, 5, 30):
        edit.setText("\n".join(["line"] * lines))
        heights.append(edit.sizeHint().height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


def test_a_text_takes_no_rich_text_and_tab_leaves_it(qtbot: QtBot, look: Look) -> None:
    edit = TextEdit(look, "Find <b>it</b>")
    qtbot.addWidget(edit)
    assert (edit.text(), edit.acceptRichText(), edit.tabChangesFocus()) == ("Find <b>it</b>", False, True)
    assert not edit.document().isUndoAvailable()


def test_a_long_placeholder_is_shown_whole_until_something_is_written(qtbot: QtBot, look: Look) -> None:
    edit = TextEdit(look, placeholder="We would like to record how you use the product. " * 3, lines=5)
    qtbot.addWidget(edit)
    edit.resize(300, edit.sizeHint().height())
    edit.show()
    ground = edit.grab().toImage().pixelColor(150, edit.height() - 12)

    def lowest_ink() -> int:
        image = edit.grab().toImage()
        inked = (y for y in range(image.height() - 4) for x in range(12, 280) if image.pixelColor(x, y) != ground)
        return max(inked, default=0)

    line = edit.fontMetrics().lineSpacing()
    assert lowest_ink() > 3 * line
    edit.setText("Yes")
    assert lowest_ink() < 3 * line
