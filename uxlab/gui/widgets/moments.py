"""Dates and times as people write and read them: "12 Mar 14:00", "12.3. 14:00", "today at 14:00". No Qt."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

HOW_TO_WRITE = "Write a date and time, such as 12 Mar 14:00"

_NOON = 12
_TIME = r"(?:at )?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?::00)?)? ?(?P<half>am|pm)?(?: ?h)?"
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_DATES = (
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})[t ]",
    r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\.(?: ?(?P<year>\d{4}))? ?",
    rf"(?P<day>\d{{1,2}})\.? {_NAME}(?: (?P<year>\d{{4}}))? ",
    rf"{_NAME} (?P<day>\d{{1,2}})(?: (?P<year>\d{{4}}))? ",
    r"(?P<near>today|tomorrow) ",
)
_FORMS = tuple(re.compile(form + _TIME) for form in _DATES)
_FULL_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


def parse_appointment(text: str, today: date) -> str | None:
    """Return a typed date and time as "2026-03-12T14:00", "" for an empty text, None where it is not understood.

    A date without a year is the one nearest to today.
    """
    plain = " ".join(text.casefold().replace(",", " ").split())
    if plain in {"", "none"}:
        return ""
    for form in _FORMS:
        if found := form.fullmatch(plain):
            try:
                return _moment(found.groupdict(), today)
            except ValueError:
                return None
    return None


def appointment_text(appointment: str, today: date) -> str:
    """Return an appointment for a table: "12 Mar, 14:00", with its year where that is another than today's."""
    then = datetime.fromisoformat(appointment)
    return f"{short_date(then.date(), today)}, {then:%H:%M}"


def appointment_words(appointment: str, today: date) -> str:
    """Return an appointment within a sentence: "today at 14:00", "on 12 Mar at 14:00"."""
    return _in_words(datetime.fromisoformat(appointment), today)


def moment_words(utc: str, now: datetime, zone: tzinfo | None = None) -> str:
    """Return when something was written down, such as "today at 13:52", in a zone, None for this computer's."""
    then = datetime.fromisoformat(utc)
    then = (then if then.tzinfo else then.replace(tzinfo=UTC)).astimezone(zone)
    return _in_words(then, now.date())


def short_date(day: date, today: date) -> str:
    """Return "12 Mar", or "12 Mar 2027" in another year and where the date without it would be read as another."""
    name = f"{day.day} {_FULL_NAMES[day.month - 1][:3].capitalize()}"
    plain = day.year == today.year and _nearest(day.month, day.day, today) == day
    return name if plain else f"{name} {day.year}"


def _in_words(then: datetime, today: date) -> str:
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((then.date() - today).days)
    return f"{near or 'on ' + short_date(then.date(), today)} at {then:%H:%M}"


def _moment(parts: dict[str, str | None], today: date) -> str:
    hour, half = int(parts["hour"] or 0), parts["half"]
    if parts["minute"] is None and half is None:
        raise ValueError("a bare number may be anything")
    if half is not None:
        if not 1 <= hour <= _NOON:
            raise ValueError("no hour of half a day")
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    return datetime.combine(_day(parts, today), time(hour, int(parts["minute"] or 0))).isoformat(timespec="minutes")


def _day(parts: dict[str, str | None], today: date) -> date:
    if near := parts.get("near"):
        return today + timedelta(days=near == "tomorrow")
    month = _month(parts["name"] or "") if "name" in parts else int(parts["month"] or 0)
    day = int(parts["day"] or 0)
    if year := parts["year"]:
        return date(int(year), month, day)
    return _nearest(month, day, today)


def _nearest(month: int, day: int, today: date) -> date:
    found = []
    for year in (today.year - 1, today.year, today.year + 1):
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        if (month, day) != (2, 29) or leap:
            found.append(date(year, month, day))
    if not found:
        raise ValueError("no leap year is near")
    return min(found, key=lambda one: abs(one - today))


def _month(name: str) -> int:
    fits = [number for number, full in enumerate(_FULL_NAMES, 1) if full.startswith(name)]
    if name == "sept":
        return 9
    if len(fits) != 1:
        raise ValueError("no month")
    return fits[0]
