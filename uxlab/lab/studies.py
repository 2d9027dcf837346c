"""Creating studies, and designs that come from files and go into them."""

from dataclasses import dataclass, replace
from pathlib import Path

from uxlab.designing.adopt import adopt
from uxlab.errors import StorageTrouble
from uxlab.model.design import Design
from uxlab.settings import replace_file
from uxlab.storage.design_toml import design_to_toml, read_design_file
from uxlab.storage.study_file import create


@dataclass(frozen=True, slots=True)
class CreatedStudy:
    """A new study file and the design in it."""

    path: Path
    design: Design


def create_study(path: Path, design_file: Path | None = None) -> CreatedStudy:
    """Create a study from a design in TOML, or an empty one named like the file.

    Raises:
        InvalidDesign: the design cannot be read or used; the sentence names every line that is wrong.
        UnusableStudy: there is a file already, or none can be made there.
    """
    design = Design(name=path.stem) if design_file is None else read_design_file(design_file)
    return CreatedStudy(create(path, design), design)


def import_design(design: Design, file: Path) -> Design:
    """Return the design of a TOML file with the people and indicators of `design`; nothing is changed.

    Raises:
        InvalidDesign: the file cannot be read or used; the sentence names every line that is wrong.
    """
    return adopt(design, read_design_file(file))


def export_design(design: Design, file: Path, *, with_people: bool = True) -> None:
    """Write a design as TOML, in place of what the file held; `with_people`: the participants and their consents too.

    Raises:
        StorageTrouble: it cannot be written; the file is as it was.
    """
    text = design_to_toml(design if with_people else replace(design, participants=()))
    try:
        replace_file(file, text.encode())
    except OSError as error:
        raise StorageTrouble(f"{file} cannot be written ({error.strerror}); choose another folder.") from None
