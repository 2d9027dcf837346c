"""The side panel of attempts."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.results.behind import Asked, Figure, present_behind
from uxlab.gui.results.behind_panel import SIDE_PX, BehindPanel
from uxlab.gui.results.results import Results
from uxlab.gui.style.look import Look


def panel_of(look: Look, qtbot: QtBot, results: Results) -> BehindPanel:
    panel = BehindPanel(look)
    qtbot.addWidget(panel)
    panel.resize(SIDE_PX, 650)
    panel.apply(present_behind(results, Asked(Figure.TYPICAL_TIME, "voucher")))
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def test_it_lists_every_attempt_and_reads_it(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel = panel_of(look, qtbot, version_b)
    model = panel.table.model()
    assert model.rowCount() == 12
    assert model.data(model.index(0, 0)) == "P13, Success, 1:57, 1 error, 7 clicks"
    assert model.data(model.index(11, 0)).endswith("Not completed")
    assert panel._counted.text() == "7 of 12 attempts counted"


def test_enter_opens_the_attempt_in_its_session(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, told = panel_of(look, qtbot, version_b), list[str]()
    panel.session_requested.connect(told.append)
    panel.take_focus()
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    view = panel.view()
    assert view is not None
    assert told == [view.lines[1].place]
    assert told[0].startswith("s015@")


def test_escape_and_the_cross_close_it(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, told = panel_of(look, qtbot, version_b), list[bool]()
    panel.closed.connect(lambda: told.append(True))
    QTest.keyClick(panel.table, Qt.Key.Key_Escape)
    panel._close.click()
    assert told == [True, True]


def test_what_is_out_is_quieter(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel = panel_of(look, qtbot, version_b)
    image = panel.table.viewport().grab().toImage()

    def colours(row: int) -> set[int]:
        box = panel.table.visualRect(panel.table.model().index(row, 0))
        return {image.pixel(x, y) for x in range(box.left(), box.right()) for y in range(box.top(), box.bottom())}

    assert look.colour("success").rgb() in colours(0)
    assert look.colour("warn").rgb() in colours(8)
    assert look.colour("warn").rgb() not in colours(0)


def test_a_figure_without_a_value_shows_only_its_attempts(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel = panel_of(look, qtbot, version_b)
    panel.apply(present_behind(version_b, Asked(Figure.OUTCOMES, "voucher")))
    assert panel._value.isHidden()
    assert panel._method.isHidden()
    view = panel.view()
    assert view is not None
    assert view.counted == "12 attempts"
