"""The Problems tab at work on a real study."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from tests.gui.results.made_results import make_rich
from uxlab.gui.command import Command
from uxlab.gui.place import Place
from uxlab.gui.results.page import ResultsPage
from uxlab.gui.results.problems_tab import ProblemsTab


@pytest.fixture
def tab(results_page: ResultsPage, qtbot: QtBot) -> ProblemsTab:
    results_page.show_tab("problems")
    made = results_page.tab
    assert isinstance(made, ProblemsTab)
    qtbot.waitUntil(lambda: len(made._problems) == 11)
    return made


def command(tab: ProblemsTab, start: str) -> Command:
    return next(one for one in tab.commands() if one.text.startswith(start))


def seen(tab: ProblemsTab) -> list[int]:
    assert tab._view is not None
    return [line.seen for line in tab._view.lines]


def test_the_page_offers_it_where_the_picture_has_it(tab: ProblemsTab, results_page: ResultsPage) -> None:
    assert tab.add.isVisible()
    assert results_page.head.level.isHidden()
    results_page.show_tab("summary")
    assert not tab.add.isVisible()


def test_space_marks_and_undo_takes_it_back(tab: ProblemsTab, qtbot: QtBot) -> None:
    tab.take_focus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space):
        QTest.keyClick(tab.matrix.table, key)
    qtbot.waitUntil(lambda: seen(tab)[0] == 11)
    assert command(tab, "Undo").text == "Undo Mark P01"
    assert command(tab, "Undo").key == "Ctrl+Z"
    command(tab, "Undo").act()
    qtbot.waitUntil(lambda: seen(tab)[0] == 10)
    assert command(tab, "Undo").impossible == "Nothing to undo"
    command(tab, "Redo").act()
    qtbot.waitUntil(lambda: seen(tab)[0] == 11)


def test_enter_opens_the_moment_of_the_cell(tab: ProblemsTab, office: Office) -> None:
    tab.take_focus()
    for _ in range(11):
        QTest.keyClick(tab.matrix.table, Qt.Key.Key_Right)
    QTest.keyClick(tab.matrix.table, Qt.Key.Key_Return)
    ((page, subject),) = office.went
    place = Place.of(subject)
    assert page == "review"
    assert place is not None
    assert place.uid == "s011"
    seen_at = [one for problem in tab._problems for one in problem.evidence if one.session_uid == "s011"]
    assert place.at_ns in {one.t_ns for one in seen_at}


def moments(page: ResultsPage) -> tuple[str, str, int]:
    view = page.behind.view()
    return ("", "", 0) if view is None else (view.title, view.about, len(view.lines))


def test_every_number_of_problems_opens_its_moments(tab: ProblemsTab, results_page: ResultsPage, qtbot: QtBot) -> None:
    tab.side.open_button.click()
    qtbot.waitUntil(
        lambda: moments(results_page) == ("“Code” is taken for the order number", "Everybody who met it", 10)
    )
    tab.matrix.counted.emit("", "P01")
    qtbot.waitUntil(lambda: moments(results_page)[1] == "First met by P01")
    assert moments(results_page)[2] == tab._view.fresh[0] if tab._view else None
    tab.side._facts[1][2].click()
    qtbot.waitUntil(lambda: moments(results_page) == ("Problems that were found", "By all participants", 11))


def test_enter_on_the_count_lists_who_met_it(tab: ProblemsTab, results_page: ResultsPage, qtbot: QtBot) -> None:
    tab.take_focus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Return):
        QTest.keyClick(tab.matrix.table, key)
    qtbot.waitUntil(lambda: moments(results_page)[2] > 0)
    assert moments(results_page)[1] == "Everybody who met it"
    assert results_page.behind.table.hasFocus()


def test_a_dot_of_the_curve_opens_what_was_found_so_far(
    tab: ProblemsTab, results_page: ResultsPage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(tab.side.curve.spots()) > 0)
    spot = tab.side.curve.spots()[1]
    assert spot.words.startswith("2 participants: ")
    tab.side.curve.opened.emit(spot.what)
    qtbot.waitUntil(lambda: moments(results_page)[1] == "By the first 2 participants")


def test_a_problem_is_added_edited_and_removed(tab: ProblemsTab, office: Office, qtbot: QtBot) -> None:
    command(tab, "Add problem").act()
    QTest.keyClicks(tab.form.title.editor(), "Search finds nothing")
    QTest.keyClick(tab.form.title.editor(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(tab._problems) == 12)
    chosen = tab._chosen()
    assert chosen is not None
    assert chosen.title == "Search finds nothing"
    command(tab, "Edit problem").act()
    tab.form.severity.set_value("4")
    tab.form.save()
    qtbot.waitUntil(lambda: (one := tab._chosen()) is not None and one.severity == 4)
    command(tab, "Remove problem").act()
    qtbot.waitUntil(lambda: len(tab._problems) == 11)
    assert office.desk.banners.keys() == ("problem",)
    command(tab, "Undo").act()
    qtbot.waitUntil(lambda: len(tab._problems) == 12)


def test_a_title_that_is_taken_is_said_in_the_form(tab: ProblemsTab, qtbot: QtBot) -> None:
    tab.begin_adding()
    QTest.keyClicks(tab.form.title.editor(), "Error text below the fold")
    tab.form.save()
    qtbot.waitUntil(lambda: tab.form.title.editor().property("state") == "error")
    QTest.keyClick(tab.form.title.editor(), Qt.Key.Key_Escape)
    assert tab.side.isVisible()


def test_without_problems_it_says_what_they_are_for(
    open_office: Callable[[Path], Office], qtbot: QtBot, tmp_path: Path
) -> None:
    office = open_office(make_rich(tmp_path / "few.uxlab", 3, problems=False))
    page = ResultsPage(office.desk)
    qtbot.addWidget(page)
    page.resize(1096, 773)
    page.show()
    page.enter("problems")
    tab = page.tab
    assert isinstance(tab, ProblemsTab)
    qtbot.waitUntil(tab._empty.isVisible)
    tab.begin_adding()
    assert tab.form.isVisible()
    QTest.keyClick(tab.form.title.editor(), Qt.Key.Key_Escape)
    assert tab._empty.isVisible()


def test_a_narrow_page_shows_the_matrix_or_the_form(tab: ProblemsTab, results_page: ResultsPage) -> None:
    results_page.resize(584, 373)
    assert tab.matrix.isVisible()
    assert not tab.side.isVisible()
    tab.begin_editing()
    assert tab.form.isVisible()
    assert not tab.matrix.isVisible()


def test_from_the_tabs_the_keyboard_comes_to_the_matrix(tab: ProblemsTab, results_page: ResultsPage) -> None:
    results_page.bar.setFocus()
    QTest.keyClick(results_page.bar, Qt.Key.Key_Tab)
    assert tab.matrix.table.hasFocus()
    results_page.head.filter.setFocus()
    QTest.keyClick(results_page.head.filter, Qt.Key.Key_Tab)
    assert tab.add.hasFocus()
