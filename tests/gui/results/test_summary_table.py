"""The table of tasks with its legend and columns."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.results import Results
from uxlab.gui.results.summary_table import Swatch, TasksPanel
from uxlab.gui.results.summary_tasks import USUAL, TaskColumn, present_tasks
from uxlab.gui.style.look import Look
from uxlab.model.session import Outcome


def panel_of(look: Look, qtbot: QtBot, results: Results) -> tuple[TasksPanel, list[Asked]]:
    panel, told = TasksPanel(look), list[Asked]()
    qtbot.addWidget(panel)
    panel.asked.connect(told.append)
    panel.apply(present_tasks(results))
    panel.resize(1048, panel.sizeHint().height())
    with qtbot.waitExposed(panel):
        panel.show()
    return panel, told


def click(panel: TasksPanel, row: int, column: int, share: float = 0.5) -> None:
    cell = panel.table.visualRect(panel.table.model().index(row, column))
    place = cell.center()
    place.setX(round(cell.left() + share * cell.width()))
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_every_cell_asks_for_its_figure(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, told = panel_of(look, qtbot, version_b)
    for column in range(4):
        click(panel, 3, column)
    assert told == [
        Asked(Figure.OUTCOMES, "voucher"),
        Asked(Figure.SUCCESS, "voucher"),
        Asked(Figure.TYPICAL_TIME, "voucher"),
        Asked(Figure.ERRORS, "voucher"),
    ]


def test_a_part_of_the_bar_asks_for_that_ending(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, told = panel_of(look, qtbot, version_b)
    click(panel, 3, 4, 0.2)
    click(panel, 3, 4, 0.9)
    assert [one.outcome for one in told] == [Outcome.SUCCESS, Outcome.ABANDONED]
    panel.table.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert told[-1] == Asked(Figure.OUTCOMES, "voucher")


def test_a_click_on_a_header_sorts_by_the_figure(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    header = panel.table.horizontalHeader()
    x = header.sectionPosition(1) + 20
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
    assert panel.table.rows()[0].key == "voucher"
    assert panel.table.rows()[-1].key == "shoes"


def test_columns_and_order_are_chosen_from_a_menu(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, told = panel_of(look, qtbot, version_b)
    assert panel.columns() == USUAL
    menu = panel.chooser.open()
    titles = [one.text() for one in menu.actions() if not one.isSeparator()]
    assert titles[0] == "Sort by"
    next(one for one in menu.actions() if one.text() == "SEQ").trigger()
    next(one for one in menu.actions() if one.text() == "How attempts ended").trigger()
    assert panel.columns() == (TaskColumn.SUCCESS, TaskColumn.TIME, TaskColumn.ERRORS, TaskColumn.SEQ)
    menu.close()
    order = panel.chooser.open().actions()[0].menu()
    assert isinstance(order, QMenu)
    next(one for one in order.actions() if one.text() == "SEQ").trigger()
    assert panel.table.rows()[0].key == "voucher"
    click(panel, 0, 4)
    assert told == [Asked(Figure.SEQ, "voucher")]


def test_cells_are_read_with_interval_and_n(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    model = panel.table.model()
    assert model.data(model.index(3, 1)) == "58 % [32 to 81], 7 of 12"


def test_the_legend_shows_what_there_is(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    shown = [one for one in panel.findChildren(Swatch) if one.isVisible()]
    assert len(shown) == 5


def test_all_rows_fit_at_their_own_height(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    assert panel.table.verticalScrollBar().maximum() == 0
