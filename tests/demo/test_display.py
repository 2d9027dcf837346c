"""The private display: it works, it is private, and it leaves nothing behind."""

import os
import subprocess
from pathlib import Path

import pytest
from Xlib.display import Display

from uxlab.demo.display import HEIGHT_PX, WIDTH_PX, environment_on, private_display
from uxlab.errors import UxlabError


def test_the_display_has_its_size_and_a_window_manager(display: str) -> None:
    connection = Display(display)
    try:
        screen = connection.screen()
        assert (screen.width_in_pixels, screen.height_in_pixels) == (WIDTH_PX, HEIGHT_PX)
        check = connection.intern_atom("_NET_SUPPORTING_WM_CHECK")
        assert screen.root.get_full_property(check, 0) is not None
    finally:
        connection.close()


def test_it_is_not_the_display_of_the_person_who_runs_it(display: str) -> None:
    assert display != os.environ.get("DISPLAY")


def test_it_is_gone_afterwards_also_after_an_error() -> None:
    def children() -> list[str]:
        listed = subprocess.run(["ps", "-o", "comm=", "--ppid", str(os.getpid())], capture_output=True, check=True)
        return sorted(name for name in listed.stdout.decode().split() if name in {"Xvfb", "openbox"})

    def leave_in_haste(seen: list[list[str]]) -> None:
        with private_display():
            seen.append(children())
            raise KeyboardInterrupt

    before = children()
    seen: list[list[str]] = []
    with pytest.raises(KeyboardInterrupt):
        leave_in_haste(seen)
    assert seen == [sorted([*before, "Xvfb", "openbox"])]
    assert children() == before


@pytest.mark.parametrize(("program", "package"), [("Xvfb", "xvfb"), ("openbox", "openbox")])
def test_a_missing_program_is_named_with_its_package(
    program: str, package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for other in {"Xvfb", "openbox"} - {program}:
        (tmp_path / other).write_text("#!/bin/sh\n")
        (tmp_path / other).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UxlabError, match=f"needs {program}, .*apt install {package}"), private_display():
        pass


def test_an_x_server_that_does_not_start_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for program in ("Xvfb", "openbox"):
        (tmp_path / program).write_text("#!/bin/sh\nexit 1\n")
        (tmp_path / program).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    with pytest.raises(UxlabError, match="Xvfb"), private_display():
        pass


def test_the_environment_points_at_the_display_and_forgets_the_desktop() -> None:
    desktop = {"PATH": "/bin", "DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "wayland"}
    scaled = {"QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "wayland", "GDK_SCALE": "2", "WINDOWID": "7"}
    assert environment_on(":9", desktop | scaled) == {
        "PATH": "/bin",
        "DISPLAY": ":9",
        "XDG_SESSION_TYPE": "x11",
        "QT_QPA_PLATFORM": "xcb",
    }
