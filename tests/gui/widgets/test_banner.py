"""Banners push what is below, take no focus, and go when they have been read or closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets import banner as module
from uxlab.gui.widgets.banner import TONES, Banner, BannerStack
from uxlab.gui.widgets.buttons import Button, IconButton
from uxlab.gui.widgets.layout import column, holder


@pytest.fixture
def stack(qtbot: QtBot, look: Look) -> BannerStack:
    made = BannerStack(look)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("tone", TONES)
def test_a_card_lies_on_its_tint_and_says_fact_and_consequence(qtbot: QtBot, look: Look, tone: str) -> None:
    card = Banner(look, tone, "Disk will be full", "9 GB are left.")
    qtbot.addWidget(card)
    card.resize(352, 60)
    assert card.said() == card.accessibleName() == "Disk will be full 9 GB are left."
    assert card.grab().toImage().pixelColor(4, 30) == look.colour(TONES[tone][0])
    assert [text.text() for text in card.findChildren(QLabel)] == ["Disk will be full", "9 GB are left."]


def test_an_action_acts_and_the_first_has_the_outline(qtbot: QtBot, look: Look) -> None:
    done: list[str] = []
    actions = [("Record again", lambda: done.append("again")), ("Go on without", lambda: done.append("on"))]
    card = Banner(look, "danger", "Screen recording stopped", "", actions)
    qtbot.addWidget(card)
    buttons = card.findChildren(Button)
    assert [button.property("role") for button in buttons] == ["secondary", "ghost"]
    for button in buttons:
        button.click()
    assert done == ["again", "on"]


def test_a_stack_pushes_the_page_down_and_leaves_the_focus(qtbot: QtBot, look: Look) -> None:
    stack, field = BannerStack(look), QLineEdit()
    window = holder(column([stack, field, -1]))
    qtbot.addWidget(window)
    window.resize(900, 300)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    before = field.y()
    stack.push("danger", "No input arrived for 6 s.", "Capture was started again at 03:01.")
    qtbot.waitUntil(lambda: field.y() > before + 30)
    assert field.hasFocus()
    stack.retract("No input arrived for 6 s.")
    qtbot.waitUntil(lambda: field.y() == before)


def test_the_same_key_gives_way_and_the_newest_is_on_top(stack: BannerStack) -> None:
    stack.push("warn", "Disk will be full in 2 hours", key="disk")
    stack.push("danger", "Capture fell silent")
    stack.push("danger", "Disk is full", key="disk")
    assert stack.keys() == ("Capture fell silent", "disk")
    assert [banner.said() for banner in stack.banners()] == ["Capture fell silent", "Disk is full"]


def test_the_cross_closes_a_banner(stack: BannerStack) -> None:
    banner = stack.push("danger", "Capture fell silent")
    (closer,) = banner.findChildren(IconButton)
    QTest.mouseClick(closer, Qt.MouseButton.LeftButton)
    assert stack.keys() == ()
    assert stack.isHidden()


def test_information_leaves_by_itself_and_alarm_stays(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert module.LEAVES_AFTER_MS == 8000
    monkeypatch.setattr(module, "LEAVES_AFTER_MS", 30)
    stack = BannerStack(look)
    page = holder(column([stack]))  # not shown: no pointer can rest on it
    qtbot.addWidget(page)
    stack.push("danger", "Capture fell silent")
    stack.push("ok", "Report saved")
    assert stack.keys() == ("Capture fell silent", "Report saved")
    qtbot.waitUntil(lambda: stack.keys() == ("Capture fell silent",))
