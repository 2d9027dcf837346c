"""Chords as settings."""

import pytest

from uxlab.capture.chords import DEFAULT_CHORDS, chord_table
from uxlab.errors import UsageError
from uxlab.lab.chords import chord_settings


def by_line(overrides: dict[str, str]) -> dict[str, str]:
    return {one.line: one.complaint for one in chord_settings(overrides)}


def test_every_default_is_there_with_a_meaning_and_without_complaint() -> None:
    settings = chord_settings({})
    assert {one.line: one.chord for one in settings} == dict(DEFAULT_CHORDS)
    assert all(one.meaning != one.line for one in settings)
    assert not any(one.complaint for one in settings)


def test_a_chord_of_one_s_own_for_any_line_of_the_script_is_shown_too() -> None:
    assert chord_settings({"error slip": "ctrl+shift+f3"})[-1].meaning == "error slip"


def test_two_commands_that_want_the_same_keys_both_say_so_however_they_are_spelt() -> None:
    complaints = by_line({"undo": "shift+CTRL+F1"})
    assert complaints["undo"] == "“Mark an error” has these keys as well; change one of them."
    assert complaints["error"] == "“Undo” has these keys as well; change one of them."


@pytest.mark.parametrize("chord", ["f1", "shift+a", "ctrl+alt+f1", "ctrl+nothing", "hyper+x"])
def test_a_chord_that_cannot_be_used_says_why(chord: str) -> None:
    assert by_line({"undo": chord})["undo"]


def test_no_chord_at_all_is_a_choice() -> None:
    assert by_line({"undo": "", "error": " "}) == dict.fromkeys(DEFAULT_CHORDS, "")


@pytest.mark.parametrize("overrides", [{}, {"undo": ""}, {"undo": "ctrl+shift+f1"}, {"undo": "f1"}, {"error": "alt+e"}])
def test_what_is_complained_of_is_what_a_session_would_refuse(overrides: dict[str, str]) -> None:
    complained = any(by_line(overrides).values())
    if complained:
        with pytest.raises(UsageError):
            chord_table(overrides)
    else:
        chord_table(overrides)
