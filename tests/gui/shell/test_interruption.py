"""The words about a session that was cut off."""

from datetime import UTC, datetime

from uxlab.gui.shell.interruption import interruption_words
from uxlab.model.people import SessionFacts
from uxlab.model.session import SessionState


def test_it_is_said_when_it_was_and_what_is_kept() -> None:
    now = datetime(2026, 3, 12, 14, 0, tzinfo=UTC).astimezone()
    session = SessionFacts(
        uid="s", participant="P06", condition=None, moderator="", started_utc="2026-03-12T11:30:00Z",
        state=SessionState.RUNNING, ended_ns=None, last_seen_utc="2026-03-12T11:52:14Z", attempts=4, errors=2, notes=1,
    )  # fmt: skip
    fact, kept = interruption_words(session, now)
    local = datetime(2026, 3, 12, 11, 52, 14, tzinfo=UTC).astimezone()
    assert fact == f"The session with P06 was interrupted today at {local:%H:%M}."
    assert kept == "Everything until then is on disk: 4 attempts, 2 errors, 1 note."
