"""What the settings show; no Qt."""

from dataclasses import dataclass, replace

from uxlab.lab.chords import ChordSetting, chord_settings
from uxlab.settings import Settings

SCHEMES = (("", "As the system"), ("light", "Light"), ("dark", "Dark"))
TEXT_SIZES = (("", "100 %"), ("115", "115 %"), ("130", "130 %"))


@dataclass(frozen=True, slots=True)
class ChordView:
    """A row of the table of chords. `keys` as on keycaps, "none" where there are none; `changed` from the default."""

    line: str
    meaning: str
    keys: str
    changed: bool
    complaint: str


@dataclass(frozen=True, slots=True)
class SettingsView:
    """Everything the page shows. `trouble`: why the settings cannot be read or written, as a sentence."""

    moderator: str
    scheme: str
    text_size: str
    chords: tuple[ChordView, ...]
    file: str
    version: str
    trouble: str


def present(settings: Settings, file: str, version: str, trouble: str = "") -> SettingsView:
    """Return the page."""
    return SettingsView(
        moderator=settings.moderator,
        scheme=settings.scheme,
        text_size=settings.text_size,
        chords=tuple(_row(chord) for chord in chord_settings(settings.chords)),
        file=file,
        version=f"uxlab {version}",
        trouble=trouble,
    )


def with_chord(settings: Settings, line: str, chord: str | None) -> Settings:
    """Return the settings with another chord for a command: an empty one for none, None for the default."""
    others = {known: keys for known, keys in settings.chords.items() if known != line}
    return replace(settings, chords=others if chord is None else {**others, line: chord})


def keys_text(chord: str) -> str:
    """Return a chord as on keycaps: "ctrl+shift+f1" is "Ctrl Shift F1"."""
    return " ".join(part.strip().capitalize() for part in chord.split("+")) if chord.strip() else "none"


def _row(setting: ChordSetting) -> ChordView:
    changed = setting.chord != setting.default
    return ChordView(setting.line, setting.meaning, keys_text(setting.chord), changed, setting.complaint)
