"""The file that becomes of a report."""

from pathlib import Path

import pytest

from tests.lab.made_studies import Visit, make_study
from uxlab.errors import Cancelled, UnusableStudy, UsageError, UxlabError
from uxlab.lab.report import (
    SUFFIXES,
    ReportOptions,
    checked_suffix,
    document_of,
    is_taken,
    read_material,
    write_report,
)
from uxlab.model.session import Outcome
from uxlab.report.document import Paper
from uxlab.report.material import Material

STARTS = {".html": b"<!DOCTYPE html>", ".pdf": b"%PDF-", ".docx": b"PK", ".xlsx": b"PK"}


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> Material:
    tried = [("find", Outcome.SUCCESS, 30.0), ("buy", Outcome.FAILURE, 60.0)]
    visits = [Visit(f"P{n:02}", tried, [(5, "slip")]) for n in range(1, 4)]
    return read_material(make_study(tmp_path_factory.mktemp("report") / "shop.uxlab", visits))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_each_suffix_has_its_writer_and_leaves_one_whole_file(suffix: str, material: Material, tmp_path: Path) -> None:
    told: list[float] = []
    made = write_report(material, tmp_path / f"r{suffix}", progress=lambda share, _: told.append(share))
    assert made.read_bytes().startswith(STARTS[suffix])
    assert [*tmp_path.iterdir()] == [made]
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, 1)


def test_suffixes_are_read_in_any_case() -> None:
    assert checked_suffix(Path("A.HTML")) == ".html"


@pytest.mark.parametrize("name", ["report", "report.txt", "report.html.bak"])
def test_another_suffix_is_refused_with_those_there_are(name: str, material: Material, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"its name ends in \.html, \.pdf, \.docx or \.xlsx\."):
        write_report(material, tmp_path / name)


def test_a_file_that_is_there_stays_unless_it_may_go(material: Material, tmp_path: Path) -> None:
    path = tmp_path / "r.html"
    path.write_text("mine")
    told: list[str] = []
    with pytest.raises(UxlabError, match="with --force"):
        write_report(material, path, progress=lambda _, doing: told.append(doing))
    assert told == []  # said before any work
    assert path.read_text() == "mine"
    write_report(material, path, force=True)
    assert path.read_bytes().startswith(b"<!DOCTYPE html>")
    assert [*tmp_path.iterdir()] == [path]


def test_a_report_that_is_stopped_leaves_what_was_there(material: Material, tmp_path: Path) -> None:
    path = tmp_path / "r.html"
    path.write_text("mine")
    asked = iter([False, False])
    with pytest.raises(Cancelled):
        write_report(material, path, force=True, cancelled=lambda: next(asked, True))
    assert path.read_text() == "mine"
    assert [*tmp_path.iterdir()] == [path]


def test_without_a_folder_it_says_so(material: Material, tmp_path: Path) -> None:
    with pytest.raises(UxlabError, match="There is no folder"):
        write_report(material, tmp_path / "none" / "r.html")


def test_options_reach_the_document(material: Material) -> None:
    made = document_of(material, ReportOptions(paper=Paper.LETTER, one_page=True))
    assert (made.paper, made.one_page) == (Paper.LETTER, True)


def test_without_a_study_there_is_nothing_to_report(tmp_path: Path) -> None:
    with pytest.raises(UnusableStudy, match="There is no study"):
        read_material(tmp_path / "none.uxlab")


def test_a_name_that_somebody_has_is_taken(tmp_path: Path) -> None:
    assert not is_taken(tmp_path / "r.pdf")
    (tmp_path / "r.pdf").symlink_to(tmp_path / "gone")
    assert is_taken(tmp_path / "r.pdf")
