"""Four figures, side by side or two by two."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.summary.made_sessions import OK, session, study, three
from uxlab.gui.style.look import Look
from uxlab.gui.summary.figures_panel import FigureBox, FiguresPanel, strip_of
from uxlab.gui.summary.figures_state import StripView, figures_of, legend_of
from uxlab.gui.widgets.figures import Axis, Interval
from uxlab.metrics.standing import standing


@pytest.fixture
def figures(qtbot: QtBot, look: Look) -> FiguresPanel:
    made = FiguresPanel(look)
    qtbot.addWidget(made)
    made.resize(1048, 220)
    made.show()
    return made


def texts(panel: FiguresPanel) -> list[str]:
    return [one.text() for one in panel.findChildren(QLabel) if one.isVisible() and one.text()]


def test_figures_and_legend_are_shown_in_words(figures: FiguresPanel) -> None:
    result = standing(three(), "p03")
    figures.apply(figures_of(result), legend_of(result, "P03", ("P01", "P02", "P03")))
    shown = texts(figures)
    assert shown[:3] == ["Time per task", "0:50", "mean of 2 completed tasks"]
    assert "each of P01 to P02" in shown
    assert figures.findChildren(FigureBox)[2].accessibleName().startswith("Success rate 100 %")


def test_a_legend_leaves_out_what_there_is_not(figures: FiguresPanel) -> None:
    result = standing(study(session("P01", [("find", OK, 0, 10)])), "p01")
    figures.apply(figures_of(result), legend_of(result, "P01", ("P01",)))
    assert texts(figures)[-1] == "P01"


def test_figures_stand_two_by_two_where_there_is_little_room(figures: FiguresPanel) -> None:
    figures.apply(figures_of(standing(three(), "p03")), legend_of(standing(three(), "p03"), "P03", ()))
    boxes = figures.findChildren(FigureBox)
    assert len({box.y() for box in boxes}) == 1
    figures.set_columns(2)
    figures.resize(500, 420)
    figures.grab()
    assert boxes[0].y() == boxes[1].y() < boxes[2].y() == boxes[3].y()
    assert boxes[0].x() == boxes[2].x() < boxes[1].x()


def test_a_strip_takes_over_all_values() -> None:
    strip = strip_of(StripView(100, 70, (60, 80), (65, 70, 75)))
    assert (strip.axis, strip.own, strip.others) == (Axis(0, 100), 70, (60, 80))
    assert strip.together == Interval(70, 65, 75)
    assert strip_of(StripView(1)).together is None
