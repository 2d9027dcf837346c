"""The Summary tab as a whole."""

from dataclasses import replace

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from uxlab.gui.results.behind import Asked
from uxlab.gui.results.filtering import Choice, Filter, Trait
from uxlab.gui.results.results import Results, compute
from uxlab.gui.results.summary_tab import SummaryTab
from uxlab.gui.turns import Turns
from uxlab.model.results import StudyData


def tab_of(office: Office, qtbot: QtBot, width: int = 1096, height: int = 672) -> SummaryTab:
    tab = SummaryTab(office.desk)
    qtbot.addWidget(tab)
    tab.resize(width, height)
    with qtbot.waitExposed(tab):
        tab.show()
    return tab


def test_all_four_parts_fit_at_the_smallest_full_size(office: Office, qtbot: QtBot, version_b: Results) -> None:
    tab = tab_of(office, qtbot)
    tab.apply(version_b)
    assert all(part.isVisible() for part in (tab.figures, tab.tasks, tab.sus, tab.standouts))
    qtbot.waitUntil(lambda: tab.tasks.table.verticalScrollBar().maximum() == 0)
    assert tab.sus.geometry().bottom() < tab.height()


def test_where_it_is_low_one_part_at_a_time_is_shown(office: Office, qtbot: QtBot, version_b: Results) -> None:
    tab = tab_of(office, qtbot, 584, 260)
    tab.apply(version_b)
    assert tab.figures.isVisible()
    assert not tab.tasks.isVisible()
    tab.switch.setFocus()
    tab.switch.chosen.emit("figures")
    tab.switch.set_value("sus")
    tab.switch.chosen.emit("sus")
    assert tab.sus.isVisible()
    assert not tab.figures.isVisible()


def test_every_part_passes_on_what_is_asked(office: Office, qtbot: QtBot, version_b: Results) -> None:
    tab, told = tab_of(office, qtbot), list[Asked]()
    tab.apply(version_b)
    tab.asked.connect(told.append)
    tab.figures.buttons[0].click()
    tab.standouts.buttons()[0].click()
    tab.sus.scale.asked.emit()
    tab.tasks.table.cell_opened.emit("shoes", 1, None)
    assert len(told) == 4


def test_without_sessions_a_button_leads_to_the_first(office: Office, qtbot: QtBot, data: StudyData) -> None:
    tab = tab_of(office, qtbot)
    tab.apply(compute(replace(data, sessions=()), Choice()))
    button = next(one for one in tab.findChildren(QPushButton) if one.isVisible())
    assert button.text() == "Prepare a session"
    button.click()
    assert office.went == [("run", "")]


def test_a_filter_that_admits_nobody_is_widened(office: Office, qtbot: QtBot, data: StudyData) -> None:
    tab, told = tab_of(office, qtbot), list[bool]()
    tab.widen_requested.connect(lambda: told.append(True))
    tab.apply(compute(data, Choice(Filter().toggled(Trait.CONDITION, "a").toggled(Trait.PARTICIPANT, "P20"))))
    button = next(one for one in tab.findChildren(QPushButton) if one.isVisible())
    assert button.text() == "Show everyone"
    button.click()
    assert told == [True]
    tab.apply(compute(data, Choice()))
    assert tab.figures.isVisible()


def test_each_part_is_made_and_filled_in_a_turn_of_its_own(office: Office, qtbot: QtBot, version_b: Results) -> None:
    turns = Turns()
    tab = SummaryTab(replace(office.desk, turns=turns))
    qtbot.addWidget(tab)
    made = []
    while turns.busy:
        turns.do_next()
        made.append(len(tab._parts))
    assert made == [1, 2, 3, 4]
    steps = tab.steps(version_b)
    assert len(steps) == 5
    for step in steps:
        step()
    view = tab.figures.buttons[0].view()
    assert view is not None
    assert view.words == "[72–91], 50 of 60 attempts"
    assert tab.standouts.buttons()
    assert tab.steps(version_b) == ()
