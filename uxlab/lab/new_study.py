"""A new study from the name that a moderator gives it: which file it becomes, and whether it may lie there."""

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path

from uxlab.errors import StorageTrouble, UnusableStudy
from uxlab.model.design import Design, ErrorType
from uxlab.storage.design_toml import read_design_file
from uxlab.storage.places import why_unsafe
from uxlab.storage.study_file import SUFFIX, create

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST_BYTES = 120
_ERROR_TYPES = (
    ErrorType(
        key="slip",
        name="Slip",
        short_name="Slip",
        description="Right intention, wrong move: clicked beside it, mistyped.",
    ),
    ErrorType(
        key="mistake",
        name="Mistake",
        short_name="Mist",
        description="Wrong intention: took a wrong way, mixed up two things.",
    ),
)
"""With these the keys 1 and 2 mark errors from the first minute; after Norman (1981)."""


@dataclass(frozen=True, slots=True)
class Place:
    """The file that a study would get; `refusal` says in a sentence why it cannot be made there, if so."""

    path: Path
    refusal: str = ""


def default_folder() -> Path:
    """Return where studies are unless somebody says otherwise."""
    return Path.home() / "Studies"


def file_name(name: str) -> str:
    """Return a study's name as a file name that every system takes, without suffix; empty where nothing is left."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", name.encode(errors="ignore").decode()).split()).strip(". ")
    plain = plain.encode()[:_LONGEST_BYTES].decode(errors="ignore").strip(". ")
    return f"{plain} study" if _DEVICES.fullmatch(plain) else plain


def propose(name: str, folder: Path) -> Place:
    """Return where a study of this name would lie in `folder`, which need not be there yet."""
    stem = file_name(name)
    path = folder / f"{stem}{SUFFIX}"
    if not stem:
        return Place(path, "Give the study a name with a letter or digit in it.")
    unsafe = why_unsafe(path)
    if unsafe:
        return Place(path, f"Nothing can be recorded there because {unsafe}; choose a folder of this computer.")
    if os.path.lexists(path):
        return Place(path, f"There is a study {path.name} there already; open it, or choose another name.")
    return Place(path)


def make_study(name: str, folder: Path, design_file: Path | None = None) -> Path:
    """Create a study called `name` in `folder`, from a design in TOML or with two error types, and return its file.

    Raises:
        InvalidDesign: the design cannot be read or used; the sentence names every line that is wrong.
        UnusableStudy: it cannot be made there.
        StorageTrouble: the folder cannot be made.
    """
    place = propose(name, folder)
    if place.refusal:
        raise UnusableStudy(place.refusal)
    made = Design(name="", error_types=_ERROR_TYPES) if design_file is None else read_design_file(design_file)
    design = replace(made, name=name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageTrouble(f"The folder {folder} cannot be made ({error.strerror}); choose another.") from error
    return create(place.path, design)


def name_in(design_file: Path) -> str:
    """Return what a design in TOML calls its study.

    Raises:
        InvalidDesign: the design cannot be read or used.
    """
    return read_design_file(design_file).name
