"""What the panel for a new study shows; no Qt."""

from dataclasses import dataclass
from pathlib import Path

from uxlab.gui.start.state import short_place
from uxlab.lab.new_study import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A study that somebody is about to make: its name as typed, its folder, and the design it begins with, if any.

    `place`: where it would lie, None while that is looked up; `refusal`: why the last attempt to make it failed.
    `asked`: it was to be made already, so that an empty name is a mistake.
    """

    name: str = ""
    folder: Path
    design_file: Path | None = None
    place: Place | None = None
    refusal: str = ""
    asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewView:
    """Everything that the panel shows."""

    title: str
    name: str
    folder: str
    hint: str
    error: str


def present_new(wish: Wish, home: Path) -> NewView:
    """Return the panel for a wish; an empty name is a mistake only once the study was to be made."""
    typed = bool(wish.name.strip())
    refusal = wish.refusal or (wish.place.refusal if wish.place is not None and (typed or wish.asked) else "")
    hint = f"Everything is saved in {short_place(wish.folder, home)}; the file gets the study’s name."
    if typed and wish.place is not None:
        hint = f"Everything is saved in {short_place(wish.place.path, home)}"
    return NewView(
        title="New study" if wish.design_file is None else f"New study from {wish.design_file.name}",
        name=wish.name,
        folder=short_place(wish.folder, home),
        hint=hint,
        error=refusal,
    )
