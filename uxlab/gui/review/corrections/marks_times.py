"""Moments of a session as a person writes them, and what a field shows for one. No Qt."""

import re

from uxlab.wording.durations import moment_text

HOW_TO_WRITE = "Write a time such as 6:19.4"
_MOMENT = re.compile(
    r"(?:(?:(?P<hours>\d{1,3}):)?(?P<minutes>\d{1,4}):)?(?P<seconds>\d{1,6})(?:[.,](?P<part>\d{1,9}))?"
)
_MINUTE_S, _MOST_S = 60, 60
_SHIFT = re.compile(r"(?P<sign>[+\-−]?)\s*(?P<time>[\d:.,]+)\s*s?")


def moment_of(text: str) -> int | None:
    """Return a session time in ns from "6:19.4", "1:02:03" or seconds alone; None where it is none."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes = (int(found[part] or 0) for part in ("hours", "minutes"))
    seconds = int(found["seconds"])
    if (found["minutes"] is not None and seconds >= _MOST_S) or (found["hours"] is not None and minutes >= _MOST_S):
        return None
    whole = (hours * _MINUTE_S + minutes) * _MINUTE_S + seconds
    return whole * 1_000_000_000 + int((found["part"] or "0").ljust(9, "0"))


def moment_meant(text: str, was_ns: int) -> int | None:
    """Return the moment that a field says; as long as it shows `was_ns`, that moment, to the nanosecond."""
    return was_ns if text.strip() == moment_text(was_ns) else moment_of(text)


def shift_of(text: str) -> int | None:
    """Return a length of time in ns from "+1.5", "-0:02" or "−2 s"; None where it is none."""
    found = _SHIFT.fullmatch(text.strip())
    length = None if found is None else moment_of(found["time"])
    if found is None or length is None:
        return None
    return length if found["sign"] in {"", "+"} else -length
