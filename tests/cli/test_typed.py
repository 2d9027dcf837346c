"""A session typed at a terminal, from the welcome to the figures."""

import os
import pty
import select
import subprocess
import sys
import termios
from pathlib import Path
from time import monotonic

from uxlab.lab.studies import create_study
from uxlab.resources import resource
from uxlab.storage.study_file import open_for_reading

WHERE_IS_THE_CURSOR, AT_THE_TOP = b"\x1b[6n", b"\x1b[1;1R"  # as a terminal is asked, and answers


class Terminal:
    """Our end of a pseudo-terminal; what was read and not yet asked for is kept."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._unread = b""

    def type(self, keys: bytes) -> None:
        os.write(self._descriptor, keys)

    def read_until(self, expected: str) -> None:
        deadline = monotonic() + 60
        while expected.encode() not in self._unread:
            assert monotonic() < deadline, self._unread.decode(errors="replace")
            if select.select([self._descriptor], [], [], 0.2)[0]:
                chunk = os.read(self._descriptor, 65_536)
                if WHERE_IS_THE_CURSOR in chunk:
                    self.type(AT_THE_TOP)
                self._unread += chunk
        self._unread = self._unread.partition(expected.encode())[2]


def test_a_session_from_the_welcome_to_the_figures(tmp_path: Path, x_display: str) -> None:
    path = create_study(tmp_path / "shop", resource("sample", "web-shop.toml")).path
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (40, 100))
    process = subprocess.Popen(
        [sys.executable, "-m", "uxlab", "record", str(path), "--participant", "P01"],
        stdin=theirs, stdout=theirs, stderr=theirs, env=os.environ | {"DISPLAY": x_display, "TERM": "xterm"},
    )  # fmt: skip
    os.close(theirs)
    terminal = Terminal(ours)
    try:
        for keys, expected in [
            (b"", ["Recording P01", "running-shoes", "ctrl+shift+f1", "between tasks"]),
            (b"begin 1\r", ["✓ begin 1"]),
            (b"help\r", ["answer QUESTIONNAIRE"]),
            (b"end nowhere\r", ["✗ There is no outcome"]),
            (b"end success\r", ["✓ end success", "between tasks"]),  # a prompt is there for what follows
            (b"\x04", ["input events recorded", "Success rate", "100 %"]),
        ]:
            terminal.type(keys)
            for text in expected:
                terminal.read_until(text)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    with open_for_reading(path) as study:
        outcomes = study.read(lambda connection: connection.execute("SELECT outcome FROM attempt").fetchall())
    assert [tuple(row) for row in outcomes] == [("success",)]
