"""One running capture child, seen from its parent: the process and its two pipes."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from time import perf_counter_ns

from uxlab.capture.protocol import GarbledMessage, Message, ToChild, decode, encode

_log = logging.getLogger(__name__)
_NS_PER_S = 1_000_000_000


def child_command() -> list[str]:
    """Return how to start the capture child from this Python or this frozen program.

    -P: a `json.py` in the folder in which the moderator happens to work must not become part of it.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, "--capture-helper"]
    return [sys.executable, "-P", "-m", "uxlab.capture.child"]


class Helper:
    """A started child. `tell` from one thread at a time, `messages` from one thread; `kill` from any."""

    def __init__(self, command: list[str]) -> None:
        """Start it.

        Raises:
            OSError: the system does not.
        """
        self._started_ns = self._heard_ns = perf_counter_ns()
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a traceback could hold what was typed
            start_new_session=True,
        )

    @property
    def age_s(self) -> float:
        """Seconds since the start."""
        return (perf_counter_ns() - self._started_ns) / _NS_PER_S

    @property
    def silent_s(self) -> float:
        """Seconds since it was last heard, or started."""
        return (perf_counter_ns() - self._heard_ns) / _NS_PER_S

    def tell(self, message: ToChild) -> None:
        """Send a command; one that does not listen any more is left to whoever reads its end."""
        pipe = self._process.stdin
        try:
            if pipe is not None:
                pipe.write(encode(message))
                pipe.flush()
        except (OSError, ValueError):
            _log.warning("the capture child no longer listens")

    def messages(self) -> Iterator[Message]:
        """Yield what it says, until it ends or says something that is no message."""
        for line in self._process.stdout or ():
            self._heard_ns = perf_counter_ns()
            try:
                yield decode(line)
            except GarbledMessage as problem:
                _log.error("the capture child sent %s", problem)
                return

    def kill(self) -> None:
        """End it at once; what it had written can still be read."""
        self._process.kill()

    def bury(self) -> None:
        """End it, and close the pipes; `tell` then does nothing."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # a command that it did not read any more
                if pipe is not None:
                    pipe.close()
