"""A table over very many rows: what it costs, how it is moved through, what it tells."""

import pytest
from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.bench.costs import below_s, cost_s
from uxlab.gui.review.events.rows import ROW_PX, RowsView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Cell
from uxlab.gui.widgets.table_model import CELL, Index

MANY = 10_000_000


class Numbers(QAbstractTableModel):
    """Rows that say their number; `unread` are not there yet. Counts how often it is asked."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count, self.asked = count, 0
        self.unread: set[int] = set()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self.count

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        self.asked += 1
        cell = Cell(f"{index.row()}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft)
        if role == CELL:
            return None if index.row() in self.unread else cell
        return cell.text if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def numbers() -> Numbers:
    return Numbers(MANY)


@pytest.fixture
def view(look: Look, qtbot: QtBot, numbers: Numbers) -> RowsView:
    made = RowsView(look, numbers, "Numbers")
    qtbot.addWidget(made)
    made.set_widest((Cell("10,000,000"),))
    made.resize(372, 10 * ROW_PX)
    made.show()
    return made


def test_ten_million_rows_have_their_places(view: RowsView) -> None:
    assert view.verticalHeader().length() == MANY * ROW_PX
    view.scrollToBottom()
    assert view.visible() == (MANY - 10, MANY - 1)
    view.verticalScrollBar().setValue(5_000_000 * ROW_PX)
    assert view.visible()[0] == 5_000_000


def test_what_is_seen_alone_is_asked_for(view: RowsView, numbers: Numbers) -> None:
    numbers.asked = 0
    view.scrollToBottom()
    view.grab()
    assert 0 < numbers.asked < 2_000
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected() == ((0, MANY),)
    assert numbers.asked < 4_000


def test_letters_seek_nothing(view: RowsView, numbers: Numbers) -> None:
    numbers.asked = 0
    below_s(lambda: cost_s(lambda: QTest.keyClick(view, Qt.Key.Key_Z)), 1)
    assert numbers.asked < 100


def test_the_person_moves_and_it_is_told_setters_do_not_tell(view: RowsView) -> None:
    told: list[int] = []
    view.moved.connect(told.append)
    view.set_row(7_000_000)
    assert view.row() == 7_000_000
    assert view.visible()[0] <= 7_000_000 <= view.visible()[1]
    assert told == []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_PageDown):
        QTest.keyClick(view, key)
    assert told[:3] == [7_000_001, MANY - 1, 0]
    assert told[3] > 5
    view.set_row(-1)
    assert view.selected() == ()


def test_runs_of_selected_rows(view: RowsView) -> None:
    chooser = view.selectionModel()
    add = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in (9, 3, 4, 20):
        chooser.select(view.model().index(row, 0), add)
    assert view.selected() == ((3, 5), (9, 10), (20, 21))


def test_enter_opens_copying_is_asked_and_escape_is_the_panels(view: RowsView, qtbot: QtBot) -> None:
    view.set_row(3)
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [3]
    with qtbot.waitSignal(view.copying):
        QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    fifth = view.visualRect(view.model().index(5, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=fifth)
    with qtbot.waitSignal(view.opened):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=fifth)


def test_other_rows_that_are_seen_are_told(view: RowsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.seen) as seen:
        view.verticalScrollBar().setValue(100 * ROW_PX)
    assert seen.args[0] == 100
    assert 109 <= seen.args[1] <= 110


def test_fewer_rows_are_seen_from_their_first_and_no_more_than_fit(view: RowsView, numbers: Numbers) -> None:
    view.scrollToBottom()
    told: list[tuple[int, int]] = []
    view.seen.connect(lambda first, last: told.append((first, last)))
    numbers.beginResetModel()
    numbers.count = 5_000
    numbers.endResetModel()
    assert told
    assert all(last - first <= 10 for first, last in told)
    assert view.visible() == told[-1]


def test_a_row_that_is_not_read_is_a_quiet_bar(view: RowsView, numbers: Numbers, look: Look) -> None:
    numbers.unread = {2}
    picture = view.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    band = look.colour("band").rgb()
    in_row = {picture.pixel(round(30 * ratio), round((row * ROW_PX + ROW_PX / 2) * ratio)) for row in (2,)}
    assert in_row == {band}
    assert QColor(picture.pixel(round(60 * ratio), round((3 * ROW_PX + ROW_PX / 2) * ratio))) != look.colour("band")


def test_a_screen_reader_finds_a_table_with_its_rows(view: RowsView) -> None:
    found = QAccessible.queryAccessibleInterface(view)
    assert found.role() == QAccessible.Role.Table
    assert found.text(QAccessible.Text.Name) == "Numbers"
    assert found.childCount() == (MANY + 1) * 3  # with the headers
    assert found.child(MANY * 3 + 1).text(QAccessible.Text.Name) == str(MANY - 1)


def test_the_keyboard_that_comes_chooses_the_first_row_that_is_seen(view: RowsView, qtbot: QtBot) -> None:
    view.verticalScrollBar().setValue(100 * ROW_PX)
    with qtbot.waitExposed(view):
        view.activateWindow()
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.row() == 100


def test_a_row_that_was_in_sight_stays_there(view: RowsView) -> None:
    view.set_row(9)
    view.resize(372, 5 * ROW_PX)
    assert view.visible()[1] >= 9
    view.verticalScrollBar().setValue(1_000 * ROW_PX)
    view.resize(372, 3 * ROW_PX)
    assert view.visible()[0] == 1_000


def test_larger_text_makes_larger_rows(view: RowsView, look: Look, qtbot: QtBot) -> None:
    look.set_text_scale(1.5)
    assert view.rowHeight(0) == round(1.5 * ROW_PX)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 1.4 * MANY * ROW_PX)
    view.scrollToBottom()
    assert view.visible()[1] == MANY - 1
