"""`uxlab new`."""

from pathlib import Path

from click.testing import CliRunner

from uxlab.cli.main import cli
from uxlab.resources import resource


def test_it_says_what_it_made(tmp_path: Path) -> None:
    done = CliRunner().invoke(
        cli, ["new", str(tmp_path / "shop"), "--from", str(resource("sample", "web-shop.toml"))], catch_exceptions=False
    )
    assert done.exit_code == 0
    assert done.output == f"{tmp_path / 'shop.uxlab'}: “Larkspur shop” with 5 tasks.\n"


def test_an_empty_study_says_how_to_give_it_tasks(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["new", str(tmp_path / "pilot.uxlab")], catch_exceptions=False)
    assert "with 0 tasks" in done.output
    assert "--from DESIGN.toml" in done.output
