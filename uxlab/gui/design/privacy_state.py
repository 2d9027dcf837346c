"""What the Privacy tab says about its settings; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass

from uxlab.designing.hints import hints
from uxlab.model.design import Autopilot, Design, KeyPrivacy, WindowPrivacy

ALL, LIMITED = "all", "limited"
USUAL_RATE_HZ = 60

_CLASSES = (
    "A key press is stored as letter, digit, space, Enter and so on, never as the letter itself. What was typed cannot "
    "be read from it."
)
_LITERAL = (
    "The very keys are stored, passwords too, with consent of each participant. From everybody else only classes are "
    "stored."
)
_TITLE = (
    "The title is stored as well, which may name people and pages, with consent of each participant. From everybody "
    "else only the program is stored."
)
KEYS: Mapping[KeyPrivacy, tuple[str, str]] = {
    KeyPrivacy.OFF: ("Off", "No key press is stored. Only the pointer shows that somebody is at work."),
    KeyPrivacy.CLASSES: ("Classes", _CLASSES),
    KeyPrivacy.LITERAL: ("Literal", _LITERAL),
}
WINDOWS: Mapping[WindowPrivacy, tuple[str, str]] = {
    WindowPrivacy.OFF: ("Off", "Nothing is stored about the window in front."),
    WindowPrivacy.APPLICATION: ("Application", "The program in front is stored, such as “firefox”, without its title."),
    WindowPrivacy.TITLE: ("Title", _TITLE),
}
_MOVES: Mapping[str, str] = {
    ALL: "Every position that the system reports is stored: the exact path, and large files.",
    LIMITED: "Of more positions the others are left out. Paths stay legible at 30 or more; clicks are never left out.",
}


_NO_PICTURES = "No picture of the screen is stored."
_PICTURES = (
    "The whole screen is stored, whatever it shows, with consent of each participant. uxlab’s own windows are painted "
    "over."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyView:
    """What is set, and what each choice means for what is stored."""

    keys: str
    keys_text: str
    windows: str
    windows_text: str
    moves: str
    moves_text: str
    rate_hz: int | None
    pictures: bool
    pictures_text: str
    consent_text: str
    consent_note: str
    welcome_text: str
    thanks_text: str
    autopilot: Autopilot
    name: str
    description: str
    moderator: str
    product: str
    product_note: str
    hints: tuple[str, ...]
    consent_hints: tuple[str, ...]


def present(design: Design) -> PrivacyView:
    """Return what the tab shows."""
    privacy = design.privacy
    moves = ALL if privacy.move_rate_hz is None else LIMITED
    product = design.product.strip()
    return PrivacyView(
        keys=privacy.keys.value,
        keys_text=KEYS[privacy.keys][1],
        windows=privacy.windows.value,
        windows_text=WINDOWS[privacy.windows][1],
        moves=moves,
        moves_text=_MOVES[moves],
        rate_hz=privacy.move_rate_hz,
        pictures=privacy.pictures,
        pictures_text=_PICTURES if privacy.pictures else _NO_PICTURES,
        consent_text=design.consent_text,
        consent_note=f"Version {design.consent_version}" if design.consent_text.strip() else "",
        welcome_text=design.welcome_text,
        thanks_text=design.thanks_text,
        autopilot=design.autopilot,
        name=design.name,
        description=design.description,
        moderator=design.moderator,
        product=design.product,
        product_note=f"“I think that I would like to use this {product or 'system'} frequently.”",
        hints=tuple(hint.sentence for hint in hints(design) if hint.field == "keys"),
        consent_hints=tuple(hint.sentence for hint in hints(design) if hint.field == "consent_text"),
    )
