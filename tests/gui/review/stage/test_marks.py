"""Clicks, scrolls and keys before a moment."""

import pytest

from tests.timeline.made_session import MS, Event, S, session_of
from uxlab.gui.review.stage.marks import FLASH_NS, clicks_within, keys_before, latest, scroll_before
from uxlab.timeline.items import Item, Track

CLICKS: list[Event] = [(at * S, 1, 10 * at, at) for at in (1, 2, 3, 4)]


def test_clicks_keep_their_numbers_when_earlier_ones_are_no_longer_shown() -> None:
    shown = clicks_within(session_of(CLICKS), (3 * S, 4 * S), since_ns=2 * S)
    assert shown.places.tolist() == [[30, 3], [40, 4]]
    assert shown.first == 2
    assert clicks_within(session_of(CLICKS), (S, 4 * S), since_ns=S).first == 1


def test_a_click_is_pressed_for_a_moment() -> None:
    session = session_of(CLICKS)
    assert clicks_within(session, (S, 4 * S + 100 * MS), S).pressed
    assert not clicks_within(session, (S, 4 * S + 300 * MS), S).pressed
    assert not clicks_within(session, (5 * S, 6 * S), S).pressed


def test_scroll_steps_are_counted_and_fade() -> None:
    session = session_of([(S, 2, 5, 6), (S + 100 * MS, 2, 7, 8)])
    now = scroll_before(session, S + 100 * MS)
    assert now is not None
    assert (now.x_px, now.y_px, now.steps, now.strength) == (7, 8, 2, 1)
    assert now.sideways  # the sessions made by hand scroll by code 1
    later = scroll_before(session, S + 100 * MS + FLASH_NS // 2)
    assert later is not None
    assert later.strength == pytest.approx(0.5)
    assert scroll_before(session, 3 * S) is None


def test_keys_are_told_by_class_and_together() -> None:
    session = session_of([(S, 3, 0, 0), (S + 200 * MS, 3, 0, 0), (S + 400 * MS, 3, 0, 0)])
    assert [one.text for one in keys_before(session, S)] == ["Letter"]
    assert [one.text for one in keys_before(session, S + 400 * MS)] == ["Letter ×3"]
    assert keys_before(session, 5 * S) == ()


def test_other_classes_and_a_change_between() -> None:
    session = session_of([(S + number * MS, 3, 0, 0) for number in range(4)])
    session.input.key_class[:] = [1, 14, 14, 0]
    assert [one.text for one in keys_before(session, 2 * S)] == ["Letter", "Shortcut ×2", "Other key"]


def test_the_latest_item_for_a_while() -> None:
    first, second = (Item(track=Track.NOTES, started_ns=at * S, ended_ns=at * S) for at in (1, 3))
    assert latest([first, second], 2 * S, 5 * S) is first
    assert latest([first, second], 3 * S, 5 * S) is second
    assert latest([first, second], 9 * S, 5 * S) is None
    assert latest([first, second], 0, 5 * S) is None
