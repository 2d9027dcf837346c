"""Fixtures of the capture tests: a hand on the run's X server, and input sources that end with the test."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.capture.harness import Hand, Notebook
from uxlab.capture.chords import chord_table
from uxlab.capture.source import CaptureSource
from uxlab.model.design import Privacy


@pytest.fixture
def display_name(x_display: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the run's X server, to which child processes connect."""
    monkeypatch.setenv("DISPLAY", x_display)
    return x_display


@pytest.fixture
def hand(display_name: str) -> Iterator[Hand]:
    """Return a hand on the run's X server."""
    with Hand(display_name) as ready:
        yield ready


@pytest.fixture
def start_source() -> Iterator[Callable[..., tuple[CaptureSource, Notebook]]]:
    """Return a function that starts an input source on the present DISPLAY; it is stopped after the test."""
    with ExitStack() as stack:

        def start(privacy: Privacy | None = None, own_windows: tuple[int, ...] = ()) -> tuple[CaptureSource, Notebook]:
            source, notebook = CaptureSource(chord_table(), own_windows), Notebook()
            source.start(privacy or Privacy(), notebook)
            stack.callback(source.stop)
            return source, notebook

        yield start
