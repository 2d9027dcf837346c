"""The parent's side of capture: real children on a real X server, and children that die, hang and talk nonsense."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter_ns

import pytest

from tests.capture.harness import Hand, Notebook, wait_until
from uxlab.capture.chords import chord_table
from uxlab.capture.helper import child_command
from uxlab.capture.source import CaptureSource
from uxlab.errors import CaptureUnavailable
from uxlab.model.design import KeyPrivacy, Privacy, WindowPrivacy
from uxlab.model.events import EventFlag, EventKind, GapReason, InputEvent
from uxlab.privacy.keys import LITERAL_BASE, KeyClass

StartSource = Callable[..., tuple[CaptureSource, Notebook]]

MS = 1_000_000
MOVES, CLICKS, KEYS = 1_000, 200, 200
LETTERS = "abcdefghij"


def pid_of(source: CaptureSource) -> int:
    return source._child._process.pid


# --- what happens arrives ---------------------------------------------------------------------------


def mixture(seed: int) -> list[tuple[str, int]]:
    """Return 1,000 moves, 200 clicks and 200 keys in random order."""
    lot = random.Random(seed)
    acts = [("move", n) for n in range(MOVES)] + [("click", n % 3 + 1) for n in range(CLICKS)]
    acts += [("key", n % len(LETTERS)) for n in range(KEYS)]
    lot.shuffle(acts)
    return acts


def perform(hand: Hand, acts: list[tuple[str, int]]) -> list[tuple[tuple[int, ...], int]]:
    """Inject, and return (kind, x, y, code, value) of each event that must come of it, with its moment."""
    expected: list[tuple[tuple[int, ...], int]] = []
    x, y = 640, 400
    expected.append(((EventKind.MOVE, x, y, -1, -1), hand.move(x, y)))
    for act, number in acts:
        if act == "move":
            x, y = 1 + number % 1200, 1 + (7 * number) % 700
            expected.append(((EventKind.MOVE, x, y, -1, -1), hand.move(x, y)))
            continue
        for pressed in (True, False):
            if act == "click":
                what = (EventKind.BUTTON, x, y, number, int(pressed))
                expected.append((what, hand.button(number, pressed=pressed)))
            else:
                moment_ns = hand.key(hand.code(LETTERS[number]), pressed=pressed)
                expected.append(((EventKind.KEY, -1, -1, KeyClass.LETTER, int(pressed)), moment_ns))
    return expected


def essence(event: InputEvent) -> tuple[int, ...]:
    return tuple(-1 if value is None else value for value in event[1:6])


@pytest.mark.parametrize("surface", ["a window that selects motion", "the bare root window"])
def test_1400_acts_arrive_once_in_order_and_on_time_and_cnee_counts_the_same(
    surface: str, new_x_display: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    name = new_x_display(window_manager=False)
    monkeypatch.setenv("DISPLAY", name)
    notebook, log = Notebook(), tmp_path / "cnee.xns"
    source = CaptureSource(chord_table())
    with Hand(name) as hand:
        if surface == "a window that selects motion":
            hand.window()
        source.start(Privacy(), notebook)
        with cnee_writing(log):
            expected = perform(hand, mixture(20_261_121))
            report = source.stop()
    assert report.complete
    assert report.sent == report.received == len(notebook.events)
    assert [essence(event) for event in notebook.events] == [what for what, _ in expected]
    late_ms = sorted(abs(event.t_ns - then_ns) / MS for event, (_, then_ns) in zip(notebook.events, expected, strict=True))
    assert late_ms[len(late_ms) * 99 // 100] <= 2.0
    assert counted_by_cnee(log) == len(notebook.events)


@contextmanager
def cnee_writing(log: Path) -> Iterator[None]:
    """Run GNU xnee's recorder, which knows nothing of uxlab, beside the block."""
    command = ["cnee", "--record", "--mouse", "--keyboard", "--events-to-record", "-1", "--out-file", str(log)]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as cnee:
        wait_until(lambda: log.exists() and b"Xnee" in log.read_bytes())
        time.sleep(0.5)  # it says nothing when it is ready
        yield
        time.sleep(0.5)
        cnee.send_signal(signal.SIGINT)


def counted_by_cnee(log: Path) -> int:
    """Return how many presses, releases and moves it has written: lines "0,TYPE,..." of its own format."""
    return sum(line.startswith(tuple(f"0,{kind}," for kind in range(2, 7))) for line in log.read_text().splitlines())
