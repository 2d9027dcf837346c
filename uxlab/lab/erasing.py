"""What is left of a participant who was erased, in memory and beside the study."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from uxlab.model.design import Design, Participant
from uxlab.storage.erasing import ERASED

_COPY = re.compile(r"\.v\d{4}\.\d{4}-\d\d-\d\d(?:\.\d+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """A participant who was erased with so many sessions.

    `copies`: files beside the study that uxlab made before it changed an older one; they may still hold the person.
    """

    code: str
    sessions: int
    copies: tuple[Path, ...] = ()


def blanked(design: Design, code: str) -> Design:
    """Return the design with nothing of a participant but the code, as the file has it then."""
    blank = Participant(code=code, excluded_reason=ERASED)
    return replace(design, participants=tuple(blank if one.code == code else one for one in design.participants))


def copies_beside(study: Path) -> tuple[Path, ...]:
    """Return the copies of a study that were made before it was migrated, oldest first."""
    return tuple(
        sorted(
            other
            for other in study.parent.iterdir()
            if other.suffix == study.suffix
            and other.stem.startswith(study.stem)
            and _COPY.fullmatch(other.stem.removeprefix(study.stem))
        )
    )
