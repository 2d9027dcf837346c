"""Linking moments to problems in a real study."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import choose, show
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.corrections.problem_panel import ProblemPanel
from uxlab.gui.review.viewing import Viewing
from uxlab.model.problems import Problem, ProblemDraft


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, viewing: Viewing) -> ProblemPanel:
    made = ProblemPanel(desk, viewing)
    show(qtbot, made)
    return made


def problems(desk: Desk) -> tuple[Problem, ...]:
    return desk.study.problems.read().result()


def linked(panel: ProblemPanel) -> list[bool]:
    return [bool(line.moment_uid) for line in panel.view().lines]


def test_a_new_problem_rests_on_the_error_that_is_chosen(
    qtbot: QtBot, desk: Desk, viewing: Viewing, panel: ProblemPanel
) -> None:
    choose(viewing, "s1-e0")
    assert panel.moment.text() == "Slip at 0:03.0"
    assert not panel.add.isEnabled()
    panel.enter()
    QTest.keyClicks(panel.words, "Terms are hidden")
    QTest.keyClick(panel.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: linked(panel) == [True])
    (problem,) = problems(desk)
    (evidence,) = problem.evidence
    assert (problem.title, panel.words.text()) == ("Terms are hidden", "")
    assert (evidence.session_uid, evidence.participant, evidence.t_ns, evidence.error_uid) == (
        "s1", "P01", 3 * S, "s1-e0",
    )  # fmt: skip


def test_a_link_is_made_and_taken_away_by_the_keyboard(
    qtbot: QtBot, desk: Desk, viewing: Viewing, panel: ProblemPanel
) -> None:
    for title in ("Terms are hidden", "Code is misread"):
        desk.study.problems.add(ProblemDraft(title=title)).result()
    panel.hide()
    panel.show()
    choose(viewing, "s1-n0")
    qtbot.waitUntil(lambda: linked(panel) == [False, False])
    QTest.keyClicks(panel.words, "code")
    QTest.keyClick(panel.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: linked(panel) == [True])
    assert problems(desk)[1].evidence[0].note_uid == "s1-n0"
    panel.words.clear()
    panel.refresh()
    panel.table.setFocus()
    panel.table.selectRow(0)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: linked(panel) == [False, False])
    assert [one.evidence for one in problems(desk)] == [(), ()]


def test_without_a_mark_it_is_the_moment_of_the_cursor(viewing: Viewing, panel: ProblemPanel) -> None:
    viewing.move_to(7 * S)
    assert panel.moment.text() == "The moment 0:07.0"
    choose(viewing, "s1-0")
    assert panel.moment.text() == "The moment 0:07.0"
    assert panel.empty.isVisible()


def test_several_that_fit_are_chosen_from_the_list(qtbot: QtBot, desk: Desk, panel: ProblemPanel) -> None:
    for title in ("Code is misread", "Code is lost"):
        desk.study.problems.add(ProblemDraft(title=title)).result()
    panel.hide()
    panel.show()
    qtbot.waitUntil(lambda: len(linked(panel)) == 2)
    panel.enter()
    QTest.keyClicks(panel.words, "code")
    QTest.keyClick(panel.words, Qt.Key.Key_Return)
    assert panel.focusWidget() is panel.table
    assert linked(panel) == [False, False]
