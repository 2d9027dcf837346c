"""Edits of the participants: added singly or many at once, placed, called otherwise, left out of the figures."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from uxlab.designing.entries import moved, with_entry
from uxlab.designing.keys import unused
from uxlab.model.design import Design, Participant

LONGEST_CODE = 64
MOST_AT_ONCE = 1000
_SEPARATORS = re.compile(r"[\s,;]+")
_RANGE = re.compile(
    r"(?P<name>.*?)(?P<first>\d+)\s*(?:-|\N{EN DASH}|\.\.+|\N{HORIZONTAL ELLIPSIS})\s*(?P=name)?(?P<last>\d+)"
)
_SPACES_IN_RANGE = re.compile(r"(?<=\d)[ \t]*(-|\N{EN DASH}|\.\.+|\N{HORIZONTAL ELLIPSIS})[ \t]*(?=\S*\d)")
_NUMBERED = re.compile(r"(?P<name>.*?)(?P<number>\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedCodes:
    """What a text says of codes: those to add, in order; those that the study has; those typed twice; no codes.

    `uncounted` are ranges that run backwards or over too many people: nobody is called "P12-P01".
    """

    new: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()
    unfit: tuple[str, ...] = ()
    uncounted: tuple[str, ...] = ()


def is_code(code: str) -> bool:
    """Tell whether a pseudonym can be typed on a command line and printed in a table."""
    return 0 < len(code) <= LONGEST_CODE and code.isprintable() and not any(sign.isspace() for sign in code)


def parse_codes(text: str, taken: Collection[str]) -> TypedCodes:
    """Read codes that stand between commas, semicolons, spaces or line ends; "P01-P12" are twelve.

    Codes that differ in capitals only are taken for the same.
    """
    known: list[str] = []
    repeated: list[str] = []
    unfit: list[str] = []
    uncounted: list[str] = []
    new: dict[str, str] = {}
    folded = {code.casefold() for code in taken}
    for code in _typed(text):
        if _is_broken_range(code):
            uncounted.append(code)
        elif not is_code(code) or len(new) >= MOST_AT_ONCE:
            unfit.append(code)
        elif code.casefold() in folded:
            known.append(code)
        elif code.casefold() in new:
            repeated.append(code)
        else:
            new[code.casefold()] = code
    once = [tuple(dict.fromkeys(codes)) for codes in (known, repeated, unfit, uncounted)]
    return TypedCodes(new=tuple(new.values()), known=once[0], repeated=once[1], unfit=once[2], uncounted=once[3])


def next_code(design: Design) -> str:
    """Return the code that follows the last numbered one: P08 after P07, P01 in an empty study."""
    codes = {one.code for one in design.participants}
    for person in reversed(design.participants):
        numbered = _NUMBERED.fullmatch(person.code)
        if numbered:
            name, digits = numbered["name"], numbered["number"]
            highest = max(int(found["number"]) for found in _same_name(codes, name))
            return f"{name}{highest + 1:0{len(digits)}}"
    return unused("P01", codes)


def add_participant(design: Design, code: str, at: int | None = None) -> Design:
    """Return the design with another participant at a place, from 0, at the end where that is None."""
    return replace(design, participants=with_entry(design.participants, Participant(code=code), at))


def add_participants(design: Design, codes: Iterable[str]) -> Design:
    """Return the design with more participants at the end."""
    return replace(design, participants=(*design.participants, *(Participant(code=code) for code in codes)))


def replace_participant(design: Design, participant: Participant) -> Design:
    """Return the design with this participant in place of that with the same code."""
    return _with_person_at(design, place_of_participant(design, participant.code), participant)


def rename_participant(design: Design, code: str, new: str) -> Design:
    """Return the design with the participant under another code, at the same place."""
    place = place_of_participant(design, code)
    return _with_person_at(design, place, replace(design.participants[place], code=new))


def move_participant(design: Design, code: str, to: int) -> Design:
    """Return the design with the participant at another place, from 0; in a Latin square its order changes."""
    people = moved(design.participants, place_of_participant(design, code), to)
    return replace(design, participants=people)


def remove_participant(design: Design, code: str) -> Design:
    """Return the design without the participant."""
    return replace(design, participants=tuple(one for one in design.participants if one.code != code))


def place_of_participant(design: Design, code: str) -> int:
    """Return where a participant stands, from 0.

    Raises:
        KeyError: there is none with this code.
    """
    for place, person in enumerate(design.participants):
        if person.code == code:
            return place
    raise KeyError(code)


def _with_person_at(design: Design, place: int, person: Participant) -> Design:
    people = design.participants
    return replace(design, participants=(*people[:place], person, *people[place + 1 :]))


def _typed(text: str) -> Iterator[str]:
    for word in filter(None, _SEPARATORS.split(_SPACES_IN_RANGE.sub(r"\1", text))):
        span = _RANGE.fullmatch(word)
        numbers = range(int(span["first"]), int(span["last"]) + 1) if span else range(0)
        if span and 0 < len(numbers) <= MOST_AT_ONCE:
            yield from (f"{span['name']}{number:0{len(span['first'])}}" for number in numbers)
        else:
            yield word


def _is_broken_range(word: str) -> bool:
    """Tell whether both ends of a range are named, as in "P12-P01", so that it cannot be the code S2-01 of somebody."""
    span = _RANGE.fullmatch(word)
    return span is not None and bool(span["name"]) and word.count(span["name"]) > 1


def _same_name(codes: Iterable[str], name: str) -> Iterator[re.Match[str]]:
    for code in codes:
        numbered = _NUMBERED.fullmatch(code)
        if numbered and numbered["name"] == name:
            yield numbered
