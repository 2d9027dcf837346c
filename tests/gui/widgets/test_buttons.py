"""Buttons do what they say, say why they do not, and stand out by one step under the pointer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import Button, IconButton, danger, ghost, link, primary, secondary
from uxlab.gui.widgets.layout import column, holder

GROUNDS = [
    (primary, "accent", "accent-hover", "accent-pressed"),
    (secondary, "surface", "hover", "pressed"),
    (danger, "surface", "danger-soft", "danger-soft"),
]


def ground(button: QWidget) -> str:
    return button.grab().toImage().pixelColor(6, button.height() // 2).name()


def test_a_click_and_the_space_bar_act(qtbot: QtBot, look: Look) -> None:
    done: list[str] = []
    button = primary(look, "Start session", lambda: done.append("started"))
    qtbot.addWidget(button)
    button.show()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert done == ["started", "started"]


@pytest.mark.parametrize(("make", "rest", "hover", "pressed"), GROUNDS)
def test_the_ground_follows_the_pointer(
    qtbot: QtBot, look: Look, make: type, rest: str, hover: str, pressed: str
) -> None:
    button = make(look, "Start session")
    window = holder(column([button], margin=40))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QTest.mouseMove(window, QPoint(2, 2))
    assert ground(button) == look.colour(rest).name()
    QTest.mouseMove(button, QPoint(10, 10))
    QTest.mouseMove(button, QPoint(12, 10))
    qtbot.waitUntil(lambda: ground(button) == look.colour(hover).name())
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert ground(button) == look.colour(pressed).name()
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-20, -20))


def test_a_disabled_button_says_why_and_forgets_it_again(qtbot: QtBot, look: Look) -> None:
    button = secondary(look, "Start session")
    qtbot.addWidget(button)
    button.set_tip("Runs the clock")
    button.set_reason("One check is red")
    assert (button.isEnabled(), button.toolTip(), button.accessibleDescription()) == (
        False,
        "One check is red",
        "One check is red",
    )
    assert ground(button) == look.colour("sunken").name()
    button.set_reason("")
    assert (button.isEnabled(), button.toolTip()) == (True, "Runs the clock")


@pytest.mark.parametrize(
    ("size", "height"), [("dense", 28), ("normal", 32), ("roomy", 36), ("large", 44), ("participant", 64)]
)
def test_sizes_have_their_heights(qtbot: QtBot, look: Look, size: str, height: int) -> None:
    button = primary(look, "Start", size=size)
    window = holder(column([button, -1]))
    qtbot.addWidget(window)
    window.show()
    assert button.height() == height


def test_a_button_has_room_for_its_icon_and_its_key(qtbot: QtBot, look: Look) -> None:
    plain, with_icon, with_key = (
        secondary(look, "Strip"),
        secondary(look, "Strip", icon="monitor"),
        secondary(look, "Strip", icon="monitor", key="F9"),
    )
    for button in (plain, with_icon, with_key):
        qtbot.addWidget(button)
    assert with_icon.sizeHint().width() == plain.sizeHint().width() + 24
    assert with_key.sizeHint().width() > with_icon.sizeHint().width() + 18
    with_icon.set_icon("")
    assert with_icon.sizeHint() == plain.sizeHint()


def test_larger_text_makes_larger_buttons(qtbot: QtBot, look: Look) -> None:
    button = ghost(look, "Export…")
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    look.set_text_scale(1.3)
    assert button.sizeHint().width() > before * 1.1


def test_another_role_is_worn_at_once(qtbot: QtBot, look: Look) -> None:
    button = secondary(look, "Delete")
    qtbot.addWidget(button)
    button.resize(100, 32)
    button.set_role("primary")
    assert ground(button) == look.colour("accent").name()


def test_a_link_is_text_in_a_line(qtbot: QtBot, look: Look) -> None:
    done: list[int] = []
    button: Button = link(look, "Show", lambda: done.append(1))
    qtbot.addWidget(button)
    button.click()
    assert done == [1]
    assert button.sizeHint().width() < 40


def test_an_icon_alone_has_a_name_and_its_key(qtbot: QtBot, look: Look) -> None:
    button = IconButton(look, "trash", "Delete task", "Del")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Delete task"
    assert button.toolTip().startswith("Delete task (")
    light = button.icon().cacheKey()
    look.use("dark")
    assert button.icon().cacheKey() != light
