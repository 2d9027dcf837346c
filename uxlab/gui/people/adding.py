"""What a list of typed codes would add; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.designing.people import MOST_AT_ONCE, next_code, parse_codes
from uxlab.gui.people.edits import NAME_HINT, looks_like_name
from uxlab.model.design import Design

_SHOWN = 8


@dataclass(frozen=True, slots=True)
class AddingView:
    """The codes to add, the label of the button, a sentence about them, and what is wrong with the rest of the text."""

    codes: tuple[str, ...]
    verb: str
    preview: str
    remarks: tuple[str, ...]


def present_adding(design: Design, text: str) -> AddingView:
    """Return what would be added."""
    typed = parse_codes(text, [one.code for one in design.participants])
    remarks = []
    if names := [line.strip() for line in text.splitlines() if looks_like_name(line)]:
        remarks.append(f"{NAME_HINT.format(code=next_code(design))}: {listed(names)}")
    for words, codes in (
        ("In the study already", typed.known),
        ("Typed twice", typed.repeated),
        (f"Ranges run upwards, over at most {MOST_AT_ONCE} people", typed.uncounted),
        (f"No codes, or more than {MOST_AT_ONCE}", typed.unfit),
    ):
        if codes:
            remarks.append(f"{words}: {listed(codes)}")
    new = () if names else typed.new
    return AddingView(new, _verb(len(new)), f"Adds {listed(new)}" if new else "", tuple(remarks))


def listed(codes: Sequence[str]) -> str:
    """Return codes in a sentence, the middle of many left out."""
    if len(codes) <= _SHOWN:
        return ", ".join(codes)
    return f"{', '.join(codes[:3])}, … {codes[-1]} ({len(codes)})"


def _verb(number: int) -> str:
    return {0: "Add", 1: "Add 1 participant"}.get(number, f"Add {number} participants")
