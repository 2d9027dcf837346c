"""Keys of a design's parts: made of the name, and kept for good once anything beside the design knows them."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from itertools import count

_LONGEST = 40
_BETWEEN_WORDS = re.compile(r"[^a-z0-9]+")
_SPELLED_OUT = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d"})


def key_from(name: str, taken: Collection[str], fallback: str) -> str:
    """Return a key of a-z, 0-9 and hyphens that is not `taken`: "Find a return" becomes "find-a-return".

    `fallback` is used where the name has no such letter.
    """
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_SPELLED_OUT))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    slug = _BETWEEN_WORDS.sub("-", letters).strip("-")
    return unused(_shortened(slug) or fallback, taken)


def is_made_of(key: str, name: str, fallback: str) -> bool:
    """Tell whether the key is what `key_from` makes of the name, with whatever number; else somebody chose it."""
    made = key_from(name, (), fallback)
    return re.fullmatch(rf"{re.escape(made)}(-[0-9]+)?", key) is not None


def unused(wanted: str, taken: Collection[str]) -> str:
    """Return `wanted`, or the first of wanted-2, wanted-3 ... that is not `taken`."""
    return next(key for key in _numbered(wanted) if key not in taken)


def copy_name(name: str, taken: Collection[str]) -> str:
    """Return the name of a copy: "Find shoes (copy)", then "Find shoes (copy 2)"."""
    names = (f"{name} (copy)" if number == 1 else f"{name} (copy {number})" for number in count(1))
    return next(each for each in names if each not in taken)


def _shortened(slug: str) -> str:
    if len(slug) <= _LONGEST:
        return slug
    whole_words, _, _ = slug[: _LONGEST + 1].rpartition("-")
    return whole_words or slug[:_LONGEST]


def _numbered(wanted: str) -> Iterator[str]:
    yield wanted
    for number in count(2):
        yield f"{wanted}-{number}"
