"""What a flow's times are held against, and that it tells a machine that stood still from one that ran."""

import os
import signal
from time import perf_counter, sleep

import pytest

from tests.flows.pace import PIECE_MS, Pace

pytestmark = pytest.mark.alone

STOPPED_S = 0.5


def test_work_takes_longest_where_the_machine_stood_still() -> None:
    with Pace() as pace:
        wait_for(pace, 3)
        before_ms = pace.of(PIECE_MS)
        done = pace.pieces
        while pace.pieces < done + 3:  # one stop may fall between two pieces of work
            os.kill(pace.process.pid, signal.SIGSTOP)
            sleep(STOPPED_S)
            os.kill(pace.process.pid, signal.SIGCONT)
            sleep(0.1)
        after_ms = pace.of(PIECE_MS)
    assert before_ms >= PIECE_MS
    assert after_ms >= STOPPED_S * 1000 / 2
    assert after_ms > before_ms


def wait_for(pace: Pace, pieces: int) -> None:
    deadline_s = perf_counter() + 60
    while pace.pieces < pieces:
        assert perf_counter() < deadline_s
        sleep(0.01)
