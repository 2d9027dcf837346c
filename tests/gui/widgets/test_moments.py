"""Dates as people write them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.gui.widgets.moments import (
    appointment_text,
    appointment_words,
    moment_words,
    parse_appointment,
    short_date,
)

TODAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("text", "appointment"),
    [
        ("12 Mar 14:00", "2026-03-12T14:00"),
        ("12 Mar, 14:00", "2026-03-12T14:00"),
        ("2026-03-12T14:00", "2026-03-12T14:00"),
        ("2026-03-12 09:30", "2026-03-12T09:30"),
        ("12.3. 14:00", "2026-03-12T14:00"),
        ("12.03.2027 8:05", "2027-03-12T08:05"),
        ("3 March 2026 at 2 pm", "2026-03-03T14:00"),
        ("Sept 4 12:30 am", "2026-09-04T00:30"),
        ("tomorrow 9:00", "2026-03-13T09:00"),
        ("TODAY 23:59", "2026-03-12T23:59"),
        ("", ""),
        ("None", ""),
    ],
)
def test_many_ways_to_write_a_date_are_read(text: str, appointment: str | None) -> None:
    assert parse_appointment(text, TODAY) == appointment


@pytest.mark.parametrize(
    "text", ["soon", "12 Mar", "14:00", "32 Mar 14:00", "12 Ma 25:00", "12 J 10:00", "12 Mar 14", "13 Mar 13 pm"]
)
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    assert parse_appointment(text, TODAY) is None


def test_a_date_without_a_year_is_the_nearest() -> None:
    assert parse_appointment("2 Jan 10:00", date(2026, 12, 20)) == "2027-01-02T10:00"
    assert parse_appointment("20 Dec 10:00", date(2027, 1, 2)) == "2026-12-20T10:00"
    assert parse_appointment("29.2. 10:00", date(2028, 3, 1)) == "2028-02-29T10:00"


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(0, 23),
    st.integers(0, 59),
    st.dates(date(2021, 1, 1), date(2029, 1, 1)),
)
def test_what_a_table_shows_can_be_typed(day: date, hour: int, minute: int, today: date) -> None:
    appointment = f"{day.isoformat()}T{hour:02}:{minute:02}"
    assert parse_appointment(appointment_text(appointment, today), today) == appointment


def test_moments_near_today_are_said_so() -> None:
    assert appointment_words("2026-03-12T14:00", TODAY) == "today at 14:00"
    assert appointment_words("2026-03-13T14:00", TODAY) == "tomorrow at 14:00"
    assert appointment_words("2026-03-10T14:00", TODAY) == "on 10 Mar at 14:00"
    assert short_date(date(2027, 1, 5), TODAY) == "5 Jan 2027"


def test_what_was_written_down_is_told_in_local_time() -> None:
    now = datetime(2026, 3, 12, 13, 58, tzinfo=timezone(timedelta(hours=1)))
    assert moment_words("2026-03-12T12:52:00.000+00:00", now, now.tzinfo) == "today at 13:52"
    assert moment_words("2026-03-11T12:52:00.000+00:00", now, UTC) == "yesterday at 12:52"
