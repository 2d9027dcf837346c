"""Rows of events say in words what the numbers stand for, and a key itself only where that is permitted."""

import pytest

from tests.report.odd_study import S, odd_data
from uxlab.model.events import EventFlag, EventKind, InputEvent
from uxlab.privacy.keys import LITERAL_BASE, KeyClass
from uxlab.report.tables.events import EVENTS, action, event_rows
from uxlab.report.tables.places import Places
from uxlab.report.tables.table import Value


def told(*events: InputEvent, literal: bool = False, session: int = 0) -> list[dict[str, Value]]:
    """Return the rows of events in a session of the odd study."""
    data = odd_data()
    rows = list(event_rows(data.sessions[session], Places.of(data), events, literal=literal))
    return [dict(zip([column.name for column in EVENTS.columns], row, strict=True)) for row in rows]


def key(code: int, t_ns: int = S, flags: int = 0) -> InputEvent:
    return InputEvent(t_ns, EventKind.KEY, None, None, code, 1, flags)


def test_a_click_has_place_button_and_attempt() -> None:
    (row,) = told(InputEvent(S, EventKind.BUTTON, -3, 7, 1, 0, 0), session=1)
    assert (row["participant"], row["session"], row["session_uid"]) == ("P01", 2, "s2")
    assert (row["task"], row["attempt"], row["seconds"]) == ("find", 2, 1.0)
    assert (row["kind"], row["x_px"], row["y_px"], row["what"], row["action"]) == ("button", -3, 7, "left", "release")


def test_the_attempt_is_the_one_under_way() -> None:
    tasks = [row["task"] for row in told(*(key(1, t * S) for t in (0, 59, 60, 69, 70, 99, 100, 115, 900)))]
    assert tasks == ["find", "find", None, None, "buy", "buy", None, "pay", None]


def test_literal_keys_are_told_by_their_kind_unless_that_is_permitted() -> None:
    events = [key(LITERAL_BASE + ord(sign)) for sign in "q7! "]
    assert [row["what"] for row in told(*events)] == ["letter", "digit", "punctuation", "space"]
    assert [row["what"] for row in told(*events, literal=True)] == ["q", "7", "!", " "]


def test_scrolling_has_an_axis_and_steps() -> None:
    (row,) = told(InputEvent(0, EventKind.SCROLL, 1, 2, 1, -3, 0))
    assert (row["kind"], row["what"], row["steps"], row["action"]) == ("scroll", "horizontal", -3, None)


def test_held_keys_and_injected_events_are_marked() -> None:
    (row,) = told(key(KeyClass.ENTER, flags=EventFlag.REPEAT | EventFlag.INJECTED))
    assert (row["what"], row["action"], row["injected"]) == ("enter", "repeat", True)


@pytest.mark.parametrize(
    ("kind", "value", "repeat", "expected"),
    [
        (EventKind.MOVE, None, 0, None),
        (EventKind.SCROLL, 1, 0, None),
        (EventKind.KEY, 1, 0, "press"),
        (EventKind.KEY, 1, 1, "repeat"),
        (EventKind.BUTTON, 0, 0, "release"),
    ],
)
def test_what_was_done(kind: int, value: int | None, repeat: int, expected: str | None) -> None:
    assert action(kind, value, repeat) == expected
