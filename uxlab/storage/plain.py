"""Frozen dataclasses from plain values (dict, list, text, number), strictly; for designs in TOML and the action log."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import partial
from types import GenericAlias
from typing import TypeVar, get_args, get_origin

from cattrs import BaseValidationError, ClassValidationError, Converter, IterableValidationError
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn

_T = TypeVar("_T")
Way = tuple[str | int, ...]
_LARGEST = 2**63 - 1
_SHOWN = 40


class Unfit(ValueError):
    """A value of the wrong kind; the message says which kind is wanted."""


def strict_converter() -> Converter:
    """Return a converter that refuses unknown keys and takes no text for a number or a truth value, nor the reverse."""
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, partial(_kind, accepted=(str,), wanted="a text in quotes"))
    converter.register_structure_hook(bool, partial(_kind, accepted=(bool,), wanted="true or false"))
    converter.register_structure_hook(int, _whole)
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook(StrEnum, _word)
    converter.register_structure_hook_func(_is_collection, partial(_collection, converter))
    converter.register_structure_hook_factory(is_dataclass, partial(_table, converter))
    converter.register_unstructure_hook_func(_is_set, _sorted_words)
    return converter


def flaws(error: BaseException, names: Mapping[str, str], path: Way = ()) -> Iterator[tuple[Way, str]]:
    """Return every flaw that structuring found, and the way to it; elements of lists are numbered from 1.

    `names`: what the outermost fields are called in the text, where that differs from their names.
    """
    match error:
        case ClassValidationError():
            placed, others = error.group_exceptions()
            for inner, note in placed:
                yield from flaws(inner, names, (*path, note.name if path else names.get(note.name, note.name)))
            for other in others:
                yield from flaws(other, names, path)
        case IterableValidationError():
            for inner, at in error.group_exceptions()[0]:
                yield from flaws(inner, names, (*path, int(at.index) + 1))
        case BaseValidationError():
            for other in error.exceptions:
                yield from flaws(other, names, path)
        case ForbiddenExtraKeysError():
            yield from _unknown_keys(error, names, path)
        case KeyError():
            yield path, "is missing"
        case _:
            yield path, str(error)


def _unknown_keys(error: ForbiddenExtraKeysError, names: Mapping[str, str], path: Way) -> Iterator[tuple[Way, str]]:
    known = [field.name for field in fields(error.cl)] if is_dataclass(error.cl) else []
    known = known if path else [names.get(name, name) for name in known]
    for key in sorted(error.extra_fields):
        yield (*path, key), f"is not known here; known are {', '.join(known)}"


def _kind(value: object, _: type, *, accepted: tuple[type, ...], wanted: str) -> object:
    if type(value) not in accepted:
        raise Unfit(f"must be {wanted}, not {_shown(value)}")
    return value


def _whole(value: object, _: type) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise Unfit(f"must be a whole number, not {_shown(value)}")
    if abs(value) > _LARGEST:
        raise Unfit("is too large a number")
    return value


def _number(value: object, _: type) -> float:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= _LARGEST:
        return float(value)
    if not isinstance(value, float):
        raise Unfit(f"must be a number, not {_shown(value)}")
    return value


def _is_set(kind: object) -> bool:
    return get_origin(kind) is frozenset


def _sorted_words(words: frozenset[StrEnum]) -> list[str]:
    return sorted(word.value for word in words)


def _word(value: object, kind: type[StrEnum]) -> StrEnum:
    for word in kind:
        if word.value == value:
            return word
    raise Unfit(f"must be one of {', '.join(kind)}, not {_shown(value)}")


def _is_collection(kind: object) -> bool:
    return get_origin(kind) in {tuple, frozenset}


def _collection(converter: Converter, value: object, kind: type) -> object:
    if not isinstance(value, list):
        raise Unfit(f"must be a list in [ ], not {_shown(value)}")
    elements = GenericAlias(list, get_args(kind)[:1])
    made: list[object] = converter.get_structure_hook(elements)(value, elements)
    return frozenset(made) if get_origin(kind) is frozenset else tuple(made)


def _table(converter: Converter, kind: type[_T]) -> Callable[[object, object], _T]:
    structure = make_dict_structure_fn(kind, converter)

    def table(value: object, _: object) -> _T:
        if not isinstance(value, Mapping):
            raise Unfit(f"must be a table, not {_shown(value)}")
        return structure(value, kind)

    return table


def _shown(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else repr(value)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
