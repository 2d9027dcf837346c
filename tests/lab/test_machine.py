"""This machine's clocks and description."""

import time

from uxlab import __version__
from uxlab.lab import machine


def test_the_clocks_are_read_at_one_moment() -> None:
    before_ns, wall_before_ns = time.perf_counter_ns(), time.time_ns()
    reading = machine.read_clock()
    assert before_ns <= reading.monotonic_ns <= time.perf_counter_ns()
    assert wall_before_ns <= reading.wall_ns <= time.time_ns()
    assert abs(reading.utc_offset_s) <= 14 * 3600


def test_a_boot_keeps_its_name() -> None:
    machine.boot_id.cache_clear()
    first = machine.boot_id()
    machine.boot_id.cache_clear()
    assert machine.boot_id() == first


def test_the_environment_names_versions_and_nobody() -> None:
    described = dict(machine.environment())
    assert described["uxlab"] == __version__
    assert set(described) == {"uxlab", "python", "system", "desktop", "session_type"}
