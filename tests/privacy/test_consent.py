"""What may be recorded: the study's wish, and never more than the participant agreed to."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.model.design import ConsentKind, KeyPrivacy, Privacy, WindowPrivacy
from uxlab.privacy.consent import permitted, shows_pictures, wanted_consents, withheld

EVERYTHING = Privacy(keys=KeyPrivacy.LITERAL, windows=WindowPrivacy.TITLE, pictures=True)
ALL_SETS = [frozenset(some) for size in range(len(ConsentKind) + 1) for some in combinations(ConsentKind, size)]

privacies = st.builds(
    Privacy, keys=st.sampled_from(KeyPrivacy), windows=st.sampled_from(WindowPrivacy), pictures=st.booleans()
)
BEYOND_INPUT = frozenset({ConsentKind.LITERAL_KEYS, ConsentKind.WINDOW_TITLES, ConsentKind.SCREEN})


def test_without_consent_a_study_that_wants_everything_gets_classes_and_applications() -> None:
    allowed = permitted(EVERYTHING, frozenset())
    assert (allowed.keys, allowed.windows) == (KeyPrivacy.CLASSES, WindowPrivacy.APPLICATION)
    assert not allowed.pictures
    assert set(withheld(EVERYTHING, allowed)) == BEYOND_INPUT


def test_with_all_consents_it_gets_everything() -> None:
    allowed = permitted(EVERYTHING, BEYOND_INPUT)
    assert allowed == EVERYTHING
    assert withheld(EVERYTHING, allowed) == ()


@pytest.mark.parametrize("consents", ALL_SETS, ids=lambda some: "+".join(sorted(some)) or "none")
def test_pictures_are_seen_only_while_that_very_thing_is_agreed_to(consents: frozenset[ConsentKind]) -> None:
    assert shows_pictures(consents) is (ConsentKind.SCREEN in consents)


@pytest.mark.parametrize("consents", ALL_SETS, ids=lambda some: "+".join(sorted(some)) or "none")
def test_consent_never_adds_what_the_study_does_not_want(consents: frozenset[ConsentKind]) -> None:
    modest = Privacy(keys=KeyPrivacy.CLASSES, windows=WindowPrivacy.OFF)
    assert permitted(modest, consents) == modest


@given(privacies, st.frozensets(st.sampled_from(ConsentKind)))
def test_literal_keys_titles_and_pictures_need_wish_and_consent(
    wanted: Privacy, consents: frozenset[ConsentKind]
) -> None:
    allowed = permitted(wanted, consents)
    both_literal = wanted.keys is KeyPrivacy.LITERAL and ConsentKind.LITERAL_KEYS in consents
    both_titles = wanted.windows is WindowPrivacy.TITLE and ConsentKind.WINDOW_TITLES in consents
    assert (allowed.keys is KeyPrivacy.LITERAL) == both_literal
    assert (allowed.windows is WindowPrivacy.TITLE) == both_titles
    assert allowed.pictures == (wanted.pictures and ConsentKind.SCREEN in consents)
    assert permitted(allowed, consents) == allowed
    assert bool(withheld(wanted, allowed)) == (wanted != allowed)


@pytest.mark.parametrize("consents", ALL_SETS, ids=lambda some: "+".join(sorted(some)) or "none")
def test_keys_that_the_study_leaves_out_stay_out_and_nothing_is_missed(consents: frozenset[ConsentKind]) -> None:
    wanted = Privacy(keys=KeyPrivacy.OFF, move_rate_hz=30)
    assert permitted(wanted, consents) == wanted
    assert withheld(wanted, permitted(wanted, consents)) == ()


@given(privacies)
def test_what_is_asked_for_is_what_would_be_missed(wanted: Privacy) -> None:
    asked = wanted_consents(wanted)
    assert asked[0] is ConsentKind.INPUT
    assert asked[1:] == withheld(wanted, permitted(wanted, frozenset()))
    assert permitted(wanted, frozenset(asked)) == wanted
