"""The words about a session that was found open when its study was opened; no Qt."""

from datetime import datetime

from uxlab.gui.widgets.moments import moment_words
from uxlab.model.people import SessionFacts


def interruption_words(session: SessionFacts, now: datetime) -> tuple[str, str]:
    """Return what happened, and what is kept of the session; `now` is an aware local time."""
    when = moment_words(session.last_seen_utc, now)
    kept = (_counted(session.attempts, "attempt"), _counted(session.errors, "error"), _counted(session.notes, "note"))
    return (
        f"The session with {session.participant} was interrupted {when}.",
        f"Everything until then is on disk: {', '.join(kept)}.",
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
