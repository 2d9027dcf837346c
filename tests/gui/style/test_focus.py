"""The focus ring: there after Tab, gone after a click, never in the way."""

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import primary, secondary
from uxlab.gui.widgets.layout import column, holder


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def test_tab_brings_the_ring_four_pixels_outside(qtbot: QtBot, look: Look) -> None:
    field, button = QLineEdit(), primary(look, "Start session")
    window = shown(qtbot, holder(column([field, 40, button, 40], 8)))
    field.setFocus()
    assert look.focus_ring.ring() is None
    QTest.keyClick(field, Qt.Key.Key_Tab)
    ring = look.focus_ring.ring()
    assert ring is not None
    assert ring.widget() is button
    qtbot.waitUntil(ring.isVisible)
    place = button.mapTo(window, QPoint(0, 0))
    assert ring.geometry() == button.rect().translated(place).adjusted(-4, -4, 4, 4)


def test_the_ring_is_two_pixels_of_accent_with_a_gap_of_two(qtbot: QtBot, look: Look) -> None:
    button = secondary(look, "Review")
    window = shown(qtbot, holder(column([20, button, 20], margin=20)))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    image = window.grab().toImage()
    edge = button.mapTo(window, QPoint(0, button.height() // 2))
    across = [image.pixelColor(edge.x() + x, edge.y()).name() for x in (-5, -4, -3, -2, -1)]
    accent, ground = look.colour("accent-text").name(), look.colour("window").name()
    assert across == [ground, accent, accent, ground, ground]


def test_a_click_gives_the_focus_without_a_ring(qtbot: QtBot, look: Look) -> None:
    button, other = primary(look, "One"), primary(look, "Two")
    window = shown(qtbot, holder(column([button, other], 8)))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert look.focus_ring.ring() is not None
    QTest.mousePress(other, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is other
    assert look.focus_ring.ring() is None
    QTest.mouseRelease(other, Qt.MouseButton.LeftButton)


def test_the_ring_follows_and_wears_the_scheme(qtbot: QtBot, look: Look) -> None:
    button = primary(look, "Start session")
    window = shown(qtbot, holder(column([-1, button])))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = look.focus_ring.ring()
    assert ring is not None
    before = ring.geometry()
    window.resize(500, 400)
    qtbot.waitUntil(lambda: ring.geometry() != before)
    look.use("dark")
    light = ring.grab().toImage().pixelColor(ring.width() // 2, 0).name()
    assert light == look.colour("accent-text").name()


def test_a_page_that_goes_takes_the_ring_along(qtbot: QtBot, look: Look) -> None:
    button = primary(look, "Start session")
    window = shown(qtbot, holder(column([button])))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert look.focus_ring.ring() is not None
    shiboken6.delete(window)
    assert look.focus_ring.ring() is None


def test_a_ring_in_a_scrolled_page_scrolls_with_it(qtbot: QtBot, look: Look) -> None:
    button = primary(look, "Start session")
    area = QScrollArea()
    area.setWidget(holder(column([300, button, 300], margin=10)))
    area.resize(300, 200)
    shown(qtbot, area)
    area.ensureWidgetVisible(button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = look.focus_ring.ring()
    assert ring is not None
    before = ring.mapTo(area, QPoint(0, 0)).y()
    area.verticalScrollBar().setValue(area.verticalScrollBar().value() + 20)
    qtbot.waitUntil(lambda: ring.mapTo(area, QPoint(0, 0)).y() == before - 20)
