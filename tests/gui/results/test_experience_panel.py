"""CX beside UX, side by side."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.experience_panel import ExperiencePanel
from uxlab.gui.results.experience_state import ExperienceView, present_experience
from uxlab.gui.results.results import Results
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import text_width
from uxlab.gui.widgets.table import Table


def test_measured_figures_can_be_looked_into(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, told = ExperiencePanel(look), list[Asked]()
    qtbot.addWidget(panel)
    panel.asked.connect(told.append)
    panel.apply(present_experience(version_b))
    panel.resize(860, 400)
    panel.show()
    panel.ux.set_current("SUS")
    QTest.keyClick(panel.ux, Qt.Key.Key_Return)
    panel.cx.set_current("Conversion rate")
    QTest.keyClick(panel.cx, Qt.Key.Key_Return)
    assert told == [Asked(Figure.SUS)]
    assert panel.cx.rows()[0].cells[0].note == "September 2026, Shop system"


def test_no_figure_is_cut_where_there_is_no_room_for_both_beside_each_other(
    look: Look, qtbot: QtBot, version_b: Results
) -> None:
    panel = ExperiencePanel(look)
    qtbot.addWidget(panel)
    panel.apply(present_experience(version_b))
    panel.resize(1200, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    top = panel.cx.mapTo(panel, panel.cx.rect().topLeft())
    assert top.y() == panel.ux.mapTo(panel, panel.ux.rect().topLeft()).y()
    panel.resize(440, 600)
    qtbot.waitUntil(lambda: panel.cx.mapTo(panel, panel.cx.rect().topLeft()).y() > top.y())
    font = look.font("body", 500)

    def whole(table: Table) -> bool:
        return table.columnWidth(1) > max(text_width(font, line.cells[1].text) for line in table.rows())

    qtbot.waitUntil(lambda: whole(panel.ux) and whole(panel.cx))


def test_nothing_from_elsewhere(look: Look, qtbot: QtBot) -> None:
    panel = ExperiencePanel(look)
    qtbot.addWidget(panel)
    panel.apply(ExperienceView((), (), "No figures."))
    assert panel.cx.isHidden()
    assert panel._nothing.text() == "No figures."
