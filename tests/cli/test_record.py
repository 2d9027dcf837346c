"""`uxlab record` as a person meets it: its help, and a session typed at a terminal."""

import os
import pty
import select
import subprocess
import sys
import termios
from pathlib import Path
from time import monotonic

from click.testing import CliRunner

from uxlab.cli.main import cli
from uxlab.lab.studies import create_study
from uxlab.resources import resource
from uxlab.storage.study_file import open_for_reading

WHERE_IS_THE_CURSOR, AT_THE_TOP = b"\x1b[6n", b"\x1b[1;1R"  # as a terminal is asked, and answers


def test_the_help_shows_the_whole_script_language() -> None:
    text = CliRunner().invoke(cli, ["record", "--help"]).output
    for word in (
        "begin [TASK]",
        "severity=N",
        "assist",
        "note TEXT",
        "pause",
        "resume",
        "skip",
        "answer",
        "undo",
        "wait",
    ):
        assert word in text


def test_a_script_that_cannot_be_read_begins_no_session(tmp_path: Path) -> None:
    path = create_study(tmp_path / "shop", resource("sample", "web-shop.toml")).path
    done = subprocess.run(
        [sys.executable, "-m", "uxlab", "record", str(path), "--participant", "P01", "--script", "missing.txt"],
        capture_output=True, text=True, check=False, timeout=30,
    )  # fmt: skip
    assert done.returncode == 2
    assert "missing.txt" in done.stderr


def test_a_session_typed_at_a_terminal(tmp_path: Path, x_display: str) -> None:
    path = create_study(tmp_path / "shop", resource("sample", "web-shop.toml")).path
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 100))
    process = subprocess.Popen(
        [sys.executable, "-m", "uxlab", "record", str(path), "--participant", "P01"],
        stdin=theirs, stdout=theirs, stderr=theirs, env=os.environ | {"DISPLAY": x_display, "TERM": "xterm"},
    )  # fmt: skip
    os.close(theirs)
    screen = b""
    try:
        for keys, expected in [
            (b"", b"Recording P01"),
            (b"", b"between tasks"),
            (b"begin 1\r", "✓ begin 1".encode()),
            (b"end nowhere\r", "✗".encode()),
            (b"end success\r", "✓ end success".encode()),
            (b"\x04", b"input events recorded"),
        ]:
            os.write(ours, keys)
            screen = read_until(ours, expected)
        assert process.wait(20) == 0
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    assert screen
    with open_for_reading(path) as study:
        outcomes = study.read(lambda connection: connection.execute("SELECT outcome FROM attempt").fetchall())
    assert [tuple(row) for row in outcomes] == [("success",)]


def read_until(terminal: int, expected: bytes) -> bytes:
    seen, deadline = b"", monotonic() + 20
    while expected not in seen:
        assert monotonic() < deadline, seen.decode(errors="replace")
        if select.select([terminal], [], [], 0.2)[0]:
            chunk = os.read(terminal, 65_536)
            if WHERE_IS_THE_CURSOR in chunk:
                os.write(terminal, AT_THE_TOP)
            seen += chunk
    return seen
