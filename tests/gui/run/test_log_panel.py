"""The log at the right."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Asked
from tests.gui.run.made_states import S, played, state
from uxlab.gui.run.console import present
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.log_panel import LogPanel, framed
from uxlab.gui.style.look import Look
from uxlab.recording.commands import AddNote, Begin, GradeError, MarkError, Redo, Undo

MARKED = ((10.0, Begin()), (15.0, AddNote("Reads")), (20.0, MarkError("slip")))


def panel_of(qtbot: QtBot, look: Look, deeds: Deeds) -> LogPanel:
    panel = LogPanel(look, deeds)
    qtbot.addWidget(panel)
    panel.resize(355, 600)
    panel.show()
    return panel


def test_an_empty_log_says_what_will_be_in_it(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    panel = panel_of(qtbot, look, deeds)
    panel.apply(present(state(at_s=4)), 4 * S)
    assert (panel.empty.isVisible(), panel.newest.isVisible()) == (True, False)
    assert panel.undo.text.text() == "Nothing to undo"


def test_the_newest_error_can_be_graded(qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked) -> None:
    panel = panel_of(qtbot, look, deeds)
    panel.apply(present(state(*MARKED, at_s=26)), 26 * S)
    assert panel.newest.severity.isVisible()
    assert panel.newest.severity.value() == ""
    place = panel.newest.severity.segment_rect("3").center().toPoint()
    QTest.mouseClick(panel.newest.severity, Qt.MouseButton.LeftButton, pos=place)
    assert asked.commands == [GradeError(played(*MARKED).errors[0].uid, 3)]
    panel.apply(present(state(*MARKED, (25.0, GradeError(None, 2)), at_s=26)), 26 * S)
    assert panel.newest.severity.value() == "2"


def test_the_newest_row_is_not_in_the_list_as_well(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    panel = panel_of(qtbot, look, deeds)
    panel.apply(present(state(*MARKED, at_s=26)), 26 * S)
    assert panel.newest.accessibleName() == "00:10 Slip"
    assert [row.text for row in panel.list.rows()] == ["Reads", "Started"]
    assert not panel.grab().toImage().isNull()


def test_undo_and_redo_are_offered_with_what_they_concern(qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked) -> None:
    panel = panel_of(qtbot, look, deeds)
    panel.apply(present(state(*MARKED, at_s=26)), 26 * S)
    assert panel.undo.text.text() == "Undo “Slip” at 00:10"
    assert not panel.undo.redo.isVisible()
    panel.undo.undo.click()
    panel.apply(present(state(*MARKED, (24.0, Undo()), at_s=26)), 26 * S)
    assert panel.undo.redo.accessibleDescription() == "“Slip” at 00:10"
    panel.undo.redo.click()
    assert asked.commands == [Undo(), Redo()]


def test_the_range_is_chosen(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    panel = panel_of(qtbot, look, deeds)
    with qtbot.waitSignal(panel.range_chosen) as chosen:
        QTest.keyClick(panel.range, Qt.Key.Key_Left)
    assert chosen.args == ["task"]


def test_framed_it_has_a_hairline_at_its_left(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    panel = panel_of(qtbot, look, deeds)
    frame = framed(panel)
    qtbot.addWidget(frame)
    frame.resize(356, 600)
    frame.show()
    qtbot.waitUntil(lambda: panel.x() == 1)
