"""A part of a study has only the people of it."""

import pytest

from tests.report.odd_study import odd_data
from uxlab.errors import UsageError
from uxlab.metrics.selection import Excluded, Where
from uxlab.report.tables.chosen import chosen


def test_without_a_condition_everything_is_there_excluded_people_too() -> None:
    assert chosen(odd_data(), ()) is odd_data()


def test_a_condition_chooses_sessions_and_people() -> None:
    part = chosen(odd_data(), (("condition", "new"),))
    assert [one.session.uid for one in part.sessions] == ["s3"]
    assert [person.code for person in part.design.participants] == ["P02"]


def test_an_unknown_value_is_refused() -> None:
    with pytest.raises(UsageError, match='no group "nobody"'):
        chosen(odd_data(), (("group", "nobody"),))


@pytest.mark.parametrize(
    ("where", "excluded", "expected"),
    [
        ((), Excluded.OUT, ["P01", "P01", "P02", "P03"]),
        ((), Excluded.ALONE, ["P03"]),
        ((("participant", "P02"), ("participant", "P03")), Excluded.OUT, ["P02"]),
        ((("participant", "P02"), ("participant", "P03")), Excluded.IN_TOO, ["P02", "P03"]),
    ],
)
def test_excluded_people_are_in_as_asked_for_and_marked(where: Where, excluded: Excluded, expected: list[str]) -> None:
    part = chosen(odd_data(), where, excluded)
    assert sorted(one.session.participant for one in part.sessions) == expected
    assert all(one.excluded_reason == "=ill" for one in part.design.participants if one.code == "P03")
