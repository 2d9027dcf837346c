"""The four headline figures."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.results import Results
from uxlab.gui.results.summary_figures import HeadlinePanel
from uxlab.gui.results.summary_state import present
from uxlab.gui.style.look import Look


def panel_of(look: Look, qtbot: QtBot, results: Results) -> tuple[HeadlinePanel, list[Asked]]:
    panel, told = HeadlinePanel(look), list[Asked]()
    qtbot.addWidget(panel)
    panel.asked.connect(told.append)
    panel.apply(present(results).headlines)
    panel.resize(1048, 120)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel, told


def test_each_is_opened_by_mouse_space_and_enter(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, told = panel_of(look, qtbot, version_b)
    QTest.mouseClick(panel.buttons[0], Qt.MouseButton.LeftButton)
    QTest.keyClick(panel.buttons[1], Qt.Key.Key_Return)
    QTest.keyClick(panel.buttons[3], Qt.Key.Key_Space)
    assert told == [Asked(Figure.SUCCESS), Asked(Figure.TIME), Asked(Figure.SUS)]


def test_it_is_read_as_value_interval_and_n(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    assert panel.buttons[0].accessibleName() == "Success rate 83 %, [72 to 91], 50 of 60 attempts"
    assert panel.buttons[0].toolTip().startswith("adjusted Wald")


def test_words_take_a_second_line_where_it_is_narrow(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    one_line = panel.buttons[1].height()
    panel.resize(560, 200)
    qtbot.waitUntil(lambda: panel.buttons[1].height() > one_line)


def test_all_are_as_high_as_the_highest_so_that_their_lines_stand_alike(
    look: Look, qtbot: QtBot, version_b: Results
) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    for button, words in zip(panel.buttons, ("short", "words " * 20, "short", "short"), strict=True):
        shown = button.view()
        assert shown is not None
        button.apply(replace(shown, words=words))
    highest = panel.buttons[1].sizeHint().height()
    assert highest > panel.buttons[0].sizeHint().height()
    panel.resize(1048, panel.sizeHint().height())
    qtbot.waitUntil(lambda: {button.height() for button in panel.buttons} == {highest})


def test_two_by_two(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    panel.set_columns(2)
    panel.resize(500, 300)
    qtbot.waitUntil(lambda: panel.buttons[2].x() == panel.buttons[0].x())
    assert panel.buttons[2].y() > panel.buttons[0].y()


def test_the_whisker_is_drawn(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    image = panel.buttons[0].grab().toImage()
    row = {image.pixel(x, 79) for x in range(image.width())}
    assert look.colour("accent-text").rgb() in row
