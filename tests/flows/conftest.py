"""What whole sessions need: a study, a hand on a real X server, and `uxlab record` as a process."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.flows.app_driver import Moderator
from tests.flows.app_studies import StartApp
from tests.flows.harness import UXLAB, Hand, Record, Recording
from tests.flows.pace import Pace
from uxlab.resources import resource


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """Return a new study file from the sample design."""
    path = tmp_path / "shop.uxlab"
    subprocess.run([*UXLAB, "new", str(path), "--from", str(resource("sample", "web-shop.toml"))], check=True)
    return path


@pytest.fixture
def hand(x_display: str) -> Iterator[Hand]:
    """Return a hand on the shared X server."""
    hand = Hand(x_display)
    yield hand
    hand.close()


@pytest.fixture
def record(study: Path, x_display: str) -> Iterator[Recording]:
    """Return a function that starts `uxlab record` for P01 on the sample study."""
    with ExitStack() as stack:

        def start(*options: str, path: Path = study, **more: dict[str, str]) -> Record:
            options = options if "--participant" in options else ("--participant", "P01", *options)
            running = Record(path, x_display, *options, **more)
            stack.callback(running.close)
            return running

        yield start


@pytest.fixture
def pace() -> Iterator[Pace]:
    """Return how evenly the machine runs, measured while the test runs."""
    with Pace() as measured:
        yield measured


@pytest.fixture
def start_app(new_x_display: Callable[..., str], tmp_path: Path) -> Iterator[StartApp]:
    """Return a function that starts the app on a display with room beside its window, always on the same one."""
    display = new_x_display(size="1600x1000")
    home = {"HOME": str(tmp_path), "UXLAB_CONFIG_DIR": str(tmp_path / "config")}
    running: list[Moderator] = []

    def begin(*files: Path) -> Moderator:
        running.append(Moderator(display, *files, environment=home))
        return running[-1]

    yield begin
    for moderator in running:
        moderator.close()
