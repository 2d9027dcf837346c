"""How times read."""

import pytest

from uxlab.cli.durations import clock_text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (59.999, "0:59"), (65, "1:05"), (3599, "59:59"), (3600, "1:00:00"), (36061, "10:01:01")],
)
def test_a_time_reads_as_on_a_stopwatch(seconds: float, text: str) -> None:
    assert clock_text(int(seconds * 1e9)) == text
