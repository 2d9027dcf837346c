"""Set uxlab up in this checkout and run it, or run every check and test. Needs Python 3.11 and nothing else.

python3 resources/bootstrap.py run     make .venv, install uxlab and the missing system libraries, run it
python3 resources/bootstrap.py test    the same with the developer tools, then every check and test

Both may be repeated at any time: what is there already is left alone.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import os
import shlex
import shutil
import signal
import subprocess
import sys
import sysconfig
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

OLDEST_PYTHON = (3, 11)
THIS_PYTHON = (sys.version_info.major, sys.version_info.minor)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "uxlab-installed.txt"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
VENV_PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")

# What a bare Debian lacks: the thing that is looked for, and the package that brings it. The libraries are those which
# `ldd` reports for the parts of PySide6 that uxlab loads; tests/test_bootstrap.py compares them with the real files.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
PROGRAMS = {"gcc": "gcc", "Xvfb": "xvfb", "openbox": "openbox"}
TEST_PROGRAMS = {"xdotool": "xdotool", "cnee": "cnee", "ps": "procps", "xterm": "xterm"}
FILES = {  # the headers, and gcc, for evdev: pynput needs it on Linux, and it is published as source only
    "/usr/include/stdio.h": "libc6-dev",
    "/usr/include/linux/input.h": "linux-libc-dev",
    f"{sysconfig.get_config_var('INCLUDEPY')}/Python.h": f"python3.{THIS_PYTHON[1]}-dev",
    f"{sysconfig.get_path('stdlib')}/ensurepip/__init__.py": f"python3.{THIS_PYTHON[1]}-venv",
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")

WORKERS = str((os.cpu_count() or 1) + 1)  # half of what tests do is waiting: for an X server, a session, a hand
CHECKS = {
    "ruff check": ("ruff", "check", "."),
    "ruff format": ("ruff", "format", "--check", "."),
    "mypy": ("mypy",),
    "import contracts": ("lint-imports", "--no-cache"),
    "typos": ("typos",),
    "pyproject.toml": ("validate-pyproject", "pyproject.toml"),
    # As they stand on disk: the long flows come early, and no worker waits for the last of them.
    # A worker that dies ends the run: where another takes its place, pytest-xdist 3.8 waits for ever at the end.
    "tests side by side": (
        "pytest",
        "-n",
        WORKERS,
        "--dist",
        "loadfile",
        "--no-loadscope-reorder",
        "--max-worker-restart",
        "0",
        "-m",
        "not alone",
    ),
    "tests that measure times": ("pytest", "-m", "alone"),
}

MOST_S = 45 * 60  # three times what all tests may take: whoever waits for a check that hangs hears of it

# The user's screen is not for tests; and pytest, whose workers all load all tests, is slow where it may cache nothing.
KEPT_FROM_CHECKS = {"DISPLAY", "WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE"}


def say(sentence: str) -> None:
    """Print at once, so that the lines keep their order among those of the programs started here."""
    print(f"==> {sentence}", flush=True)


def stop(sentence: str) -> NoReturn:
    """End with one sentence that says what to do."""
    sys.exit(f"bootstrap: {sentence}")


def run(*command: str | Path, env: dict[str, str] | None = None) -> int:
    """Run a command in the checkout, its output being ours, and return its exit status."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=env, check=False).returncode


def run_check(*command: str | Path, env: dict[str, str]) -> int:
    """Run a command as `run` does; end it, and whatever it started, when it takes too long or leaves something."""
    own_group = os.name != "nt"
    with subprocess.Popen([str(part) for part in command], cwd=ROOT, env=env, start_new_session=own_group) as process:
        try:
            return process.wait(MOST_S)
        except subprocess.TimeoutExpired:
            say(f"{Path(command[0]).name} did not end in {MOST_S // 60} minutes and was stopped")
            return 1
        finally:
            process.kill()
            if own_group:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)


# --- the system -----------------------------------------------------------------------------------


def missing_things(*, for_tests: bool) -> dict[str, str]:
    """Return what this Linux lacks: each library, program, file or font, and the Debian package with it."""
    programs = PROGRAMS | (TEST_PROGRAMS if for_tests else {})
    lacking = {name: package for name, package in LIBRARIES.items() if not loads(name)}
    lacking |= {name: package for name, package in programs.items() if shutil.which(name) is None}
    lacking |= {path: package for path, package in FILES.items() if not Path(path).exists()}
    return lacking if has_font() else lacking | {"a font": "fonts-dejavu-core"}


