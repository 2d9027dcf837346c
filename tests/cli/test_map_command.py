"""`uxlab map` on a real study file."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.lab.pointed_studies import pointed_study, screenshot
from uxlab.cli.main import cli
from uxlab.errors import UsageError


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return pointed_study(tmp_path)


def ask(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["map", *map(str, arguments)], catch_exceptions=False)


@pytest.mark.parametrize("kind", ["heat", "click", "path"])
def test_a_map_becomes_a_file(study: Path, tmp_path: Path, kind: str) -> None:
    picture, to = tmp_path / "shop.png", tmp_path / f"{kind}.svg"
    picture.write_bytes(screenshot(640, 400))
    done = ask(study, "--task", "find", "--kind", kind, "--participant", "P02", "--picture", picture, "--to", to)
    assert done.exit_code == 0
    assert done.stdout == f"The map is in {to}\n"
    words = to.read_text()
    assert "data:image/png" in words
    assert "P02" in words


def test_people_are_chosen_as_for_the_figures(study: Path, tmp_path: Path) -> None:
    to = tmp_path / "a.svg"
    ask(study, "--kind", "click", "--where", "participant=P02", "--where", "participant=P03", "--to", to)
    assert "2 clicks in 1 place" in to.read_text()  # those of P03, on the other screen


def test_what_was_found_is_listed(study: Path) -> None:
    assert ask(study, "--list", "--task", "find", "--dead", 6).stdout.splitlines() == [
        "P01  find  0:02.0  rage click, 3 clicks at (100, 100)",
        "P02  find  0:01.0  no input for 8.0 s",
        "P03  find  0:02.0  no input for 8.0 s",
    ]


def test_a_map_needs_a_file_and_a_known_kind(study: Path) -> None:
    with pytest.raises(UsageError, match="--to"):
        ask(study)
    assert ask(study, "--kind", "cold", "--to", "x.png").exit_code == 2
