"""The head of the page."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.people.made_views import VIEW
from uxlab.gui.people.head import PeopleHead
from uxlab.gui.style.look import Look


def test_it_counts_and_filters(qtbot: QtBot, look: Look) -> None:
    head = PeopleHead(look, VIEW)
    qtbot.addWidget(head)
    head.apply(VIEW)
    head.show()
    assert head.fact() == "12 planned, 6 done"
    with qtbot.waitSignal(head.filter_chosen) as told:
        QTest.keyClick(head.filter, Qt.Key.Key_Right)
    assert told.args == ["to-do"]
    with qtbot.waitSignal(head.query_changed) as told:
        QTest.keyClicks(head.search, "p")
    assert told.args == ["p"]
    head.apply(replace(VIEW, fact="13 planned, 6 done", filter="done"))
    assert head.fact() == "13 planned, 6 done"
    assert head.filter.value() == "done"


def test_narrow_buttons_keep_their_names(qtbot: QtBot, look: Look) -> None:
    head = PeopleHead(look, VIEW)
    qtbot.addWidget(head)
    wide = head.many.sizeHint().width()
    head.set_compact(compact=True)
    assert head.many.sizeHint().width() < wide
    assert head.many.accessibleName() == head.many.toolTip() == "Add many…"
    head.set_compact(compact=False)
    assert head.many.text() == "Add many…"


def test_the_search_is_a_key_away(qtbot: QtBot, look: Look) -> None:
    head = PeopleHead(look, VIEW)
    qtbot.addWidget(head)
    with qtbot.waitExposed(head):
        head.show()
    head.activateWindow()
    head.begin_search()
    qtbot.waitUntil(head.search.hasFocus)
    with qtbot.waitSignal(head.down_pressed):
        QTest.keyClick(head.search, Qt.Key.Key_Down)
