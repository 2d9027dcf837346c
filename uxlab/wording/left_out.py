"""In words, who is in no figure because nothing of them is left, and who is in one though excluded."""

from collections.abc import Sequence

from uxlab.metrics.selection import Excluded
from uxlab.wording.figures import counted

_READMITTED = {
    Excluded.IN_TOO: "Participants whom the study excludes are in these figures too",
    Excluded.ALONE: "Only participants whom the study excludes are in these figures",
}


def erased_text(number: int) -> str:
    """Return how many participants were erased: "1 participant was erased with everything recorded."."""
    return f"{counted(number, 'participant')} {'was' if number == 1 else 'were'} erased with everything recorded."


def about_text(chosen: str, excluded: Excluded, number: int) -> str:
    """Return in short whom figures are about: "Only group Novices. With 1 participant whom the study excludes."."""
    parts = [f"Only {chosen}."] if chosen else []
    if excluded is Excluded.ALONE:
        parts.append("Only participants whom the study excludes.")
    elif excluded is Excluded.IN_TOO and number:
        parts.append(f"With {counted(number, 'participant')} whom the study excludes.")
    return " ".join(parts)


def readmitted_text(excluded: Excluded, people: Sequence[tuple[str, str]]) -> str:
    """Return that excluded people are in the figures, by code and reason; "" where none are."""
    if excluded is Excluded.OUT:
        return ""
    named = ", ".join(f"{code} ({reason})" for code, reason in people)
    return f"{_READMITTED[excluded]}: {named or 'there are none'}."
