"""Who agreed to what, and when."""

from dataclasses import replace

from tests.gui.people.made_people import ALL, NOW, planned
from uxlab.gui.people.consents import consent_icon, consent_name, consent_views, in_order, kinds_of, signed_words
from uxlab.lab.facts import ConsentRecord, PersonFacts, PersonStatus
from uxlab.model.design import ConsentKind, KeyPrivacy, Participant, Privacy, WindowPrivacy

DESIGN = planned()
PERSON = DESIGN.participants[6]


def record(kind: ConsentKind, *, version: str | None = "3", withdrawn: str | None = None) -> ConsentRecord:
    return ConsentRecord(
        kind=kind, given_utc="2026-03-12T12:52:00.000+00:00", withdrawn_utc=withdrawn, text_version=version
    )


def known(*records: ConsentRecord) -> PersonFacts:
    return PersonFacts(code="P07", order=(), status=PersonStatus.NOT_YET, consents=records)


def test_only_what_is_asked_for_or_given_is_shown() -> None:
    nobody = replace(DESIGN, participants=())
    assert kinds_of(nobody, ()) == (ConsentKind.INPUT,)
    wants = replace(nobody, privacy=Privacy(keys=KeyPrivacy.LITERAL, windows=WindowPrivacy.TITLE))
    assert kinds_of(wants, ()) == (ConsentKind.INPUT, ConsentKind.LITERAL_KEYS, ConsentKind.WINDOW_TITLES)
    assert set(kinds_of(DESIGN, ())) == ALL
    assert ConsentKind.CAMERA in kinds_of(nobody, (record(ConsentKind.CAMERA, withdrawn="2026-03-12T12:55:00+00:00"),))


def test_each_kind_says_where_the_person_stands() -> None:
    person = replace(DESIGN.participants[3])
    withdrawn = record(ConsentKind.MICROPHONE, withdrawn="2026-03-12T12:55:00.000+00:00")
    views = consent_views(DESIGN, person, known(withdrawn), NOW, NOW.tzinfo)
    assert [(one.name, one.agreed, one.note) for one in views] == [
        ("Mouse and key classes", True, "Agreed"),
        ("Screen recording", True, "Agreed"),
        ("Voice", False, "Withdrawn today at 13:55"),
    ]


def test_the_text_that_was_signed_is_named() -> None:
    signed = (record(ConsentKind.INPUT),)
    assert signed_words(DESIGN, PERSON, signed, NOW, NOW.tzinfo) == "Text version 3, signed today at 13:52"
    newer = replace(DESIGN, consent_version=4)
    assert signed_words(newer, PERSON, signed, NOW, NOW.tzinfo).endswith("; version 4 is the current one")
    bare = (record(ConsentKind.INPUT, version=None),)
    assert signed_words(DESIGN, PERSON, bare, NOW, NOW.tzinfo) == "Signed today at 13:52"
    assert signed_words(DESIGN, Participant(code="P99"), (), NOW, None) == "Nothing is signed yet"
    assert signed_words(DESIGN, PERSON, (), NOW, None) == ""  # agreed a moment ago, not read back yet


def test_every_kind_has_a_name_and_an_icon() -> None:
    assert set(in_order(ConsentKind)) == set(ConsentKind)
    assert len({consent_name(kind, DESIGN) for kind in ConsentKind}) == len(ConsentKind)
    assert len({consent_icon(kind) for kind in ConsentKind}) == len(ConsentKind)
    mute = replace(DESIGN, privacy=Privacy(keys=KeyPrivacy.OFF))
    assert consent_name(ConsentKind.INPUT, mute) == "Mouse"
    pictured = replace(DESIGN, privacy=Privacy(pictures=True))
    assert consent_name(ConsentKind.SCREEN, pictured) == "Screen at the start of tasks"
    assert ConsentKind.SCREEN in kinds_of(replace(pictured, participants=()), ())
