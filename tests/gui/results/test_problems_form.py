"""The form of a problem."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.results.problems_form import ProblemForm
from uxlab.gui.style.look import Look
from uxlab.model.problems import Problem, ProblemDraft


def form_of(
    look: Look, qtbot: QtBot, problem: Problem | None = None
) -> tuple[ProblemForm, list[tuple[str, ProblemDraft]]]:
    form, told = ProblemForm(look), list[tuple[str, ProblemDraft]]()
    form.saved.connect(lambda uid, draft: told.append((uid, draft)))
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    form.begin(problem)
    return form, told


def test_a_new_problem_needs_a_title(look: Look, qtbot: QtBot) -> None:
    form, told = form_of(look, qtbot)
    assert form.title.editor().hasFocus()
    QTest.keyClick(form.title.editor(), Qt.Key.Key_Return)
    assert told == []
    QTest.keyClicks(form.title.editor(), "Hidden")
    QTest.keyClick(form.title.editor(), Qt.Key.Key_Return)
    assert told == [("", ProblemDraft(title="Hidden"))]


def test_a_known_problem_is_filled_in(look: Look, qtbot: QtBot) -> None:
    known = Problem(uid="a", title="Hidden", severity=3, place="Basket", description="Nobody looks there.")
    form, told = form_of(look, qtbot, known)
    form.severity.set_value("none")
    form.save()
    assert told == [("a", ProblemDraft(title="Hidden", place="Basket", description="Nobody looks there."))]
    form.begin(known)
    assert form.severity.value() == "3"


def test_escape_leaves(look: Look, qtbot: QtBot) -> None:
    form, told = form_of(look, qtbot)
    gone: list[bool] = []
    form.dismissed.connect(lambda: gone.append(True))
    QTest.keyClick(form.title.editor(), Qt.Key.Key_Escape)
    assert (gone, told) == ([True], [])


def test_a_refusal_stands_below_the_title(look: Look, qtbot: QtBot) -> None:
    form, _ = form_of(look, qtbot)
    form.refuse("There is one already.")
    assert form.title.editor().property("state") == "error"
