"""What belongs to this computer and not to a study: the moderator's name and her own chords, in `settings.toml`."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

import tomli_w
from platformdirs import user_config_path

from uxlab.errors import StorageTrouble, UxlabError

_TEXTS = ("moderator", "participant_screen", "scheme", "text_size")
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
    try:
        path = path or settings_file()
    except NoHome:
        return Settings()
    try:
        text = path.read_text(encoding="utf-8-sig")  # Windows' editor writes a mark at the start
        values: dict[str, object] = tomllib.loads(text)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise BadSettings(f"{path} cannot be read ({error.strerror}); mend its permissions or remove it.") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise BadSettings(f"{path}, line {line}: not UTF-8 text; save the file as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise BadSettings(f"{path} is not valid TOML: {error}.") from error
    return _checked(values, path, text)


def usable_settings(path: Path | None = None) -> tuple[Settings, str]:
    """Return the settings, or the defaults and the sentence that says why the file cannot be understood."""
    try:
        return load_settings(path), ""
    except BadSettings as error:
        return Settings(), str(error)


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings; a failure leaves the file as it was.

    Raises:
        StorageTrouble: the disk refused.
    """
    path = path or settings_file()
    content = tomli_w.dumps(asdict(settings)).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
    except OSError as error:
        raise StorageTrouble(f"The settings could not be written to {path}: {error.strerror}.") from error


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


def _checked(values: Mapping[str, object], path: Path, text: str) -> Settings:
    """Return the settings if each has a name and a type that uxlab knows."""
    for name in values:
        if name not in (*_TEXTS, "chords"):
            remedy = "take it out, or delete the file"
            raise BadSettings(f"{_place(path, text, name)}: there is no setting “{name}”; {remedy}.")
    texts = {name: _text(values.get(name, ""), f"{_place(path, text, name)}: {name}") for name in _TEXTS}
    for name, choices in _CHOICES.items():
        if texts[name] not in choices:
            known = " or ".join(f"“{choice}”" for choice in choices if choice)
            raise BadSettings(f"{_place(path, text, name)}: {name} must be {known}, or left out.")
    chords = values.get("chords", {})
    if not isinstance(chords, dict):
        raise BadSettings(f"{_place(path, text, 'chords')}: chords must be a table, such as [chords].")
    for command, chord in chords.items():
        if not isinstance(chord, str):
            raise BadSettings(f"{_place(path, text, command)}: a chord must be a text, such as “ctrl+shift+f1”.")
    return Settings(**texts, chords=chords)


def _text(value: object, place: str) -> str:
    if not isinstance(value, str):
        raise BadSettings(f"{place} must be a text in quotation marks.")
    return value


def _place(path: Path, text: str, key: str) -> str:
    """Return the file and the line that defines a key; tomllib keeps no lines."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip(" \t[\"'").startswith(key):
            return f"{path}, line {number}"
    return str(path)
