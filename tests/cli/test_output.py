"""What is printed survives every encoding, and an output that takes nothing more is told from a fault of ours."""

import io
import os
import sys
from pathlib import Path

import click
import pytest

from uxlab.cli.output import inert, is_of_output, prepare_output


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("utf-8", "−5 [−8 – +1] ● ─ “café” 字"),
        ("cp1252", "-5 [-8 – +1] * - “café” ?"),
        ("latin-1", '-5 [-8 - +1] * - "café" ?'),
        ("ascii", '-5 [-8 - +1] * - "cafe" ?'),
    ],
)
def test_signs_that_an_encoding_lacks_become_plain_ones(
    encoding: str, written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = io.BytesIO()
    stream = io.TextIOWrapper(content, encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    prepare_output()
    stream.write("−5 [−8 – +1] ● ─ “café” 字")
    stream.flush()
    assert content.getvalue().decode(encoding) == written


def test_a_file_name_that_is_no_text_is_printed_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    content = io.BytesIO()
    stream = io.TextIOWrapper(content, "utf-8")
    monkeypatch.setattr(sys, "stdout", stream)
    prepare_output()
    stream.write(os.fsdecode(b"caf\xe9.uxlab"))
    stream.flush()
    assert content.getvalue() == b"caf?.uxlab"


def test_an_output_that_takes_nothing_more_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "output").open("w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        read_only = os.open(os.devnull, os.O_RDONLY)
        os.dup2(read_only, stream.fileno())
        os.close(read_only)
        with pytest.raises(OSError, match="Bad file descriptor") as trouble:
            click.echo("a figure")
        assert is_of_output(trouble.value)
        stream.flush()  # what is left goes nowhere, without a complaint


def test_other_trouble_is_not_that_of_the_output(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as trouble:
        (tmp_path / "missing").read_text()
    assert not is_of_output(trouble.value)
    assert not is_of_output(OSError("raised nowhere"))


def test_what_a_terminal_would_act_upon_is_made_visible() -> None:
    assert inert("Shop\x1b[31m\a “a–b”\n\tx\u202e") == "Shop\ufffd[31m\ufffd “a–b”\n\tx\ufffd"
