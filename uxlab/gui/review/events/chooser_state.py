"""The sessions of a study as they are offered to be reviewed. No Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from uxlab.gui.widgets.moments import short_date
from uxlab.model.people import SessionFacts
from uxlab.wording.durations import clock_text

_DATED_BY_IMPORT = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session by its uid: "P07", and what else tells it from others: "version B, 12 Mar 2026, 31:42"."""

    uid: str
    participant: str
    about: str

    @property
    def text(self) -> str:
        """The whole entry, which begins with what is typed to find it."""
        return f"{self.participant}  {self.about}".strip()


def present_chooser(
    facts: Sequence[SessionFacts], conditions: Mapping[str, str], zone: tzinfo | None = None
) -> tuple[SessionEntry, ...]:
    """Return the finished sessions, oldest first; `conditions`: names by key, `zone`: None for this computer's."""
    return tuple(SessionEntry(one.uid, one.participant, _about(one, conditions, zone)) for one in facts if one.finished)


def _about(one: SessionFacts, conditions: Mapping[str, str], zone: tzinfo | None) -> str:
    version = "" if one.condition is None else conditions.get(one.condition, one.condition)
    length = "" if one.ended_ns is None else clock_text(one.ended_ns)
    return ", ".join(filter(None, (version, _day(one, zone), length)))


def _day(one: SessionFacts, zone: tzinfo | None) -> str:
    started = _moment(one.started_utc)
    if one.imported_utc is not None and abs(_moment(one.imported_utc) - started) < _DATED_BY_IMPORT:
        return "imported"
    day = started.astimezone(zone).date()
    return short_date(day, date(day.year + 2, 1, 1))  # always with its year: sessions are looked at long afterwards


def _moment(utc: str) -> datetime:
    found = datetime.fromisoformat(utc)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
