"""What belongs to this computer and not to a study: the moderator's name and her own chords, in `settings.toml`."""

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Lock

import tomli_w
from platformdirs import user_config_path

from uxlab.errors import StorageTrouble, UxlabError

_TEXTS = ("moderator", "participant_screen", "scheme", "text_size")
_CHANGING = Lock()
_CHOICES = {"scheme": ("", "light", "dark"), "text_size": ("", "115", "130")}


class NoHome(UxlabError):
    """The account has no home folder, so there is no place for settings."""


class BadSettings(UxlabError):
    """The settings file cannot be understood; it was not changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`chords`: key combinations that replace the default ones, by the script line they stand for ("end success").

    `participant_screen`: the system's name of the screen at which the participant looks, empty for the second one.
    `scheme`: "light" or "dark", empty for what the system wears. `text_size`: "115" or "130" percent, empty for 100.
    """

    moderator: str = ""
    participant_screen: str = ""
    scheme: str = ""
    text_size: str = ""
    chords: Mapping[str, str] = field(default_factory=dict)


def settings_file() -> Path:
    """Return where the settings are; the environment variable UXLAB_CONFIG_DIR names another folder.

    Raises:
        NoHome: neither is there.
    """
    folder = os.environ.get("UXLAB_CONFIG_DIR")
    try:
        return (Path(folder) if folder else user_config_path("uxlab", appauthor=False)) / "settings.toml"
    except RuntimeError:
        raise NoHome("This account has no home folder; set HOME, or name a folder in UXLAB_CONFIG_DIR.") from None


def load_settings(path: Path | None = None) -> Settings:
    """Return the settings, the defaults where there is no file.

    Raises:
        BadSettings: with the file, the line and what is wrong with it.
    """
    settings, faults = _read(path)
    if faults:
        raise faults[0]
    return settings


def usable_settings(path: Path | None = None) -> tuple[Settings, str]:
    """Return what of the settings can be understood, else the default, and the sentence that says what cannot be."""
    try:
        settings, faults = _read(path)
    except BadSettings as error:
        settings, faults = Settings(), [error]
    return settings, str(faults[0]) if faults else ""


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings; a failure leaves the file as it was.

    Raises:
        BadSettings: there is a file that cannot be understood; what somebody wrote into it would be lost.
        StorageTrouble: the disk refused.
    """
    path = path or settings_file()
    load_settings(path)
    content = tomli_w.dumps(asdict(settings)).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
    except OSError as error:
        raise StorageTrouble(f"The settings could not be written to {path}: {error.strerror}.") from error


def change_settings(change: Callable[[Settings], Settings]) -> None:
    """Write what `change` makes of the settings on disk. May be called on any thread: changes wait for each other.

    Raises:
        BadSettings: the file cannot be understood, and stays as it is.
        StorageTrouble: the disk refused.
    """
    with _CHANGING:
        save_settings(change(load_settings()))


def replace_file(path: Path, content: bytes) -> None:
    """Write beside the file, then move over it: a reader sees the old content or the new, never a part."""
    target = path.resolve()  # a link stays a link
    draft = target.with_name(f"{target.name}.{os.getpid()}.new")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _read(path: Path | None) -> tuple[Settings, list[BadSettings]]:
    """Return what can be understood, and what is wrong with the rest; raises where nothing can be."""
    try:
        path = path or settings_file()
    except NoHome:
        return Settings(), []
    try:
        text = path.read_text(encoding="utf-8-sig")  # Windows' editor writes a mark at the start
        values: dict[str, object] = tomllib.loads(text)
    except FileNotFoundError:
        return Settings(), []
    except OSError as error:
        raise BadSettings(f"{path} cannot be read ({error.strerror}); mend its permissions or remove it.") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise BadSettings(f"{path}, line {line}: not UTF-8 text; save the file as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise BadSettings(f"{path} is not valid TOML: {error}.") from error
    faults = {name: fault for name, value in values.items() if (fault := _fault(name, value))}
    bad = [BadSettings(f"{_place(path, text, key)}: {what}") for key, what in faults.values()]
    texts = {name: value for name, value in values.items() if name not in faults and isinstance(value, str)}
    chords = values.get("chords")
    usable = (
        {line: chord for line, chord in chords.items() if isinstance(chord, str)} if isinstance(chords, dict) else {}
    )
    return Settings(**texts, chords=usable), bad


def _fault(name: str, value: object) -> tuple[str, str] | None:
    """Return what is wrong with a setting, and the key that it is wrong with."""
    if name == "chords":
        return _fault_of_chords(value)
    if name not in _TEXTS:
        return name, f"there is no setting “{name}”; take it out, or delete the file."
    if not isinstance(value, str):
        return name, f"{name} must be a text in quotation marks."
    if value not in _CHOICES.get(name, (value,)):
        known = " or ".join(f"“{choice}”" for choice in _CHOICES[name] if choice)
        return name, f"{name} must be {known}, or left out."
    return None


def _fault_of_chords(chords: object) -> tuple[str, str] | None:
    if not isinstance(chords, dict):
        return "chords", "chords must be a table, such as [chords]."
    wrong = next((command for command, chord in chords.items() if not isinstance(chord, str)), None)
    return None if wrong is None else (wrong, "a chord must be a text, such as “ctrl+shift+f1”.")


def _place(path: Path, text: str, key: str) -> str:
    """Return the file and the line that defines a key; tomllib keeps no lines."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip(" \t[\"'").startswith(key):
            return f"{path}, line {number}"
    return str(path)
