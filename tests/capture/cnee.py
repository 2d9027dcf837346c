"""GNU xnee's recorder, which knows nothing of uxlab, as an independent witness of input."""

import os
import signal
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.capture.harness import wait_until

PROBE = "F12"
"""The key by which is found out whether it listens; it counts for nothing."""
KINDS = {"2": "down", "3": "up", "4": "press", "5": "release", "6": "move"}
"""X's numbers for kinds of events."""


class Cnee:
    """A recording under way, and what it has seen."""

    def __init__(self, log: Path, probe_code: int) -> None:
        self._log = log
        self._probe = str(probe_code)

    def counts(self) -> Counter[str]:
        """Count what it has written, by kind: "7,TYPE,X,Y,BUTTON,KEY,..." in its own format, for events of devices."""
        lines = [line.split(",") for line in self._lines() if line.startswith("7,")]
        return Counter(KINDS[line[1]] for line in lines if len(line) > 5 and line[5] != self._probe)

    def listens(self) -> bool:
        return any(line.startswith("7,") for line in self._lines())

    def _lines(self) -> list[str]:
        return self._log.read_text(errors="replace").splitlines() if self._log.exists() else []


@contextmanager
def cnee_writing(display: str, log: Path, tap_probe: Callable[[], object], probe_code: int) -> Iterator[Cnee]:
    """Run it on a display from when it sees what is typed until the end of the block.

    It says nothing when it is ready, so a key is tapped until it has seen one. The key is in nobody's way as long as
    nobody else listens yet.
    """
    command = ["cnee", "--record", "--mouse", "--keyboard", "--events-to-record", "-1", "--out-file", str(log)]
    cnee = Cnee(log, probe_code)

    def heard() -> bool:
        tap_probe()
        return cnee.listens()

    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={**os.environ, "DISPLAY": display},
    ) as process:  # fmt: skip
        try:
            wait_until(heard)
            yield cnee
        finally:
            process.send_signal(signal.SIGINT)
