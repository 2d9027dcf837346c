"""Dots and whiskers stand where their values are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.figures import Axis, DotStrip, Interval, Strip, Whisker, stack


def columns(image: QImage, colour: QColor, *, row: int) -> list[int]:
    return [x for x in range(image.width()) if image.pixelColor(x, row) == colour]


def not_band(image: QImage, look: Look, *, row: int) -> list[int]:
    return [x for x in range(image.width()) if image.pixelColor(x, row) != look.colour("band")]


def test_a_share_stands_on_its_bar_between_its_ends(qtbot: QtBot, look: Look) -> None:
    whisker = Whisker(look, bar=True)
    qtbot.addWidget(whisker)
    whisker.resize(200, 16)
    whisker.show_interval(Interval(0.5, 0.25, 0.75), Axis(0, 1))
    image = whisker.grab().toImage()
    inked = not_band(image, look, row=8)
    assert abs(inked[0] - 50) <= 2
    assert abs(inked[-1] - 149) <= 2
    dot = [x for x in not_band(image, look, row=10) if 60 < x < 140]
    assert abs((dot[0] + dot[-1]) / 2 - 99.5) <= 1


def test_one_person_has_a_dot_and_no_whisker(qtbot: QtBot, look: Look) -> None:
    whisker = Whisker(look, bar=True)
    qtbot.addWidget(whisker)
    whisker.resize(200, 16)
    whisker.show_interval(Interval(0.5), Axis(0, 1))
    inked = columns(whisker.grab().toImage(), look.colour("accent-text"), row=8)
    assert 95 <= inked[0] <= inked[-1] <= 105


@pytest.mark.parametrize(("value", "place"), [(0, 10), (50, 60), (100, 110), (-5, 10), (300, 110)])
def test_an_axis_keeps_values_inside(value: float, place: float) -> None:
    assert Axis(0, 100).place(value, 10, 110) == place


def test_an_axis_without_length_has_its_value_in_the_middle() -> None:
    assert Axis(5, 5).place(5, 0, 100) == 50


def test_a_high_pile_stays_inside_the_strip(qtbot: QtBot, look: Look) -> None:
    strip = DotStrip(look)
    qtbot.addWidget(strip)
    strip.resize(200, 44)
    strip.show_strip(Strip(Axis(0, 1), own=0.5, others=(0.5,) * 12))
    image = strip.grab().toImage()
    own = look.colour("accent-text").name()
    rows = [y for y in range(44) if image.pixelColor(100, y).name() == own]
    assert len(rows) >= 8  # the whole dot on top of the pile, but its soft edges
    assert rows[0] >= 0


def test_the_person_is_told_from_the_others(qtbot: QtBot, look: Look) -> None:
    strip = DotStrip(look, flat=True)
    qtbot.addWidget(strip)
    strip.resize(116, 16)
    strip.show_strip(Strip(Axis(0, 100), own=75, others=(0, 25)))
    image = strip.grab().toImage()
    assert abs(sum(own := columns(image, look.colour("accent-text"), row=6)) / len(own) - 83) <= 1
    assert {x // 20 for x in columns(image, look.colour("ghost"), row=6)} == {0, 1}


@given(st.lists(st.floats(0, 200), max_size=20))
def test_no_two_dots_of_a_storey_touch(places: list[float]) -> None:
    storeys = stack(places, 7)
    for storey in set(storeys):
        row = sorted(x for x, at in zip(places, storeys, strict=True) if at == storey)
        assert all(after - before >= 7 for before, after in pairwise(row))
    assert sorted(set(storeys)) == list(range(len(set(storeys))))
