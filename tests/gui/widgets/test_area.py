"""A part of a page that scrolls."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.layout import column, holder, label, stacked


class Polished(QObject):
    """Notes when a widget gets its style."""

    def __init__(self, widget: QLabel) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Polish
        return super().eventFilter(watched, event)


def test_what_is_in_it_is_styled_when_it_is_seen_and_not_for_every_parent_before(qtbot: QtBot, look: Look) -> None:
    words = label(look, "Deep inside", "title")
    styled = Polished(words)
    area = Area()
    area.fill(column([words]))
    page = holder(column([holder(column([stacked([holder(column([area]))])]))]))
    qtbot.addWidget(page)
    assert styled.times == 0
    page.show()
    assert styled.times == 1
    assert words.isVisible()
    assert words.font().pixelSize() == 20


def test_it_is_as_wide_as_there_is_room_and_scrolls_what_is_too_high(qtbot: QtBot, look: Look) -> None:
    lines = [label(look, str(number)) for number in range(40)]
    area = Area()
    inside = area.fill(column(lines))
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    assert inside.width() == area.viewport().width()
    assert area.verticalScrollBar().maximum() == inside.height() - area.viewport().height() > 0


def test_it_follows_another_look_that_was_put_on_while_nobody_saw_it(qtbot: QtBot, look: Look) -> None:
    area = Area()
    area.fill(column([label(look, str(number)) for number in range(20)]))
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    before = area.verticalScrollBar().maximum()
    area.hide()
    look.set_text_scale(1.6)
    area.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > before)
