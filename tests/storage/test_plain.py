"""Values of the wrong kind are named with their place, all at once."""

from dataclasses import dataclass
from enum import StrEnum

import pytest
from cattrs import BaseValidationError

from uxlab.storage.plain import Way, flaws, strict_converter


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class Part:
    name: str
    number: float | None = None


@dataclass(frozen=True)
class Whole:
    parts: tuple[Part, ...] = ()
    colours: frozenset[Colour] = frozenset()
    count: int = 0
    true: bool = False


def _flaws(value: object) -> list[tuple[Way, str]]:
    with pytest.raises(BaseValidationError) as caught:
        strict_converter().structure(value, Whole)
    return list(flaws(caught.value, {"parts": "part"}))


def test_a_value_survives_the_way_there_and_back() -> None:
    whole = Whole((Part("a", 2.5), Part("b")), frozenset(Colour), count=3, true=True)
    plain = strict_converter().unstructure(whole)
    assert plain["colours"] == ["blue", "red"]
    assert strict_converter().structure({**plain, "parts": list(plain["parts"])}, Whole) == whole


def test_a_whole_number_may_stand_for_a_real_one() -> None:
    assert strict_converter().structure({"name": "a", "number": 3}, Part).number == 3.0


@pytest.mark.parametrize(
    ("value", "path", "text"),
    [
        ({"count": "3"}, ("count",), "must be a whole number, not '3'"),
        ({"count": True}, ("count",), "must be a whole number, not true"),
        ({"count": 3.0}, ("count",), "must be a whole number, not 3.0"),
        ({"count": 2**63}, ("count",), "is too large a number"),
        ({"true": 1}, ("true",), "must be true or false, not 1"),
        ({"colours": ["red", "green"]}, ("colours", 2), "must be one of red, blue, not 'green'"),
        ({"colours": "red"}, ("colours",), "must be a list in [ ], not 'red'"),
        ({"parts": {"name": "a"}}, ("part",), "must be a list in [ ], not {'name': 'a'}"),
        ({"parts": ["a"]}, ("part", 1), "must be a table, not 'a'"),
        ({"parts": [{"name": "a"}, {}]}, ("part", 2, "name"), "is missing"),
        ({"parts": [{"name": 5}]}, ("part", 1, "name"), "must be a text in quotes, not 5"),
        ({"parts": [{"name": "a", "number": "1"}]}, ("part", 1, "number"), "must be a number, not '1'"),
        ({"parts": [{"name": "a", "number": False}]}, ("part", 1, "number"), "must be a number, not false"),
        ({"nme": 1}, ("nme",), "is not known here; known are part, colours, count, true"),
        ("text", (), "must be a table, not 'text'"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(value: object, path: Way, text: str) -> None:
    if path:
        assert _flaws(value) == [(path, text)]
    else:
        with pytest.raises(ValueError, match=text):
            strict_converter().structure(value, Whole)


def test_all_flaws_are_named_at_once() -> None:
    assert len(_flaws({"count": "x", "true": 2, "parts": [{}, {"name": 1}], "more": 0})) == 5
