"""An export into a new study makes the same figures; one that is killed leaves no half file."""

import random
import signal
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from tests.report.odd_study import make_odd_study
from tests.report.rich_study import make_rich_study
from uxlab.errors import Cancelled
from uxlab.lab.export import ExportForm, ExportRequest, export_study
from uxlab.lab.imports import ImportRequest, run_import
from uxlab.lab.open_study import open_study
from uxlab.lab.problems import import_problems, problem_summary
from uxlab.lab.results import summary
from uxlab.lab.studies import create_study
from uxlab.metrics.summary import to_json

_SAME = ("attempts", "participants", "sessions", "sus", "nps", "groups", "skipped", "faults", "errors_not_counted")
_RECORDED_HERE = {
    "input", "time_per_application", "time_per_window", "errors_by_type", "errors_by_severity", "lostness",
}  # fmt: skip
"""Figures of raw input, and of the kinds of errors, which tables of attempts do not have."""


def brought_back(study: Path, folder: Path) -> Path:
    """Return a new study made from an export of this one."""
    export_study(study, ExportRequest(folder=folder))
    made = create_study(folder / "back.uxlab", folder / "design.toml").path
    request = ImportRequest(attempts=folder / "attempts.csv", answers=folder / "answers.csv")
    report = run_import(made, request, lambda *_: None)
    assert report.problems == ()
    return made


def plain(figures: object) -> object:
    """Return figures without those that an import of attempts cannot have."""
    if isinstance(figures, dict):
        return {key: plain(value) for key, value in figures.items() if key not in _RECORDED_HERE}
    return [plain(one) for one in figures] if isinstance(figures, list) else figures


@pytest.mark.parametrize("make", [make_odd_study, make_rich_study])
def test_attempts_and_answers_make_the_same_figures_in_a_new_study(make: object, tmp_path: Path) -> None:
    assert callable(make)
    study = make(tmp_path / "study.uxlab")
    before, after = (to_json(summary(path)) for path in (study, brought_back(study, tmp_path / "out")))
    for key in ("tasks", "overall", *_SAME):
        shown = [figures[key] for figures in (before, after)]
        without_open = [plain(one) for one in shown]
        assert forget_open(without_open[0]) == forget_open(without_open[1]), key


def forget_open(figures: object) -> object:
    """Return figures without the number of attempts that have not ended, which are left out of an import."""
    if isinstance(figures, dict):
        return {key: forget_open(value) for key, value in figures.items() if key != "open_attempts"}
    return [forget_open(one) for one in figures] if isinstance(figures, list) else figures


def test_an_export_is_not_taken_for_new_attempts_of_the_same_study(tmp_path: Path) -> None:
    study = make_rich_study(tmp_path / "study.uxlab", people=4)
    export_study(study, ExportRequest(folder=tmp_path / "out"))
    request = ImportRequest(attempts=tmp_path / "out" / "attempts.csv")
    report = run_import(study, request, lambda *_: None)
    assert "the study has such an attempt already, with the number 1" in {one.text for one in report.problems}
    assert len(report.problems) == 3 * 5, "three people at five tasks"


def test_problems_come_back_with_who_met_them(tmp_path: Path) -> None:
    study = make_rich_study(tmp_path / "study.uxlab")
    back = brought_back(study, tmp_path / "out")
    import_problems(back, tmp_path / "out" / "problems.csv")
    before, after = (problem_summary(path) for path in (study, back))
    assert [(row.problem.title, row.met_by) for row in before.rows] == [
        (row.problem.title, row.met_by) for row in after.rows
    ]
    assert before.discovery == after.discovery


def test_a_boris_project_comes_back(tmp_path: Path) -> None:
    study = make_rich_study(tmp_path / "study.uxlab")
    export_study(study, ExportRequest(folder=tmp_path / "boris", form=ExportForm.BORIS))
    export_study(study, ExportRequest(folder=tmp_path / "csv"))
    made = create_study(tmp_path / "back.uxlab", tmp_path / "csv" / "design.toml").path
    request = ImportRequest(boris=tmp_path / "boris" / "study.boris", mapping=tmp_path / "boris" / "boris-mapping.toml")
    assert run_import(made, request, lambda *_: None).problems == ()
    before, after = summary(study), summary(made)
    for one, other in zip(before.tasks, after.tasks, strict=True):
        for name in ("success_rate", "time_per_task", "error_rate", "assists_per_attempt"):
            assert getattr(one.figures, name) == getattr(other.figures, name), (one.task, name)


@pytest.fixture(scope="module")
def busy_study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a study whose events take a second or so to be written."""
    path = make_odd_study(tmp_path_factory.mktemp("busy") / "busy.uxlab")
    connection = sqlite3.connect(path)
    rows = [(2, t * 1_000_000, 0, 0, t % 500, t % 300, None, None, 0) for t in range(150_000)]
    connection.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.commit()
    connection.close()
    return path


@pytest.fixture(scope="module")
def whole(busy_study: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the files of an export that nobody disturbed."""
    out = tmp_path_factory.mktemp("whole") / "out"
    export_study(busy_study, ExportRequest(folder=out))
    return files_in(out)


def files_in(folder: Path) -> dict[str, bytes]:
    """Return what somebody sees in a folder."""
    return {path.name: path.read_bytes() for path in folder.glob("*") if not path.name.startswith(".")}


@pytest.mark.parametrize("seed", range(4))
def test_an_export_that_is_killed_leaves_no_half_file(
    busy_study: Path, whole: dict[str, bytes], tmp_path: Path, seed: int
) -> None:
    out = tmp_path / "out"
    if seed % 2:
        out.mkdir()
    process = subprocess.Popen([sys.executable, "-m", "uxlab", "export", busy_study, "--to", out])
    threading.Event().wait(random.Random(seed).uniform(0.3, 1.5))
    process.send_signal(signal.SIGKILL)
    process.wait()
    left = files_in(out)
    assert left in ({}, whole), f"either every file or none, and not {sorted(left)}"
    again = export_study(busy_study, ExportRequest(folder=out, replace=bool(left)))
    assert dict(again.rows)["events.csv"] == 150_017


def test_the_app_exports_aside_and_is_not_kept_from_reading(busy_study: Path, tmp_path: Path) -> None:
    opened, began, going_on = open_study(busy_study, print), threading.Event(), threading.Event()

    def hear(_share: float, doing: str) -> None:
        if doing.startswith("Writing the events"):
            began.set()
            going_on.wait(60)

    try:
        exporting = opened.export(ExportRequest(folder=tmp_path / "out"), hear)
        assert began.wait(60)
        assert opened.data().result(60).design.name == "=Odd & <study>"
        assert not exporting.done()
        going_on.set()
        assert dict(exporting.result(60).rows)["events.csv"] == 150_017
    finally:
        going_on.set()
        opened.close()


def test_closing_the_study_stops_an_export(busy_study: Path, tmp_path: Path) -> None:
    opened, began = open_study(busy_study, print), threading.Event()
    exporting = opened.export(ExportRequest(folder=tmp_path / "out"), lambda *_: began.set())
    assert began.wait(60)
    opened.close()
    with pytest.raises((Cancelled, CancelledError)):
        exporting.result(60)
    assert list(tmp_path.iterdir()) == []
