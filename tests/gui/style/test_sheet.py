"""The style sheet: every name in it is a role, every size of type can grow."""

import re

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from uxlab.charts.roles import DARK, LIGHT, schemes
from uxlab.gui.style.sheet import style_sheet

both = pytest.mark.parametrize("scheme", [LIGHT, DARK])


def no_file(name: str, colour: str) -> str:
    return f"/{name}{colour}"


@both
def test_no_name_is_left_in_the_sheet(scheme: str) -> None:
    sheet = style_sheet(schemes()[scheme], no_file)
    assert "$" not in sheet
    assert "@shape(" not in sheet
    assert 'url("/tick#' in sheet


@both
def test_qt_understands_the_sheet(qtbot: QtBot, scheme: str) -> None:
    """Qt warns of a sheet that it cannot parse, and a warning fails a test."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setStyleSheet(style_sheet(schemes()[scheme], no_file))
    widget.ensurePolished()


def test_the_sheet_names_colours_of_the_table_alone() -> None:
    named = set(re.findall(r"#[0-9A-Fa-f]{6}", style_sheet(schemes()[LIGHT], lambda *_: "")))
    assert named <= set(schemes()[LIGHT].values())


def test_sizes_of_type_grow_and_nothing_else_does() -> None:
    plain, larger = (style_sheet(schemes()[LIGHT], no_file, scale) for scale in (1.0, 1.3))
    assert "font-size: 20px" in plain
    assert 'font-size: 26px; font-weight: 600; }\nQLabel[role="figure"]' in larger
    assert re.sub(r"font-size: \d+px", "", plain) == re.sub(r"font-size: \d+px", "", larger)
