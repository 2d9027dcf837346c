"""Whole sessions under a real X server: `uxlab record` as a process, and a hand that injects real events."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import perf_counter_ns, sleep
from typing import Any

from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

UXLAB = [sys.executable, "-m", "uxlab"]
PATIENCE_S = 60.0


class Hand:
    """Injects real input through XTEST; notes for each event the monotonic clock before and after its round trip."""

    def __init__(self, display: str) -> None:
        self.display = Display(display)
        self.moved_ns: list[tuple[int, int]] = []
        self.clicked_ns: list[tuple[int, int]] = []
        self.typed_ns: list[tuple[int, int]] = []

    def cover_with_motion_window(self) -> None:
        """Map a full-screen window that selects motion, so that the server delivers every event at once."""
        screen = self.display.screen()
        mask = X.PointerMotionMask | X.ButtonPressMask | X.KeyPressMask | X.ExposureMask
        window = screen.root.create_window(
            0, 0, screen.width_in_pixels, screen.height_in_pixels, 0, screen.root_depth, event_mask=mask,
            override_redirect=True,
        )  # fmt: skip
        window.map()
        self.display.sync()
        while self.display.next_event().type != X.Expose:
            pass

    def move(self, x: int, y: int) -> None:
        self._inject(self.moved_ns, X.MotionNotify, x=x, y=y)

    def click(self, button: int = 1) -> None:
        self._inject(self.clicked_ns, X.ButtonPress, button)
        self._inject([], X.ButtonRelease, button)

    def key(self, name: str) -> None:
        code = self.code(name)
        self._inject(self.typed_ns, X.KeyPress, code)
        self._inject([], X.KeyRelease, code)

    def press(self, name: str) -> None:
        self._inject([], X.KeyPress, self.code(name))

    def release(self, name: str) -> None:
        self._inject([], X.KeyRelease, self.code(name))

    def chord(self, *names: str) -> None:
        for name in names:
            self.press(name)
        for name in reversed(names):
            self.release(name)

    def type(self, text: str) -> None:
        for character in text:
            keysym = ord(character)
            code = self.display.keysym_to_keycode(keysym)
            shifted = self.display.keycode_to_keysym(code, 0) != keysym
            if shifted:
                self.press("Shift_L")
            self._inject(self.typed_ns, X.KeyPress, code)
            self._inject([], X.KeyRelease, code)
            if shifted:
                self.release("Shift_L")

    def code(self, name: str) -> int:
        return self.display.keysym_to_keycode(XK.string_to_keysym(name))

    def _inject(self, log: list[tuple[int, int]], kind: int, detail: int = 0, **where: int) -> None:
        before_ns = perf_counter_ns()
        xtest.fake_input(self.display, kind, detail, **where)
        self.display.sync()
        log.append((before_ns, perf_counter_ns()))
        while self.display.pending_events():
            self.display.next_event()

    def close(self) -> None:
        self.display.close()


class Record:
    """A running `uxlab record`; each call sends a line and returns its answer."""

    def __init__(
        self, study: Path, display: str | None, *options: str, environment: dict[str, str] | None = None
    ) -> None:
        known = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WINDOWID"}}
        known |= {"DISPLAY": display} if display is not None else {}
        self.process = subprocess.Popen(
            [*UXLAB, "record", str(study), "--script", "-", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=known | (environment or {}),
        )  # fmt: skip
        self._answers: Queue[dict[str, Any]] = Queue()
        self.complaints: list[str] = []
        self._threads = [Thread(target=self._read_answers), Thread(target=self._read_complaints)]
        for thread in self._threads:
            thread.start()

    def _read_answers(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._answers.put(json.loads(line))

    def _read_complaints(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.complaints.append(line.decode())

    def answer(self) -> dict[str, Any]:
        try:
            return self._answers.get(timeout=PATIENCE_S)
        except Empty:
            raise AssertionError(f"no answer; {self.complaints}") from None

    def ready(self) -> dict[str, Any]:
        answer = self.answer()
        assert answer["ready"] is True
        return answer

    def say(self, line: str | bytes) -> dict[str, Any]:
        self.send(line)
        return self.answer()

    def send(self, line: str | bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write((line.encode() if isinstance(line, str) else line) + b"\n")
        self.process.stdin.flush()

    def child_pid(self) -> int:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        every = [
            pid
            for listing in Path(f"/proc/{self.process.pid}/task").glob("*/children")
            for pid in listing.read_text().split()
        ]
        (pid,) = set(children + every)
        return int(pid)

    def finish(self) -> int:
        """Close the script, which finishes the session; return the exit status."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.wait()

    def wait(self) -> int:
        status = self.process.wait(PATIENCE_S)
        for thread in self._threads:
            thread.join(PATIENCE_S)
        return status

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.wait()

    def close(self) -> None:
        if self.process.poll() is None:
            self.kill()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert pipe is not None
            try:
                pipe.close()
            except BrokenPipeError:
                continue


Recording = Callable[..., Record]


def rows(study: Path, sql: str, *values: object) -> list[sqlite3.Row]:
    """Return what a query finds in the study file, through a connection of its own."""
    connection = sqlite3.connect(study)
    connection.row_factory = sqlite3.Row
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def settle() -> None:
    """Let a tenth of a second pass, as between two acts of a person."""
    sleep(0.1)


def seeded() -> random.Random:
    """Return the same randomness in every run."""
    return random.Random(20261121)


def wait_for(condition: Callable[[], bool]) -> None:
    """Return once the condition holds."""
    deadline_ns = perf_counter_ns() + int(PATIENCE_S * 1e9)
    while not condition():
        assert perf_counter_ns() < deadline_ns, "it did not come to pass"
        sleep(0.02)
