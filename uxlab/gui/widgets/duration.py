"""Durations as people write them: "3:00", "1:02:30", "90 s"."""

import re

_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)")
_UNITS = re.compile(r"(\d{1,5})\s*(s|sec|min|m|h)?", re.IGNORECASE)
_SECONDS_IN = {"s": 1, "sec": 1, "m": 60, "min": 60, "h": 3600, "": 60}


def parse_duration(text: str) -> int | None:
    """Return seconds, or None where the text is no duration; a bare number is minutes."""
    text = text.strip()
    if clock := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return hours * 3600 + minutes * 60 + seconds
    if units := _UNITS.fullmatch(text):
        return int(units[1]) * _SECONDS_IN[(units[2] or "").lower()]
    return None


def duration_text(seconds: float) -> str:
    """Return "3:00", or "1:02:30" from one hour."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
