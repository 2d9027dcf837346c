"""`uxlab record` as a person meets it: its help, and a script that is not there."""

import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from uxlab.cli.main import cli
from uxlab.lab.studies import create_study
from uxlab.resources import resource


def test_the_help_shows_the_whole_script_language() -> None:
    text = CliRunner().invoke(cli, ["record", "--help"]).output
    for word in (
        "begin [TASK]",
        "severity=N",
        "assist",
        "note TEXT",
        "pause",
        "resume",
        "cancel",
        "restart",
        "extend SECONDS",
        "severity N",
        "skip",
        "reorder",
        "answer",
        "undo",
        "wait",
    ):
        assert word in text


def test_a_script_that_cannot_be_read_begins_no_session(tmp_path: Path) -> None:
    path = create_study(tmp_path / "shop", resource("sample", "web-shop.toml")).path
    done = subprocess.run(
        [sys.executable, "-m", "uxlab", "record", str(path), "--participant", "P01", "--script", "missing.txt"],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 2
    assert "missing.txt" in done.stderr
