"""Typed reading of the tables of a questionnaire document; each complaint names the file and the line."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from uxlab.errors import UxlabError
from uxlab.questionnaires.form import Wording
from uxlab.questionnaires.lines import line_of_field

_E = TypeVar("_E", bound=StrEnum)


class BadQuestionnaire(UxlabError):
    """A questionnaire document that cannot be used; the sentence names the file and the line."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the document, with what it takes to say where a field of it stands."""

    fields: Mapping[str, object]
    document: str
    origin: str
    item: int | None = None

    def complaint(self, field: str, what: str) -> BadQuestionnaire:
        """Return the error that says what is wrong with a field, and on which line."""
        line = line_of_field(self.document, field, self.item)
        return BadQuestionnaire(f"{self.origin}, line {line}: {what}.")

    def inside(self, fields: Mapping[str, object], item: int | None = None) -> "Table":
        """Return a table inside this one."""
        return Table(fields, self.document, self.origin, self.item if item is None else item)


def reject_unknown(table: Table, known: set[str]) -> None:
    """Complain of the first field that is not among the known ones."""
    for field in table.fields:
        if field not in known:
            raise table.complaint(field, f'"{field}" means nothing here; known are {", ".join(sorted(known))}')


def string(table: Table, field: str, default: str | None = None) -> str:
    """Return a text; without a default it must be there and say something."""
    value = table.fields.get(field, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise table.complaint(field, f'{field} must be a text in quotes, such as {field} = "..."')
    return value


def strings(table: Table, field: str) -> tuple[str, ...]:
    """Return a list of texts that each say something; empty where there is none."""
    value = table.fields.get(field, [])
    if not isinstance(value, list):
        raise table.complaint(field, f"{field} is a list of texts in quotes")
    texts = tuple(text for text in value if isinstance(text, str) and text.strip())
    if len(texts) < len(value):
        raise table.complaint(field, f"{field} holds texts in quotes, and none of them empty")
    return texts


def integer(table: Table, field: str) -> int:
    """Return a whole number that must be there."""
    value = table.fields.get(field)
    if not isinstance(value, int) or isinstance(value, bool):
        raise table.complaint(field, f"{field} must be a whole number")
    return value


def truth(table: Table, field: str, *, default: bool) -> bool:
    """Return true or false."""
    value = table.fields.get(field, default)
    if not isinstance(value, bool):
        raise table.complaint(field, f"{field} is true or false")
    return value


def choice_of(table: Table, field: str, kinds: type[_E], default: _E) -> _E:
    """Return the member of an enumeration that the field names."""
    value = table.fields.get(field, default)
    if not isinstance(value, str) or value not in list(kinds):
        allowed = ", ".join(f'"{kind}"' for kind in kinds)
        raise table.complaint(field, f"{field} is one of {allowed}")
    return kinds(value)


def wording(table: Table, field: str, *, required: bool = True) -> Wording:
    """Return a text in one or more languages."""
    texts = mapping(table, field, table.fields.get(field, {}))
    if required and not texts:
        raise table.complaint(field, f'{field} is missing; write {field}.en = "..."')
    pairs = tuple((language, text) for language, text in texts.items() if isinstance(text, str) and text.strip())
    if len(pairs) < len(texts):
        raise table.complaint(field, f'{field} holds a text per language, such as {field}.en = "..."')
    return Wording(pairs)


def mapping(table: Table, field: str, value: object) -> Mapping[str, object]:
    """Return the value as a table."""
    if not isinstance(value, dict):
        raise table.complaint(field, f"{field} is not a table of named values")
    return value
