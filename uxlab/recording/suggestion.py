"""The one sentence for a name that does not exist: what was meant, perhaps, and what there is."""

from collections.abc import Sequence
from difflib import get_close_matches

_SHOWN_NAMES = 15
_SHOWN_CHARACTERS = 60


def unknown(kind: str, name: str, known: Sequence[str]) -> str:
    """Return the sentence for a `kind` of thing ("task") called `name` that is not among the `known`."""
    sentence = f"There is no {kind} {shown(name)}"
    if not known:
        return f"{sentence}: the study has none."
    by_folded = {candidate.casefold(): candidate for candidate in known}
    closest = get_close_matches(name[:_SHOWN_CHARACTERS].casefold(), by_folded, n=1)
    if closest:
        sentence += f", perhaps {shown(by_folded[closest[0]])} is meant"
    listed = ", ".join(known[:_SHOWN_NAMES])
    more = f" and {len(known) - _SHOWN_NAMES} more" if len(known) > _SHOWN_NAMES else ""
    return f"{sentence}: choose from {listed}{more}."


def shown(text: str) -> str:
    """Return what somebody wrote, in quotation marks and cut to a length that a sentence can hold."""
    return f'"{text}"' if len(text) <= _SHOWN_CHARACTERS else f'"{text[:_SHOWN_CHARACTERS]}…"'
