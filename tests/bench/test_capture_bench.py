"""What capture costs: beside a bare pynput listener, on the same events, in the same run.

Alone, because it counts processor time at 1,000 events a second.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pytest

from tests.capture.harness import Hand
from uxlab.capture.helper import child_command
from uxlab.capture.protocol import Configure, Events, Message, Ready, Stop, decode, encode

pytestmark = pytest.mark.alone

EVENTS = 5_000
RATE_HZ = 1_000
TRIES = 5
BARE = """
import os, sys
from pynput import keyboard, mouse
seen = 0
def count(*_):
    global seen
    seen += 1
pointer = mouse.Listener(on_move=lambda x, y: count(), on_click=lambda x, y, b, p: count(),
                         on_scroll=lambda x, y, dx, dy: count())
keys = keyboard.Listener(on_press=lambda k: count(), on_release=lambda k: count())
for listener in (pointer, keys):
    listener.start()
    listener.wait()
print("ready", flush=True)
sys.stdin.readline()
print(seen, flush=True)
os._exit(0)
"""


@contextmanager
def process(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=-1) as started:
        yield started
        started.kill()


def say(to: subprocess.Popen[bytes], line: bytes) -> None:
    assert to.stdin is not None
    to.stdin.write(line)
    to.stdin.flush()


def next_line(of: subprocess.Popen[bytes]) -> bytes:
    assert of.stdout is not None
    return of.stdout.readline()


def being_read(child: subprocess.Popen[bytes]) -> tuple[list[Message], Thread]:
    """Read what the child says while it works, as its parent does: a full pipe would spare it most of the work."""
    messages: list[Message] = []
    reader = Thread(target=lambda: messages.extend(map(decode, child.stdout or ())))
    reader.start()
    return messages, reader


def cpu_s(of: subprocess.Popen[bytes]) -> float:
    """Return the processor time of all threads so far; schedstat counts nanoseconds where stat counts ticks."""
    tasks = Path(f"/proc/{of.pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9


def resident_mb(of: subprocess.Popen[bytes]) -> float:
    [line] = [line for line in Path(f"/proc/{of.pid}/status").read_text().splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) / 1024


def inject(hand: Hand) -> None:
    """Inject 5,000 events at 1 kHz: of twenty, sixteen moves, a click and a key."""
    letter, began_s = hand.code("a"), time.perf_counter()
    for number in range(EVENTS):
        while (early_s := began_s + number / RATE_HZ - time.perf_counter()) > 0:
            time.sleep(early_s)
        place = number % 20
        if place < 16:
            hand.move(100 + number % 700, 100 + number // 7 % 500)
        elif place < 18:
            hand.button(1, pressed=place == 16)
        else:
            hand.key(letter, pressed=place == 18)


@pytest.fixture
def server(new_x_display: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> str:
    name = new_x_display(window_manager=False)
    monkeypatch.setenv("DISPLAY", name)
    return name


@dataclass(frozen=True)
class Side:
    """What the child and the bare listener took for the same events."""

    child_s: float
    bare_s: float
    fewest: int
    """How many events the one that saw fewer saw."""
    peak_mb: float


def side_by_side(server: str) -> Side:
    with Hand(server) as hand, process([sys.executable, "-c", BARE]) as bare, process(child_command()) as child:
        hand.window()  # it selects motion, so that each event is a reply of its own
        assert next_line(bare) == b"ready\n"
        say(child, encode(Configure(keys="classes", windows="application", chords=((3, "f1", "error"),))))
        while not isinstance(decode(next_line(child)), Ready):
            pass
        messages, reader = being_read(child)
        before = cpu_s(bare), cpu_s(child)
        inject(hand)
        time.sleep(0.3)
        bare_s, child_s = cpu_s(bare) - before[0], cpu_s(child) - before[1]
        peak_mb = resident_mb(child)
        say(bare, b"\n")
        say(child, encode(Stop()))
        reader.join(60)
        counts = int(next_line(bare)), sum(len(m.events) for m in messages if isinstance(m, Events))
    return Side(child_s, bare_s, min(counts), peak_mb)


def test_the_child_takes_at_most_half_of_the_processor_time_of_bare_pynput(server: str) -> None:
    """Tried again where it is not so: a virtual machine counts what others take from it as ours."""
    tried: list[Side] = []
    while not any(one.fewest >= 0.999 * EVENTS and one.child_s <= 0.5 * one.bare_s for one in tried):
        assert len(tried) < TRIES, tried  # with several recorders the server itself drops an event now and then
        tried.append(side_by_side(server))
    assert max(one.peak_mb for one in tried) < 60


def test_an_idle_child_takes_little_of_a_core(server: str) -> None:
    assert os.environ["DISPLAY"] == server
    with process(child_command()) as child:
        say(child, encode(Configure(keys="classes", windows="application", chords=())))
        while not isinstance(decode(next_line(child)), Ready):
            pass
        shares: list[float] = []
        while not shares or min(shares) >= 0.02:  # 0.8 % measured; the bound leaves room for a busy machine
            assert len(shares) < TRIES, shares
            before_s, began_s = cpu_s(child), time.perf_counter()
            time.sleep(3)
            shares.append((cpu_s(child) - before_s) / (time.perf_counter() - began_s))
