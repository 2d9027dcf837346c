"""Facts about people and their sessions are plain values."""

from uxlab.model.people import PersonStatus, SessionFacts
from uxlab.model.session import SessionState


def test_only_a_finished_session_is_finished() -> None:
    def session(state: SessionState) -> SessionFacts:
        return SessionFacts(
            uid="s",
            participant="P1",
            condition=None,
            moderator="",
            started_utc="",
            state=state,
            ended_ns=None,
            last_seen_utc="",
        )

    assert [state for state in SessionState if session(state).finished] == [SessionState.FINISHED]


def test_statuses_are_words() -> None:
    assert sorted(PersonStatus) == ["done", "erased", "excluded", "not-yet", "open"]
