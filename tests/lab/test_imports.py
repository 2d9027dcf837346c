"""Files into a study, and the figures that come out of it."""

import csv
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean

import pytest
from openpyxl import Workbook

from uxlab.errors import UnusableStudy, UsageError
from uxlab.importing.problems import UnreadableFile
from uxlab.lab.imports import ImportReport, ImportRequest, check_import, run_import
from uxlab.lab.results import summary
from uxlab.lab.studies import create_study
from uxlab.resources import resource
from uxlab.storage.study_file import open_for_recording

DATA = Path(__file__).parents[1] / "data"
ATTEMPTS = """participant,group,condition,task,outcome,seconds,errors,assists,clicks
P01,novice,,running-shoes,success,55,1,0,7
P02,novice,,running-shoes,success,1:05,0,1,9
P03,,,running-shoes,failure,75,3,0,12
P04,,,running-shoes,abandoned,20.5,0,0,
P01,novice,,voucher,success,33,0,0,4
P02,,,voucher,skipped,,,,
P03,,,voucher,fault,12,5,0,90
"""
ANSWERS = """participant,task,questionnaire,item,value
P01,running-shoes,seq,1,6
P02,running-shoes,seq,1,3
""" + "".join(f"P01,,sus,{item},{4 if item % 2 else 2}\n" for item in range(1, 11))


def quiet(_stage: str, _steps: int, _total: int) -> None:
    """Show no progress."""


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return create_study(tmp_path / "shop", resource("sample", "web-shop.toml")).path


@pytest.fixture
def request_(tmp_path: Path) -> ImportRequest:
    attempts, answers = tmp_path / "attempts.csv", tmp_path / "answers.csv"
    attempts.write_text(ATTEMPTS)
    answers.write_text(ANSWERS)
    return ImportRequest(attempts=attempts, answers=answers)


def imported(study: Path, request: ImportRequest) -> ImportReport:
    report = run_import(study, request, quiet)
    assert report.problems == ()
    return report


def rows() -> Iterator[dict[str, str]]:
    return (row for row in csv.DictReader(io.StringIO(ATTEMPTS)) if row["outcome"] not in {"fault", "skipped"})


def test_the_figures_are_those_of_the_table(study: Path, request_: ImportRequest) -> None:
    report = imported(study, request_)
    assert (report.plan.attempts, report.plan.answers) == (7, 12)
    figures = summary(study)
    shoes = next(task.figures for task in figures.tasks if task.task == "running-shoes")
    own = [row for row in rows() if row["task"] == "running-shoes"]
    times = {"55": 55.0, "1:05": 65.0}
    assert figures.attempts == len(list(rows()))
    assert shoes.success_rate is not None
    assert shoes.success_rate.value == sum(row["outcome"] == "success" for row in own) / len(own)
    assert shoes.time_per_task is not None
    assert shoes.time_per_task.value == pytest.approx(fmean(times.values()))
    assert shoes.error_rate is not None
    assert shoes.error_rate.value == sum(int(row["errors"]) for row in own) / len(own)
    assert shoes.assists_per_attempt is not None
    assert shoes.assists_per_attempt.value == sum(int(row["assists"]) for row in own) / len(own)
    assert shoes.clicks_per_task is not None
    assert shoes.clicks_per_task.value == pytest.approx(fmean(int(row["clicks"]) for row in own if row["clicks"]))
    assert shoes.clicks_per_task.n == 3
    assert shoes.abandon_rate is not None
    assert shoes.abandon_rate.value == 0.25
    assert shoes.seq is not None
    assert shoes.seq.value == 4.5
    assert figures.sus.estimate is not None
    assert figures.sus.estimate.value == 75.0
    assert figures.overall.error_rate is not None
    assert figures.overall.error_rate.value == sum(int(row["errors"]) for row in rows()) / 5


def test_groups_are_imported(study: Path, request_: ImportRequest) -> None:
    imported(study, request_)
    assert summary(study, where=(("group", "novice"),)).participants == 2


def test_the_same_again_changes_nothing(study: Path, request_: ImportRequest) -> None:
    imported(study, request_)
    before = content(study)
    again = imported(study, request_)
    assert (again.plan.attempts_there, again.plan.answers_there, again.plan.empty) == (7, 12, True)
    assert content(study) == before


def content(study: Path) -> list[str]:
    """Return everything in the study, as SQL."""
    opened = open_for_recording(study, lambda _: None)
    with opened:
        return opened.writer.run(lambda connection: list(connection.iterdump()))


