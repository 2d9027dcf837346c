"""A study that is open, with everything that a page is handed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from uxlab.gui.desk import Desk
from uxlab.lab.open_study import OpenStudy


@dataclass
class Office:
    """A study that is open, its desk, where pages went from there, and which other studies were to be opened."""

    desk: Desk
    study: OpenStudy
    went: list[tuple[str, str]] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)


OpenOffice = Callable[[Path], Office]
