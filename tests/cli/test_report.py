"""`uxlab report` as people type it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.lab.made_studies import DESIGN, Visit, make_study
from tests.lab.pointed_studies import pointed_study, screenshot
from uxlab.cli.report import report
from uxlab.errors import UsageError, UxlabError
from uxlab.lab.open_study import open_study
from uxlab.lab.supplied_pictures import NewPicture
from uxlab.model.report import ReportPlan
from uxlab.model.session import Outcome
from uxlab.report.sections import SECTIONS


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tried = [("find", Outcome.SUCCESS, 30.0)]
    visits = [Visit(f"P{n:02}", tried, condition=("old", "new")[n % 2]) for n in range(1, 7)]
    return make_study(tmp_path_factory.mktemp("cli") / "shop.uxlab", visits, DESIGN)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(report, [str(one) for one in arguments], catch_exceptions=True)


def test_it_writes_the_file_and_says_where(study: Path, tmp_path: Path) -> None:
    to = tmp_path / "r.html"
    done = run(study, "--to", to, "--set", "title=Round = 2", "--set", "client=", "--paper", "letter", "--one-page")
    assert (done.exit_code, done.stdout) == (0, f"The report is in {to}\n")
    page = to.read_text()
    assert "<title>Round = 2</title>" in page
    assert "size: letter" in page
    assert "<nav" not in page


def test_it_says_what_is_missing(study: Path, tmp_path: Path) -> None:
    done = run(study, "--check")
    assert done.exit_code == 0
    assert (
        "Product: Name, version and the parts that were tested are not described. (Results, Make report: product)"
        in (done.stdout.splitlines())
    )
    assert [*tmp_path.iterdir()] == []


def test_where_nothing_is_missing_it_says_that(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("uxlab.cli.report.checklist", lambda _: ())
    assert run(study, "--check").stdout == "Nothing is missing of what ISO/IEC 25062 requires.\n"


def test_choices_reach_the_report(study: Path, tmp_path: Path) -> None:
    to = tmp_path / "r.html"
    assert run(study, "--to", to, "--where", "condition=old", "--confidence", "0.9", "--no-notes").exit_code == 0
    page = to.read_text()
    assert "Only sessions with condition Old are in this report." in page
    assert "90 % interval" in page


def test_pictures_of_screens_are_below_maps_as_the_study_says_unless_told_otherwise(tmp_path: Path) -> None:
    pointed = pointed_study(tmp_path)
    opened = open_study(pointed, print)
    opened.supplied.supply("find", NewPicture("shop.png", screenshot(), (1280, 800))).result(60)
    others = frozenset(one.key for one in SECTIONS) - {"pointing"}
    opened.report.set(ReportPlan(left_out=others, pictures=False)).result(60)
    opened.close()
    for number, (flags, there) in enumerate({(): False, ("--picture",): True}.items()):
        assert run(pointed, "--to", tmp_path / f"{number}.html", *flags).exit_code == 0
        assert ("data:image/png" in (tmp_path / f"{number}.html").read_text()) is there


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Name the file"),
        (["--to", "r.txt"], "its name ends in"),
        (["--to", "r.html", "--set", "title"], "TEXT=WORDS"),
        (["--to", "r.html", "--set", "titel=x"], "there are title, summary"),
        (["--to", "r.html", "--where", "group"], "is no condition"),
        (["--to", "r.html", "--by", "group"], "no two groups"),
    ],
)
def test_what_cannot_be_is_a_sentence(study: Path, arguments: list[str], sentence: str) -> None:
    error = run(study, *arguments).exception
    assert isinstance(error, UsageError)
    assert sentence in str(error)


def test_a_file_is_replaced_with_force_alone(study: Path, tmp_path: Path) -> None:
    to = tmp_path / "r.html"
    to.write_text(json.dumps("mine"))
    refused = run(study, "--to", to)
    assert isinstance(refused.exception, UxlabError)
    assert to.read_text() == '"mine"'
    assert run(study, "--to", to, "--force").exit_code == 0
    assert to.read_text().startswith("<!DOCTYPE")
