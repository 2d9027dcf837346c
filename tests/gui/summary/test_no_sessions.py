"""The list of sessions while there is none."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.summary.no_sessions import NoSessions


def test_it_has_the_head_of_the_page_and_leads_to_the_first_session(qtbot: QtBot, look: Look) -> None:
    told: list[str] = []
    page = NoSessions(look, lambda: told.append("prepare"))
    qtbot.addWidget(page)
    page.resize(1096, 774)
    page.show()
    first, *_ = [one for one in page.findChildren(QLabel) if one.isVisible()]
    assert (first.text(), first.property("role")) == ("Review", "title")
    assert first.y() < 60
    (button,) = page.findChildren(QPushButton)
    button.click()
    assert told == ["prepare"]