def loads(library: str) -> bool:
    """Say whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font() -> bool:
    """Say whether there is a scalable font; without one Qt draws no text at all."""
    return any(path for folder in FONT_FOLDERS for path in Path(folder).expanduser().rglob("*.?tf"))


def install_system_packages(*, for_tests: bool) -> None:
    """Bring in what is missing with apt, or say exactly what it is."""
    lacking = missing_things(for_tests=for_tests)
    if not lacking:
        return
    if shutil.which("apt-get") is None:
        stop(f"this system lacks {', '.join(lacking)}. {install_hint(lacking)}")
    say(f"missing: {', '.join(lacking)}")
    apt_get("update")  # old lists name packages that the mirror no longer has
    packages = sorted({apt_name(package) for package in lacking.values()})
    apt_get("install", "--yes", "--no-install-recommends", *packages)
    if still := missing_things(for_tests=for_tests):
        stop(f"{', '.join(still)} could not be installed; run: sudo apt-get install {' '.join(packages)}")


def install_hint(lacking: dict[str, str]) -> str:
    """Return the command that installs things by what they contain, where the package manager can do that."""
    names = [f"{name}()(64bit)" for name in LIBRARIES if name in lacking]  # as RPM packages declare what they provide
    names += [f"/usr/bin/{name}" for name in PROGRAMS | TEST_PROGRAMS if name in lacking]
    names += [path for path in FILES if path in lacking]
    for manager in ("dnf", "zypper"):
        if shutil.which(manager):
            return f"Install them with: sudo {manager} install {shlex.join(names)}"
    return f"Install the packages with them; Debian calls these: {' '.join(sorted(set(lacking.values())))}"


def apt_name(package: str) -> str:
    """Return the name under which this release has a package: Ubuntu 24.04 and Debian 13 add `t64` to some."""
    for name in (package, f"{package}t64"):
        shown = subprocess.run(["apt-cache", "show", name], capture_output=True, text=True, check=False).stdout
        if f"Package: {name}\n" in shown:
            return name
    return package


def apt_get(*arguments: str) -> None:
    """Run apt-get without questions, as root or through sudo."""
    command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "Acquire::Retries=3"]
    command += ["-o", "DPkg::Lock::Timeout=120", *arguments]
    if os.geteuid() == 0:
        run(*command)
    elif shutil.which("sudo"):
        run("sudo", *([] if sys.stdin and sys.stdin.isatty() else ["-n"]), *command)  # -n: nobody can type a password


# --- the virtual environment ----------------------------------------------------------------------


def install_python_packages(*, for_tests: bool) -> None:
    """Make .venv and install uxlab into it, unless that was done for the same project file and Python."""
    project = (ROOT / "pyproject.toml").read_bytes()
    key = hashlib.sha256(project + f"{sys.version} {ROOT}".encode()).hexdigest()
    wanted = [key, "run", *(["test"] if for_tests else [])]
    if STAMP.exists() and set(wanted) <= set(STAMP.read_text().split()):
        return
    if not venv_works():
        say(f"making {VENV}")
        if run(sys.executable, "-m", "venv", "--clear", VENV):
            stop(f"Python could not make {VENV}; its own words stand above.")
    STAMP.unlink(missing_ok=True)
    say("installing uxlab")
    pip("--upgrade", "pip>=25.1")  # the first that knows --group
    pip("--resume-retries", "10", "--editable", ".", *(["--group", "dev"] if for_tests else []))
    STAMP.write_text("\n".join(wanted))


def venv_works() -> bool:
    """Say whether .venv belongs to this version of Python and has pip (one cut short by a full disk has not)."""
    if not VENV_PYTHON.exists():
        return False
    question = "import pip, sys; print(*sys.version_info[:2])"
    asked = subprocess.run([VENV_PYTHON, "-c", question], capture_output=True, text=True, check=False)
    return asked.stdout.split() == [str(part) for part in THIS_PYTHON]


def pip(*arguments: str) -> None:
    """Install into .venv, trying again where the network fails."""
    command = ("-m", "pip", "--disable-pip-version-check", "--retries", "10", "install", *arguments)
    if run(VENV_PYTHON, *command):
        stop("pip could not install uxlab; its own words stand above. Is this machine connected to the internet?")


# --- the two commands -----------------------------------------------------------------------------


def run_uxlab() -> int:
    """Open the app on the sample study; without a display run the demo, which brings its own."""
    command = ["open", "--sample"] if has_display() else ["demo"]
    say(f"uxlab {' '.join(command)}")
    return run(VENV_PYTHON, "-m", "uxlab", *command)


def has_display() -> bool:
    """Say whether a window can be shown here."""
    return os.name == "nt" or sys.platform == "darwin" or bool(os.environ.get("DISPLAY"))


def run_checks() -> int:
    """Run every check and test, also after one has failed. Returns 1 if any did."""
    env = {name: value for name, value in os.environ.items() if name not in KEPT_FROM_CHECKS}
    failed: list[str] = []
    for title, (program, *arguments) in CHECKS.items():
        if failed and program == "pytest":
            say(f"failed so far: {', '.join(failed)}")
        say(title)
        if run_check(SCRIPTS / program, *arguments, env=env):
            failed.append(title)
    if failed:
        say(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


def main() -> int:
    """Do what the command line asks for."""
    if THIS_PYTHON < OLDEST_PYTHON:
        stop(f"uxlab needs Python 3.11 or newer and this is {sys.version.split()[0]}; run this file with a newer one.")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("run", "test"))
    for_tests = parser.parse_args().command == "test"
    if sys.platform == "linux":
        install_system_packages(for_tests=for_tests)
    install_python_packages(for_tests=for_tests)
    return run_checks() if for_tests else run_uxlab()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
