"""The set-up script: what it looks for is what PySide6 really needs, and it does its work once."""

import ast
import importlib.util
import os
import re
import stat
import subprocess
import sys
from functools import partial
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "resources" / "bootstrap.py"

# The parts of PySide6 that uxlab loads, now or through Qt's own choice of plugins.
QT_MODULES = ("Core", "Gui", "Widgets", "DBus", "Network", "Svg", "Test", "OpenGL", "OpenGLWidgets", "PrintSupport")
QT_PARTS = (
    *(f"Qt/lib/libQt6{name}.so.6" for name in (*QT_MODULES, "SvgWidgets", "XcbQpa", "WaylandClient")),
    "Qt/plugins/platforms/lib*xcb.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland*.so",
    "Qt/plugins/platforms/libqminimal.so",
    "Qt/plugins/xcbglintegrations/*.so",
    "Qt/plugins/wayland-*-client/*.so",
    "Qt/plugins/wayland-shell-integration/*.so",
    "Qt/plugins/iconengines/*.so",
    "Qt/plugins/platforminputcontexts/lib[ci]*.so",
    "Qt/plugins/platformthemes/libqxdgdesktopportal.so",
    "Qt/plugins/tls/*.so",
)
IN_EVERY_LINUX = re.compile(r"ld-linux.*|lib(c|m|dl|rt|pthread|resolv|gcc_s|stdc\+\+|z|zstd)\.so\.\d+")
WITH_ANOTHER = {"libgthread-2.0.so.0": "libglib-2.0.so.0", "libbrotlicommon.so.1": "libbrotlidec.so.1"}


@pytest.fixture
def bootstrap(tmp_path: Path) -> ModuleType:
    """Return the script as a module that works on an empty checkout in `tmp_path`."""
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    venv = tmp_path / ".venv"
    vars(module).update(ROOT=tmp_path, VENV=venv, STAMP=venv / "stamp", VENV_PYTHON=venv / "bin" / "python")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return module


