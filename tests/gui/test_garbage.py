"""Garbage with widgets in it is collected where widgets live."""

import gc
import subprocess
import sys
import threading
from collections.abc import Iterator
from weakref import finalize

import pytest
from pytestqt.qtbot import QtBot

from uxlab.gui.garbage import Garbage

MANY = 100_000


class Cycle:
    """Garbage as soon as nobody else knows it."""

    def __init__(self) -> None:
        self.itself = self


def make_garbage() -> None:
    for _ in range(MANY):
        Cycle()


def on_a_thread() -> None:
    worker = threading.Thread(target=make_garbage, name="worker")
    worker.start()
    worker.join()


@pytest.fixture
def collected_on() -> list[str]:
    """The threads on which the garbage of a test was collected."""
    return []


@pytest.fixture
def at_rest() -> threading.Event:
    """Set where nothing is under way that a longer pause could hurt."""
    return threading.Event()


@pytest.fixture
def garbage(qtbot: QtBot, at_rest: threading.Event) -> Iterator[Garbage]:
    del qtbot
    garbage = Garbage(at_rest.is_set)
    yield garbage
    garbage.close()


def leave_a_cycle(collected_on: list[str]) -> None:
    finalize(Cycle(), lambda: collected_on.append(threading.current_thread().name))


@pytest.mark.usefixtures("garbage")
def test_garbage_waits_for_the_gui_thread(qtbot: QtBot, collected_on: list[str]) -> None:
    leave_a_cycle(collected_on)
    on_a_thread()
    assert collected_on == []
    qtbot.waitUntil(lambda: collected_on == ["MainThread"])


def test_what_is_old_waits_for_a_quiet_moment(
    garbage: Garbage, at_rest: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    monkeypatch.setattr(gc, "get_count", lambda: (1, 11, 11))
    garbage._collect()
    at_rest.set()
    garbage._collect()
    assert collected == [1, 2]


def test_without_it_the_thread_that_allocates_collects(collected_on: list[str]) -> None:
    gc.enable()  # as it is outside of tests; theirs is collected after each
    leave_a_cycle(collected_on)
    on_a_thread()
    assert collected_on == ["worker"]


def test_only_what_came_since_is_looked_through(garbage: Garbage) -> None:
    assert gc.get_freeze_count() > 0
    garbage.close()
    assert gc.get_freeze_count() == 0
    assert gc.isenabled()


WINDOW_IN_A_CYCLE = """
import gc
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from tests.gui.test_garbage import on_a_thread
from uxlab.gui.garbage import Garbage

class Window(QWidget):
    def __init__(self):
        super().__init__()
        self.itself, self.timer = self, QTimer(self)
        self.timer.start(10)

app = QApplication([])
garbage = Garbage(lambda: True) if sys.argv[1] == "with" else None
gc.collect()  # so that none is due on this thread before the other has its turn
Window()
on_a_thread()
QTimer.singleShot(300, app.quit)
app.exec()
"""


@pytest.mark.parametrize(("how", "complaints"), [("with", 0), ("without", 1)])
def test_a_window_dies_where_it_lived(how: str, complaints: int) -> None:
    """Without it Qt complains, and then mostly crashes."""
    command = [sys.executable, "-c", WINDOW_IN_A_CYCLE, how]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    assert told.count("QObject::killTimer: Timers cannot be stopped from another thread") == complaints


def test_what_was_made_meanwhile_lasts_until_something_of_it_is_gone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    garbage = Garbage(lambda: True)
    gone: list[str] = []
    try:
        garbage.rest()
        made = [Cycle() for _ in range(1000)]
        finalize(made[0], gone.append, "gone")
        frozen = gc.get_freeze_count()
        make_garbage()
        qtbot.wait(100)
        garbage.go_on()
        assert gc.get_freeze_count() > frozen + 1000
        made.clear()
        monkeypatch.setattr(gc, "get_count", lambda: (1000, 100, 100))  # all are due
        garbage._collect()
        assert not gone
        garbage.look_again()
        garbage._collect()
        assert gone == ["gone"]
        assert gc.get_freeze_count() > frozen / 2  # what is left lasts again
    finally:
        garbage.close()
        gc.collect()
