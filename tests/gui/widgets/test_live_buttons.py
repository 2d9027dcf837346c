"""The large buttons of a session."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets import live_buttons as module
from uxlab.gui.widgets.live_buttons import CountButton, OutcomeButton, PlainLiveButton
from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.model.session import Outcome


def test_an_outcome_acts_at_a_press_and_is_confirmed_for_a_moment(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert module.CONFIRMED_FOR_MS == 600
    monkeypatch.setattr(module, "CONFIRMED_FOR_MS", 40)
    done: list[str] = []
    button = OutcomeButton(look, OUTCOMES[Outcome.SUCCESS], "S", lambda: done.append("success"))
    qtbot.addWidget(button)
    button.resize(146, 76)
    button.show()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    button.confirm()
    assert done == ["success"]
    assert button.grab().toImage().pixelColor(4, 38) == look.colour("success")
    qtbot.waitUntil(lambda: not button.confirming())
    assert button.grab().toImage().pixelColor(4, 38) in (look.colour("surface"), look.colour("hover"))


@pytest.mark.parametrize("outcome", [Outcome.SUCCESS, Outcome.PARTIAL, Outcome.FAILURE, Outcome.ABANDONED])
def test_the_four_outcomes_fit_their_places(qtbot: QtBot, look: Look, outcome: Outcome) -> None:
    button = OutcomeButton(look, OUTCOMES[outcome], "S")
    brief = OutcomeButton(look, OUTCOMES[outcome], "S", brief=True)
    for each in (button, brief):
        qtbot.addWidget(each)
    assert button.sizeHint().width() <= 150
    assert button.sizeHint().height() == 76
    assert brief.sizeHint().width() <= 64
    assert (brief.toolTip(), brief.accessibleName()) == (OUTCOMES[outcome].name, OUTCOMES[outcome].name)


def test_a_count_is_shown_and_spoken(qtbot: QtBot, look: Look) -> None:
    done: list[int] = []
    button = CountButton(look, "Wrong page", "2", lambda: done.append(1))
    qtbot.addWidget(button)
    button.resize(203, 56)
    before = button.grab().toImage()
    button.click()
    button.set_count(2)
    assert (done, button.count(), button.accessibleDescription()) == ([1], 2, "2")
    assert button.grab().toImage() != before


def test_keys_fade_while_they_do_not_act(qtbot: QtBot, look: Look) -> None:
    button = CountButton(look, "Slip", "1")
    qtbot.addWidget(button)
    button.resize(203, 56)
    before = button.grab().toImage()
    button.set_key_faded(True)
    assert button.grab().toImage() != before
    button.set_key_faded(False)
    assert button.grab().toImage() == before


def test_pause_becomes_go_on_and_says_why_it_cannot(qtbot: QtBot, look: Look) -> None:
    pause = PlainLiveButton(look, "Pause", "F8", icon="pause-fill", kind="quiet")
    new = PlainLiveButton(look, "New error type", "+", kind="dashed")
    for button in (pause, new):
        qtbot.addWidget(button)
    assert (pause.sizeHint().height(), new.sizeHint().height()) == (76, 56)
    pause.show_as("Go on", "play-fill")
    assert pause.accessibleName() == "Go on"
    pause.set_reason("No attempt is open")
    assert (pause.isEnabled(), pause.toolTip()) == (False, "No attempt is open")
