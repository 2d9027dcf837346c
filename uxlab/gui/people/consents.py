"""What people agree to, kind by kind: names, icons and where each person stands. No Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from uxlab.gui.widgets.moments import moment_words
from uxlab.lab.facts import ConsentRecord, PersonFacts
from uxlab.model.design import ConsentKind, Design, KeyPrivacy, Participant
from uxlab.privacy.consent import wanted_consents

_SHOWN_AS = {
    ConsentKind.INPUT: ("Mouse and key classes", "cursor"),
    ConsentKind.LITERAL_KEYS: ("Keys as typed", "keyboard"),
    ConsentKind.SCREEN: ("Screen recording", "monitor"),
    ConsentKind.MICROPHONE: ("Voice", "microphone"),
    ConsentKind.CAMERA: ("Camera", "video-camera"),
    ConsentKind.WINDOW_TITLES: ("Window titles", "app-window"),
    ConsentKind.SHARING: ("Sharing beyond the team", "share-network"),
}


@dataclass(frozen=True, slots=True)
class ConsentView:
    """One kind of consent of one person; `note`: "Agreed", "No" or "Withdrawn …"."""

    kind: ConsentKind
    name: str
    agreed: bool
    note: str


def consent_name(kind: ConsentKind, design: Design) -> str:
    """Return what a kind is called."""
    if kind is ConsentKind.INPUT and design.privacy.keys is KeyPrivacy.OFF:
        return "Mouse"
    if kind is ConsentKind.SCREEN and design.privacy.pictures:
        return "Screen at the start of tasks"
    return _SHOWN_AS[kind][0]


def consent_icon(kind: ConsentKind) -> str:
    """Return the icon of a kind."""
    return _SHOWN_AS[kind][1]


def in_order(kinds: Iterable[ConsentKind]) -> tuple[ConsentKind, ...]:
    """Return kinds in the order in which they are shown."""
    wanted = frozenset(kinds)
    return tuple(kind for kind in _SHOWN_AS if kind in wanted)


def kinds_of(design: Design, records: Sequence[ConsentRecord]) -> tuple[ConsentKind, ...]:
    """Return what the study asks for, what anybody agreed to, and what this person ever did."""
    given = {kind for one in design.participants for kind in one.consents}
    return in_order({*wanted_consents(design.privacy), *given, *(one.kind for one in records)})


def consent_views(
    design: Design, planned: Participant, facts: PersonFacts, now: datetime, zone: tzinfo | None
) -> tuple[ConsentView, ...]:
    """Return a person's consents."""
    return tuple(
        ConsentView(
            kind, consent_name(kind, design), kind in planned.consents, _note(kind, planned, facts.consents, now, zone)
        )
        for kind in kinds_of(design, facts.consents)
    )


def signed_words(
    design: Design, planned: Participant, records: Sequence[ConsentRecord], now: datetime, zone: tzinfo | None
) -> str:
    """Return which text was signed when, such as "Text version 3, signed today at 13:52"."""
    standing = [one for one in records if one.withdrawn_utc is None and one.kind in planned.consents]
    if not standing:
        return "" if planned.consents else "Nothing is signed yet"
    latest = max(standing, key=lambda one: one.given_utc)
    when = moment_words(latest.given_utc, now, zone)
    if not latest.text_version:
        return f"Signed {when}"
    current = str(design.consent_version)
    newer = "" if latest.text_version == current else f"; version {current} is the current one"
    return f"Text version {latest.text_version}, signed {when}{newer}"


def _note(
    kind: ConsentKind,
    planned: Participant,
    records: Sequence[ConsentRecord],
    now: datetime,
    zone: tzinfo | None,
) -> str:
    if kind in planned.consents:
        return "Agreed"
    withdrawn = [one.withdrawn_utc for one in records if one.kind is kind and one.withdrawn_utc is not None]
    return f"Withdrawn {moment_words(max(withdrawn), now, zone)}" if withdrawn else "No"
