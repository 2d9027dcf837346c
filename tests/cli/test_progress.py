"""Progress is shown on a terminal, and nowhere else."""

import os
import pty
import subprocess
import sys

import pytest

from uxlab.cli.progress import shown_progress

SHOW = """
from uxlab.cli.progress import shown_progress
with shown_progress() as show:
    show(0.25, "Writing attempts.csv")
    show(0.5, "x" * 60)
    show(1.0, "Done")
"""


def test_where_nobody_looks_nothing_is_shown(capfd: pytest.CaptureFixture[str]) -> None:
    with shown_progress() as show:
        show(0.5, "Writing")
    assert capfd.readouterr() == ("", "")


def test_a_terminal_gets_a_bar_with_what_is_done() -> None:
    ours, theirs = pty.openpty()
    subprocess.run([sys.executable, "-c", SHOW], stderr=theirs, stdout=subprocess.DEVNULL, check=True)
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:  # the end, on Linux
        os.close(ours)
    text = shown.decode()
    assert "25%" in text
    assert "Writing attempts.csv" in text
    assert "x" * 39 + "…" in text
    assert "100%" in text
