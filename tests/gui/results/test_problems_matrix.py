"""The matrix of problems and participants."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.results.problems_matrix import FRESH, ProblemMatrix, SeverityKey
from uxlab.gui.results.problems_state import ProblemsView, present_problems
from uxlab.gui.results.results import Results
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import text_width
from uxlab.storage.problems import read_problems
from uxlab.storage.study_file import open_for_reading


@pytest.fixture(scope="module")
def view(rich: Path, version_b: Results) -> ProblemsView:
    with open_for_reading(rich) as study:
        return present_problems(study.read(read_problems), version_b)


def matrix_of(look: Look, qtbot: QtBot, view: ProblemsView, width: int = 748) -> ProblemMatrix:
    made = ProblemMatrix(look)
    qtbot.addWidget(made)
    made.resize(width, 600)
    made.apply(view)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_everybody_has_a_column_and_all_fit(look: Look, qtbot: QtBot, view: ProblemsView) -> None:
    made = matrix_of(look, qtbot, view)
    model = made.table.model()
    assert model.columnCount() == 14
    assert made.table.horizontalScrollBar().maximum() == 0
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(1, 13)]
    assert titles == list(view.participants)


def test_narrow_columns_name_every_other_person(look: Look, qtbot: QtBot, view: ProblemsView) -> None:
    made = matrix_of(look, qtbot, view, 560)
    model = made.table.model()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(1, 13)]
    assert "" in titles
    assert titles[0] == "P11"
    assert made.table.columnWidth(1) < 28


def test_a_code_is_whole_over_columns_narrower_than_it(look: Look, qtbot: QtBot, view: ProblemsView) -> None:
    made = matrix_of(look, qtbot, view, 560)
    header = made.table.horizontalHeader()
    left, wide = header.sectionPosition(3), header.sectionSize(3)
    text = text_width(look.font("caption", 500), "P13")
    assert wide < text
    picture = header.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    ground = picture.pixel(round((left - 12) * ratio), 2)
    beyond = range(round((left + wide + 0.5) * ratio), round((left + wide / 2 + text / 2) * ratio))
    inked = [x for x in beyond if any(picture.pixel(x, y) != ground for y in range(picture.height() - 3))]
    assert inked


def test_space_marks_the_cell_that_has_the_keyboard(look: Look, qtbot: QtBot, view: ProblemsView) -> None:
    made, told = matrix_of(look, qtbot, view), list[tuple[str, str]]()
    made.toggled.connect(lambda uid, code: told.append((uid, code)))
    made.table.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(made.table, Qt.Key.Key_Space)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space):
        QTest.keyClick(made.table, key)
    assert told == [(view.lines[1].uid, "P12")]
    assert made.person() == "P12"


def test_enter_opens_and_a_click_only_chooses(look: Look, qtbot: QtBot, view: ProblemsView) -> None:
    made, told = matrix_of(look, qtbot, view), list[tuple[str, str]]()
    chosen: list[str] = []
    made.opened.connect(lambda uid, code: told.append((uid, code)))
    made.chosen.connect(chosen.append)
    place = made.table.visualRect(made.table.model().index(2, 1)).center()
    QTest.mouseClick(made.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == []
    assert chosen[-1] == view.lines[2].uid == made.current()
    QTest.keyClick(made.table, Qt.Key.Key_Return)
    assert told == [(view.lines[2].uid, "P11")]


def test_numbers_open_with_a_click_and_with_enter(look: Look, qtbot: QtBot, view: ProblemsView) -> None:
    made, told = matrix_of(look, qtbot, view), list[tuple[str, str]]()
    made.counted.connect(lambda uid, code: told.append((uid, code)))
    last = made.table.model().rowCount() - 1
    for row, column in ((1, 13), (last, 2), (last, 0)):
        place = made.table.visualRect(made.table.model().index(row, column)).center()
        QTest.mouseClick(made.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == [(view.lines[1].uid, ""), ("", "P12"), ("", "")]
    QTest.keyClick(made.table, Qt.Key.Key_Return)
    assert told[3:] == [("", "")]


def test_the_last_row_counts_new_problems_and_is_no_problem(look: Look, qtbot: QtBot, view: ProblemsView) -> None:
    made, told = matrix_of(look, qtbot, view), list[str]()
    made.toggled.connect(lambda uid, _: told.append(uid))
    made.opened.connect(lambda uid, _: told.append(uid))
    last = made.table.rows()[-1]
    assert last.key == FRESH
    assert [cell.text for cell in last.cells[1:4]] == ["3", "3", "1"]
    made.table.setFocus(Qt.FocusReason.TabFocusReason)
    made.choose(FRESH)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(made.table, key)
    assert told == []
    assert made.current() == ""


def test_cells_are_read(look: Look, qtbot: QtBot, view: ProblemsView) -> None:
    made = matrix_of(look, qtbot, view)
    model = made.table.model()
    assert model.data(model.index(0, 0)) == "“Code” is taken for the order number, Critical"
    assert model.data(model.index(0, 1)) == "P11 met it"
    assert model.data(model.index(0, 4)) == "P14 did not"
    assert model.data(model.index(0, 13)) == "10 of 12"


def test_who_met_it_is_filled_red_where_it_is_critical(look: Look, qtbot: QtBot, view: ProblemsView) -> None:
    made = matrix_of(look, qtbot, view)
    image = made.table.viewport().grab().toImage()

    def middle(row: int, column: int) -> int:
        place = made.table.visualRect(made.table.model().index(row, column)).center()
        return image.pixel(place)

    assert middle(1, 2) == look.colour("failure").rgb()
    assert middle(1, 1) == look.colour("sunken").rgb()
    assert middle(2, 1) == look.colour("other").rgb()


def test_the_choice_and_the_cell_stay_when_the_columns_change(look: Look, qtbot: QtBot, view: ProblemsView) -> None:
    made = matrix_of(look, qtbot, view)
    made.table.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(made.table, key)
    made.resize(560, 600)
    assert made.current() == view.lines[1].uid
    assert made.person() == "P12"


def test_bars_have_a_name(look: Look, qtbot: QtBot) -> None:
    key = SeverityKey(look, 3)
    qtbot.addWidget(key)
    assert key.accessibleName() == "Serious"
    image = key.grab().toImage()
    assert image.pixel(2, 10) == look.colour("other").rgb()
    assert image.pixel(20, 4) == look.colour("band").rgb()
