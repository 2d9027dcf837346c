"""`uxlab agreement` on a real study file."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.lab.made_studies import Visit, make_study
from uxlab.cli.main import cli
from uxlab.errors import UsageError
from uxlab.model.session import Outcome


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    errors = [(5.0, "slip"), (20.0, "mistake"), (40.0, "slip")]
    return make_study(tmp_path / "shop", [Visit("P01", [("find", Outcome.SUCCESS, 60)], errors)])


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    file = tmp_path / "marks.csv"
    file.write_text("participant,seconds,type\nP01,6,slip\nP01,21,slip\nP01,50,mistake\n", encoding="utf-8")
    return file


def ask(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["agreement", *map(str, arguments)], catch_exceptions=False)


def test_the_table_and_what_it_says(shop: Path, marks: Path) -> None:
    done = ask(shop, "--import", marks, "--coder", "Bea")
    assert "3 marks of Bea read, 1 session changed." in done.stderr
    text = done.stdout
    assert "moderator (rows) and Bea (columns), 1 session" in text
    assert "Any-two         50 %, 2 matched, 1 by moderator only, 1 by Bea only" in text
    assert [line.split() for line in text.splitlines()[2:5]] == [
        ["mistake", "slip", "(not", "marked)"],
        ["mistake", "0", "1", "0"],
        ["slip", "0", "1", "1"],
    ]
    assert "Marks at most 2 s apart" in text


def test_the_json_form(shop: Path, marks: Path) -> None:
    values = json.loads(ask(shop, "--import", marks, "--coder", "Bea", "--tolerance", 0.5, "--json").stdout)
    (pair,) = values["pairs"]
    assert (values["tolerance_s"], pair["matched"], pair["any_two_agreement"]) == (0.5, 0, 0)
    assert pair["kappa_of_types"] is None


def test_a_kappa_that_is_undefined_says_so(shop: Path, tmp_path: Path) -> None:
    file = tmp_path / "same.csv"
    file.write_text("participant,seconds,type\nP01,40,slip\n", encoding="utf-8")
    text = ask(shop, "--import", file, "--coder", "Bea").stdout
    assert "Kappa of types  \N{EN DASH} (Cohen's kappa, undefined: one category only)" in text


def test_a_file_needs_its_coder(shop: Path, marks: Path) -> None:
    with pytest.raises(UsageError, match="both --import"):
        ask(shop, "--import", marks)
    with pytest.raises(UsageError, match="both --import"):
        ask(shop, "--coder", "Bea")


@pytest.mark.parametrize("tolerance", ["nan", "inf", "-1"])
def test_a_tolerance_is_a_number_from_0(shop: Path, tolerance: str) -> None:
    done = ask(shop, "--tolerance", tolerance)
    assert done.exit_code == 2
    assert "Invalid value for '--tolerance'" in done.stderr
