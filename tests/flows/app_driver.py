"""Somebody in front of the app, with xdotool for hands: real clicks and keys, and nothing else."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from time import perf_counter, sleep
from typing import Any

from tests.flows.pace import ROOT

APP = [sys.executable, "-m", "tests.flows.app_in_sight"]
PATIENCE_S = 60.0
GLANCE_S = 0.15  # longer than the time between two looks of the app
Thing = dict[str, Any]


class Moderator:
    """Drives the app on a display of its own."""

    def __init__(self, display: str, *files: Path, environment: dict[str, str] | None = None) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", **(environment or {})}
        self.process = subprocess.Popen(
            [*APP, *map(str, files)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment, cwd=ROOT
        )
        self.seen: dict[str, Any] = {"windows": [], "things": [], "focus": "", "stood": []}
        self.complaints: list[str] = []
        self.clicks: list[tuple[int, int]] = []
        self._threads = [Thread(target=self._read_sight), Thread(target=self._read_complaints)]
        for thread in self._threads:
            thread.start()

    # What can be seen.

    def things(self, name: str, *, kind: str = "", window: str = "") -> list[Thing]:
        """Return what is in view under this name, or with a name that begins with it where it ends with "…"."""
        start = name.removesuffix("…")
        return [
            thing
            for thing in self.seen["things"]
            if (thing["name"] == name or thing["id"] == name or (start != name and thing["name"].startswith(start)))
            and (not kind or thing["kind"] == kind)
            and (not window or thing["window"] == window)
        ]

    def wait_for(self, condition: Callable[[], object], what: str = "it") -> None:
        deadline_s = perf_counter() + PATIENCE_S
        while not condition():
            names = sorted({f"{thing['kind']}:{thing['name']}" for thing in self.seen["things"]})
            assert self.process.poll() is None, f"the app has ended; {self.complaints}"
            assert perf_counter() < deadline_s, f"{what} did not come to pass; in view: {names}; {self.complaints}"
            sleep(0.05)

    def find(self, name: str, *, kind: str = "", window: str = "") -> Thing:
        """Return the thing of this name once it is in view, enabled and at rest."""
        resting: list[Thing] = []

        def found() -> bool:
            """Tell whether it stands where it stood a moment ago: windows open somewhere and are then moved."""
            before = [thing["place"] for thing in resting]
            resting[:] = [thing for thing in self.things(name, kind=kind, window=window) if thing["enabled"]]
            sleep(GLANCE_S)
            return bool(resting) and before == [thing["place"] for thing in resting]

        self.wait_for(found, f"“{name}”")
        return resting[0]

    def has_keys(self, window: str) -> None:
        """Wait until a window has the keys, "" being another program's: what is typed before goes elsewhere."""
        self.wait_for(lambda: self.seen["active"] == window, f"the keys in {window or 'another program'}")

    def says(self, words: str) -> bool:
        """Tell whether a text in view contains the words."""
        return any(words in str(thing["name"]) or words in str(thing.get("text", "")) for thing in self.seen["things"])

    def stood_still_ms(self) -> list[float]:
        """Return how long the app's thread stood still each time since its first window could be used."""
        return [length_ms for _, length_ms in self.seen["stood"]]

    # What hands do.

    def click(self, name: str, *, kind: str = "", window: str = "", button: int = 1) -> None:
        place = self.find(name, kind=kind, window=window)["place"]
        self.click_at(place[0] + place[2] // 2, place[1] + place[3] // 2, button)

    def click_at(self, x: int, y: int, button: int = 1) -> None:
        self._xdotool("mousemove", str(x), str(y), "click", str(button))
        self.clicks.append((x, y))
        self.settle()

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 8) -> None:
        """Press at one place, move to another as a hand does, and let go."""
        self._xdotool("mousemove", *map(str, start), "mousedown", "1")
        for step in range(1, steps + 1):
            place = [round(a + (b - a) * step / steps) for a, b in zip(start, end, strict=True)]
            self._xdotool("mousemove", *map(str, place))
            sleep(0.03)
        self._xdotool("mouseup", "1")
        self.settle()

    def key(self, *keys: str) -> None:
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)
            sleep(0.03)
        self.settle()

    def type(self, text: str) -> None:
        self._xdotool("type", "--delay", "12", text)
        self.settle()

    def fill(self, name: str, text: str, *, window: str = "") -> None:
        """Put a text in place of what stands in a field."""
        self.click(name, kind="field", window=window)
        self.key("ctrl+a")
        self.type(text)
        self.wait_for(
            lambda: any(
                thing.get("text") == text for thing in self.seen["things"] if thing["kind"] == "field"
            ), f"the text {text!r}",
        )  # fmt: skip

    @staticmethod
    def settle() -> None:
        sleep(0.25)  # two looks: what follows sees what this did

    def screenshot(self, path: Path) -> None:
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=False)

    def close(self) -> None:
        """End the app, whatever it is doing."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        for thread in self._threads:
            thread.join(PATIENCE_S)
        for pipe in (self.process.stdout, self.process.stderr):
            assert pipe is not None
            pipe.close()

    # Inside.

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True, timeout=PATIENCE_S)

    def _read_sight(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith(b"{"):
                self.seen = json.loads(line)

    def _read_complaints(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.complaints.append(line.decode(errors="replace"))
