"""Reading back what was recorded so far, page by page."""

import pytest

from uxlab.model.events import InputEvent
from uxlab.model.session import Session
from uxlab.storage import past_input as module
from uxlab.storage.past_input import past_input
from uxlab.storage.session_store import StoredSession
from uxlab.storage.study_file import StudyToRecord


def moves(count: int) -> list[InputEvent]:
    """Return so many events, three to a moment."""
    return [InputEvent(number // 3, 0, number, -number, None, None, number % 8) for number in range(count)]


@pytest.mark.parametrize("count", [0, 1, 6, 7, 20])
def test_every_event_comes_back_once_and_in_order(
    study: StudyToRecord, store: StoredSession, session: Session, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 7)
    store.add_events(moves(count))
    study.writer.flush()
    pages = list(past_input(study, session.uid, 1000))
    assert [event for page in pages for event in page] == moves(count)
    assert max((len(page) for page in pages), default=0) <= 7


def test_what_came_since_is_left_out(study: StudyToRecord, store: StoredSession, session: Session) -> None:
    store.add_events(moves(9))
    study.writer.flush()
    assert [event.t_ns for page in past_input(study, session.uid, 2) for event in page] == [0, 0, 0, 1, 1, 1]


def test_other_sessions_are_not_read(study: StudyToRecord, store: StoredSession) -> None:
    store.add_events(moves(9))
    study.writer.flush()
    assert list(past_input(study, "another", 1000)) == [[]]
