"""Days as people read them: `16 March 2026`, `from 10 to 13 March 2026`. English, whatever the system's language."""

from collections.abc import Iterable
from datetime import date, datetime

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day_text(day: date) -> str:
    """Return a day with its month and year."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def span_text(days: Iterable[date]) -> str:
    """Return `on` a day, or `from` the first `to` the last, naming month and year once where they are the same."""
    ordered = sorted(days)
    first, last = ordered[0], ordered[-1]
    if first == last:
        return f"on {day_text(first)}"
    start = f"{first.day}"
    if (first.year, first.month) != (last.year, last.month):
        start += f" {_MONTHS[first.month - 1]}"
    if first.year != last.year:
        start += f" {first.year}"
    return f"from {start} to {day_text(last)}"


def moment_text(stamp_utc: str) -> str:
    """Return a stamp in this computer's time: `16 March 2026, 14:05`."""
    moment = datetime.fromisoformat(stamp_utc).astimezone()
    return f"{day_text(moment)}, {moment:%H:%M}"
