"""What corrections do to the figures of a real session."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import changed, show
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.effect_panel import EffectPanel
from uxlab.gui.review.corrections.effect_state import FORESEEN, MADE, NO_FIGURES, READING
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import Edge, MoveEdge

MOVE = MoveEdge("s1-0", Edge.END, 8 * S)


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting) -> EffectPanel:
    del correcting
    made = EffectPanel(desk, viewing)
    qtbot.addWidget(made)
    return made


def figures(panel: EffectPanel, titles: tuple[str, str]) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in panel.tables[titles].rows()]


def counted(qtbot: QtBot, panel: EffectPanel) -> None:
    qtbot.waitUntil(lambda: panel.said.text() != READING)


def test_an_untouched_session_has_no_effect(qtbot: QtBot, panel: EffectPanel) -> None:
    show(qtbot, panel)
    counted(qtbot, panel)
    assert panel.said.text() == NO_FIGURES
    assert not any(table.isVisible() for table in panel.tables.values())
    panel.enter()
    assert panel.focusWidget() is panel.close_button


def test_logged_stands_beside_corrected(
    qtbot: QtBot, viewing: Viewing, correcting: Correcting, panel: EffectPanel
) -> None:
    changed(qtbot, viewing, lambda: correcting.make(MOVE))
    show(qtbot, panel)
    counted(qtbot, panel)
    assert ("Time per task", "0:10.0", "0:08.0") in figures(panel, MADE)
    assert ("All tasks", "", "") in figures(panel, MADE)
    assert panel.differences.text() == "Task 1 ends: 0:10.0 → 0:08.0"
    assert panel.tables[MADE].isVisible()
    assert not panel.tables[FORESEEN].isVisible()
    assert not panel.back.isVisible()
    changed(qtbot, viewing, correcting.undo)
    counted(qtbot, panel)
    assert figures(panel, MADE) == []


def test_a_correction_is_seen_before_it_is_made(qtbot: QtBot, viewing: Viewing, panel: EffectPanel) -> None:
    panel.show_correction("item", MOVE)
    show(qtbot, panel)
    counted(qtbot, panel)
    assert ("Time per task", "0:10.0", "0:08.0") in figures(panel, FORESEEN)
    assert viewing.told is not None
    assert viewing.told.corrections == ()
    with qtbot.waitSignal(panel.panel_requested) as heard:
        panel.back.click()
    assert heard.args == ["item"]
    panel.hide()
    panel.show()
    counted(qtbot, panel)
    assert figures(panel, FORESEEN) == []


def test_esc_goes_back_to_the_form_of_what_is_not_made_yet(qtbot: QtBot, panel: EffectPanel) -> None:
    closed: list[bool] = []
    panel.closed.connect(lambda: closed.append(True))
    show(qtbot, panel)
    panel.show_correction("item", MOVE)
    with qtbot.waitSignal(panel.panel_requested) as wanted:
        QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert (wanted.args, closed) == (["item"], [])
    panel.show_made()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert closed == [True]


def test_what_makes_no_sense_is_said(qtbot: QtBot, panel: EffectPanel) -> None:
    show(qtbot, panel)
    panel.show_correction("item", MoveEdge("s1-0", Edge.END, 25 * S))
    qtbot.waitUntil(lambda: "would overlap" in panel.said.text())


def test_who_codes_blind_sees_no_effect(qtbot: QtBot, viewing: Viewing, panel: EffectPanel) -> None:
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s1", "Bo")
    show(qtbot, panel)
    assert "second coder" in panel.said.text()
    viewing.close()
    assert panel.said.text() == "The session is not read yet."