@pytest.fixture
def programs(bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that is the whole search path of a system with all libraries and files, but no program yet."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    vars(bootstrap).update(LIBRARIES={}, FILES={})
    return folder


def put(folder: Path, name: str, script: str = "") -> None:
    """Write an executable shell script."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


# --- the list of system packages ------------------------------------------------------------------


def test_the_libraries_are_exactly_those_that_qt_is_linked_to(bootstrap: ModuleType) -> None:
    assert system_libraries_of_qt() == set(bootstrap.LIBRARIES)


def system_libraries_of_qt() -> set[str]:
    """Return what the used parts of PySide6 name as needed and do not bring themselves."""
    spec = importlib.util.find_spec("PySide6")
    assert spec
    assert spec.submodule_search_locations
    folder = Path(spec.submodule_search_locations[0])
    parts = [path for pattern in QT_PARTS for path in folder.glob(pattern)]
    told = subprocess.run(["readelf", "--dynamic", *parts], capture_output=True, text=True, check=True).stdout
    needed = {WITH_ANOTHER.get(name, name) for name in re.findall(r"\(NEEDED\).*\[(.+)\]", told)}
    bundled = {path.name for path in (folder / "Qt" / "lib").iterdir()}
    return {name for name in needed - bundled if not IN_EVERY_LINUX.fullmatch(name)}


def test_this_machine_once_set_up_lacks_nothing(bootstrap: ModuleType) -> None:
    assert bootstrap.missing_things(for_tests=True) == {}


def test_what_is_missing_is_told_with_its_package(bootstrap: ModuleType, programs: Path) -> None:
    bootstrap.LIBRARIES["libnowhere.so.9"] = "libnowhere9"
    bootstrap.FILES["/usr/include/nowhere.h"] = "libnowhere-dev"
    vars(bootstrap)["FONT_FOLDERS"] = (str(programs),)
    put(programs, "gcc")
    put(programs, "Xvfb")
    assert bootstrap.missing_things(for_tests=False) == {
        "libnowhere.so.9": "libnowhere9",
        "openbox": "openbox",
        "/usr/include/nowhere.h": "libnowhere-dev",
        "a font": "fonts-dejavu-core",
    }


def test_only_the_tests_need_the_tools_that_make_and_count_input(bootstrap: ModuleType, programs: Path) -> None:
    assert programs.is_dir()
    more = set(bootstrap.missing_things(for_tests=True)) - set(bootstrap.missing_things(for_tests=False))
    assert more == {"xdotool", "cnee", "ps", "xterm"}


# --- installing them ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("known", "chosen"), [("libglib2.0-0", "libglib2.0-0"), ("libglib2.0-0t64", "libglib2.0-0t64")]
)
def test_a_package_is_asked_for_by_its_name_in_this_release(
    bootstrap: ModuleType, programs: Path, known: str, chosen: str
) -> None:
    put(programs, "apt-cache", f'[ "$2" = {known} ] && echo "Package: {known}"')
    assert bootstrap.apt_name("libglib2.0-0") == chosen


def test_missing_packages_are_installed_without_questions(
    bootstrap: ModuleType, programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    diary = tmp_path / "diary"
    put(programs, "env", f'shift; "$@"; echo "$@" >> {diary}')
    put(programs, "apt-cache", 'echo "Package: $2"')
    put(
        programs,
        "apt-get",
        f"for name in gcc Xvfb openbox; do : > {programs}/$name; /bin/chmod +x {programs}/$name; done",
    )
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    bootstrap.install_system_packages(for_tests=False)
    update, install = diary.read_text().splitlines()
    assert update.endswith(" update")
    assert install.endswith(" install --yes --no-install-recommends gcc openbox xvfb")


def test_without_root_and_sudo_the_command_is_told(
    bootstrap: ModuleType, programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(programs, "apt-get")
    put(programs, "apt-cache", 'echo "Package: $2"')
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit, match=r"run: sudo apt-get install gcc openbox xvfb$"):
        bootstrap.install_system_packages(for_tests=False)


def test_a_system_with_rpm_packages_gets_a_command_by_capability(bootstrap: ModuleType, programs: Path) -> None:
    put(programs, "dnf")
    bootstrap.LIBRARIES["libnowhere.so.9"] = "libnowhere9"
    with pytest.raises(SystemExit) as told:
        bootstrap.install_system_packages(for_tests=False)
    sentence = str(told.value)
    assert "sudo dnf install 'libnowhere.so.9()(64bit)' /usr/bin/gcc /usr/bin/Xvfb /usr/bin/openbox" in sentence


def test_any_other_system_gets_the_list(bootstrap: ModuleType, programs: Path) -> None:
    assert programs.is_dir()
    with pytest.raises(SystemExit, match=r"this system lacks gcc, Xvfb, openbox\. .* gcc openbox xvfb"):
        bootstrap.install_system_packages(for_tests=False)


# --- installing uxlab -----------------------------------------------------------------------------


def recorded_runs(bootstrap: ModuleType, failing: str = "nothing") -> list[str]:
    """Let the script record the commands that it would run; those with the word `failing` fail."""
    commands: list[str] = []

    def record(*command: str | Path, **_options: object) -> int:
        commands.append(" ".join(map(str, command)))
        if "venv" in command:
            bootstrap.VENV.mkdir(exist_ok=True)
        return int(any(failing in str(part) for part in command))

    vars(bootstrap).update(run=record, run_check=record)
    return commands


def test_an_installation_is_made_once(bootstrap: ModuleType) -> None:
    commands = recorded_runs(bootstrap)
    bootstrap.install_python_packages(for_tests=True)
    assert [
        word for word in ("-m venv", "pip>=25.1", "--editable . --group dev") if word not in "\n".join(commands)
    ] == []
    commands.clear()
    bootstrap.install_python_packages(for_tests=True)
    bootstrap.install_python_packages(for_tests=False)
    assert commands == []


def test_the_developer_tools_are_added_to_an_installation_without(bootstrap: ModuleType) -> None:
    commands = recorded_runs(bootstrap)
    bootstrap.install_python_packages(for_tests=False)
    assert "--group" not in "\n".join(commands)
    bootstrap.install_python_packages(for_tests=True)
    assert "--group dev" in commands[-1]


def test_another_project_file_is_installed_again(bootstrap: ModuleType, tmp_path: Path) -> None:
    commands = recorded_runs(bootstrap)
    bootstrap.install_python_packages(for_tests=False)
    commands.clear()
    (tmp_path / "pyproject.toml").write_text("[project]\ndependencies = []\n")
    bootstrap.install_python_packages(for_tests=False)
    assert "--editable ." in commands[-1]


def test_a_failed_installation_is_not_taken_for_done(bootstrap: ModuleType) -> None:
    recorded_runs(bootstrap, failing="--editable")
    with pytest.raises(SystemExit, match="pip could not install uxlab"):
        bootstrap.install_python_packages(for_tests=False)
    assert not bootstrap.STAMP.exists()


def test_an_environment_of_this_python_with_pip_is_used_as_it_is(bootstrap: ModuleType) -> None:
    vars(bootstrap)["VENV_PYTHON"] = Path(sys.executable)
    commands = recorded_runs(bootstrap)
    bootstrap.VENV.mkdir()
    bootstrap.install_python_packages(for_tests=False)
    assert not [command for command in commands if "-m venv" in command]


# --- the two commands -----------------------------------------------------------------------------


def test_every_check_runs_also_after_a_failure_and_the_tests_come_last(
    bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    commands = recorded_runs(bootstrap, failing="mypy")
    assert bootstrap.run_checks() == 1
    names = [re.sub(r"^\S*/", "", command) for command in commands]
    assert names[:4] == ["ruff check .", "ruff format --check .", "mypy", "lint-imports --no-cache"]
    assert [name.split()[0] for name in names[-2:]] == ["pytest", "pytest"]
    assert len(names) == len(bootstrap.CHECKS)
    said = capsys.readouterr().out.splitlines()
    assert said[-3:] == ["==> failed so far: mypy", "==> tests that measure times", "==> failed: mypy"]


def test_no_test_is_left_out_and_those_that_measure_times_run_one_by_one(bootstrap: ModuleType) -> None:
    beside, alone = bootstrap.CHECKS["tests side by side"], bootstrap.CHECKS["tests that measure times"]
    assert beside[-2:] == ("-m", "not alone")
    assert alone == ("pytest", "-m", "alone")
    assert not [word for word in beside + alone if (ROOT / word).exists() or word.startswith(("--ignore", "--desel"))]


def test_a_check_that_hangs_is_stopped_and_said(bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    vars(bootstrap)["MOST_S"] = 0.2
    assert bootstrap.run_check(sys.executable, "-c", "import time; time.sleep(60)", env=dict(os.environ)) == 1
    assert "did not end in" in capsys.readouterr().out


def test_what_a_check_leaves_running_ends_with_it(bootstrap: ModuleType) -> None:
    """Whoever reads the output of all checks waits for its last holder: here, the end of a pipe."""
    reading, writing = os.pipe()
    script = "import subprocess; subprocess.Popen(['sleep', '60'], close_fds=False)"
    with os.fdopen(reading, "rb") as end:
        popen = partial(subprocess.Popen, pass_fds=(writing,))
        vars(bootstrap)["subprocess"] = SimpleNamespace(Popen=popen, TimeoutExpired=subprocess.TimeoutExpired)
        assert bootstrap.run_check(sys.executable, "-c", script, env=dict(os.environ)) == 0
        os.close(writing)
        assert end.read() == b""  # at once, not after a minute


def test_checks_that_pass_end_with_0(bootstrap: ModuleType) -> None:
    recorded_runs(bootstrap)
    assert bootstrap.run_checks() == 0


def test_the_checks_never_see_the_display_of_the_user_and_may_cache(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    seen: set[str] = set()

    def record(*_command: object, env: dict[str, str]) -> int:
        seen.update(env)
        return 0

    vars(bootstrap)["run_check"] = record
    bootstrap.run_checks()
    assert "PATH" in seen
    assert not seen & {"DISPLAY", "WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE"}


def test_without_a_display_the_demo_runs_and_decides_the_exit_status(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    commands = recorded_runs(bootstrap, failing="demo")
    assert bootstrap.run_uxlab() == 1
    assert commands == [f"{bootstrap.VENV_PYTHON} -m uxlab demo"]


def test_with_a_display_the_app_opens_on_the_sample_study(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = recorded_runs(bootstrap)
    monkeypatch.setenv("DISPLAY", ":0")
    assert bootstrap.run_uxlab() == 0
    assert commands == [f"{bootstrap.VENV_PYTHON} -m uxlab open --sample"]


def test_an_older_python_is_told_which_one_is_needed(bootstrap: ModuleType) -> None:
    vars(bootstrap)["THIS_PYTHON"] = (3, 9)
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer"):
        bootstrap.main()


def test_an_older_python_can_read_the_script_that_tells_it_so() -> None:
    ast.parse(SCRIPT.read_text(), feature_version=(3, 8))


def test_it_needs_nothing_but_the_standard_library() -> None:
    alone = [sys.executable, "-I", "-S", str(SCRIPT), "--help"]
    assert subprocess.run(alone, capture_output=True, check=False).returncode == 0


def test_continuous_integration_calls_it() -> None:
    ci = ROOT / ".ci" / "run"
    assert "python3 resources/bootstrap.py test" in ci.read_text()
    assert os.access(ci, os.X_OK)
