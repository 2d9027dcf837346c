"""Several files that belong together, made aside and put in their places at the end, whole or not at all."""

import contextlib
import errno
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from uxlab.errors import UxlabError
from uxlab.storage.draft_folder import draft_folder, sweep
from uxlab.storage.new_file import publish, sync_folder

_MOST_NAMED = 5


@contextlib.contextmanager
def new_files(folder: Path, names: Sequence[str], *, replace: bool) -> Iterator[Path]:
    """Yield an empty folder to make files in; those called `names` are in `folder` after the block, unless it fails.

    Some of them may be folders. `folder` itself is made if it is not there. `replace` what has their names already.
    What a process left behind that was killed in such a block is removed first.

    Raises:
        UxlabError: there are such files and they are not to be replaced, none can be made there, or the disk refuses.
    """
    if "\0" in str(folder):
        raise UxlabError("A file name cannot contain the character 0; choose another name.")
    folder = Path(os.path.realpath(folder))
    _refuse_others(folder, names, replace=replace)
    with _refusals(folder):
        there = folder.is_dir()
        for place in (folder, folder.parent):
            sweep(place)
        with draft_folder(folder if there else folder.parent) as aside:
            yield aside
            _sync(aside)
            if there:
                _move(aside, folder, names, replace=replace)
            else:
                aside.rename(folder)
                sync_folder(folder.parent)


def _refuse_others(folder: Path, names: Sequence[str], *, replace: bool) -> None:
    if os.path.lexists(folder) and not folder.is_dir():
        raise UxlabError(f"{folder} is a file; choose a folder.")
    there = [name for name in names if os.path.lexists(folder / name)]
    if there and not replace:
        more = f" and {len(there) - _MOST_NAMED} more" if len(there) > _MOST_NAMED else ""
        named = f"{', '.join(there[:_MOST_NAMED])}{more}"
        raise UxlabError(f"{folder} has {named} already; replace with --force, or choose another folder.")


def _move(aside: Path, folder: Path, names: Sequence[str], *, replace: bool) -> None:
    """Give every file its name; what is replaced goes with the folder aside."""
    old = aside / ".old"
    old.mkdir()
    for name in names:
        made, place = aside / name, folder / name
        if not os.path.lexists(made):
            continue
        if replace and os.path.lexists(place) and (place.is_dir() or made.is_dir()):
            place.rename(old / name)
        if replace or made.is_dir():
            made.replace(place)
        else:
            publish(made, place)
    sync_folder(folder)


def _sync(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())
        else:
            sync_folder(path)


@contextlib.contextmanager
def _refusals(folder: Path) -> Iterator[None]:
    """Say in a sentence why nothing can be written there."""
    try:
        yield
    except FileExistsError as error:
        name = Path(error.filename2 or error.filename or folder).name
        raise UxlabError(f"{folder} has {name} already; replace with --force, or choose another folder.") from None
    except (FileNotFoundError, NotADirectoryError):
        raise UxlabError(f"There is no folder {folder.parent}; make it first.") from None
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        remedy = "free some space" if full else "choose another folder"
        why = "the disk is full" if full else error.strerror or error
        raise UxlabError(f"Nothing was written to {folder} ({why}); {remedy}.") from None
