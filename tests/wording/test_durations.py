"""How times read."""

import pytest

from uxlab.wording.durations import clock_text, moment_text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (59.999, "0:59"), (65, "1:05"), (3599, "59:59"), (3600, "1:00:00"), (36061, "10:01:01")],
)
def test_a_time_reads_as_on_a_stopwatch(seconds: float, text: str) -> None:
    assert clock_text(int(seconds * 1e9)) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00.0"), (59.94, "0:59.9"), (59.96, "1:00.0"), (65.05, "1:05.1"), (3600.2, "1:00:00.2")],
)
def test_a_moment_reads_with_tenths(seconds: float, text: str) -> None:
    assert moment_text(round(seconds * 1e9)) == text
