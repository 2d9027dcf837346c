"""The panel of findings over a real session."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.lab.pointed_studies import S, pointed_study
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.maps.findings import FindingsPanel
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import Edge, MoveEdge
from uxlab.timeline.items import Track

RAGE, CLUSTER = ["0:02.0", "Rage click", "3 clicks in 0.8 s"], ["0:02.0", "Click cluster", "3 clicks until 0:02.8"]


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    """Return a study in which P01 clicks three times at 2 s, and pauses of 5.5 s come after 4.5 s."""
    return pointed_study(tmp_path)


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, viewing: Viewing) -> Iterator[FindingsPanel]:
    panel = FindingsPanel(desk, viewing)
    qtbot.addWidget(panel)
    panel.resize(371, 460)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.enter()
    qtbot.waitUntil(lambda: panel.view() is not None)
    yield panel
    panel.hide()


def shown(panel: FindingsPanel) -> list[list[str]]:
    return [[row.cells[0].text, row.cells[1].text, row.cells[1].note] for row in panel.table.rows()]


def seconds(panel: FindingsPanel, text: str) -> None:
    panel.dead.selectAll()
    QTest.keyClicks(panel.dead, text)


def test_it_lists_what_was_found_and_has_the_keyboard(panel: FindingsPanel) -> None:
    assert shown(panel) == [RAGE, CLUSTER]
    assert panel.table.hasFocus()
    assert not panel._foot.isHidden()


def test_enter_brings_the_cursor_there(panel: FindingsPanel, viewing: Viewing) -> None:
    seconds(panel, "5")
    panel.table.setFocus()
    assert [line[0] for line in shown(panel)] == ["0:02.0", "0:02.0", "0:04.5", "0:12.5"]
    for _ in range(2):
        QTest.keyClick(panel.table, Qt.Key.Key_Down)
    assert viewing.cursor_ns == 0
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert viewing.cursor_ns == 4_500_000_000


def test_how_long_dead_time_is_can_be_chosen(panel: FindingsPanel) -> None:
    seconds(panel, "5")
    assert ["0:04.5", "Dead time", "5.5 s without input"] in shown(panel)
    seconds(panel, "6")
    assert not any(line[0] == "0:04.5" for line in shown(panel))
    before = shown(panel)
    seconds(panel, "0")
    assert shown(panel) == before
    assert panel.dead.toolTip() == "Write a whole number from 1 to 600"


def test_of_the_task_at_the_cursor(panel: FindingsPanel, viewing: Viewing) -> None:
    QTest.keyClick(panel.scope, Qt.Key.Key_Left)
    assert shown(panel) == [RAGE, CLUSTER]
    viewing.move_to(12 * S)
    view = panel.view()
    assert view is not None
    assert view.nothing.startswith("No rage clicks")
    assert panel.empty.isVisible()
    assert panel._foot.isHidden()  # there is nothing that Enter could do


def test_a_corrected_attempt_has_other_findings(
    qtbot: QtBot, panel: FindingsPanel, viewing: Viewing, correcting: Correcting
) -> None:
    assert viewing.session is not None
    correcting.make(MoveEdge(viewing.session.by_track[Track.TASKS][0].uid, Edge.END, 2_500_000_000))
    qtbot.waitUntil(panel.empty.isVisible)


def test_what_cannot_be_read_is_said_and_can_be_asked_for_again(
    qtbot: QtBot, panel: FindingsPanel, viewing: Viewing, reviewed: Path
) -> None:
    viewing.close()
    assert panel.view() is None
    with closing(sqlite3.connect(reviewed)) as connection, connection:
        connection.execute("UPDATE session SET uid = 'gone' WHERE uid = 's2'")
    viewing.open("s3")
    qtbot.waitUntil(lambda: panel.view() is not None)
    panel.progress.cancel_requested.emit()  # too late: everything is read
    assert not panel.failed.isVisible()
    panel._fail("The file is damaged.")
    assert panel.failed.isVisible()
    QTest.mouseClick(panel.failed.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.view() is not None and not panel.failed.isVisible())


def test_in_a_low_room_the_list_has_what_there_is(qtbot: QtBot, panel: FindingsPanel) -> None:
    above = panel.height() - panel.table.height()
    panel.setMinimumSize(1, 1)  # as the page does, which has tabs for small windows
    panel.resize(600, 160)
    qtbot.waitUntil(lambda: panel.height() - panel.table.height() < above - 60)
    assert not panel.table.horizontalHeader().isVisible()
    assert panel.scope.height() > 20
    assert panel.dead.height() > 20
    panel.resize(371, 460)
    assert panel.table.horizontalHeader().isVisible()
