"""Processes of the demo that speak in lines of JSON, and how every process of the demo is ended."""

import json
import os
import queue
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import IO

from uxlab.errors import UxlabError

PATIENCE_S = 15.0
"""How long an answer may take before the demo gives up."""

_END_S = 5.0
_MOST_WORDS = 1_000_000

Line = Mapping[str, object]
"""One line of JSON, always an object."""


def end(process: subprocess.Popen[str] | subprocess.Popen[bytes], within_s: float = _END_S) -> int:
    """Ask a process to end, kill it where it does not listen, and return its exit status."""
    if process.poll() is None:
        process.terminate()
    try:
        return process.wait(within_s)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


class Child:
    """A running process that writes lines of JSON; made by `running`."""

    def __init__(self, name: str, process: subprocess.Popen[str], complaints: IO[bytes]) -> None:
        self._name = name
        self._process = process
        self._complaints = complaints
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read_all, name=f"lines of {name}", daemon=True)
        self._reader.start()

    def next_line(self, within_s: float = PATIENCE_S) -> Line:
        """Return the next line.

        Raises:
            UxlabError: none came in time, the process has ended, or it wrote something else.
        """
        line = self.next_line_or_none(within_s)
        if line is None:
            raise UxlabError(f"The demo waited {within_s:g} s for {self._name}, which did not answer; run it again.")
        return line

    def next_line_or_none(self, within_s: float) -> Line | None:
        """Return the next line, None where none comes in time.

        Raises:
            UxlabError: the process has ended, or wrote something else.
        """
        try:
            text = self._lines.get(timeout=within_s)
        except queue.Empty:
            return None
        if text is None:
            self._lines.put(None)
            raise UxlabError(f"The demo lost {self._name}: {self.last_words()}")
        try:
            line = json.loads(text)
        except ValueError:
            line = None
        if not isinstance(line, dict):
            raise UxlabError(f"The demo does not understand what {self._name} wrote: {text.strip()[:200]}")
        return line

    def ask(self, line: str) -> Line:
        """Send a line and return the answer.

        Raises:
            UxlabError: as `next_line`, or the process does not listen.
        """
        self.tell(line)
        return self.next_line()

    def tell(self, line: str) -> None:
        """Send a line.

        Raises:
            UxlabError: the process does not listen any more.
        """
        stdin = self._process.stdin
        if stdin is None:
            raise ValueError(f"{self._name} has no stdin")
        try:
            stdin.write(line + "\n")
            stdin.flush()
        except OSError as error:
            raise UxlabError(f"The demo lost {self._name}: {self.last_words()}") from error

    def wait(self, within_s: float = PATIENCE_S) -> None:
        """Wait for the process to end by itself.

        Raises:
            UxlabError: it does not, or not with exit status 0.
        """
        try:
            status = self._process.wait(within_s)
        except subprocess.TimeoutExpired as error:
            raise UxlabError(f"The demo waited {within_s:g} s for {self._name} to end; run it again.") from error
        if status:
            raise UxlabError(f"The demo lost {self._name}: {self.last_words()}")

    def last_words(self) -> str:
        """Return the last line on the process's stderr, or how it ended."""
        # pread, because the process writes on at this very file's position
        said = os.pread(self._complaints.fileno(), _MOST_WORDS, 0).decode(errors="replace")
        lines = [line.strip() for line in said.splitlines() if line.strip()]
        return lines[-1] if lines else f"it ended with exit status {self._process.poll()}."

    def _read_all(self) -> None:
        for line in self._process.stdout or ():
            self._lines.put(line)
        self._lines.put(None)

    def close(self) -> None:
        """End the process and the thread that reads from it."""
        end(self._process)
        self._reader.join(_END_S)
        if self._process.stdin is not None:
            with suppress(OSError):  # what it did not read any more
                self._process.stdin.close()


@contextmanager
def running(name: str, command: Sequence[str], environment: Mapping[str, str]) -> Iterator[Child]:
    """Start a process that writes lines of JSON, and end it in any case; `name` is what a person calls it."""
    with (
        tempfile.TemporaryFile() as complaints,
        subprocess.Popen(
            list(command),
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            encoding="utf-8",
            start_new_session=True,  # Ctrl+C belongs to the demo, which then ends its processes in order
        ) as process,
    ):
        child = Child(name, process, complaints)
        try:
            yield child
        finally:
            child.close()
