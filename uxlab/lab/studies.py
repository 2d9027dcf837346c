"""Creating studies."""

from dataclasses import dataclass
from pathlib import Path

from uxlab.model.design import Design
from uxlab.storage.design_toml import read_design_file
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
