"""Sessions as they are offered."""

from dataclasses import replace
from datetime import UTC

from uxlab.gui.review.events.chooser_state import SessionEntry, present_chooser
from uxlab.model.people import SessionFacts
from uxlab.model.session import SessionState

FACTS = SessionFacts(
    uid="a",
    participant="P07",
    condition="b",
    moderator="Ada",
    started_utc="2026-03-12T09:00:00+00:00",
    state=SessionState.FINISHED,
    ended_ns=1_902_000_000_000,
    last_seen_utc="",
)


def test_a_session_in_words() -> None:
    (entry,) = present_chooser([FACTS], {"b": "version B"}, UTC)
    assert entry == SessionEntry("a", "P07", "version B, 12 Mar 2026, 31:42")
    assert entry.text == "P07  version B, 12 Mar 2026, 31:42"


def test_what_is_not_known_is_left_out() -> None:
    plain = replace(FACTS, condition=None, ended_ns=None)
    assert present_chooser([plain], {}, UTC)[0].about == "12 Mar 2026"
    gone = replace(FACTS, condition="old")
    assert present_chooser([gone], {}, UTC)[0].about.startswith("old, ")


def test_a_date_that_nobody_told_is_none() -> None:
    taken_over = replace(FACTS, imported_utc="2026-03-12T09:01:00+00:00")
    assert present_chooser([taken_over], {"b": "B"}, UTC)[0].about == "B, imported, 31:42"
    dated = replace(FACTS, imported_utc="2026-05-12T09:01:00+00:00")
    assert "12 Mar 2026" in present_chooser([dated], {"b": "B"}, UTC)[0].about


def test_only_finished_sessions_are_offered() -> None:
    under_way = replace(FACTS, uid="b", state=SessionState.RUNNING)
    assert [one.uid for one in present_chooser([FACTS, under_way], {}, UTC)] == ["a"]
