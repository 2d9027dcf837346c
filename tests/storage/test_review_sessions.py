"""Opening a session for review, and reading again what changes."""

import pytest

from tests.storage import random_input
from uxlab.errors import UsageError
from uxlab.storage.review_sessions import open_session, reread, session_uids
from uxlab.storage.timeline_store import save_index
from uxlab.timeline.items import Track


def test_what_had_to_be_made_is_handed_out_once() -> None:
    file = random_input.made(1, 600).connection
    first = open_session(file, "s", None, lambda _done, _all: None, lambda: False)
    assert first is not None
    assert first.made is not None
    save_index(file, "s", first.made)
    again = open_session(file, "s", None, lambda _done, _all: None, lambda: True)
    assert again is not None
    assert again.made is None
    assert again.session.input.t_ns.tolist() == first.session.input.t_ns.tolist()
    assert again.session.items == first.session.items
    assert again.session.names == (("find", "Find a shoe"), ("buy", "Buy it"), ("slip", "Slip"))


def test_cancelled_there_is_none() -> None:
    assert open_session(random_input.made(1, 60).connection, "s", None, lambda _done, _all: None, lambda: True) is None


def test_an_unknown_session_is_refused() -> None:
    with pytest.raises(UsageError, match="no session x"):
        open_session(random_input.made(1, 60).connection, "x", None, lambda _done, _all: None, lambda: False)


def test_after_a_correction_the_input_is_the_same() -> None:
    made = random_input.made(2, 300)
    before = made.session()
    made.connection.execute("UPDATE attempt SET started_ns = started_ns + 1 WHERE uid = 'a0'")
    after = reread(made.connection, before, None)
    assert after.input is before.input
    assert after.items != before.items
    assert [item.uid for item in after.by_track[Track.TASKS]] == [item.uid for item in before.by_track[Track.TASKS]]


def test_sessions_oldest_first() -> None:
    file = random_input.empty_study()
    for uid in ("b", "a"):
        random_input.add_session(file, [], [], uid)
    assert session_uids(file) == ("b", "a")
