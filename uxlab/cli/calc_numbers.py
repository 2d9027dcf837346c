"""Words as numbers: what may be typed, piped or stand in a column, and the sentence for what may not."""

import re
from collections.abc import Iterable

from uxlab.errors import Refused

LARGEST = 1e15
LARGEST_COUNT = 10**9
SMALLEST_SHARE = 1e-9

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_NOT_FINITE = re.compile(r"[+-]?(?:nan|inf(?:inity)?)", re.ASCII | re.IGNORECASE)
_CLOCK = re.compile(r"(?:(\d{1,6}):)?(\d{1,6}):(\d{2}(?:\.\d*)?)", re.ASCII)
_SECONDS_IN = 60
_LONGEST_SHOWN = 40

_PLAIN_YES = frozenset({"1", "yes", "y", "true"})
_PLAIN_NO = frozenset({"0", "no", "n", "false"})
_ABANDONED = frozenset({"abandoned", "gave up"})
_YES = _PLAIN_YES | {"success", "completed", "complete", "done", "pass"}
_NO = _ABANDONED | _PLAIN_NO | {"partial", "failure", "failed", "fail", "timeout", "stopped"}
_LEFT_OUT = frozenset({"fault", "skipped"})
_MISSING = frozenset({"", "-", "na", "n/a"})


def number(word: str) -> float:
    """Return a finite number; raises Refused for words, infinity, nan, a comma, and sizes nobody measures."""
    plain = word.strip().replace("\N{MINUS SIGN}", "-")
    if _NOT_FINITE.fullmatch(plain):
        raise Refused(f"{shown(word)} is not a number that can be computed with; leave it out.")
    if not _NUMBER.fullmatch(plain):
        hint = "; write decimals with a point, and spaces between numbers" if "," in plain else ""
        raise Refused(f"{shown(word)} is not a number{hint}.")
    value = float(plain)
    if value and not 1 / LARGEST <= abs(value) <= LARGEST:
        raise Refused(f"{shown(word)} is beyond what can be computed with; use another unit.")
    return value


def count(word: str) -> int:
    """Return a whole number from 0 on."""
    value = number(word)
    if value < 0 or value != int(value):
        raise Refused(f"{shown(word)} is not a count; counts are whole numbers from 0 on.")
    if value > LARGEST_COUNT:
        raise Refused(f"{shown(word)} is more than can be counted here; the limit is {LARGEST_COUNT}.")
    return int(value)


def seconds(word: str) -> float:
    """Return a time given in seconds, as m:ss or as h:mm:ss."""
    clock = _CLOCK.fullmatch(word.strip())
    if clock is None:
        return number(word)
    hours, minutes, rest = clock.groups()
    if float(rest) >= _SECONDS_IN or (hours and int(minutes) >= _SECONDS_IN):
        raise Refused(f"{shown(word)} is not a time; write 1:05 for one minute and five seconds.")
    return (int(hours or 0) * _SECONDS_IN + int(minutes)) * _SECONDS_IN + float(rest)


def share(word: str) -> float:
    """Return a share given as 0.8 or as 80%."""
    plain = word.strip()
    value = number(plain.removesuffix("%")) / 100 if plain.endswith("%") else number(plain)
    if 0 < abs(value) < SMALLEST_SHARE:
        raise Refused(f"{shown(word)} is too small a share to compute with.")
    return value


def answer(word: str) -> float | None:
    """Return the answer to a questionnaire item, None for a missing one, written as `-`."""
    return None if is_missing(word) else number(word)


def yes_or_no(word: str) -> bool | None:
    """Return whether an outcome is a success; None for one that counts nowhere (fault, skipped)."""
    plain = " ".join(word.split()).lower()
    if plain in _LEFT_OUT:
        return None
    if plain in _YES or plain in _NO:
        return plain in _YES
    raise Refused(
        f"{shown(word)} is not an outcome; write 1 or 0, yes or no, or success, failure, abandoned and so on."
    )


def gave_up(word: str) -> bool | None:
    """Return whether an outcome, or a 1, says that the participant gave up; None for one that counts nowhere."""
    outcome = yes_or_no(word)
    plain = " ".join(word.split()).lower()
    if plain in _ABANDONED:
        return True
    return outcome and plain in _PLAIN_YES


def check_one_kind(words: Iterable[str]) -> None:
    """Raise Refused for a 1 or a yes beside outcomes in words: it may be a success there, or somebody who gave up."""
    kinds = {" ".join(word.split()).lower() for word in words}
    named = kinds & (_YES | _NO) - _PLAIN_YES - _PLAIN_NO
    if kinds & _PLAIN_YES and named:
        yes = min(kinds & _PLAIN_YES)
        raise Refused(
            f'The column has {shown(yes)} beside "{min(named)}"; write all outcomes in words, or all as 1 and 0.'
        )


def completed(word: str) -> bool:
    """Return whether an attempt succeeded, of outcomes that all have to count."""
    outcome = yes_or_no(word)
    if outcome is None:
        raise Refused(f"{shown(word)} counts nowhere; leave that row out.")
    return outcome


def table(text: str) -> list[list[int]]:
    """Return the counts of a table such as `20 5; 10 15`, whose rows are parted by semicolons or line breaks."""
    rows = [re.split(r"[\s,]+", row.strip(" \t,")) for row in re.split(r"[;\n]", text) if row.strip(" \t\r,")]
    if not rows:
        raise Refused('The table is empty; write its rows with semicolons between them, such as "20 5; 10 15".')
    if len({len(row) for row in rows}) > 1:
        raise Refused("The rows of the table differ in length; each needs as many counts as the others.")
    return [[count(cell) for cell in row] for row in rows]


def is_missing(word: str) -> bool:
    """Return whether a cell or word stands for no value."""
    return word.strip().lower() in _MISSING


def shown(word: str) -> str:
    """Return foreign text fit for a sentence: quoted, in one line, cut where it is long."""
    printable = "".join(sign if sign.isprintable() else " " for sign in word)
    cut = printable if len(printable) <= _LONGEST_SHOWN else f"{printable[:_LONGEST_SHOWN]}\N{HORIZONTAL ELLIPSIS}"
    return f'"{cut}"'


def is_negative_number(word: str) -> bool:
    """Return whether a word that begins with a minus sign is a number, or meant as one, rather than an option."""
    return bool(re.match(r"-(?:[\d.]|inf|nan)", word, re.ASCII | re.IGNORECASE))
