"""Which key marks which error type while a session runs, and where two things would want the same key."""

from dataclasses import dataclass
from types import MappingProxyType

from uxlab.model.design import Design, ErrorType

DIGITS = "123456789"
FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 13))
RESERVED = MappingProxyType(
    {
        "S": "Success",
        "P": "Partial success",
        "F": "Failure",
        "G": "Gave up",
        "A": "Assist",
        "N": "Note",
        "T": "Time limit",
        "X": "Stop the attempt",
        "B": "Begin the next task",
        "+": "New error type",
        "/": "Find",
    }
    | dict.fromkeys(FUNCTION_KEYS, "Command of the live window")
)
"""What single keys do in the live window already."""


@dataclass(frozen=True, slots=True)
class HotkeyConflict:
    """A key that an error type wants, and the names of what has it as well."""

    hotkey: str
    error_type: str
    others: tuple[str, ...]

    def sentence(self) -> str:
        """Return "The key 2 also marks “Slip”." or what else it does."""
        return f"The key {self.hotkey} is also that of {' and '.join(f'“{other}”' for other in self.others)}."


def normal(hotkey: str) -> str:
    """Return a key as it is shown and compared: letters large, without spaces around."""
    return hotkey.strip().upper()


def effective_hotkeys(design: Design) -> tuple[tuple[str, str], ...]:
    """Return each error type's key with its hotkey: its own, else its number in the list, empty beyond the ninth."""
    return tuple((kind.key, _hotkey(place, kind)) for place, kind in enumerate(design.error_types))


def hotkey_conflicts(design: Design) -> tuple[HotkeyConflict, ...]:
    """Return the error types whose key does something else as well, in their order."""
    hotkeys = effective_hotkeys(design)
    names = {kind.key: kind.name for kind in design.error_types}
    conflicts = []
    for key, hotkey in hotkeys:
        others = [names[other] for other, its in hotkeys if hotkey and its == hotkey and other != key]
        reserved = [RESERVED[hotkey]] if hotkey in RESERVED else []
        if reserved or others:
            conflicts.append(HotkeyConflict(hotkey, key, (*reserved, *others)))
    return tuple(conflicts)


def _hotkey(place: int, kind: ErrorType) -> str:
    return normal(kind.hotkey) or (DIGITS[place] if place < len(DIGITS) else "")
