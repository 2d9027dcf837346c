"""On which screen the participant looks: the one that was chosen, else the second, else the only one."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen of this computer; `name` is the system's, the size in logical pixels."""

    name: str
    width_px: int
    height_px: int
    main: bool


@dataclass(frozen=True, slots=True)
class ScreenChoice:
    """A screen that can be chosen; `name` is empty for whichever uxlab takes by itself."""

    name: str
    text: str
    chosen: bool


def pick(screens: Sequence[Screen], wanted: str) -> Screen:
    """Return the screen with the wanted name, else the first that is not the main one, else the main one."""
    named = next((one for one in screens if wanted and one.name == wanted), None)
    second = next((one for one in screens if not one.main), None)
    return named or second or screens[0]


def choices(screens: Sequence[Screen], wanted: str) -> tuple[ScreenChoice, ...]:
    """Return what the moderator can choose from."""
    known = bool(wanted) and wanted in {one.name for one in screens}
    by_itself = pick(screens, "")
    alone = "This screen, until a second one is connected"
    usual = alone if len(screens) == 1 else f"The second screen, now {by_itself.name}"
    listed = [ScreenChoice(one.name, _text(one), known and one.name == wanted) for one in screens]
    return (ScreenChoice("", usual, not known), *listed)


def _text(screen: Screen) -> str:
    main = ", main screen" if screen.main else ""
    return f"{screen.name}, {screen.width_px} × {screen.height_px}{main}"
