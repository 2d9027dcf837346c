"""A table as variables of SPSS: names that it takes, numbers with labels for codes, and missing values that say why."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from uxlab.report.tables.table import Column, Kind, Value

MISSING = -9.0
"""Stands for a value that is not there, where the reason can be said; declared as missing."""
LONGEST_BYTES = 32_767
_LONGEST_NAME = 60
_LONGEST_LABEL = 250
_LONGEST_VALUE_LABEL = 118
_RESERVED = {"all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"}
_UNFIT = re.compile(r"[^A-Za-z0-9_]+")
_FORMATS = {
    Kind.WHOLE: "F8.0", Kind.TRUTH: "F1.0", Kind.NUMBER: "F10.2", Kind.TENTHS: "F8.1", Kind.SHARE: "F8.3",
    Kind.SECONDS: "F12.3",
}  # fmt: skip
_CUT = " … (cut here)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """A variable: numbers, or texts where `is_text`; `labels` of values, the first of them perhaps of `MISSING`."""

    name: str
    label: str
    measure: str
    values: tuple[Value, ...]
    is_text: bool = False
    is_moment: bool = False
    labels: tuple[tuple[float, str], ...] = ()
    form: str | None = None

    @property
    def has_missing(self) -> bool:
        """Whether a value stands for one that is not there."""
        return any(value == MISSING for value, _ in self.labels)


def variables(columns: Sequence[Column], rows: Sequence[Sequence[Value]]) -> tuple[Variable, ...]:
    """Return a variable for each column."""
    names = valid_names(column.name for column in columns)
    by_column: list[tuple[Value, ...]] = list(zip(*rows, strict=True)) if rows else [()] * len(columns)
    return tuple(
        _variable(name, column, values) for name, column, values in zip(names, columns, by_column, strict=True)
    )


def valid_names(names: Iterable[str]) -> list[str]:
    """Return names that SPSS takes: a letter first, then letters, digits and _, at most 64 bytes, none twice."""
    made: list[str] = []
    taken: set[str] = set()
    for name in names:
        plain = _UNFIT.sub("_", name)[:_LONGEST_NAME].rstrip("_") or "v"
        plain = plain if plain[0].isalpha() and plain.casefold() not in _RESERVED else f"v_{plain}"[:_LONGEST_NAME]
        number, tried = 1, plain
        while tried.casefold() in taken:
            number += 1
            tried = f"{plain}_{number}"
        taken.add(tried.casefold())
        made.append(tried)
    return made


def cut(text: str, longest: int, told: str = "") -> str:
    """Return a text of at most so many bytes, with `told` at its end where something is missing."""
    clean = text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    encoded = clean.encode("utf-8", "replace")
    if len(encoded) <= longest:
        return encoded.decode()
    return encoded[: longest - len(told.encode())].decode("utf-8", "ignore") + told


def _variable(name: str, column: Column, values: tuple[Value, ...]) -> Variable:
    label = cut(f"{column.title}{f' ({column.unit})' if column.unit else ''}: {column.meaning}", _LONGEST_LABEL)
    if column.kind is Kind.MOMENT:
        moments = tuple(value.replace(tzinfo=None) if isinstance(value, datetime) else None for value in values)
        return Variable(name=name, label=label, measure="scale", values=moments, is_moment=True)
    if column.kind is Kind.CODE and column.levels:
        return _coded(name, label, column, values)
    if column.kind in {Kind.TEXT, Kind.CODE}:
        texts = tuple(cut("" if value is None else str(value), LONGEST_BYTES, _CUT) for value in values)
        return Variable(name=name, label=label, measure="nominal", values=texts, is_text=True)
    nominal = column.kind is Kind.TRUTH
    known = ((0.0, "no"), (1.0, "yes")) if nominal else tuple((float(key), text) for key, text in column.levels)
    measure = "nominal" if nominal else "ordinal" if column.levels else "scale"
    numbers = tuple(_number(value, column) for value in values)
    return Variable(
        name=name, label=label, measure=measure, values=numbers, labels=_labels(column, known),
        form=_FORMATS.get(column.kind),
    )  # fmt: skip


def _coded(name: str, label: str, column: Column, values: tuple[Value, ...]) -> Variable:
    """Return a code as numbers from 1, in the order of its levels; what is no level follows."""
    texts = dict(column.levels)
    keys = [*texts, *sorted({str(value) for value in values if value not in {None, ""}} - texts.keys())]
    numbers = {key: float(number) for number, key in enumerate(keys, 1)}
    known = tuple((numbers[key], f"{key}: {texts[key]}" if texts.get(key) else key) for key in keys)
    coded = tuple(_missing(column) if value in {None, ""} else numbers[str(value)] for value in values)
    return Variable(name=name, label=label, measure="nominal", values=coded, labels=_labels(column, known), form="F8.0")


def _labels(column: Column, known: Iterable[tuple[float, str]]) -> tuple[tuple[float, str], ...]:
    missing = [(MISSING, column.missing)] if column.missing else []
    return tuple((number, cut(text, _LONGEST_VALUE_LABEL)) for number, text in (*missing, *known))


def _number(value: Value, column: Column) -> float | None:
    return float(value) if isinstance(value, int | float) else _missing(column)


def _missing(column: Column) -> float | None:
    return MISSING if column.missing else None
