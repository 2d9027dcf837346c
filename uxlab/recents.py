"""The studies that were opened last on this computer, in `recent.toml` beside the settings."""

import threading
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import tomli_w

from uxlab.errors import StorageTrouble
from uxlab.settings import replace_file, settings_file

MOST = 30
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentStudy:
    """A study that was opened here; `name` is what it was called then, for a file that cannot be read now."""

    path: Path
    opened_utc: datetime
    name: str = ""


@dataclass(frozen=True, slots=True)
class Recents:
    """The list, latest first; `trouble` says in a sentence why entries are missing, if they are."""

    studies: tuple[RecentStudy, ...] = ()
    trouble: str = ""


def recent_file() -> Path:
    """Return where the list is."""
    return settings_file().with_name("recent.toml")


def load_recents(file: Path | None = None) -> Recents:
    """Return the list; a file that cannot be understood is set aside and told, and what can be read of it is kept."""
    file = file or recent_file()
    with _ONE_AT_A_TIME:
        try:
            return _load(file)
        except StorageTrouble as trouble:
            return Recents((), str(trouble))


def remember(path: Path, name: str = "", *, now: datetime | None = None, file: Path | None = None) -> Recents:
    """Put a study at the top of the list and return the list.

    Raises:
        StorageTrouble: the list cannot be written; it is as it was.
    """
    entry = RecentStudy(path=_whole(path), opened_utc=now or datetime.now(UTC), name=name)

    def at_the_top(studies: tuple[RecentStudy, ...]) -> tuple[RecentStudy, ...]:
        former = [study for study in studies if study.path == entry.path]
        latest = replace(entry, name=former[0].name) if former and not name else entry
        return (latest, *(study for study in studies if study.path != entry.path))

    return _change(file, at_the_top)


def rename(path: Path, name: str, *, file: Path | None = None) -> Recents:
    """Say what a study of the list is called now; it keeps its place.

    Raises:
        StorageTrouble: as `remember`.
    """
    renamed = _whole(path)
    return _change(
        file, lambda studies: tuple(replace(one, name=name) if one.path == renamed else one for one in studies)
    )


def forget(path: Path, *, file: Path | None = None) -> Recents:
    """Take a study off the list; its file stays.

    Raises:
        StorageTrouble: as `remember`.
    """
    unwanted = _whole(path)
    return _change(file, lambda studies: tuple(study for study in studies if study.path != unwanted))


def locate(old: Path, new: Path, *, file: Path | None = None) -> Recents:
    """Say that a study of the list lies elsewhere now; it keeps its place.

    Raises:
        StorageTrouble: as `remember`.
    """
    moved, target = _whole(old), _whole(new)

    def moved_there(studies: tuple[RecentStudy, ...]) -> tuple[RecentStudy, ...]:
        others = [study for study in studies if study.path != target or target == moved]
        return tuple(replace(study, path=target) if study.path == moved else study for study in others)

    return _change(file, moved_there)


def _whole(path: Path) -> Path:
    """Return the path from the root on, without asking the drive, which may be slow or gone."""
    return path.absolute()


def _change(file: Path | None, change: Callable[[tuple[RecentStudy, ...]], tuple[RecentStudy, ...]]) -> Recents:
    file = file or recent_file()
    with _ONE_AT_A_TIME:
        known = _load(file)
        studies = change(known.studies)[:MOST]
        if studies != known.studies:
            _save(studies, file)
    return Recents(studies, known.trouble)


def _load(file: Path) -> Recents:
    try:
        entries = tomllib.loads(file.read_text(encoding="utf-8-sig")).get("study", [])
    except FileNotFoundError:
        return Recents()
    except OSError as error:
        raise StorageTrouble(
            f"The list of recent studies, {file}, cannot be read ({error.strerror}); studies open by their file."
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Recents((), _set_aside(file))
    found = [_entry(values) for values in entries] if isinstance(entries, list) else [None]
    by_path = {study.path: study for study in reversed(found) if study is not None}  # of two the upper one
    studies = tuple(reversed(by_path.values()))[:MOST]
    if None not in found:
        return Recents(studies)
    trouble = _set_aside(file)
    _save(studies, file)
    return Recents(studies, trouble)


def _entry(values: object) -> RecentStudy | None:
    """Return an entry of the file, None where it is none."""
    if not isinstance(values, Mapping):
        return None
    match dict(values):
        case {"path": str(path), "opened_utc": datetime() as opened, **more} if Path(path).name and "\0" not in path:
            name = more.get("name", "")
            at = _in_utc(opened)
            if at is None:
                return None
            return RecentStudy(path=Path(path), opened_utc=at, name=name if isinstance(name, str) else "")
    return None


def _in_utc(moment: datetime) -> datetime | None:
    """Return a moment in UTC, None where that is before the first year or after the last."""
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        return None


def _set_aside(file: Path) -> str:
    aside = file.with_name(f"{file.stem}.broken{file.suffix}")
    try:
        file.replace(aside)
    except OSError as error:
        raise StorageTrouble(
            f"The list of recent studies, {file}, is damaged and cannot be replaced ({error.strerror}); remove it."
        ) from error
    return f"The list of recent studies was damaged; it is now {aside}. The studies themselves are untouched."


def _save(studies: tuple[RecentStudy, ...], file: Path) -> None:
    entries = [
        {"path": str(study.path), "name": study.name, "opened_utc": study.opened_utc.replace(microsecond=0)}
        for study in studies
    ]
    try:
        content = "\n".join(f"[[study]]\n{tomli_w.dumps(entry)}" for entry in entries).encode()
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(file, content)
    except UnicodeEncodeError:
        raise StorageTrouble(
            "A study whose path has half a character in it cannot be listed; rename its file or folder."
        ) from None
    except OSError as error:
        raise StorageTrouble(f"The list of recent studies could not be written: {error.strerror}.") from error
