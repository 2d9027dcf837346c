"""The list of the log."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import state
from uxlab.gui.run.log import LogRow, log_rows
from uxlab.gui.run.log_rows import HEADING_PX, ROW_PX, LogList, text_x
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.marks import NOTE
from uxlab.model.session import Outcome
from uxlab.recording.commands import AddNote, Begin, End

ROWS = log_rows(
    state((10.0, Begin()), (20.0, AddNote("One")), (30.0, End(Outcome.SUCCESS)), (40.0, Begin()), at_s=50),
    this_task_only=False,
)
MANY = tuple(LogRow(n, "00:01", f"Row {n}", NOTE) for n in range(200))


def list_of(qtbot: QtBot, look: Look) -> LogList:
    shown = LogList(look)
    qtbot.addWidget(shown)
    shown.resize(355, 300)
    shown.show()
    return shown


def test_rows_are_read_as_time_and_words(qtbot: QtBot, look: Look) -> None:
    shown = list_of(qtbot, look)
    shown.set_rows(ROWS)
    model = shown.model()
    said = [model.data(model.index(n, 0), Qt.ItemDataRole.DisplayRole) for n in range(model.rowCount())]
    assert said == ["00:00 Started", "Task 1, Find shoes", "00:20 Success", "00:10 One", "00:00 Started"]
    assert not shown.grab().toImage().isNull()


def test_long_words_wrap_instead_of_being_cut(qtbot: QtBot, look: Look) -> None:
    shown = list_of(qtbot, look)
    shown.set_rows(
        (LogRow(1, "00:01", "short", NOTE), LogRow(0, "00:00", "a long note " * 12, NOTE), LogRow(0, "", "Task 1"))
    )
    heights = [shown.sizeHintForRow(n) for n in range(3)]
    assert (heights[0], heights[2]) == (ROW_PX, HEADING_PX)
    assert heights[1] > 2 * ROW_PX


@pytest.mark.parametrize("pointer", [(5, 5), (790, 590)], ids=["pointer on the list", "pointer elsewhere"])
def test_whoever_reads_further_down_stays_there_when_something_new_comes(
    qtbot: QtBot, look: Look, pointer: tuple[int, int]
) -> None:
    QCursor.setPos(*pointer)
    shown = list_of(qtbot, look)
    shown.set_rows(MANY[1:])
    bar = shown.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    shown.set_rows(MANY)
    assert bar.value() == 0
    bar.setValue(10 * ROW_PX)
    shown.set_rows((LogRow(999, "00:09", "New", NOTE), *MANY))
    assert bar.value() == 11 * ROW_PX


def test_letters_go_on_to_the_page(qtbot: QtBot, look: Look) -> None:
    shown = list_of(qtbot, look)
    shown.set_rows(MANY)
    QTest.keyClicks(shown, "R")
    assert not shown.currentIndex().isValid()


def test_words_move_with_the_size_of_the_text(look: Look) -> None:
    normal = text_x(look)
    look.set_text_scale(1.3)
    assert text_x(look) > normal
