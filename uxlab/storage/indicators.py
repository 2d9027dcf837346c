"""Figures from outside the sessions, as rows of a study file."""

import math
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields

from uxlab.model.indicators import Indicator
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_actions import log_study_action

_COLUMNS = [field.name for field in fields(Indicator)]
_SELECT = "SELECT name, period, source, unit, value, numerator, denominator FROM indicator ORDER BY position, id"
_INSERT = (
    "INSERT INTO indicator (uid, position, name, period, source, unit, value, numerator, denominator)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_UPDATE = (
    "UPDATE indicator SET unit = ?, value = ?, numerator = ?, denominator = ?"
    " WHERE name = ? AND period = ? AND source = ?"
)
_LARGEST = 2**53


def flaws(indicator: Indicator) -> Iterator[tuple[str, str]]:
    """Return what is wrong with an indicator, as pairs of field and complaint."""
    if not indicator.name.strip():
        yield "name", "must not be empty"
    counts = (indicator.numerator, indicator.denominator)
    if indicator.value is not None:
        if counts != (None, None):
            yield "value", "stands beside counts; give either a value or two counts"
        if not math.isfinite(indicator.value):
            yield "value", "must be a number"
    elif indicator.numerator is None or indicator.denominator is None:
        yield "value", "is missing; give a value, or a numerator and a denominator"
    elif not 0 <= indicator.numerator <= indicator.denominator <= _LARGEST:
        yield "numerator", "must be from 0 to the denominator; where it is no share, give a value and its unit"


def read_indicators(connection: sqlite3.Connection) -> tuple[Indicator, ...]:
    """Return the indicators of a study in their order."""
    return tuple(Indicator(**dict(zip(_COLUMNS, row, strict=True))) for row in connection.execute(_SELECT).fetchall())


def write_indicators(connection: sqlite3.Connection, indicators: Iterable[Indicator], actor: str | None = None) -> int:
    """Add the indicators, in place of those with the same name, period and source; return how many rows changed.

    `actor`: who changes a study that exists, for the log; None while a study is made.
    """
    known = {identity(one): one for one in read_indicators(connection)}
    changed = 0
    for one in indicators:
        before = known.get(identity(one))
        if before == one:
            continue
        figures = (one.unit, one.value, one.numerator, one.denominator)
        if before is None:
            row = (new_uid(), len(known) + 1, one.name, one.period, one.source, *figures)
            connection.execute(_INSERT, row)
        else:
            connection.execute(_UPDATE, (*figures, *identity(one)))
        if actor is not None:
            log_study_action(connection, actor, "indicator", None if before is None else asdict(before), asdict(one))
        known[identity(one)] = one
        changed += 1
    return changed


def identity(indicator: Indicator) -> tuple[str, str, str]:
    """Return what an indicator is known by: name, period and source."""
    return indicator.name, indicator.period, indicator.source
