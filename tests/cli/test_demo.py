"""`uxlab demo` without what it needs."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from uxlab.cli.main import cli
from uxlab.errors import UxlabError


def test_a_missing_x_server_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UxlabError, match="Xvfb"):
        CliRunner().invoke(cli, ["demo", "--out", str(tmp_path)], catch_exceptions=False)
