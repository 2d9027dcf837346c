"""Why pictures of a participant's screen are not shown."""

from collections.abc import Sequence

from uxlab.wording.figures import counted

_FEW = 3


def hidden_of(code: str, pictures: int) -> str:
    """Return what to say of a person's pictures that are there but may not be seen."""
    are, them = ("is", "it") if pictures == 1 else ("are", "them")
    there = f"{counted(pictures, 'picture')} of the screen {are} hidden: consent to {them} was withdrawn."
    return f"{there} Erasing {code} deletes {them}."


def hidden_in_review(code: str) -> str:
    """Return what to say where such a picture would be seen."""
    return f"Pictures of {code}’s screen are hidden: consent to them was withdrawn."


def hidden_from_maps(codes: Sequence[str]) -> str:
    """Return what to say where a map could have lain on such pictures, "" where there are none."""
    if not codes:
        return ""
    who = codes[0] if len(codes) == 1 else f"{', '.join(codes[:-1])} and {codes[-1]}"
    whose = who if len(codes) <= _FEW else f"{len(codes)} people"
    return f"Pictures of {whose} are hidden: consent to them was withdrawn."
