"""What is missing, and the ways there."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from uxlab.gui.results.report_lacks import ReportLacks
from uxlab.gui.results.report_state import LackView
from uxlab.gui.style.look import Look

LACKS = (
    LackView("Product", "It is not described.", "Write it", "report:product"),
    LackView("Errors", "Nobody counted.", "In the file that was imported", ""),
)


def words(lacks: ReportLacks) -> list[str]:
    return [one.text() for one in lacks.findChildren(QLabel)]


def test_each_item_leads_to_where_it_is_entered(look: Look, qtbot: QtBot) -> None:
    lacks, went = ReportLacks(look), list[str]()
    qtbot.addWidget(lacks)
    lacks.way_chosen.connect(went.append)
    assert lacks.shown() is None
    assert words(lacks) == ["Looking for what is missing…"]
    lacks.apply(LACKS)
    assert "Nobody counted." in words(lacks)
    (way,) = lacks.findChildren(QPushButton)
    assert way.accessibleName() == "Write it: Product"
    way.click()
    assert went == ["report:product"]


def test_a_complete_report_says_so(look: Look, qtbot: QtBot) -> None:
    lacks = ReportLacks(look)
    qtbot.addWidget(lacks)
    lacks.apply(())
    assert "Nothing is missing of what ISO/IEC 25062 requires." in words(lacks)
