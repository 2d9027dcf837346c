"""A second coder's marks in a real study file."""

from pathlib import Path

import pytest

from tests.lab.made_studies import Visit, make_study
from uxlab.errors import UsageError
from uxlab.lab.coders import agreements, import_marks
from uxlab.lab.imports import ImportRequest, run_import
from uxlab.lab.tables import BadTable
from uxlab.model.session import Outcome
from uxlab.storage.results import read_study_data

LIVE = [(5.0, "slip"), (20.0, "mistake"), (40.0, "slip")]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    visits = [Visit(person, [("find", Outcome.SUCCESS, 60)], LIVE) for person in ("P01", "P01", "P02")]
    return make_study(tmp_path / "shop", visits)


def marks(folder: Path, text: str) -> Path:
    file = folder / "marks.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_moderator_and_a_second_coder(shop: Path, tmp_path: Path) -> None:
    file = marks(tmp_path, "participant,seconds,type\nP02,6,slip\nP02,0:21,slip\nP02,50,mistake\n")
    assert import_marks(shop, file, "Bea") == (3, 1)
    assert import_marks(shop, file, "Bea") == (3, 0)
    (found,) = agreements(shop)
    assert (found.first, found.second, found.sessions) == ("moderator", "Bea", 1)
    assert (found.matched, found.only_first, found.only_second) == (2, 1, 1)
    assert found.any_two == pytest.approx(2 / 4)
    (strict,) = agreements(shop, tolerance_s=0.5)
    assert strict.matched == 0
    assert [len(session.errors) for session in read_study_data(shop).sessions] == [3, 3, 3], "figures stay as they are"


def test_an_imported_session_without_counted_errors_says_nothing_of_the_moderator(shop: Path, tmp_path: Path) -> None:
    table = tmp_path / "attempts.csv"
    table.write_text("participant,task,outcome,seconds\nP03,find,success,60\n")
    report = run_import(shop, ImportRequest(attempts=table), lambda _stage, _steps, _total: None)
    assert report.problems == ()
    import_marks(shop, marks(tmp_path, "participant,seconds,type\nP02,5,slip\nP03,5,slip\nP03,9,slip\n"), "Bea")
    import_marks(shop, marks(tmp_path, "participant,seconds,type\nP03,5,slip\n"), "Cem")
    with_bea, with_cem, of_both = agreements(shop)
    assert (with_bea.sessions, with_bea.matched, with_bea.only_second) == (1, 1, 0)
    assert (with_cem.sessions, with_cem.any_two) == (0, None)
    assert (of_both.sessions, of_both.matched, of_both.only_first) == (1, 1, 1)


def test_a_session_is_named_by_its_number_and_is_else_the_latest(shop: Path, tmp_path: Path) -> None:
    import_marks(shop, marks(tmp_path, "participant,seconds,type,session\nP01,5,slip,1\nP01,5,slip,\n"), "Bea")
    (found,) = agreements(shop)
    assert (found.sessions, found.matched) == (2, 2)


def test_three_coders_make_three_pairs(shop: Path, tmp_path: Path) -> None:
    for coder in ("Bea", "Cem"):
        import_marks(shop, marks(tmp_path, "participant,seconds,type\nP02,5,slip\n"), coder)
    assert [(one.first, one.second) for one in agreements(shop)] == [
        ("moderator", "Bea"),
        ("moderator", "Cem"),
        ("Bea", "Cem"),
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("P09,5,slip,", "row 2, participant: there is no session of “P09” here"),
        ("P01,5,slip,3", "row 2, session: P01 has 2, and there is no 3"),
        ("P01,5,gap,", "row 2, type: there is no error type “gap”; known are slip, mistake"),
        ("P01,soon,slip,", "row 2, seconds: “soon” must be a time"),
    ],
)
def test_rows_that_make_no_sense_are_named(row: str, message: str, shop: Path, tmp_path: Path) -> None:
    with pytest.raises(BadTable, match=message):
        import_marks(shop, marks(tmp_path, f"participant,seconds,type,session\n{row}\n"), "Bea")


def test_without_a_second_coder_nothing_agrees(shop: Path) -> None:
    with pytest.raises(UsageError, match="Only the moderator"):
        agreements(shop)


@pytest.mark.parametrize("coder", ["", " ", "moderator"])
def test_the_second_coder_needs_a_name(coder: str, shop: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="a name other than"):
        import_marks(shop, marks(tmp_path, "participant,seconds,type\n"), coder)


def test_a_tolerance_below_0_is_refused(shop: Path) -> None:
    with pytest.raises(UsageError, match="0 s or more"):
        agreements(shop, tolerance_s=-1)
