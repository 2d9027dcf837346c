"""Sessions and attempts have the numbers by which an import knows them again."""

from tests.report.odd_study import S, odd_data
from uxlab.report.tables.places import Places, attempt_at


def test_sessions_are_numbered_for_each_participant() -> None:
    assert Places.of(odd_data()).sessions == {"s1": 1, "s2": 2, "s3": 1, "s4": 1}


def test_attempts_are_numbered_over_sessions_and_skipped_ones_come_last() -> None:
    numbers = Places.of(odd_data()).attempts
    assert (numbers["s1-1"], numbers["s2-0"]) == (1, 2)
    assert (numbers["s1-2"], numbers["s1-0"]) == (1, 2)


def test_a_moment_belongs_to_the_attempt_under_way_and_not_to_one_that_ends() -> None:
    first = odd_data().sessions[0]
    assert getattr(attempt_at(first, 0), "uid", None) == "s1-1"
    assert attempt_at(first, 60 * S) is None
    assert getattr(attempt_at(odd_data().sessions[2], 500 * S), "uid", None) == "s3-2"


def test_a_place_between_attempts_has_no_task() -> None:
    data = odd_data()
    places = Places.of(data)
    assert places.moment(data.sessions[0], 60 * S) == {"participant": "P01", "session": 1}
    assert places.moment(data.sessions[1], S) == {"participant": "P01", "session": 2, "task": "find", "attempt": 2}
