"""A search through real sessions, and from what was found to its moment."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.events.search_panel import SearchPanel
from uxlab.gui.review.events.search_state import BLIND
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.work_state import Stage, refused


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, viewing: Viewing) -> SearchPanel:
    made = SearchPanel(desk, viewing)
    qtbot.addWidget(made)
    made.resize(372, 478)
    with qtbot.waitExposed(made):
        made.show()
    made.enter()
    qtbot.waitUntil(lambda: bool(made._sessions))
    return made


def search(qtbot: QtBot, panel: SearchPanel, what: str, text: str = "") -> list[list[object]]:
    panel.form.what.setCurrentIndex(panel.form.what.findData(what))
    panel.form.text.setText(text)
    panel.form.search.click()
    assert panel.strip.view().stage is Stage.RUNNING
    qtbot.waitUntil(lambda: panel.strip.view().stage is Stage.IDLE)
    model = panel.model
    return [[model.data(model.index(row, column)) for column in range(4)] for row in range(model.rowCount())]


def test_what_is_sought_in_all_sessions_is_found(qtbot: QtBot, panel: SearchPanel) -> None:
    assert search(qtbot, panel, "errors") == [
        ["P01", "0:03.0", "task 1", "Error, Slip"],
        ["P01", "0:15.0", "task 2", "Error, Slip"],
        ["P02", "0:02.0", "task 1", "Error, Mistake"],
    ]
    assert panel._count.text() == "3 in 2 sessions"
    assert panel._sought.text() == "Errors"
    assert search(qtbot, panel, "notes", "sigh") == [["P01", "0:04.0", "task 1", "Note, Sighs"]]


def test_clicks_before_an_error_are_those(qtbot: QtBot, panel: SearchPanel, viewing: Viewing) -> None:
    panel.form.side.setCurrentIndex(panel.form.side.findData("before"))
    search(qtbot, panel, "clicks")
    assert viewing.session is not None
    found = [one.t_ns for row in range(panel.model.rowCount()) if (one := panel.model.found(row))]
    assert found
    errors = (3 * S, 15 * S)
    assert all(any(0 <= error - t_ns <= 5 * S for error in errors) for t_ns in found)


def test_enter_shows_the_moment_in_this_session_and_in_another(
    qtbot: QtBot, panel: SearchPanel, viewing: Viewing
) -> None:
    search(qtbot, panel, "errors")
    assert panel.table.row() == 0
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert (viewing.uid, viewing.cursor_ns) == ("s1", 15 * S)
    QTest.keyClick(panel.table, Qt.Key.Key_End)
    with qtbot.waitSignal(viewing.changed):
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert (viewing.uid, viewing.cursor_ns) == ("s2", 2 * S)
    panel.open_found(99)
    assert viewing.uid == "s2"


def test_nothing_is_said(qtbot: QtBot, panel: SearchPanel) -> None:
    assert search(qtbot, panel, "errors", "nowhere") == []
    assert panel._count.text() == "Nothing was found"
    assert panel._sought.text() == "Errors with “nowhere”"


def test_a_search_can_be_cancelled_and_what_was_found_before_stays(qtbot: QtBot, panel: SearchPanel) -> None:
    search(qtbot, panel, "errors")
    panel.begin()
    panel.strip.cancel.click()
    qtbot.waitUntil(lambda: panel.strip.view().stage is Stage.IDLE)
    assert panel.model.rowCount() == 3


def test_the_latest_search_counts(qtbot: QtBot, panel: SearchPanel) -> None:
    panel.form.what.setCurrentIndex(panel.form.what.findData("errors"))
    panel.begin()
    panel.form.what.setCurrentIndex(panel.form.what.findData("notes"))
    panel.begin()
    qtbot.waitUntil(lambda: panel.strip.view().stage is Stage.IDLE)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    qtbot.wait(100)
    assert panel._sought.text() == "Notes"
    assert panel.model.rowCount() == 2


def test_who_codes_blind_learns_nothing_of_the_others_marks(qtbot: QtBot, panel: SearchPanel, viewing: Viewing) -> None:
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s1", "Kim")
    panel.form.what.setCurrentIndex(panel.form.what.findData("errors"))
    panel.begin()
    assert panel.strip.view() == refused(BLIND)
    assert panel.model.rowCount() == 0
    search(qtbot, panel, "ends")
    last = panel.model.rowCount() - 1
    with qtbot.waitSignal(viewing.changed):
        panel.open_found(last)
    assert (viewing.uid, viewing.coder) == ("s2", "Kim")


def test_a_wrong_number_asks_nothing(panel: SearchPanel) -> None:
    panel.form.side.setCurrentIndex(panel.form.side.findData("before"))
    panel.form.within.setText("x")
    panel.begin()
    assert panel.strip.view().stage is Stage.IDLE


def test_in_a_low_window_the_form_makes_room_and_comes_back(qtbot: QtBot, panel: SearchPanel) -> None:
    panel.resize(372, 260)
    assert panel.form.isVisible()
    search(qtbot, panel, "errors")
    assert not panel.form.isVisible()
    assert panel.table.height() > 28
    panel.change.click()
    assert panel.form.isVisible()
    assert panel.form.what.hasFocus()
    search(qtbot, panel, "errors")
    panel.enter()
    assert panel.form.what.hasFocus()
    assert panel.minimumSizeHint().height() <= 260
    panel.resize(372, 478)
    search(qtbot, panel, "errors")
    assert panel.form.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_it_fits_beside_the_timeline(qtbot: QtBot, panel: SearchPanel, look: Look, scale: float) -> None:
    look.set_text_scale(scale)
    search(qtbot, panel, "anything")
    assert panel.minimumSizeHint().width() <= 372
    assert panel.minimumSizeHint().height() <= 478
