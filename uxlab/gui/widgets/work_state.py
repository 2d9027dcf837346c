"""What is said of work that makes files: how far it is, what it must know first, what came of it. No Qt."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

_NAMED, _SHORT = 3, 32


class Stage(StrEnum):
    """Where the work stands."""

    IDLE = "idle"
    RUNNING = "running"
    ASKING = "asking"
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class WorkView:
    """A line about the work.

    `share` done, from 0 to 1; `verb` names what the person may agree to while it asks, and `many` whether that is
    about several files; `files`: what was made, the first to be opened where `opens`, and its folder to be shown.
    """

    stage: Stage = Stage.IDLE
    text: str = ""
    share: float = 0.0
    verb: str = ""
    many: bool = False
    opens: bool = False
    files: tuple[Path, ...] = field(default=())


IDLE = WorkView()


def running(share: float, doing: str) -> WorkView:
    """Return how far the work is."""
    return WorkView(Stage.RUNNING, doing, share)


def stopping(view: WorkView) -> WorkView:
    """Return that the work was asked to stop and has not yet."""
    return WorkView(Stage.RUNNING, "Stopping", view.share)


def asking(folder: Path, names: tuple[str, ...]) -> WorkView:
    """Return the question whether files that are there may be replaced, by name."""
    many = len(names) != 1
    named = ", ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED} more" if len(names) > _NAMED else "")
    text = f"{folder.name or folder} has {named} already."
    one = f"Replace {names[0]}" if len(names[0]) <= _SHORT else "Replace the file"
    return WorkView(Stage.ASKING, text, verb=f"Replace {len(names)} files" if many else one, many=many)


def refused(sentence: str) -> WorkView:
    """Return why nothing was made."""
    return WorkView(Stage.REFUSED, sentence)


def saved(path: Path) -> WorkView:
    """Return that a file was made."""
    return WorkView(Stage.DONE, f"{path.name} is saved in {path.parent}.", opens=True, files=(path,))
