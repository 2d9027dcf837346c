"""A scenario on the screen."""

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.markdown import ScenarioText


def test_the_widget_shows_and_speaks_the_scenario(qtbot: QtBot, look: Look) -> None:
    text = ScenarioText(look)
    qtbot.addWidget(text)
    text.set_source("Find **the shoes**.")
    assert text.source() == "Find **the shoes**."
    assert text.accessibleName() == "Find the shoes."
    text.ensurePolished()
    assert text.font().pixelSize() == 26


ADDRESS = "https://shop.larkspur.example/orders/2026/returns?sort=date&direction=descending&filter=all-of-them"


@pytest.mark.parametrize("word", [ADDRESS, f"**{ADDRESS}**", "W" * 300])
def test_no_word_is_wider_than_the_place_of_the_scenario(qtbot: QtBot, look: Look, word: str) -> None:
    text = ScenarioText(look, "participant-small")
    qtbot.addWidget(text)
    text.set_source(f"Open {word} and read.")
    document = QTextDocument()
    document.setDefaultFont(look.font("participant-small"))
    document.setHtml(text.text())
    document.setTextWidth(400)
    assert document.idealWidth() <= 400
    assert text.accessibleName() == f"Open {word.strip('*')} and read."
