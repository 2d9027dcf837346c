"""The table of a comparison."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.results.compare_sides import compare_two, side_choices
from uxlab.gui.results.compare_state import CompareView, present_comparison
from uxlab.gui.results.compare_table import DIFFERENCE, EFFECT, FIRST, SECOND, CompareHeader, CompareTable
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import text_width
from uxlab.gui.widgets.table_delegate import PADDING_PX
from uxlab.model.results import StudyData


@pytest.fixture(scope="module")
def view(data: StudyData) -> CompareView:
    first, second, *_ = side_choices(data, {})
    return present_comparison(compare_two(first, second, [data], 0.95))


def table_of(look: Look, qtbot: QtBot, view: CompareView) -> CompareTable:
    made = CompareTable(look)
    qtbot.addWidget(made)
    made.resize(1048, 400)
    made.apply(view)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_is_read_figure_by_figure(look: Look, qtbot: QtBot, view: CompareView) -> None:
    made = table_of(look, qtbot, view)
    model = made.table.model()
    assert [model.data(model.index(0, column)) for column in range(6)] == [
        "Success rate", "56 % [41–71], n = 10", "83 % [74–92], n = 12", "+27 points [+11 to +44]",
        "+27 points [+11 to +44]", "Version B better",
    ]  # fmt: skip
    assert model.headerData(FIRST, Qt.Orientation.Horizontal) == "Version A"


def test_both_sides_can_be_looked_into(look: Look, qtbot: QtBot, view: CompareView) -> None:
    made, told = table_of(look, qtbot, view), list[tuple[str, int]]()
    made.figure_asked.connect(lambda key, column: told.append((key, column)))
    for column in (FIRST, SECOND, DIFFERENCE):
        place = made.table.visualRect(made.table.model().index(1, column)).center()
        QTest.mouseClick(made.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == [("time_geometric_mean", column) for column in (FIRST, SECOND, DIFFERENCE)]


def test_what_is_decided_is_coloured_and_the_rest_grey(look: Look, qtbot: QtBot, view: CompareView) -> None:
    made = table_of(look, qtbot, view)
    table = made.table
    image = table.viewport().grab().toImage()

    def colours(row: int) -> set[int]:
        box = table.visualRect(table.model().index(row, DIFFERENCE))
        return {image.pixel(x, box.center().y()) for x in range(box.left(), box.right())}

    accent = look.colour("accent-text").rgb()
    keys = [row.key for row in table.rows()]
    assert accent in colours(keys.index("success_rate"))
    assert accent not in colours(keys.index("sus"))


def test_the_header_follows_the_sides(look: Look, qtbot: QtBot, view: CompareView, data: StudyData) -> None:
    made = table_of(look, qtbot, view)
    _, _, novices, experts = side_choices(data, {})
    made.apply(present_comparison(compare_two(novices, experts, [data], 0.9)))
    model = made.table.model()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in (FIRST, SECOND, DIFFERENCE, EFFECT)]
    assert titles == ["Novices", "Experienced", "Novices better · 90 % · Experienced better", "Effect"]


def test_the_head_of_the_differences_is_short_where_it_would_be_cut(
    look: Look, qtbot: QtBot, view: CompareView
) -> None:
    made = table_of(look, qtbot, view)
    header = made.table.horizontalHeader()
    assert isinstance(header, CompareHeader)
    assert header.title(DIFFERENCE, 400) == "Version A better · 95 % · Version B better"
    assert header.title(DIFFERENCE, 104) == "Difference"
    assert header.title(FIRST, 20) == "Version A"


def test_the_short_head_is_drawn_whole(look: Look, qtbot: QtBot, view: CompareView) -> None:
    made = table_of(look, qtbot, view)
    header = made.table.horizontalHeader()
    picture = header.viewport().grab().toImage()
    made.resize(700, 400)
    qtbot.waitUntil(lambda: header.sectionSize(DIFFERENCE) == 104)
    assert text_width(look.font("small", 500), "Difference") < 104 - 2 * PADDING_PX
    assert header.viewport().grab().toImage() != picture
