"""The panel for answers from paper."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from uxlab.gui.run.answers import AnswersPanel
from uxlab.gui.style.look import Look
from uxlab.model.design import Slot
from uxlab.questionnaires.library import load
from uxlab.questionnaires.own import parse_own
from uxlab.recording.agenda import Ask

SUS, OWN = Ask("sus", Slot.AFTER_SESSION), Ask("own", Slot.BEFORE_SESSION)
OWN_TEXT = """
key = "own"
short_name = "Own"
slot = "before-session"
name.en = "About you"

[[item]]
key = "device"
kind = "single-choice"
text.en = "On what do you mostly shop?"
choices = [ { key = "phone", text.en = "A telephone" }, { key = "computer", text.en = "A computer" } ]

[[item]]
key = "annoys"
kind = "text"
text.en = "What annoys you most?"
"""


def panel_of(qtbot: QtBot, look: Look, given: list[Any]) -> AnswersPanel:
    panel = AnswersPanel(look, lambda ask, values: given.append((ask, values)))
    qtbot.addWidget(panel)
    panel.resize(836, 600)
    panel.show()
    panel.activateWindow()
    return panel


def test_digits_go_down_the_page_and_enter_saves(qtbot: QtBot, look: Look) -> None:
    given: list[tuple[Ask, tuple[str, ...]]] = []
    panel = panel_of(qtbot, look, given)
    panel.open(SUS, load("sus"), (), "shop")
    panel.begin()
    qtbot.waitUntil(lambda: panel.focusWidget() is panel.editors[0][1])
    for digit in "3425143521":
        focused = panel.focusWidget()
        assert isinstance(focused, QLineEdit)
        QTest.keyClicks(focused, digit)
    assert panel.focusWidget() is panel.save
    with qtbot.waitSignal(panel.closed):
        panel.save.click()
    assert given == [(SUS, tuple("3425143521"))]


def test_a_wrong_answer_is_said_and_not_saved(qtbot: QtBot, look: Look) -> None:
    given: list[object] = []
    panel = panel_of(qtbot, look, given)
    panel.open(SUS, load("sus"), (), "shop")
    first = panel.editors[0][1]
    QTest.keyClicks(first, "9")
    panel.take()
    assert "9" in panel.problem.text()
    assert given == []


def test_esc_goes_back_and_keeps_what_was_typed_until_it_is_saved(qtbot: QtBot, look: Look) -> None:
    panel = panel_of(qtbot, look, [])
    panel.open(SUS, load("sus"), (), "shop")
    QTest.keyClicks(panel.editors[0][1], "2")
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel, Qt.Key.Key_Escape)
    panel.open(SUS, load("sus"), (), "shop")
    assert panel.values()[0] == "2"


def test_choices_and_words_can_be_given_too(qtbot: QtBot, look: Look) -> None:
    given: list[tuple[Ask, tuple[str, ...]]] = []
    panel = panel_of(qtbot, look, given)
    panel.open(OWN, parse_own(OWN_TEXT, "own"), (), "shop")
    box, edit = (editor for _, editor in panel.editors)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(2)
    QTest.keyClicks(edit, "Queues")
    panel.take()
    assert given == [(OWN, ("computer", "Queues"))]
    assert panel.ask is None
