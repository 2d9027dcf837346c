"""uxlab's own commands, run as a person would."""

import os
import sys

import pytest

from uxlab.demo.command import read_metrics, run_uxlab, uxlab_command
from uxlab.errors import UxlabError


def test_a_command_starts_uxlab_with_this_python() -> None:
    assert uxlab_command("check") == [sys.executable, "-m", "uxlab", "check"]


def test_what_a_command_prints_is_returned() -> None:
    assert "uxlab" in run_uxlab(["--help"], os.environ)


def test_a_command_that_fails_is_told_in_its_own_words() -> None:
    with pytest.raises(UxlabError, match=r"“uxlab metrics” failed: .*nowhere"):
        read_metrics("/nowhere/study.uxlab", os.environ)
