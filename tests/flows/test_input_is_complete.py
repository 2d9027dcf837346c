"""Everything that was injected is in the file, once, in order, at the right time; an independent recorder agrees.

Alone, because 99 of 100 events must be on time within 2 ms.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import sleep

import numpy as np
import pytest

from tests.capture.cnee import PROBE, cnee_writing
from tests.flows.harness import Hand, Record, rows, seeded, settle, wait_for

pytestmark = pytest.mark.alone

MOVES, CLICKS, KEYS = 1_000, 200, 200


def inject(hand: Hand) -> None:
    """Move, click and type in a random mixture, as fast as about 500 events a second."""
    lot = seeded()
    acts = ["move"] * MOVES + ["click"] * CLICKS + ["key"] * KEYS
    lot.shuffle(acts)
    for number, act in enumerate(acts):
        if act == "move":
            hand.move(100 + number % 1000, 100 + (number // 3) % 600)
        elif act == "click":
            hand.click(lot.choice([1, 2, 3]))
        else:
            hand.key(lot.choice("abcdefghij"))
        sleep(0.001)


@pytest.mark.parametrize("over", ["a window that selects motion", "the bare root window"])
def test_each_event_is_stored_once_in_order_and_on_time(
    over: str, study: Path, new_x_display: Callable[..., str], tmp_path: Path
) -> None:
    display = new_x_display(window_manager=False)  # whose menus would open at a click
    with closing(Hand(display)) as hand:
        if over == "a window that selects motion":
            hand.cover_with_motion_window()
        log, code = tmp_path / "cnee.xnr", hand.code(PROBE)
        with cnee_writing(display, log, lambda: hand.chord(PROBE), code) as cnee:
            with closing(Record(study, display, "--participant", "P01")) as running:
                check_everything_arrives(study, hand, running)
            wait_for(lambda: cnee.counts().total() >= MOVES + 2 * CLICKS + 2 * KEYS)
        assert cnee.counts() == {"move": MOVES, "press": CLICKS, "release": CLICKS, "down": KEYS, "up": KEYS}


def check_everything_arrives(study: Path, hand: Hand, running: Record) -> None:
    running.ready()
    origin_ns = running.say("begin 1")["t_ns"]
    inject(hand)
    settle()
    ended = running.say("end success")
    assert running.finish() == 0, running.complaints

    stored = rows(study, "SELECT * FROM event ORDER BY t_ns, seq")
    moves = [row for row in stored if row["kind"] == 0]
    presses = [row for row in stored if row["kind"] == 1 and row["value"] == 1]
    keys = [row for row in stored if row["kind"] == 3 and row["value"] == 1]
    assert [(row["x"], row["y"]) for row in moves[-MOVES:]] == positions()
    assert (len(moves), len(presses), len(keys)) == (MOVES, CLICKS, KEYS)
    assert len(stored) == MOVES + 2 * CLICKS + 2 * KEYS
    assert all(origin_ns <= row["t_ns"] + 1_000_000 and row["t_ns"] < ended["t_ns"] for row in stored)

    first = rows(study, "SELECT monotonic_ns - t_ns AS origin FROM clock ORDER BY t_ns LIMIT 1")[0]["origin"]
    for injected, kept in ((hand.moved_ns, moves), (hand.clicked_ns, presses), (hand.typed_ns, keys)):
        stamps_ns = np.array([row["t_ns"] + first for row in kept])
        before_ns, after_ns = np.array(injected).T
        off_ms = np.maximum(np.maximum(before_ns - stamps_ns, stamps_ns - after_ns), 0) / 1e6
        assert np.percentile(off_ms, 99) <= 2.0, np.percentile(off_ms, [50, 90, 99, 100])


def positions() -> list[tuple[int, int]]:
    """Return where `inject` moves to, in order."""
    lot = seeded()
    acts = ["move"] * MOVES + ["click"] * CLICKS + ["key"] * KEYS
    lot.shuffle(acts)
    return [(100 + n % 1000, 100 + (n // 3) % 600) for n, act in enumerate(acts) if act == "move"]
