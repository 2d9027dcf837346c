"""A second coder of a real study: blind, compared, settled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import changed, show
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.coder_panel import CodersPanel
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import CodeError


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting) -> CodersPanel:
    made = CodersPanel(desk, viewing, correcting)
    show(qtbot, made)
    return made


def code(desk: Desk, *at_s: int, coder: str = "Bo") -> None:
    for at in at_s:
        desk.study.corrections.apply("s1", CodeError(at * S, "mistake"), "", coder).result()


def words(panel: CodersPanel) -> str:
    return " ".join(one.text() for one in panel.agreeing.findChildren(QLabel) if one.isVisible())


def test_somebody_begins_to_code_blind_by_name(qtbot: QtBot, viewing: Viewing, panel: CodersPanel) -> None:
    qtbot.waitUntil(lambda: "Only the moderator has coded" in words(panel))
    assert not panel.differing.isVisible()
    viewing.move_to(5 * S)
    panel.enter()
    assert panel.focusWidget() is panel.name.editor()
    panel.start()
    assert "a name other than" in panel.name.editor().accessibleDescription()
    QTest.keyClicks(panel.name.editor(), "Bo")
    with qtbot.waitSignals([viewing.changed, panel.closed]):
        QTest.keyClick(panel.name.editor(), Qt.Key.Key_Return)
    assert (viewing.coder, viewing.cursor_ns) == ("Bo", 5 * S)
    assert viewing.told is not None
    assert viewing.told.as_corrected.errors == ()


def test_blind_is_blind_until_one_stops(qtbot: QtBot, desk: Desk, viewing: Viewing, panel: CodersPanel) -> None:
    code(desk, 5)
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s1", "Bo")
    assert panel.blind.text().startswith("You code as Bo.")
    assert [part.isVisible() for part in (panel.agreeing, panel.differing, panel.starting)] == [False] * 3
    assert panel.commands() == ()
    panel.enter()
    assert panel.focusWidget() is panel.stop
    with qtbot.waitSignal(viewing.changed):
        panel.stop.click()
    assert viewing.coder is None
    qtbot.waitUntil(panel.differing.isVisible)


def test_agreement_and_differences_are_shown_and_settled(
    qtbot: QtBot, desk: Desk, viewing: Viewing, panel: CodersPanel
) -> None:
    changed(qtbot, viewing, lambda: code(desk, 15))
    qtbot.waitUntil(lambda: "The moderator and Bo" in words(panel))
    assert "1 session: 1 marked by both, 1 by the moderator alone, 0 by Bo alone." in words(panel)
    rows = panel.differences.table.rows
    qtbot.waitUntil(lambda: len(rows()) == 2)
    assert panel.differences.said.text() == "2 differences, 2 to settle"
    panel.differences.table.selectRow(1)
    assert viewing.cursor_ns == 15 * S
    keep, adopt = panel.commands()
    changed(qtbot, viewing, adopt.act)
    qtbot.waitUntil(lambda: panel.differences.said.text() == "2 differences, 1 to settle")
    assert viewing.told is not None
    assert [error.error_type for error in viewing.told.as_corrected.errors] == ["slip", "mistake"]
    panel.differences.table.selectRow(0)
    changed(qtbot, viewing, keep.act)
    qtbot.waitUntil(lambda: panel.differences.said.text() == "2 differences, none to settle")


def test_with_several_coders_one_is_compared(qtbot: QtBot, desk: Desk, viewing: Viewing, panel: CodersPanel) -> None:
    changed(qtbot, viewing, lambda: code(desk, 15))
    changed(qtbot, viewing, lambda: code(desk, 5, 6, 7, coder="Cy"))
    qtbot.waitUntil(panel.coder.isVisible)
    qtbot.waitUntil(lambda: panel.differences.said.text().startswith("2 differences"))
    panel.coder.setFocus()
    QTest.keyClick(panel.coder, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: panel.differences.said.text().startswith("4 differences"))
