"""The version of the consent text grows when, and only when, a signed one changes."""

from dataclasses import replace

from uxlab.designing.consent import with_consent_version
from uxlab.model.design import Design

BEFORE = Design(name="x", consent_text="I agree.", consent_version=2)
AFTER = replace(BEFORE, consent_text="I agree!")


def test_a_signed_text_that_changes_gets_a_new_version() -> None:
    assert with_consent_version(BEFORE, AFTER, {"2"}).consent_version == 3


def test_a_number_that_was_used_is_not_used_again() -> None:
    assert with_consent_version(BEFORE, AFTER, {"2", "5", "paper"}).consent_version == 6


def test_an_unsigned_text_changes_freely() -> None:
    assert with_consent_version(BEFORE, AFTER, {"1"}) is AFTER
    other = replace(BEFORE, name="y")
    assert with_consent_version(BEFORE, other, {"2"}) is other


def test_a_version_that_is_set_is_kept() -> None:
    own = replace(AFTER, consent_version=9)
    assert with_consent_version(BEFORE, own, {"2"}) is own
