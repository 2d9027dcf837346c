"""An attempt that was missed, over a real study."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import changed, show
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.attempt_adding import AddAttemptPanel
from uxlab.gui.review.viewing import Viewing
from uxlab.model.session import Outcome


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting) -> AddAttemptPanel:
    made = AddAttemptPanel(desk, viewing, correcting)
    viewing.move_to(10 * S + S // 2)
    show(qtbot, made)
    return made


def test_it_begins_with_the_free_time_at_the_cursor_and_is_added(
    qtbot: QtBot, viewing: Viewing, panel: AddAttemptPanel
) -> None:
    panel.enter()
    assert (panel.form.begins.text(), panel.form.ends.text()) == ("0:10.0", "0:11.0")
    assert panel.focusWidget() is panel.form.task
    QTest.keyClick(panel.form.task, Qt.Key.Key_Down)
    QTest.keyClicks(panel.form.outcome, "Fail")
    with qtbot.waitSignal(panel.closed):
        changed(qtbot, viewing, panel.foot.make)
    assert viewing.told is not None
    added = sorted(viewing.told.as_corrected.attempts, key=lambda one: one.started_ns)[1]
    assert (added.task, added.started_ns, added.ended_ns, added.outcome) == ("buy", 10 * S, 11 * S, Outcome.FAILURE)


def test_where_an_attempt_is_under_way_the_times_are_to_be_written(viewing: Viewing, panel: AddAttemptPanel) -> None:
    viewing.move_to(5 * S)
    panel.begin()
    assert panel.form.begins.text() == ""
    assert panel.commands()[0].impossible == "Nothing is changed here yet"
    panel.form.begins.edit.setText("0:04")
    panel.form.ends.edit.setText("0:05")
    panel.form.changed.emit()
    assert "would overlap" in panel.foot.preview.text()


def test_what_is_written_stays_until_another_session_comes(
    qtbot: QtBot, viewing: Viewing, panel: AddAttemptPanel
) -> None:
    panel.form.ends.edit.setText("0:10.7")
    panel.hide()
    panel.show()
    panel.enter()
    assert panel.form.ends.text() == "0:10.7"
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s2", at_ns=10 * S + S // 2)
    panel.enter()
    assert panel.form.ends.text() == "0:11.0"
