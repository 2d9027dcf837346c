"""A part of a study has only the people of it."""

import pytest

from tests.report.odd_study import odd_data
from uxlab.errors import UsageError
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
