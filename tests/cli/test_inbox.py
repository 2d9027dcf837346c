"""Script lines from a descriptor, as they arrive."""

import os
from queue import SimpleQueue

from hypothesis import given
from hypothesis import strategies as st

from uxlab.cli.inbox import EndOfScript, Item, ScriptLine, Trouble, lines_of, read_in_background


@given(st.binary(max_size=300), st.integers(1, 50))
def test_lines_are_those_of_the_whole_text_however_it_arrives(content: bytes, chunk: int) -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb", buffering=0) as out:
        for start in range(0, len(content), chunk):
            out.write(content[start : start + chunk])
    with os.fdopen(reading, "rb"):
        expected = content.split(b"\n")
        assert list(lines_of(reading)) == (expected if expected[-1] else expected[:-1])


def test_the_end_comes_after_the_last_line() -> None:
    reading, writing = os.pipe()
    inbox: SimpleQueue[Item] = SimpleQueue()
    read_in_background(reading, inbox.put)
    os.write(writing, b"begin 1\nend success")
    os.close(writing)
    assert [inbox.get(timeout=60) for _ in range(3)] == [
        ScriptLine(b"begin 1"), ScriptLine(b"end success"), EndOfScript(),
    ]  # fmt: skip
    os.close(reading)


def test_a_descriptor_that_fails_is_told_and_ends_the_script() -> None:
    reading, writing = os.pipe()
    os.close(writing)
    os.close(reading)
    inbox: SimpleQueue[Item] = SimpleQueue()
    read_in_background(reading, inbox.put)
    trouble = inbox.get(timeout=60)
    assert isinstance(trouble, Trouble)
    assert "script" in trouble.sentence
    assert inbox.get(timeout=60) == EndOfScript()
