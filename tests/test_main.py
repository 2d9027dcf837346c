"""The entry point: what a script sees of uxlab, and what is left when uxlab itself is at fault."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from uxlab.lab.aside_orders import ExportOrder, order_to_line
from uxlab.lab.export import ExportRequest

COMMANDS = """
import sys, threading, types, click
from uxlab.__main__ import main
from uxlab.errors import UnusableStudy, UsageError

@click.group()
def cli(): pass

@cli.command()
def work(): click.echo("done")

@cli.command()
def open(): raise UnusableStudy("notes.txt is not a study; name a .uxlab file.")

@cli.command()
def ask(): raise UsageError("A wait cannot be negative.")

@cli.command()
@click.pass_context
def choose(context): context.exit(2)

@cli.command()
def interrupted(): raise KeyboardInterrupt

@cli.command()
def fault():
    password = "s3cret"
    raise ZeroDivisionError("no attempts")

@cli.command()
def background():
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    click.echo("done")

sys.modules["uxlab.cli.main"] = types.SimpleNamespace(cli=cli)
main()
"""


INTERRUPTED = """
import sys

class Interrupts:
    def find_spec(self, name, *_):
        if name == "click": raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupts())
from uxlab.__main__ import main
main()
"""


def uxlab(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the entry point over commands that end in every way there is."""
    return subprocess.run([sys.executable, "-c", COMMANDS, *arguments], capture_output=True, text=True, check=False)


def test_work_that_is_done_ends_with_0() -> None:
    ended = uxlab("work")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "done\n", "")


@pytest.mark.parametrize(
    ("command", "status", "sentence"),
    [
        ("open", 1, "uxlab: notes.txt is not a study; name a .uxlab file.\n"),
        ("ask", 2, "uxlab: A wait cannot be negative.\n"),
    ],
)
def test_the_faults_of_the_world_get_one_sentence(command: str, status: int, sentence: str) -> None:
    ended = uxlab(command)
    assert (ended.returncode, ended.stdout, ended.stderr) == (status, "", sentence)


@pytest.mark.parametrize("arguments", [["no-such-command"], ["work", "--no-such-option"]])
def test_a_usage_error_ends_with_2(arguments: list[str]) -> None:
    ended = uxlab(*arguments)
    assert ended.returncode == 2
    assert "no-such" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_command_may_choose_its_status() -> None:
    assert uxlab("choose").returncode == 2


def test_an_interrupt_ends_with_130_and_without_a_traceback() -> None:
    ended = uxlab("interrupted")
    assert ended.returncode == 130
    assert "Traceback" not in ended.stderr


def test_our_own_fault_is_reported_in_a_file_beside_the_log(home: Path) -> None:
    ended = uxlab("fault")
    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 1
    named = re.search(r"described in (\S+);", ended.stderr)
    assert named
    report = Path(named[1])
    assert report.is_relative_to(home)
    assert (report.parent / "uxlab.log").exists()
    text = report.read_text()
    assert re.match(r"uxlab \d+\.\d+\.\d+, Python 3\.", text)
    assert text.endswith("ZeroDivisionError: no attempts\n")
    assert "in fault" in text


def test_a_report_shows_code_and_no_values_of_variables(home: Path) -> None:
    """The source line of the raise is in it; the line that holds the password is not, nor is its value."""
    uxlab("fault")
    (report,) = home.rglob("crash-*.txt")
    assert "s3cret" not in report.read_text()


def test_a_fault_in_a_background_thread_is_reported_too(home: Path) -> None:
    ended = uxlab("background")
    assert ended.returncode == 0
    assert ended.stdout == "done\n"
    (report,) = home.rglob("crash-*.txt")
    assert str(report) in ended.stderr


def test_without_a_place_for_the_report_it_goes_to_stderr(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    obstacle = home / "file"
    obstacle.touch()
    for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(obstacle))
    ended = uxlab("fault")
    assert ended.returncode == 1
    assert "ZeroDivisionError: no attempts" in ended.stderr
    assert "described above" in ended.stderr


def test_python_m_uxlab_lists_the_commands() -> None:
    shown = subprocess.run([sys.executable, "-m", "uxlab", "--help"], capture_output=True, text=True, check=False)
    assert shown.returncode == 0
    assert "demo" in shown.stdout


def test_a_frozen_build_can_start_itself_as_the_capture_child() -> None:
    """Its parent being gone before it has said what to capture, the child says so in its protocol and ends."""
    command = [sys.executable, "-m", "uxlab", "--capture-helper"]
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode != 0
    assert [json.loads(line)[0] for line in ended.stdout.splitlines()] == ["Failed"]


def test_a_frozen_build_can_start_itself_as_the_process_that_makes_reports(tmp_path: Path) -> None:
    request = ExportRequest(folder=tmp_path / "out")
    line = json.dumps({**order_to_line(ExportOrder(study=tmp_path / "none", request=request)), "number": 1})
    command = [sys.executable, "-m", "uxlab", "--aside-helper"]
    ended = subprocess.run(command, input=line + "\n", capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 0
    (said,) = map(json.loads, ended.stdout.splitlines())
    assert said["refused"]


def test_figures_reach_a_file_in_an_old_encoding() -> None:
    """As on Windows, where a file that output is sent to is Windows-1252, which has no minus sign."""
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    command = [sys.executable, "-m", "uxlab", "calc", "nps", "1", "2", "10"]
    ended = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert "NPS     -33 [-85 – +51], n = 3" in ended.stdout.decode("cp1252")


def test_an_output_that_is_full_is_the_worlds_fault(home: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("only Linux has a file that is always full")
    with full.open("wb") as nowhere:
        command = [sys.executable, "-m", "uxlab", "calc", "success", "9", "11"]
        ended = subprocess.run(command, stdout=nowhere, stderr=subprocess.PIPE, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr == (
        "uxlab: The output cannot be written (No space left on device); make room, or send it elsewhere.\n"
    )
    assert not list(home.rglob("crash-*.txt"))


def test_an_interrupt_while_modules_are_loaded_leaves_no_traceback() -> None:
    """Ctrl+C in the first moments of a command."""
    ended = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (130, "")
