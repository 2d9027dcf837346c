"""Sparklines."""

from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.sparkline import Sparkline


def test_the_largest_value_is_at_the_top_and_nothing_at_the_bottom(qtbot: QtBot, look: Look) -> None:
    line = Sparkline(look, width_px=84, height_px=18)
    qtbot.addWidget(line)
    line.resize(line.sizeHint())
    line.set_values([0, 200, 100])
    points = line.points()
    assert [point.x() for point in points] == [1, 42, 83]
    assert [point.y() for point in points] == [16.5, 1.5, 9.0]


def test_without_events_the_line_lies_flat(qtbot: QtBot, look: Look) -> None:
    line = Sparkline(look)
    qtbot.addWidget(line)
    line.resize(line.sizeHint())
    line.set_values([0, 0, 0])
    assert {point.y() for point in line.points()} == {16.5}
    line.set_values([])
    assert line.points() == []


def test_the_line_wears_its_role(qtbot: QtBot, look: Look) -> None:
    line = Sparkline(look)
    qtbot.addWidget(line)
    line.resize(line.sizeHint())
    line.set_values([1] * 60)
    line.set_role("warn-fill")
    assert line.grab().toImage().pixelColor(40, 1) == look.colour("warn-fill")
