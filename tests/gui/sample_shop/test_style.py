"""Colours that can be read, in light and dark; a style sheet that Qt understands."""

from dataclasses import asdict
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.sample_shop.style import DARK, LIGHT, Colours, colours_for, style_sheet

both = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio; black on white is 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@both
def test_text_can_be_read(colours: Colours) -> None:
    for text, ground in product(
        (colours.text, colours.text2, colours.link), (colours.page, colours.surface, colours.hover)
    ):
        assert contrast(text, ground) >= 4.5, (text, ground)
    pairs = [
        (colours.action_text, colours.action),
        (colours.action_text, colours.action_hover),
        (colours.text, colours.soft),
        (colours.text2, colours.soft),
        (colours.link, colours.soft),
        (colours.good, colours.good_soft),
        (colours.bad, colours.bad_soft),
    ]
    for text, ground in pairs:
        assert contrast(text, ground) >= 4.5, (text, ground)


@both
def test_controls_have_an_outline_that_can_be_seen(colours: Colours) -> None:
    for ground in (colours.page, colours.surface):
        assert contrast(colours.control, ground) >= 3
        assert contrast(colours.action, ground) >= 3


@both
def test_qt_understands_the_style_sheet(colours: Colours, qtbot: QtBot) -> None:
    """Qt warns where it does not, and a warning fails a test."""
    widget = QWidget()
    qtbot.addWidget(widget)
    sheet = style_sheet(colours)
    assert "$" not in sheet
    widget.setStyleSheet(sheet)
    widget.show()
    used = set(asdict(colours).values()) - {colours.sole}
    assert all(colour in sheet for colour in used)


def test_without_a_word_of_the_system_it_is_light() -> None:
    assert colours_for(Qt.ColorScheme.Dark) is DARK
    assert colours_for(Qt.ColorScheme.Light) is colours_for(Qt.ColorScheme.Unknown) is LIGHT
