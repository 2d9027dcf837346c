"""How evenly the machine runs, measured beside a flow: what a limit on the app's times is held against.

`python -m tests.flows.pace` does the same piece of work again and again, and writes to stdout how long it took.
"""

import subprocess
import sys
from pathlib import Path
from threading import Thread
from time import perf_counter, sleep
from typing import Self

ROOT = Path(__file__).parents[2]
WORKER = [sys.executable, "-m", "tests.flows.pace"]
SCHEDULER = Path("/proc/thread-self/schedstat")
"""The second number: nanoseconds in which the thread could have run and others did (Linux, sched-stats.rst)."""
PIECE_MS, REST_S = 50, 0.35
_TRIALS = 5


class Pace:
    """The piece of work, done by a process of its own while the block lasts.

    Noise of the machine (a host that takes the processor away, a neighbour on the other half of the same core) makes
    what runs take longer than it needs, and never shorter: the least is what the work needs, the longest what the
    machine made of it.
    """

    def __init__(self) -> None:
        self._took_ms: list[float] = []

    def __enter__(self) -> Self:
        self.process = subprocess.Popen(WORKER, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        self._reader = Thread(target=self._read)
        self._reader.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        self._reader.join()
        assert self.process.stdout is not None
        self.process.stdout.close()

    @property
    def pieces(self) -> int:
        """How often the work was done."""
        return len(self._took_ms)

    def of(self, length_ms: float) -> float:
        """Return how long work of this length took at the worst, in ms."""
        assert self._took_ms, "nothing was measured beside the flow"
        return length_ms * max(self._took_ms) / min(self._took_ms)

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._took_ms.append(float(line))


def run_delay_s() -> float:
    """Return for how long this thread could have run and others did."""
    return int(SCHEDULER.read_text().split()[1]) / 1e9


def took_ms(turns: int) -> float:
    """Return how long the piece takes now, without the time in which other programs had the processor."""
    began_s, waited_s = perf_counter(), run_delay_s()
    sum(len(str(number)) for number in range(turns))
    return (perf_counter() - began_s - (run_delay_s() - waited_s)) * 1000


def work() -> None:
    turns = 20_000
    turns = round(turns * PIECE_MS / min(took_ms(turns) for _ in range(_TRIALS)))
    while True:
        sys.stdout.write(f"{took_ms(turns)}\n")
        sys.stdout.flush()
        sleep(REST_S)


if __name__ == "__main__":
    work()
