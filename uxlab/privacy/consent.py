"""What may be recorded of this participant: the study's wish, held against what was agreed to. Pure."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from uxlab.model.design import ConsentKind, KeyPrivacy, Privacy, WindowPrivacy


def permitted(wanted: Privacy, consents: AbstractSet[ConsentKind]) -> Privacy:
    """Return the study's privacy levels, lowered where the participant's consent for them is not recorded."""
    allowed = wanted
    if wanted.keys is KeyPrivacy.LITERAL and ConsentKind.LITERAL_KEYS not in consents:
        allowed = replace(allowed, keys=KeyPrivacy.CLASSES)
    if wanted.windows is WindowPrivacy.TITLE and ConsentKind.WINDOW_TITLES not in consents:
        allowed = replace(allowed, windows=WindowPrivacy.APPLICATION)
    if wanted.pictures and ConsentKind.SCREEN not in consents:
        allowed = replace(allowed, pictures=False)
    return allowed


def withheld(wanted: Privacy, allowed: Privacy) -> tuple[ConsentKind, ...]:
    """Return the consents for want of which less is recorded than the study asks for."""
    missing = []
    if wanted.keys is not allowed.keys:
        missing.append(ConsentKind.LITERAL_KEYS)
    if wanted.windows is not allowed.windows:
        missing.append(ConsentKind.WINDOW_TITLES)
    if wanted.pictures is not allowed.pictures:
        missing.append(ConsentKind.SCREEN)
    return tuple(missing)


def shows_pictures(consents: AbstractSet[ConsentKind]) -> bool:
    """Return whether pictures that were taken of a participant's screen may be seen: only while that is agreed to."""
    return ConsentKind.SCREEN in consents


def wanted_consents(privacy: Privacy) -> tuple[ConsentKind, ...]:
    """Return what a participant must agree to for the study to record all that it asks for."""
    wanted = [ConsentKind.INPUT]
    if privacy.keys is KeyPrivacy.LITERAL:
        wanted.append(ConsentKind.LITERAL_KEYS)
    if privacy.windows is WindowPrivacy.TITLE:
        wanted.append(ConsentKind.WINDOW_TITLES)
    if privacy.pictures:
        wanted.append(ConsentKind.SCREEN)
    return tuple(wanted)
