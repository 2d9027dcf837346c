"""Errors of our own."""

import sys
import threading
from collections.abc import Iterator

import pytest

from uxlab.gui.crash import watch


@pytest.fixture
def reported() -> Iterator[list[object]]:
    """Collect what the hooks that were there before report."""
    before = sys.excepthook, threading.excepthook
    found: list[object] = []
    sys.excepthook = lambda _kind, error, _trace: found.append(error)
    threading.excepthook = lambda failure: found.append(failure.exc_value)
    yield found
    sys.excepthook, threading.excepthook = before


def test_an_error_on_any_thread_is_reported_as_before_and_told(reported: list[object]) -> None:
    told: list[str] = []
    watch(told.append)
    error = ValueError("ours")
    sys.excepthook(ValueError, error, None)
    thread = threading.Thread(target=lambda: int("x"))
    thread.start()
    thread.join()
    assert reported[0] is error
    assert isinstance(reported[1], ValueError)
    assert len(told) == 2
    assert "What was recorded is on disk" in told[0]


def test_an_interrupt_is_no_error(reported: list[object]) -> None:
    told: list[str] = []
    watch(told.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert len(reported) == 1
