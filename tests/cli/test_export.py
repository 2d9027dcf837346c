"""`uxlab export`: what it prints, and its exit status."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.report.odd_study import make_odd_study
from uxlab.cli.main import cli
from uxlab.errors import UxlabError


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_odd_study(tmp_path_factory.mktemp("study") / "odd.uxlab")


def ask(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["export", *map(str, arguments)])


def test_it_says_how_many_rows_each_file_has_and_where_they_are(study: Path, tmp_path: Path) -> None:
    done = ask(study, "--to", tmp_path / "out")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert "attempts.csv              9" in lines
    assert lines[-1] == f"Written to {tmp_path / 'out'}."


@pytest.mark.parametrize(("form", "name"), [("json", "attempts.json"), ("boris", "study.boris"), ("sav", "errors.sav")])
def test_the_format_says_which_files(study: Path, tmp_path: Path, form: str, name: str) -> None:
    assert ask(study, "--to", tmp_path / "out", "--format", form).exit_code == 0
    assert (tmp_path / "out" / name).is_file()


def test_files_are_replaced_by_force_only(study: Path, tmp_path: Path) -> None:
    first, second, third = (
        ask(study, "--to", tmp_path, "--format", "boris", *force) for force in ((), (), ("--force",))
    )
    assert (first.exit_code, third.exit_code) == (0, 0)
    assert isinstance(second.exception, UxlabError)
    assert "has study.boris, boris-mapping.toml already; replace with --force" in str(second.exception)


def test_notes_can_be_left_out_and_people_chosen(study: Path, tmp_path: Path) -> None:
    done = ask(study, "--to", tmp_path / "out", "--no-notes", "--where", "condition=new")
    assert done.exit_code == 0
    assert (tmp_path / "out" / "notes.csv").read_text().splitlines() == [
        "participant,session,task,attempt,seconds,moment,tag"
    ]
    assert "P01" not in (tmp_path / "out" / "attempts.csv").read_text()


def test_a_condition_that_is_none_is_a_mistake_in_the_request(study: Path, tmp_path: Path) -> None:
    done = ask(study, "--to", tmp_path / "out", "--where", "novice")
    assert isinstance(done.exception, UxlabError)
    assert done.exception.exit_status == 2


def test_a_missing_library_is_one_sentence(study: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    done = ask(study, "--to", tmp_path / "out", "--format", "parquet")
    sentence = 'A parquet file needs a library that is not installed: pip install "uxlab[parquet]".'
    assert str(done.exception) == sentence
    assert not (tmp_path / "out").exists()
