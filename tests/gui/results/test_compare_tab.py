"""The Compare tab at work."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.behind_sides import AskedSides
from uxlab.gui.results.compare_tab import CompareTab
from uxlab.gui.results.compare_table import EFFECT, FIRST, SECOND
from uxlab.gui.results.filtering import Choice, Filter, Trait
from uxlab.gui.results.page import ResultsPage
from uxlab.gui.results.results import compute
from uxlab.lab.studies import create_study
from uxlab.model.results import StudyData
from uxlab.storage.results import read_study_data


def tab_of(office: Office, qtbot: QtBot, data: StudyData) -> CompareTab:
    tab = CompareTab(office.desk)
    qtbot.addWidget(tab)
    tab.resize(1096, 672)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.apply(compute(data, Choice()))
    return tab


def verdict(tab: CompareTab) -> str:
    return tab._verdict.text()


def test_two_conditions_are_compared_at_once(office: Office, qtbot: QtBot, data: StudyData) -> None:
    tab = tab_of(office, qtbot, data)
    qtbot.waitUntil(lambda: verdict(tab).startswith("Version B has a higher success rate"))
    assert (tab.first.text(), tab.second.text()) == ("Version A, 10 people", "Version B, 12 people")
    assert len(tab.table.table.rows()) == 5


def test_sides_are_chosen_from_menus_and_go_together(office: Office, qtbot: QtBot, data: StudyData) -> None:
    tab = tab_of(office, qtbot, data)
    menu = tab.first.open()
    names = [one.text() for one in menu.actions() if not one.isSeparator()]
    assert names == [
        "Version A, 10 people",
        "Version B, 12 people",
        "Novices, 11 people",
        "Experienced, 11 people",
        "Another study…",
    ]
    next(one for one in menu.actions() if one.text().startswith("Experienced")).trigger()
    assert (tab.first.text(), tab.second.text()) == ("Experienced, 11 people", "Novices, 11 people")
    tab.choose(1, "group:expert")
    assert (tab.first.text(), tab.second.text()) == ("Novices, 11 people", "Experienced, 11 people")


def test_another_study_comes_from_a_file(
    office: Office, qtbot: QtBot, data: StudyData, rich: Path, tmp_path: Path
) -> None:
    tab = tab_of(office, qtbot, data)
    tab.add_other(Path(shutil.copy(rich, tmp_path / "rival.uxlab")))
    qtbot.waitUntil(lambda: tab.second.text() == "Larkspur shop (rival), 22 people")
    assert tab.first.text() == "Larkspur shop, 22 people"
    qtbot.waitUntil(lambda: verdict(tab).startswith("Not decided"))


def test_a_file_that_is_no_study_is_a_banner(office: Office, qtbot: QtBot, data: StudyData, tmp_path: Path) -> None:
    tab = tab_of(office, qtbot, data)
    (tmp_path / "no.uxlab").write_text("no study")
    tab.add_other(tmp_path / "no.uxlab")
    qtbot.waitUntil(lambda: office.desk.banners.keys() == ("compare",))


def test_a_side_opens_its_attempts(office: Office, qtbot: QtBot, data: StudyData) -> None:
    tab, told = tab_of(office, qtbot, data), list[AskedSides]()
    tab.asked.connect(told.append)
    qtbot.waitUntil(lambda: verdict(tab) != "")
    tab.table.figure_asked.emit("success_rate", SECOND)
    (asked,) = told
    assert asked.asked == Asked(Figure.SUCCESS)
    assert [(side.label, side.filter) for side in asked.sides] == [
        ("Version B", Filter().toggled(Trait.CONDITION, "b"))
    ]
    assert asked.value == "83 % [74–92], n = 12"


def test_the_effect_opens_both_sides_and_a_task_its_own(office: Office, qtbot: QtBot, data: StudyData) -> None:
    tab, told = tab_of(office, qtbot, data), list[AskedSides]()
    tab.asked.connect(told.append)
    qtbot.waitUntil(lambda: verdict(tab) != "")
    tab.table.figure_asked.emit("sus", EFFECT)
    lines = tab.tasks.lines
    lines.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(lines, key)
    whole, task = told
    assert [side.label for side in whole.sides] == ["Version A", "Version B"]
    assert whole.value.startswith("+11.0")
    assert task.asked == Asked(Figure.TYPICAL_TIME, "return")
    assert len(task.sides) == 2


def test_sides_of_another_study_open_and_say_where_they_are(
    results_page: ResultsPage, office: Office, qtbot: QtBot, rich: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(rich, tmp_path / "rival.uxlab"))
    results_page.show_tab("compare")
    tab = results_page.tab
    assert isinstance(tab, CompareTab)
    tab.add_other(other)
    qtbot.waitUntil(lambda: tab.second.text() == "Larkspur shop (rival), 22 people")
    qtbot.waitUntil(lambda: tab._view is not None and tab._view.second == "Larkspur shop (rival)")
    tab.table.figure_asked.emit("success_rate", SECOND)
    panel = results_page.behind
    qtbot.waitUntil(lambda: panel.table.model().rowCount() == 110)
    assert panel._file.text() == "These sessions are in rival.uxlab, and only to be read here."
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert office.went == []
    (banner,) = office.desk.banners.banners()
    assert banner.said().startswith("That session is in rival.uxlab.")
    panel.open_buttons[0].click()
    assert office.opened == [other]


def test_the_page_lists_the_attempts_of_that_side(results_page: ResultsPage, qtbot: QtBot) -> None:
    results_page.show_tab("compare")
    tab = results_page.tab
    assert isinstance(tab, CompareTab)
    assert results_page.head.filter.isHidden()
    qtbot.waitUntil(lambda: verdict(tab) != "")
    tab.table.figure_asked.emit("success_rate", FIRST)
    qtbot.waitUntil(lambda: results_page.behind.table.model().rowCount() == 50)


def test_a_new_level_changes_the_verdict_and_the_same_figures_nothing(
    office: Office, qtbot: QtBot, data: StudyData
) -> None:
    tab = tab_of(office, qtbot, data)
    qtbot.waitUntil(lambda: "Not decided: SUS" in verdict(tab))
    wish = tab._wish
    tab.apply(compute(data, Choice(Filter().toggled(Trait.GROUP, "novice"))))
    assert tab._wish == wish
    tab.apply(compute(data, Choice(Filter(), 0.8)))
    qtbot.waitUntil(lambda: "a higher SUS" in verdict(tab))


def test_without_two_sides_it_says_what_can_be_compared(
    open_office: Callable[[Path], Office], qtbot: QtBot, tmp_path: Path
) -> None:
    path = create_study(tmp_path / "new.uxlab").path
    tab = tab_of(open_office(path), qtbot, read_study_data(path))
    assert tab._empty.isVisible()
    assert [one.text for one in tab.commands()] == ["Compare with another study…"]


def test_little_height_leaves_the_table(office: Office, qtbot: QtBot, data: StudyData) -> None:
    tab = tab_of(office, qtbot, data)
    tab.resize(584, 270)
    assert not tab.tasks.isVisible()
    assert tab._verdict.height() >= tab._verdict.heightForWidth(tab._verdict.width())
    tab.resize(1096, 672)
    assert tab.tasks.isVisible()
