"""`uxlab import`: its report, its problems, its exit status."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from uxlab.cli.main import cli
from uxlab.errors import UxlabError
from uxlab.lab.studies import create_study
from uxlab.resources import resource

GOOD = "participant,task,outcome,seconds\nP01,voucher,yes,1:05\n"


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return create_study(tmp_path / "shop", resource("sample", "web-shop.toml")).path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_text(GOOD)
    return path


def ask(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["import", *map(str, arguments)])


def test_a_table_is_imported_and_not_twice(study: Path, table: Path) -> None:
    first, second = (ask(study, "--attempts", table) for _ in range(2))
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "1 attempt: 1 imported." in first.stdout
    assert "1 attempt: 1 already there." in second.stdout
    assert "there is no column errors; that means not counted, and not none made" in first.stderr


def test_a_dry_run_lists_every_problem(study: Path, table: Path) -> None:
    table.write_text(GOOD + "P02,voucher,yes,0\n" * 30)
    done = ask(study, "--attempts", table, "--dry-run")
    assert isinstance(done.exception, UxlabError)
    assert done.stdout.count("must be a time above 0") == 30
    assert str(done.exception) == "Nothing is imported, for there are 30 problems; correct them."


def test_otherwise_the_first_are_shown(study: Path, table: Path) -> None:
    table.write_text(GOOD + "P02,voucher,yes,0\n" * 30)
    done = ask(study, "--attempts", table)
    assert (done.stdout, done.stderr.count("must be a time above 0")) == ("", 20)
    assert str(done.exception) == "Nothing is imported, for there are 30 problems, which --dry-run lists; correct them."


def test_a_clean_dry_run_imports_nothing(study: Path, table: Path) -> None:
    done = ask(study, "--attempts", table, "--dry-run")
    assert (done.exit_code, "1 to import" in done.stdout) == (0, True)
    assert "1 attempt: 1 imported." in ask(study, "--attempts", table).stdout


def test_one_problem_is_singular(study: Path, table: Path) -> None:
    table.write_text(GOOD.replace("1:05", "0"))
    assert str(ask(study, "--attempts", table).exception) == "Nothing is imported, for there is a problem; correct it."
