"""What every test stands on: a home of its own, nothing left running, patience, and private X servers on demand."""

import atexit
import gc
import os
import platform
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import IO

import hypothesis
import pytest
from PySide6.QtCore import SignalInstance
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import CheckParamsCb, SignalBlocker

DESKTOP_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_SESSION_TYPE", "SESSION_MANAGER")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for _name in DESKTOP_VARIABLES:
    os.environ.pop(_name, None)  # a test that sends keys must never send them to the person who runs it

# Matplotlib's list of fonts takes seconds to make, which every program in a home of its own would do anew.
if "MPLCONFIGDIR" not in os.environ:
    os.environ["MPLCONFIGDIR"] = mkdtemp(prefix="uxlab-matplotlib-")
    atexit.register(shutil.rmtree, os.environ["MPLCONFIGDIR"], ignore_errors=True)

# A busy machine is no defect, and the same code is found good or bad each time: what a run tried that nobody has tried
# before says nothing of the change it was run for. `--hypothesis-profile=explore` tries something new.
hypothesis.settings.register_profile("explore", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.register_profile(
    "uxlab", hypothesis.settings.get_profile("explore"), derandomize=True, database=None
)
hypothesis.settings.load_profile("uxlab")

GRACE_S = 30.0
PATIENCE_MS = 60_000  # what is to come comes in a moment, unless the machine is busy
YOUNGER, OLDEST = 1, 2
TESTS_BETWEEN_FULL_LOOKS = 100  # a full look takes 30 ms, and next to nothing outlives two tests and then dies
WINDOW_MANAGER_DEADLINE_S = 60.0
HOME_VARIABLES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
XDG_VARIABLES = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")

NewXDisplay = Callable[..., str]

# Ends with the run even where a test takes the process down: whoever reads the run's output waits for its last holder.
WITH_THIS_PROCESS = ("setpriv", "--pdeathsig", "TERM")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests that need an X server where there is no such thing (Windows, macOS), and count them."""
    if platform.system() == "Linux":
        return
    needy = [item for item in items if {"x_display", "new_x_display"} & set(getattr(item, "fixturenames", ()))]
    config.hook.pytest_deselected(items=needy)
    items[:] = [item for item in items if item not in needy]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Load no file without such a test where only those that need a quiet machine are wanted: that takes a while."""
    if config.getoption("markexpr") != "alone" or not collection_path.match("test_*.py"):
        return None
    return None if "mark.alone" in collection_path.read_text(encoding="utf-8") else True


def pytest_collection_finish() -> None:
    """Take what is loaded by now for lasting, so that a look through the garbage of one test is short."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Iterator[None]:
    """Collect cyclic garbage after each test, on the thread that ran it.

    Python collects on whichever thread happens to allocate, and a widget that is destroyed on another thread than its
    own takes the process with it, many tests later. The app sees to that by itself (`uxlab.gui.garbage`).
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect(OLDEST if gc.get_count()[OLDEST] > TESTS_BETWEEN_FULL_LOOKS else YOUNGER)


# --- around every test ----------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield the test's own home folder: settings, logs and caches of the user are out of reach."""
    monkeypatch.delenv("UXLAB_CONFIG_DIR", raising=False)
    with TemporaryDirectory(prefix="uxlab-home-", ignore_cleanup_errors=True) as folder:
        for name in HOME_VARIABLES:
            monkeypatch.setenv(name, folder)
        for name in XDG_VARIABLES:
            place = Path(folder, name.lower())
            place.mkdir(mode=0o700)  # Qt warns of a runtime folder that others can read
            monkeypatch.setenv(name, str(place))
        yield Path(folder)


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves a thread or a child process behind; what is about to end gets a moment."""
    threads, children = running_threads(), running_children()
    yield
    deadline = time.monotonic() + GRACE_S
    while (left := (running_threads() - threads) | (running_children() - children)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not left, f"left running: {sorted(left)}"


def running_threads() -> set[str]:
    """Return Python's own threads; those of Qt, which appear here when they call Python, belong to Qt."""
    return {
        f"thread {thread.name} {thread.ident}"
        for thread in threading.enumerate()
        if not isinstance(thread, threading._DummyThread)
    }


def running_children() -> set[str]:
    """Return the direct child processes that have not ended, on Linux; multiprocessing's tracker stays by design."""
    children = set()
    for listing in Path("/proc/self/task").glob("*/children"):
        for pid in read_or_empty(listing).split():
            state = read_or_empty(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split()
            command = read_or_empty(Path(f"/proc/{pid}/cmdline")).replace("\0", " ").strip()
            if state and state[0] != "Z" and "resource_tracker" not in command:
                children.add(f"process {pid} {command}")
    return children


def read_or_empty(path: Path) -> str:
    """Return a file's text, nothing where the thread or process that it describes has just ended."""
    try:
        return path.read_text()
    except OSError:
        return ""


# --- patience -------------------------------------------------------------------------------------


class PatientBot(QtBot):
    """Waits as long as a busy machine may take; the bot that comes with pytest-qt gives up after 5 s."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        """Wait until that is so."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(
        self,
        signal: SignalInstance,
        *,
        timeout: int = PATIENCE_MS,
        raising: bool | None = None,
        check_params_cb: CheckParamsCb | None = None,
    ) -> SignalBlocker:
        """Return a context that ends when the signal has come."""
        return super().waitSignal(signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb)


@pytest.fixture
def qtbot(request: pytest.FixtureRequest) -> QtBot:
    """Return the bot that plays the person at a window."""
    request.getfixturevalue("qapp")
    return PatientBot(request)


# --- X servers ------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """Return the name (":7") of a private X server with a window manager, the same for all tests of a run."""
    with x_server() as name:
        yield name


@pytest.fixture
def new_x_display() -> Iterator[NewXDisplay]:
    """Return a function that starts one more private X server, for a test that breaks it or needs another size."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(x_server(**options))


@contextmanager
def x_server(size: str = "1280x800", *, window_manager: bool = True) -> Iterator[str]:
    """Run Xvfb, under a display number that it chooses itself, and openbox in it; yield the name of the display."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    with (
        os.fdopen(reading) as announcement,
        ended(subprocess.Popen([*WITH_THIS_PROCESS, *command], pass_fds=(writing,), stderr=subprocess.DEVNULL)),
    ):
        os.close(writing)
        name = f":{announced_number(announcement)}"
        if not window_manager:
            yield name
            return
        with ended(
            subprocess.Popen([*WITH_THIS_PROCESS, "openbox", "--sm-disable"], env=os.environ | {"DISPLAY": name})
        ):
            wait_for_window_manager(name)
            yield name


@contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """End a process on the way out."""
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=60)


def announced_number(announcement: IO[str]) -> int:
    """Return the display number that Xvfb writes once it accepts connections."""
    line = announcement.readline()
    assert line, "Xvfb did not start"
    return int(line)


def wait_for_window_manager(name: str) -> None:
    """Return when the window manager has told which windows it manages, which it does last; before, it may lose one."""
    from Xlib.display import Display

    display = Display(name)
    try:
        root = display.screen().root
        check = display.intern_atom("_NET_CLIENT_LIST")
        deadline = time.monotonic() + WINDOW_MANAGER_DEADLINE_S
        while root.get_full_property(check, 0) is None:
            assert time.monotonic() < deadline, "openbox did not start"
            time.sleep(0.01)
    finally:
        display.close()
