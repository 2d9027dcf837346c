"""What a cell says: times, counts and outcomes as people write them. A `BadCell` says what is expected instead."""

import re
from decimal import Decimal

from uxlab.model.session import Outcome

NS_PER_S = 1_000_000_000
LONGEST_S = 1_000_000
SHORTEST_S = Decimal("0.001")
MOST = 100_000
"""More errors, assists or clicks than this in one attempt are a slip of the pen."""

SYNONYMS = {
    **dict.fromkeys(("yes", "1", "pass", "true"), Outcome.SUCCESS),
    **dict.fromkeys(("no", "0", "fail", "false"), Outcome.FAILURE),
}
"""What may stand for an outcome beside its own word."""

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_THOUSANDS = re.compile(r"[0-9]{1,3},[0-9]{3}")
_THOUSANDS_WITH_POINT = re.compile(r"[0-9]{1,3}\.[0-9]{3}")
_DECIMAL_COMMA = re.compile(r"[0-9:]+,[0-9]+")
_CLOCK = re.compile(r"(?:([0-9]+):)?([0-9]+):([0-9]{2}(?:[.,][0-9]+)?)")
_WHOLE = re.compile(r"([0-9]+)(?:[.,]0+)?")
_TIME_FORMS = "seconds such as 83.5, or m:ss, or h:mm:ss"
_MINUTE = 60


class BadCell(ValueError):
    """A cell that does not say what it should; the message is half a sentence, to follow its value."""


def has_decimal_comma(text: str) -> bool:
    """Return whether a time, or a number of seconds, has a comma before its decimals: the whole file then has."""
    return _DECIMAL_COMMA.fullmatch(text) is not None


def nanoseconds(text: str, *, comma_separated: bool = False, decimal_comma: bool = False) -> int:
    """Return a time above 0: seconds, m:ss or h:mm:ss, with point or comma before decimals.

    `comma_separated`: commas separate the cells of this file, so that `1,234` may be thousands, and is refused.
    `decimal_comma`: other times of this file have a comma before decimals, so that `1.234` may be thousands.

    Raises:
        BadCell: it is no such time.
    """
    if comma_separated and _THOUSANDS.fullmatch(text):
        raise BadCell("may be thousands or decimals; write it without a comma")
    if decimal_comma and _THOUSANDS_WITH_POINT.fullmatch(text):
        raise BadCell("may be thousands, for other times here have a decimal comma; write it without a point")
    seconds = _seconds(text)
    if seconds is None:
        if text.startswith(("-", "\N{MINUS SIGN}")) and _seconds(text[1:]) is not None:
            raise BadCell("must be a time above 0")
        raise BadCell(f"must be a time: {_TIME_FORMS}")
    if seconds == 0:
        raise BadCell("must be a time above 0")
    if not SHORTEST_S <= seconds <= LONGEST_S:
        raise BadCell(f"must be from {SHORTEST_S} to {LONGEST_S} seconds")
    return int((seconds * NS_PER_S).to_integral_value())


def _seconds(text: str) -> Decimal | None:
    if _NUMBER.fullmatch(text):
        return Decimal(text.replace(",", "."))
    clock = _CLOCK.fullmatch(text)
    if clock is None:
        return None
    hours, minutes, seconds = int(clock[1] or 0), int(clock[2]), Decimal(clock[3].replace(",", "."))
    if seconds >= _MINUTE or (clock[1] is not None and minutes >= _MINUTE):
        return None
    return (hours * _MINUTE + minutes) * _MINUTE + seconds


def count(text: str) -> int:
    """Return a whole number from 0; `3.0`, which some programs write for 3, is one too.

    Raises:
        BadCell: it is none.
    """
    whole = _WHOLE.fullmatch(text)
    if whole is None:
        raise BadCell("must be a whole number from 0")
    if len(whole[1]) > len(str(MOST)) or int(whole[1]) > MOST:
        raise BadCell(f"must be at most {MOST}")
    return int(whole[1])


def outcome(text: str) -> Outcome:
    """Return the outcome that a word stands for, in any case.

    Raises:
        BadCell: it stands for none.
    """
    word = text.casefold()
    if word in SYNONYMS:
        return SYNONYMS[word]
    if word in list(Outcome):
        return Outcome(word)
    raise BadCell(f"must be one of {', '.join(Outcome)}, or yes, no, 1, 0, pass, fail")
