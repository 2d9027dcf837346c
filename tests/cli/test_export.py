"""`uxlab export`: what it prints, and its exit status."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.report.odd_study import make_odd_study
from uxlab.cli.main import cli
from uxlab.errors import UxlabError

_TRIES = 10


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
    assert lines[-2] == "1 participant was erased with everything recorded."
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


@pytest.mark.parametrize("there", [True, False])
def test_what_a_killed_export_left_is_gone_after_the_next(study: Path, tmp_path: Path, *, there: bool) -> None:
    to = tmp_path / "into" / "out"
    (to if there else to.parent).mkdir(parents=True)
    command = [sys.executable, "-m", "uxlab", "export", str(study), "--to", str(to), "--force"]

    def left() -> list[Path]:
        return [path for path in to.parent.rglob(".uxlab-*") if path.is_dir()]

    for _ in range(_TRIES):
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            while process.poll() is None and not left():
                pass
            process.kill()
        if process.returncode == -signal.SIGKILL and left():
            break
        shutil.rmtree(to, ignore_errors=True)  # it was quicker than the kill
        (to if there else to.parent).mkdir(exist_ok=True)
    assert left()
    assert ask(study, "--to", to).exit_code == 0
    assert not list(to.parent.rglob(".uxlab-*"))
    assert (to / "attempts.csv").exists()
