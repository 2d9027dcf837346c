"""What stands out."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.results import Results
from uxlab.gui.results.summary_standouts import StandoutsPanel
from uxlab.gui.results.summary_state import present
from uxlab.gui.style.look import Look


def panel_of(look: Look, qtbot: QtBot, results: Results) -> tuple[StandoutsPanel, list[Asked]]:
    panel, told = StandoutsPanel(look), list[Asked]()
    qtbot.addWidget(panel)
    panel.asked.connect(told.append)
    panel.resize(438, 190)
    panel.apply(present(results).standouts, "")
    panel.show()
    return panel, told


def test_each_sentence_opens_its_attempts(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, told = panel_of(look, qtbot, version_b)
    first, second, _ = panel.buttons()
    assert first.accessibleName() == "Pay with a voucher is worst in two of three: 58 % success, 1:42."
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert told == [Asked(Figure.SUCCESS, "voucher"), Asked(Figure.EXPERT, "date")]


def test_a_long_sentence_takes_more_lines(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    first = panel.buttons()[0]
    assert first.heightForWidth(160) > first.heightForWidth(900) == 26


def test_a_percentage_keeps_its_sign(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    for width in range(120, 500, 7):
        for line in panel.buttons()[0]._lines(width):
            assert not line[0][0].startswith("%")


def test_nothing_stands_out(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    panel.apply((), "Nothing stands out.")
    assert panel.buttons() == []
    assert panel._quiet.text() == "Nothing stands out."
    assert not panel._quiet.isHidden()
