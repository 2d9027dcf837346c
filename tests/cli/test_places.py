"""Names of files on the command line."""

import os
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from uxlab.cli.places import PLACE


def test_a_file_that_may_not_be_read_is_no_misuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "shop.uxlab"
    file.touch()
    monkeypatch.setattr(os, "access", lambda *_: False)  # root, as whom tests may run, may read everything

    @click.command
    @click.argument("study", type=PLACE)
    def show(study: Path) -> None:
        click.echo(study.name)

    done = CliRunner().invoke(show, [str(file)])
    assert (done.exit_code, done.output) == (0, "shop.uxlab\n")
