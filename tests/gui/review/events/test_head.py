"""The line above the list of events."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.review.events.choice import EventChoice
from uxlab.gui.review.events.head import EventsHead
from uxlab.gui.style.look import Look
from uxlab.timeline.items import Track


@pytest.fixture
def head(look: Look, qtbot: QtBot) -> EventsHead:
    made = EventsHead(look)
    qtbot.addWidget(made)
    made.resize(372, 80)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_what_is_typed_is_found_after_a_moment(head: EventsHead, qtbot: QtBot) -> None:
    assert not head.search.isVisible()
    head.begin_search()
    assert head.search.isVisible()
    with qtbot.waitSignal(head.choice_changed) as changed:
        QTest.keyClicks(head.search, "left")
    assert changed.args[0].text == "left"


def test_enter_finds_at_once_and_goes_to_the_list(head: EventsHead, qtbot: QtBot) -> None:
    head.begin_search()
    QTest.keyClicks(head.search, "a")
    with qtbot.waitSignals([head.choice_changed, head.left]):
        QTest.keyClick(head.search, Qt.Key.Key_Return)
    assert head.choice.text == "a"


def test_escape_empties_then_leaves(head: EventsHead, qtbot: QtBot) -> None:
    head.begin_search()
    QTest.keyClicks(head.search, "a")
    QTest.keyClick(head.search, Qt.Key.Key_Return)
    QTest.keyClick(head.search, Qt.Key.Key_Escape)
    assert head.search.isVisible()
    with qtbot.waitSignal(head.left):
        QTest.keyClick(head.search, Qt.Key.Key_Escape)
    assert not head.search.isVisible()
    assert head.choice == EventChoice()


def test_the_filter_names_what_is_listed(head: EventsHead) -> None:
    head.choose(EventChoice(tracks=frozenset({Track.CLICKS})))
    assert head.filter.text() == "Clicks"
    assert head.filter.accessibleName() == "Listed: Clicks"
    menu = head.filter.open()
    checked = {one.text() for one in menu.actions() if one.isChecked()}
    menu.close()
    assert checked == {"Clicks"}


def test_a_task_that_is_not_offered_any_more_is_not_listed(head: EventsHead, qtbot: QtBot) -> None:
    head.set_tasks((("find", "1 Find"),))
    head.choose(EventChoice(task="find", seen=True))
    head.set_tasks((("find", "1 Find"), ("buy", "2 Buy")))
    assert head.choice.task == "find"
    with qtbot.waitSignal(head.choice_changed):
        head.set_tasks((("buy", "2 Buy"),))
    assert head.choice == EventChoice(seen=True)


def test_a_long_count_makes_nothing_wider(head: EventsHead) -> None:
    head.count.setText("3,600,000 in task 12, in view, and so on and so on")
    assert head.minimumSizeHint().width() <= 372


def test_what_was_done_is_told_for_a_moment(head: EventsHead, qtbot: QtBot) -> None:
    head.set_count("93 events")
    head.tell("3 copied")
    head.set_count("94 events")
    assert head.count.text() == "3 copied"
    qtbot.waitUntil(lambda: head.count.text() == "94 events")


def test_larger_text_makes_it_higher(head: EventsHead, look: Look) -> None:
    before = head.sizeHint().height()
    look.set_text_scale(1.3)
    assert head.sizeHint().height() > before
