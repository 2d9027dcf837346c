"""What a menu offers. No Qt here."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Menu(StrEnum):
    """The menus of a study's window, in their order; a page adds to them while it is shown."""

    FILE = "File"
    EDIT = "Edit"
    STUDY = "Study"
    SESSION = "Session"
    VIEW = "View"
    HELP = "Help"


@dataclass(frozen=True, slots=True)
class Command:
    """An entry of a menu. `key` as in "Ctrl+D", or empty; `impossible` says why it cannot be done now.

    `repeats`: it is done again and again while its key is held.
    """

    menu: Menu
    text: str
    act: Callable[[], None]
    key: str = ""
    impossible: str = ""
    repeats: bool = True
