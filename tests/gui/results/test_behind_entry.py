"""What the side panel shows, and when."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.behind_entry import BehindEntry
from uxlab.gui.results.behind_panel import BehindPanel
from uxlab.gui.results.behind_sides import AskedSide, AskedSides
from uxlab.gui.results.filtering import Choice, Filter
from uxlab.gui.results.results import Results, compute
from uxlab.model.results import StudyData


def entry_of(office: Office, qtbot: QtBot) -> tuple[BehindEntry, BehindPanel]:
    page = QWidget()
    qtbot.addWidget(page)
    panel = BehindPanel(office.desk.look)
    panel.setParent(page)
    return BehindEntry(office.desk, panel, page), panel


def test_nothing_is_shown_before_there_are_figures(office: Office, qtbot: QtBot) -> None:
    entry, panel = entry_of(office, qtbot)
    entry.ask(Asked(Figure.SUCCESS))
    qtbot.wait(50)
    assert not entry.shown
    assert panel.view() is None


def test_the_last_question_counts(office: Office, qtbot: QtBot, version_b: Results) -> None:
    entry, panel = entry_of(office, qtbot)
    entry.follow(version_b)
    for figure in (Figure.SUCCESS, Figure.TIME, Figure.ERRORS):
        entry.ask(Asked(figure))
    qtbot.waitUntil(lambda: entry.shown and title_of(panel) == "Error rate")
    qtbot.wait(100)
    assert title_of(panel) == "Error rate"


def title_of(panel: BehindPanel) -> str:
    shown = panel.view()
    return "" if shown is None else shown.title


def test_closing_forgets_what_is_still_looked_up(office: Office, qtbot: QtBot, version_b: Results) -> None:
    entry, panel = entry_of(office, qtbot)
    entry.follow(version_b)
    entry.ask(Asked(Figure.SUCCESS))
    entry.close()
    qtbot.wait(150)
    assert not entry.shown
    assert panel.view() is None


def test_other_figures_change_the_lines_but_not_those_of_a_comparison(
    office: Office, qtbot: QtBot, version_b: Results, data: StudyData
) -> None:
    entry, panel = entry_of(office, qtbot)
    entry.follow(version_b)
    entry.ask(Asked(Figure.SUCCESS))
    qtbot.waitUntil(lambda: panel.table.model().rowCount() == 60)
    everybody = compute(data, Choice())
    entry.follow(everybody)
    qtbot.waitUntil(lambda: panel.table.model().rowCount() == 110)
    side = AskedSide(label="All", study=data, filter=Filter())
    entry.ask(AskedSides(asked=Asked(Figure.SUS), sides=(side,), value="", method="", confidence=0.95))
    qtbot.waitUntil(lambda: panel.table.model().rowCount() == 22)
    entry.follow(version_b)
    qtbot.wait(100)
    assert panel.table.model().rowCount() == 22
