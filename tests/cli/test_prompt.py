"""The prompt of an interactive session, on a terminal of its own."""

from collections.abc import Callable, Iterator
from queue import SimpleQueue
from time import perf_counter_ns

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from uxlab.cli.inbox import EndOfScript, Interrupted, Item, ScriptLine
from uxlab.cli.prompt import Surroundings, TypingClock, prompt_in_background


@pytest.fixture
def keyboard() -> Iterator[PipeInput]:
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe


def typed(keyboard: PipeInput, keys: str, count: int, show_help: Callable[[], None] = lambda: None) -> list[Item]:
    inbox: SimpleQueue[Item] = SimpleQueue()
    around = Surroundings(words=["begin", "note"], status=lambda: "P01", show_help=show_help)
    thread = prompt_in_background(around, inbox.put)
    keyboard.send_text(keys)
    items = [inbox.get(timeout=60) for _ in range(count)]
    thread.join(timeout=60)
    return items


def test_lines_arrive_with_the_time_at_which_typing_began(keyboard: PipeInput) -> None:
    before_ns = perf_counter_ns()
    line, end = typed(keyboard, "note hesitates\r\x04", 2)
    assert isinstance(line, ScriptLine)
    assert line.line == b"note hesitates"
    assert line.began_clock_ns is not None
    assert before_ns <= line.began_clock_ns <= perf_counter_ns()
    assert end == EndOfScript()


def test_finish_ends_the_script_and_ctrl_c_interrupts(keyboard: PipeInput) -> None:
    assert typed(keyboard, "finish\r", 1) == [EndOfScript()]
    assert typed(keyboard, "\x03", 1) == [Interrupted()]


def test_help_is_answered_by_the_prompt_itself(keyboard: PipeInput) -> None:
    shown: list[str] = []
    assert typed(keyboard, "help\rfinish\r", 1, lambda: shown.append("help")) == [EndOfScript()]
    assert shown == ["help"]


def test_the_clock_of_a_line_starts_again_when_it_is_emptied() -> None:
    clock, buffer = TypingClock(), Buffer()
    buffer.on_text_changed += clock.on_change
    buffer.text = "n"
    buffer.text = ""
    assert clock.take() is None
    buffer.text = "note"
    began_ns = clock.take()
    assert began_ns is not None
    assert clock.take() is None
