"""A start page at work, on real files."""

import pytest
from pytestqt.qtbot import QtBot

from uxlab.gui.start.page import StartPage
from uxlab.gui.style.look import Look


@pytest.fixture
def start_page(qtbot: QtBot, look: Look) -> StartPage:
    made = StartPage(look)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made
