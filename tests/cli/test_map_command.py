"""`uxlab map` on a real study file."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.lab.pointed_studies import pointed_study, screenshot, taken
from uxlab.cli.main import cli
from uxlab.errors import UsageError
from uxlab.lab.open_study import open_study


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


def test_it_lies_on_the_picture_that_was_taken_at_the_task_unless_told_not_to(study: Path, tmp_path: Path) -> None:
    opened = open_study(study, print)
    assert opened.pictures.keep(taken(study, "P01", "find")).result(60)
    opened.close()
    bare, over = tmp_path / "bare.svg", tmp_path / "over.svg"
    ask(study, "--task", "find", "--kind", "click", "--to", over)
    ask(study, "--task", "find", "--kind", "click", "--no-picture", "--to", bare)
    assert "data:image/png" in over.read_text()
    assert "data:image/png" not in bare.read_text()
    with pytest.raises(UsageError, match="leave --picture or --no-picture out"):
        ask(study, "--no-picture", "--picture", tmp_path / "shop.png", "--to", bare)


def test_people_are_chosen_as_for_the_figures(study: Path, tmp_path: Path) -> None:
    to = tmp_path / "a.svg"
    ask(study, "--kind", "click", "--where", "participant=P02", "--where", "participant=P03", "--to", to)
    assert "2 clicks in 1 place" in to.read_text()  # those of P03, on the other screen


def test_what_was_found_is_listed(study: Path) -> None:
    assert ask(study, "--list", "--task", "find", "--dead", 6).stdout.splitlines() == [
        "P01  find  0:02.0  rage click, 3 clicks at (100, 100)",
        "P01  find  0:02.0  click cluster, 3 clicks at (100, 100) until 0:02.8",
        "P02  find  0:01.0  no input for 8.0 s",
        "P03  find  0:02.0  no input for 8.0 s",
    ]


def test_a_map_needs_a_file_and_a_known_kind(study: Path) -> None:
    with pytest.raises(UsageError, match="--to"):
        ask(study)
    assert ask(study, "--kind", "cold", "--to", "x.png").exit_code == 2


@pytest.mark.parametrize("option", ["--dead", "--radius", "--opacity"])
def test_a_measure_that_is_no_number_is_refused(study: Path, option: str) -> None:
    done = ask(study, "--list", option, "nan")
    assert done.exit_code == 2
    assert f"Invalid value for '{option}': nan is not in the range" in done.stderr
