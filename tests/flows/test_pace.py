"""What a flow's times are held against, and that it tells a machine that stood still from one that ran."""

import os
import signal
from time import perf_counter, sleep

import pytest

from tests.flows.pace import PIECE_MS, Pace

pytestmark = pytest.mark.alone

STOPPED_S, TRIES = 0.5, 200


def test_work_takes_longest_where_the_machine_stood_still() -> None:
    with Pace() as pace:
        wait_for(pace, 3)
        number = 0
        while pace.of(PIECE_MS) < STOPPED_S * 1000 / 2:
            assert number < TRIES, f"stopped {number} times, work took {pace.of(PIECE_MS)} ms"
            os.kill(pace.process.pid, signal.SIGSTOP)
            sleep(STOPPED_S)
            os.kill(pace.process.pid, signal.SIGCONT)
            sleep(0.01 * (number % 40))  # it rests for most of the time: at some moment it works
            number += 1


def wait_for(pace: Pace, pieces: int) -> None:
    deadline_s = perf_counter() + 60
    while pace.pieces < pieces:
        assert perf_counter() < deadline_s
        sleep(0.01)
