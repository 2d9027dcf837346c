"""What may happen while a session is conducted from a terminal, and the thread that reads script lines."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Thread

_CHUNK_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """A line of the script; `began_clock_ns` is when typing began, where that is known."""

    line: bytes
    began_clock_ns: int | None = None


@dataclass(frozen=True, slots=True)
class ChordLine:
    """A moderator chord, as the script line it stands for, and the session time at which it was pressed."""

    line: str
    t_ns: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """A sentence that the moderator must see."""

    sentence: str


@dataclass(frozen=True, slots=True)
class EndOfScript:
    """There are no more lines."""


@dataclass(frozen=True, slots=True)
class Interrupted:
    """The process was asked to end."""


Item = ScriptLine | ChordLine | Trouble | EndOfScript | Interrupted


def lines_of(descriptor: int) -> Iterator[bytes]:
    """Yield the lines of a file descriptor as they arrive, the last also without a line end.

    Unbuffered, because a thread that waits inside a buffered reader makes the interpreter abort when it exits.
    """
    waiting = b""
    while chunk := os.read(descriptor, _CHUNK_BYTES):
        *lines, waiting = (waiting + chunk).split(b"\n")
        yield from lines
    if waiting:
        yield waiting


def read_in_background(descriptor: int, put: Callable[[Item], None]) -> None:
    """Put every line of a file descriptor into the inbox, and then its end."""

    def read() -> None:
        try:
            for line in lines_of(descriptor):
                put(ScriptLine(line))
        except OSError as problem:
            put(Trouble(f"The script can no longer be read ({problem.strerror}); the session ends here."))
        put(EndOfScript())

    Thread(target=read, name="script", daemon=True).start()
