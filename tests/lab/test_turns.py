"""Jobs in their turn."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from threading import Event, Thread, current_thread, main_thread

import pytest

from uxlab.errors import Refused
from uxlab.lab.turns import Turns, call_safely

PATIENCE_S = 60


@dataclass
class Board:
    """What turns have told."""

    told: list[str] = field(default_factory=list)
    faults: int = 0

    def count_fault(self) -> None:
        self.faults += 1

    def note(self) -> None:
        self.told.append(current_thread().name)


@pytest.fixture
def board() -> Board:
    return Board()


@pytest.fixture
def turns(board: Board) -> Iterator[Turns]:
    turns = Turns("test", board.note, board.count_fault)
    yield turns
    turns.end()


def test_jobs_are_done_in_order_on_one_other_thread(turns: Turns) -> None:
    done: list[int] = []

    def job(number: int) -> Thread:
        done.append(number)
        return current_thread()

    threads = {future.result(PATIENCE_S) for future in [turns.ask(partial(job, number)) for number in range(50)]}
    assert done == list(range(50))
    assert len(threads) == 1
    assert main_thread() not in threads


def test_asking_never_waits(turns: Turns) -> None:
    gate = Event()
    first, second = turns.ask(gate.wait), turns.ask(lambda: "done")
    assert not first.done()
    gate.set()
    assert second.result(PATIENCE_S) == "done"


def test_a_bug_in_a_job_is_told_and_the_next_one_runs(
    turns: Turns, board: Board, caplog: pytest.LogCaptureFixture
) -> None:
    def bug() -> None:
        raise RuntimeError("a bug")

    with caplog.at_level(logging.ERROR):
        assert isinstance(turns.ask(bug).exception(PATIENCE_S), RuntimeError)
        assert turns.ask(lambda: 1).result(PATIENCE_S) == 1
    assert board.faults == 1
    assert "a job failed" in caplog.text


def test_a_refusal_is_no_bug(turns: Turns, board: Board) -> None:
    def refuse() -> None:
        raise Refused("Not now.")

    assert isinstance(turns.ask(refuse).exception(PATIENCE_S), Refused)
    turns.ask(lambda: None).result(PATIENCE_S)
    assert board.faults == 0
    assert len(board.told) >= 1


def test_a_listener_that_fails_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise RuntimeError("a bug in a window")

    turns = Turns("test", fail, lambda: None)
    try:
        assert [turns.ask(lambda: 1).result(PATIENCE_S) for _ in range(3)] == [1, 1, 1]
        assert turns.ask(turns.tell).result(PATIENCE_S) is None
    finally:
        turns.end()
    assert "a bug in a window" in caplog.text


def test_a_beat_is_told_of_only_where_there_is_news_and_goes_on_after_a_bug(turns: Turns, board: Board) -> None:
    beats: list[bool] = []
    enough = Event()

    def beat() -> bool:
        beats.append(len(beats) % 2 == 0)
        if len(beats) == 4:
            raise RuntimeError("a bug")
        if len(beats) == 9:
            enough.set()
        return beats[-1]

    def pause() -> None:
        Event().wait(0.001)

    turns.beat(beat, pause)
    assert enough.wait(PATIENCE_S)
    turns.end()
    wait_until(lambda: len(board.told) >= 5)
    assert board.faults == 1


def wait_until(condition: Callable[[], bool]) -> None:
    patience = Event()
    for _ in range(1000):
        if condition():
            return
        patience.wait(0.01)
    raise AssertionError("it did not come to pass")


def test_after_the_end_nothing_begins_but_what_was_asked_for_is_done(turns: Turns) -> None:
    gate = Event()
    first, second = turns.ask(gate.wait), turns.ask(lambda: "done")
    turns.end()
    late = turns.ask(lambda: "late")
    gate.set()
    assert first.result(PATIENCE_S)
    assert second.result(PATIENCE_S) == "done"
    assert late.cancelled()


def test_what_fails_in_somebody_elses_function_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    called: list[int] = []
    call_safely(lambda: called.append(1))
    call_safely(lambda: 1 / 0)
    assert called == [1]
    assert "ZeroDivisionError" in caplog.text
