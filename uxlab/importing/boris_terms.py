"""What BORIS codes: events with their time, subject, behaviour and modifiers, and how it writes these."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from uxlab.importing.cells import NS_PER_S

NO_SUBJECT = "No focal subject"
_NO_MODIFIER = "None"
_LONGEST_S = 4_000_000_000


class Kind(StrEnum):
    """Whether an event starts a state, ends it, or has no length."""

    START = "START"
    STOP = "STOP"
    POINT = "POINT"


@dataclass(frozen=True, slots=True, kw_only=True)
class BorisEvent:
    """One coded event; `row` is its line in an export, or its number among the events of its observation.

    `variables`: the values of the observation's independent variables, by their labels in small letters.
    """

    observation: str
    date: str
    row: int
    t_ns: int
    subject: str
    code: str
    modifiers: tuple[str, ...]
    comment: str
    kind: Kind
    variables: Mapping[str, str] = field(default_factory=dict)


def moment(seconds: object) -> int | None:
    """Return a time in seconds as nanoseconds, None where it is none."""
    try:
        exact = Decimal(str(seconds))
    except InvalidOperation:
        return None
    if not exact.is_finite() or abs(exact) > _LONGEST_S:
        return None
    return int((exact * NS_PER_S).to_integral_value())


def modifiers(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the modifiers in texts of several, separated by `|` or commas."""
    parts = [part.strip() for text in texts for part in text.replace(",", "|").split("|")]
    return tuple(part for part in parts if part and part != _NO_MODIFIER)
