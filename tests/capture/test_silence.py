"""A silent hook against a person who rests, and input that is still under way."""

import pytest

from uxlab.capture.silence import SilenceWatch

S = 1_000_000_000


def looks(*answers: tuple[float, float | None, float]) -> list[float | None]:
    """Return what is said at each look: (now, when the system saw input, when the last event was), in seconds."""
    watch = SilenceWatch(0)
    said = [
        watch.look(int(now * S), None if system is None else int(system * S), int(last * S))
        for now, system, last in answers
    ]
    return [None if since is None else since / S for since in said]


def test_a_person_who_rests_is_no_silence() -> None:
    assert looks((60, 1, 1), (120, 1, 1), (600, 1, 1)) == [None] * 3


def test_input_after_a_rest_that_is_still_under_way_is_no_silence() -> None:
    assert looks((60, 1, 1), (61, 60.99, 1), (62, 60.99, 60.99), (63, 62.9, 62.9)) == [None] * 4


def test_input_that_goes_on_for_3_s_without_arriving_is_silence_since_the_look_before() -> None:
    said = looks((10, 9.9, 9.9), (11, 10.8, 9.9), (12, 11.9, 9.9), (13, 12.9, 9.9), (14, 13.9, 9.9))
    assert said == [None, None, None, None, 10]


def test_the_silence_never_begins_before_the_last_event() -> None:
    [*_, since] = looks((10, 9.9, 9.9), (11, 10.9, 10.5), (15, 14.9, 10.5))
    assert since == pytest.approx(10.5)


def test_one_event_that_arrives_starts_it_anew() -> None:
    assert looks((11, 10.9, 5), (12, 11.9, 11.5), (14, 13.9, 11.5), (14.8, 14.7, 11.5)) == [None] * 4


def test_where_the_system_cannot_say_nothing_is_said() -> None:
    assert looks((10, None, 0), (100, None, 0)) == [None, None]
