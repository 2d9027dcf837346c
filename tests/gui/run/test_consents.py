"""Consent that is recorded before the session."""

from pytestqt.qtbot import QtBot

from uxlab.gui.run.consents import Consents
from uxlab.gui.style.look import Look
from uxlab.model.design import ConsentKind


def test_nothing_is_recorded_before_the_button(qtbot: QtBot, look: Look) -> None:
    told: list[frozenset[ConsentKind]] = []
    kinds = (ConsentKind.INPUT, ConsentKind.WINDOW_TITLES)
    shown = Consents(look, kinds, frozenset({ConsentKind.SHARING}), told.append, print)
    qtbot.addWidget(shown)
    shown.switches[ConsentKind.INPUT].click()
    assert told == []
    shown.done.click()
    assert told == [frozenset({ConsentKind.SHARING, ConsentKind.INPUT})]


def test_what_was_given_can_be_taken_away(qtbot: QtBot, look: Look) -> None:
    told: list[frozenset[ConsentKind]] = []
    shown = Consents(look, (ConsentKind.INPUT,), frozenset({ConsentKind.INPUT}), told.append, print)
    qtbot.addWidget(shown)
    shown.switches[ConsentKind.INPUT].click()
    shown.done.click()
    assert told == [frozenset()]
