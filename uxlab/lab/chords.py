"""The moderator's chords as settings: what each does, which keys it has, and what hinders a choice."""

from collections.abc import Mapping
from dataclasses import dataclass

from uxlab.capture.chords import DEFAULT_CHORDS, Chord, parse_chord
from uxlab.errors import UsageError

_MEANINGS: Mapping[str, str] = {
    "begin": "Begin the next task",
    "end success": "End: success",
    "end partial": "End: partial success",
    "end failure": "End: failure",
    "end abandoned": "End: gave up",
    "error": "Mark an error",
    "assist": "Mark an assist",
    "pause": "Pause or go on",
    "undo": "Undo",
}


@dataclass(frozen=True, slots=True)
class ChordSetting:
    """One command that can be given from any window. `line`: in the script language; `chord` is empty for none.

    `complaint`: why the chord cannot be used, as a sentence, else empty.
    """

    line: str
    meaning: str
    chord: str
    default: str
    complaint: str = ""


def chord_settings(overrides: Mapping[str, str]) -> tuple[ChordSetting, ...]:
    """Return every command that has a chord by default or by choice, with what is wrong with the choices."""
    chosen = {**DEFAULT_CHORDS, **overrides}
    lines = [*(line for line in _MEANINGS if line in chosen), *(line for line in chosen if line not in _MEANINGS)]
    return tuple(
        ChordSetting(
            line, _MEANINGS.get(line, line), chosen[line], DEFAULT_CHORDS.get(line, ""), _complaint(line, chosen)
        )
        for line in lines
    )


def _complaint(line: str, chosen: Mapping[str, str]) -> str:
    if not chosen[line].strip():
        return ""
    try:
        wanted = parse_chord(chosen[line])
    except UsageError as error:
        return str(error)
    same = [_MEANINGS.get(other, other) for other in chosen if other != line and _parsed(chosen[other]) == wanted]
    return f"“{' and '.join(same)}” has these keys as well; change one of them." if same else ""


def _parsed(text: str) -> Chord | None:
    try:
        return parse_chord(text)
    except UsageError:
        return None
