"""What the Privacy tab says."""

from dataclasses import replace

import pytest

from uxlab.gui.design.privacy_state import present
from uxlab.model.design import Design, KeyPrivacy, Privacy, WindowPrivacy

DESIGN = Design(name="Shop", consent_text="We record.")


@pytest.mark.parametrize(
    ("keys", "told"),
    [(KeyPrivacy.OFF, "No key press is stored"), (KeyPrivacy.CLASSES, "never as the letter itself"),
     (KeyPrivacy.LITERAL, "with consent of each participant")],
)  # fmt: skip
def test_each_choice_of_keys_says_what_is_stored(keys: KeyPrivacy, told: str) -> None:
    view = present(replace(DESIGN, privacy=Privacy(keys=keys)))
    assert view.keys == keys.value
    assert told in view.keys_text


@pytest.mark.parametrize(
    ("windows", "told"),
    [(WindowPrivacy.OFF, "Nothing is stored"), (WindowPrivacy.APPLICATION, "without its title"),
     (WindowPrivacy.TITLE, "with consent of each participant")],
)  # fmt: skip
def test_each_choice_of_windows_says_what_is_stored(windows: WindowPrivacy, told: str) -> None:
    assert told in present(replace(DESIGN, privacy=Privacy(windows=windows))).windows_text


def test_moves_are_all_or_so_many_a_second() -> None:
    assert (present(DESIGN).moves, present(DESIGN).rate_hz) == ("all", None)
    limited = present(replace(DESIGN, privacy=Privacy(move_rate_hz=50)))
    assert (limited.moves, limited.rate_hz) == ("limited", 50)
    assert limited.moves_text != present(DESIGN).moves_text


def test_pictures_are_off_until_somebody_asks_for_them() -> None:
    assert (present(DESIGN).pictures, present(DESIGN).pictures_text) == (False, "No picture of the screen is stored.")
    on = present(replace(DESIGN, privacy=Privacy(pictures=True)))
    assert on.pictures
    assert "with consent of each participant" in on.pictures_text


def test_the_product_is_shown_in_a_sentence_of_the_sus() -> None:
    assert "use this shop" in present(replace(DESIGN, product="shop")).product_note
    assert "use this system" in present(DESIGN).product_note


def test_a_missing_consent_text_and_literal_keys_are_hinted_at() -> None:
    assert present(DESIGN).hints == present(DESIGN).consent_hints == ()
    view = present(replace(DESIGN, consent_text="", privacy=Privacy(keys=KeyPrivacy.LITERAL)))
    assert (len(view.hints), len(view.consent_hints)) == (1, 1)


def test_a_text_has_a_version_once_there_is_one() -> None:
    assert present(replace(DESIGN, consent_text="We record.", consent_version=3)).consent_note == "Version 3"
    assert present(replace(DESIGN, consent_text=" ")).consent_note == ""
