"""A screen of the demo's own: Xvfb and a window manager, so that nobody's desktop is touched."""

import os
import select
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from Xlib import X
from Xlib.display import Display
from Xlib.error import DisplayError

from uxlab.demo.child import end
from uxlab.errors import UxlabError

WIDTH_PX, HEIGHT_PX = 1280, 800
_START_S = 10.0
_GLANCE_S = 0.02
_FOREIGN = ("WAYLAND_DISPLAY", "XAUTHORITY", "DESKTOP_STARTUP_ID", "SESSION_MANAGER", "WINDOWID", "XDG_CURRENT_DESKTOP")
_OPENBOX = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <placement><policy>Smart</policy><center>yes</center></placement>
  <desktops><number>1</number><popupTime>0</popupTime></desktops>
  <mouse>
    <context name="Client">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
    </context>
  </mouse>
</openbox_config>
"""


def environment_on(display: str, base: Mapping[str, str]) -> dict[str, str]:
    """Return an environment whose programs appear on this display, unscaled, whatever the desktop around says."""
    kept = {
        name: value for name, value in base.items() if name not in _FOREIGN and not name.startswith(("QT_", "GDK_"))
    }
    return kept | {"DISPLAY": display, "XDG_SESSION_TYPE": "x11", "QT_QPA_PLATFORM": "xcb"}


@contextmanager
def private_display() -> Iterator[str]:
    """Start an X server with a window manager, yield its name (":7"), and end both in any case.

    Raises:
        UxlabError: a program is missing or does not start, with what to install.
    """
    for program, package in (("Xvfb", "xvfb"), ("openbox", "openbox")):
        if shutil.which(program) is None:
            raise UxlabError(
                f"The demo needs {program}, which is not installed: run “sudo apt install {package}” and try again."
            )
    with tempfile.TemporaryDirectory(prefix="uxlab-display-") as folder, _x_server(Path(folder)) as display:
        environment = environment_on(display, os.environ)
        with _window_manager(Path(folder), environment):
            _until(
                lambda: _is_managed(display), "The demo's window manager (openbox) did not start; run the demo again."
            )
            yield display


@contextmanager
def _x_server(folder: Path) -> Iterator[str]:
    screen = f"{WIDTH_PX}x{HEIGHT_PX}x24"
    read_end, write_end = os.pipe()
    with (folder / "xvfb.log").open("wb") as log, os.fdopen(read_end, "rb") as told:
        try:
            process = subprocess.Popen(
                ["Xvfb", "-displayfd", str(write_end), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"],
                pass_fds=(write_end,),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        finally:
            os.close(write_end)
        try:
            ready, _, _ = select.select([told], [], [], _START_S)
            number = told.readline().strip().decode() if ready else ""
            if not number:
                raise UxlabError(
                    "The demo's X server (Xvfb) did not start; check that /tmp is writable and run the demo again."
                )
            yield f":{number}"
        finally:
            end(process)


@contextmanager
def _window_manager(folder: Path, environment: Mapping[str, str]) -> Iterator[None]:
    settings = folder / "openbox.xml"
    settings.write_text(_OPENBOX, encoding="utf-8")
    with (folder / "openbox.log").open("wb") as log:
        process = subprocess.Popen(
            ["openbox", "--sm-disable", "--config-file", str(settings)],
            env=dict(environment),
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            yield
        finally:
            end(process)


def _is_managed(name: str) -> bool:
    try:
        display = Display(name)
    except DisplayError:
        return False
    try:
        check = display.intern_atom("_NET_SUPPORTING_WM_CHECK")
        return display.screen().root.get_full_property(check, X.AnyPropertyType) is not None
    finally:
        display.close()


def _until(reached: Callable[[], bool], otherwise: str) -> None:
    clock = threading.Event()
    deadline_s = time.monotonic() + _START_S
    while not reached():
        if time.monotonic() > deadline_s:
            raise UxlabError(otherwise)
        clock.wait(_GLANCE_S)