def test_a_workbook_says_the_same_as_a_text_file(study: Path, request_: ImportRequest, tmp_path: Path) -> None:
    imported(study, request_)
    book = Workbook()
    for row in csv.reader(io.StringIO(ATTEMPTS)):
        book.worksheets[0].append([float(cell) if cell.replace(".", "").isdigit() else cell or None for cell in row])
    sheet = book.create_sheet("Answers")
    for row in csv.reader(io.StringIO(ANSWERS)):
        sheet.append([int(cell) if cell.isdigit() else cell or None for cell in row])
    path = tmp_path / "all.xlsx"
    book.save(path)
    again = imported(study, ImportRequest(attempts=path, answers=path))
    assert (again.plan.attempts_there, again.plan.answers_there, again.plan.empty) == (7, 12, True)


def test_with_problems_nothing_is_written(study: Path, request_: ImportRequest) -> None:
    assert request_.attempts is not None
    request_.attempts.write_text(ATTEMPTS + "P09,,,voucher,success,-1,,,\n")
    before = content(study)
    report = run_import(study, request_, quiet)
    assert [problem.row for problem in report.problems] == [9]
    assert content(study) == before


def test_a_check_writes_nothing_and_needs_no_lock(study: Path, request_: ImportRequest) -> None:
    with open_for_recording(study, lambda _: None):
        report = check_import(study, request_, quiet)
    assert (report.problems, report.plan.attempts) == ((), 7)
    assert summary(study).attempts == 0


def test_while_a_session_is_recorded_nothing_is_imported(study: Path, request_: ImportRequest) -> None:
    with open_for_recording(study, lambda _: None), pytest.raises(UnusableStudy, match="is open for recording"):
        run_import(study, request_, quiet)


def test_a_boris_project_is_imported_once(tmp_path: Path) -> None:
    design = tmp_path / "design.toml"
    design.write_text(
        'name = "Shoes"\n[[task]]\nkey = "find-shoes"\nname = "Find"\n[[task]]\nkey = "return"\nname = "Return"\n'
        '[[error_type]]\nkey = "slip"\nname = "Slip"\nseverity = 2\n'
    )
    study = create_study(tmp_path / "boris", design).path
    request = ImportRequest(boris=DATA / "visit.boris", mapping=DATA / "visit-mapping.toml")
    assert imported(study, request).plan.attempts == 3
    assert imported(study, request).plan.attempts_there == 3
    figures = summary(study)
    found = next(task.figures for task in figures.tasks if task.task == "find-shoes")
    assert found.success_rate is not None
    assert found.success_rate.value == 0.5
    assert found.error_rate is not None
    assert found.error_rate.value == 0.5
    assert (figures.sessions, figures.participants, figures.attempts) == (2, 2, 3)


def test_a_broken_boris_project_is_told_whole(tmp_path: Path, study: Path) -> None:
    project = tmp_path / "p.boris"
    project.write_text(json.dumps({"observations": {"one": {"events": [[1, "", "x", "", ""]]}}}))
    mapping = tmp_path / "m.toml"
    mapping.write_text('[tasks]\nx = "voucher"\n')
    report = check_import(study, ImportRequest(boris=project, mapping=mapping), quiet)
    assert ["has no subject" in problem.text for problem in report.problems] == [True]


def test_what_is_asked_must_make_sense(study: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing to import"):
        run_import(study, ImportRequest(), quiet)
    with pytest.raises(UsageError, match="both --boris and --mapping"):
        run_import(study, ImportRequest(boris=DATA / "visit.boris"), quiet)
    for missing in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(UnreadableFile, match="cannot be read"):
            run_import(study, ImportRequest(attempts=missing), quiet)


def test_progress_is_told_to_the_end(study: Path, request_: ImportRequest) -> None:
    told: dict[str, list[int]] = {"reading": [0, 0], "writing": [0, 0]}

    def progress(stage: str, steps: int, total: int) -> None:
        told[stage] = [told[stage][0] + steps, total]

    run_import(study, request_, progress)
    assert told["reading"] == [7, 7]
    assert told["writing"][0] == told["writing"][1] > 7


def test_a_strange_file_name_does_no_harm(study: Path, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff\x1b.csv"))
    path.write_text(ATTEMPTS)
    imported(study, ImportRequest(attempts=path))
    assert any("'import a??.csv'" in line for line in content(study))
