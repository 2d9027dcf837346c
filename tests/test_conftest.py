"""The guards around every test do catch what they are there for."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from Xlib import X
from Xlib.display import Display
from Xlib.xobject.drawable import Window

CONFTEST = Path(__file__).with_name("conftest.py")
OFFENDERS = """
import os, subprocess, sys, threading
from pathlib import Path

def test_thread():
    threading.Thread(target=threading.Event().wait, name="forgotten", daemon=True).start()

def test_process():
    global kept
    kept = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(20)"])

def test_process_ends():
    kept.kill()
    kept.wait()

def test_decent(home):
    thread = threading.Timer(0.05, str)
    thread.start()
    assert Path.home() == home
    assert "DISPLAY" not in os.environ
"""


def test_what_a_test_leaves_running_fails_it_and_only_it(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST.read_text().replace("GRACE_S = 30.0", "GRACE_S = 1.0"))
    (tmp_path / "test_offenders.py").write_text(OFFENDERS)
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--rootdir", str(tmp_path), "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path,
        env=os.environ | {"DISPLAY": ":0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "4 passed, 2 errors" in ran.stdout, ran.stdout
    assert "left running: ['thread forgotten" in ran.stdout
    assert "left running: ['process" in ran.stdout


def test_the_private_display_has_a_window_manager(x_display: str) -> None:
    """It tells its name through the root window, as EWMH wants it."""
    display = Display(x_display)
    try:
        manager = window_property(display, display.screen().root, "_NET_SUPPORTING_WM_CHECK")[0]
        name = window_property(display, display.create_resource_object("window", manager), "_NET_WM_NAME")
    finally:
        display.close()
    assert name == b"Openbox"


def window_property(display: Display, window: Window, name: str) -> Sequence[int]:
    found = window.get_full_property(display.intern_atom(name), X.AnyPropertyType)
    assert found, name
    value: Sequence[int] = found.value
    return value
