"""Many changes at once, over a real study."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import changed, show
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.bulk_panel import BulkPanel
from uxlab.gui.review.corrections.bulk_state import ALL, Way, What
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.snapshot import Snapshot


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting) -> BulkPanel:
    made = BulkPanel(desk, viewing, correcting)
    show(qtbot, made)
    return made


def now(viewing: Viewing) -> Snapshot:
    assert viewing.told is not None
    return viewing.told.as_corrected


def test_many_are_shown_before_and_changed_and_undone_in_one_step(
    qtbot: QtBot, viewing: Viewing, correcting: Correcting, panel: BulkPanel
) -> None:
    panel.enter()
    assert panel.picked() == ("s1-e0", "s1-e1")
    assert panel.count.text().startswith("2 of 2")
    assert not panel.foot.do.isEnabled()  # nothing is proposed that nobody chose
    panel.choose_way(Way.SEVERITY, "4")
    assert panel.foot.preview.text().splitlines() == [
        "Error: 0:03.0, Slip → 0:03.0, Slip, critical",
        "Error: 0:15.0, Slip → 0:15.0, Slip, critical",
    ]
    assert [error.severity for error in now(viewing).errors] == [None, None]
    changed(qtbot, viewing, panel.foot.make)
    assert [error.severity for error in now(viewing).errors] == [4, 4]
    assert viewing.told is not None
    assert len(viewing.told.corrections) == 1
    changed(qtbot, viewing, correcting.undo)
    assert [error.severity for error in now(viewing).errors] == [None, None]


def test_one_of_them_is_left_out_by_key_and_by_pointer(panel: BulkPanel) -> None:
    panel.table.setFocus()
    panel.table.selectRow(1)
    QTest.keyClick(panel.table, Qt.Key.Key_Space)
    assert panel.picked() == ("s1-e0",)
    place = panel.table.visualRect(panel.table.model().index(1, 2)).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.picked() == ("s1-e0", "s1-e1")
    QTest.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.picked() == ("s1-e0", "s1-e1")  # once for each press
    panel.toggle("s1-e0")
    panel.choose(What.ERRORS, ALL)
    assert panel.picked() == ("s1-e0", "s1-e1")


def test_notes_are_shifted_and_what_cannot_be_is_refused(qtbot: QtBot, viewing: Viewing, panel: BulkPanel) -> None:
    panel.choose(What.NOTES)
    panel.choose_way(Way.SHIFT, "")
    assert (panel.shift.isVisible(), panel.value.isVisible()) == (True, False)
    assert panel.commands()[0].impossible == "Nothing is changed here yet"
    QTest.keyClicks(panel.shift, "soon")
    assert "by how much" in panel.foot.preview.text()
    panel.shift.selectAll()
    QTest.keyClicks(panel.shift, "-20")
    assert "choose a time in it" in panel.foot.preview.text()
    panel.shift.setFocus()
    panel.shift.selectAll()
    QTest.keyClicks(panel.shift, "+1.5")
    changed(qtbot, viewing, lambda: QTest.keyClick(panel.shift, Qt.Key.Key_Return))
    assert [note.t_ns for note in now(viewing).notes] == [5 * S + S // 2, 21 * S + S // 2]


def test_attempts_of_a_task_get_an_outcome(qtbot: QtBot, viewing: Viewing, panel: BulkPanel) -> None:
    panel.choose(What.ATTEMPTS, "buy")
    assert panel.picked() == ("s1-1",)
    panel.choose_way(Way.OUTCOME, "partial")
    changed(qtbot, viewing, panel.foot.make)
    assert [str(attempt.outcome) for attempt in now(viewing).attempts] == ["success", "partial"]


def test_a_second_coder_has_no_attempts(qtbot: QtBot, viewing: Viewing, panel: BulkPanel) -> None:
    width = panel.what.sizeHint().width()
    panel.choose(What.ATTEMPTS)
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s1", "Bo")
    assert panel.what.sizeHint().width() < width
    assert panel.what.value() == What.ERRORS
    assert panel.picked() == ()


def test_work_that_lasts_is_told_of_with_a_way_to_end_it(
    qtbot: QtBot, correcting: Correcting, panel: BulkPanel
) -> None:
    assert not panel.strip.isVisible()
    watching = correcting.work.begin(200)
    qtbot.waitUntil(panel.strip.isVisible)
    panel.strip.cancel.click()
    assert watching.stopped
    correcting.work.end(watching)
    assert not panel.strip.isVisible()
