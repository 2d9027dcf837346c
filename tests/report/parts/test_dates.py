"""Days in words."""

from datetime import date, datetime

import pytest

from uxlab.report.parts.dates import day_text, moment_text, span_text


def test_a_day_has_its_month_and_year() -> None:
    assert day_text(date(2026, 3, 6)) == "6 March 2026"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([date(2026, 3, 10)], "on 10 March 2026"),
        ([date(2026, 3, 13), date(2026, 3, 10), date(2026, 3, 11)], "from 10 to 13 March 2026"),
        ([date(2026, 3, 30), date(2026, 4, 2)], "from 30 March to 2 April 2026"),
        ([date(2025, 12, 30), date(2026, 1, 2)], "from 30 December 2025 to 2 January 2026"),
    ],
)
def test_a_span_names_what_differs(days: list[date], words: str) -> None:
    assert span_text(days) == words


def test_a_moment_is_told_in_the_time_of_this_computer() -> None:
    there = datetime.fromisoformat("2026-03-16T14:05:09+00:00").astimezone()
    assert moment_text("2026-03-16T14:05:09+00:00") == f"{day_text(there)}, {there:%H:%M}"
