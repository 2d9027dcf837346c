"""Estimates of time."""

import pytest

from uxlab.gui.design.forms.effort import duration_words, minutes_words, seconds_to_answer
from uxlab.questionnaires.library import load


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (1, "about 5 s"),
        (8, "about 10 s"),
        (42, "about 40 s"),
        (45, "about 1 min"),
        (89, "about 1 min"),
        (170, "about 3 min"),
    ],
)
def test_short_times_are_said_in_seconds(seconds: int, expected: str) -> None:
    assert duration_words(seconds) == expected


def test_minutes_are_whole() -> None:
    assert [minutes_words(seconds) for seconds in (20, 60, 290)] == [
        "less than a minute",
        "about 1 minute",
        "about 5 minutes",
    ]


def test_sus_takes_between_one_and_two_minutes_and_seq_some_seconds() -> None:
    assert 60 <= seconds_to_answer(load("sus")) <= 120
    assert 5 <= seconds_to_answer(load("seq")) <= 15
    assert seconds_to_answer(load("nasa-tlx-weighted")) > seconds_to_answer(load("nasa-tlx"))
