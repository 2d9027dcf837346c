"""Work in a process of its own, seen from the app."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from tests.lab.made_studies import make_study
from uxlab.errors import Cancelled, UxlabError
from uxlab.lab.aside import Aside, ChildFault, child_command
from uxlab.lab.aside_orders import ExportOrder, PreviewOrder, ReportOrder
from uxlab.lab.export import ExportRequest
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.lab.report_material import ReportOptions, in_full
from uxlab.model.report import ReportPlan, ReportText

PATIENCE_S = 60


def settled() -> Future[None]:
    made: Future[None] = Future()
    made.set_result(None)
    return made


def python(code: str) -> Aside:
    """Return the parent's side of a child that runs other code."""
    return Aside(settled, lambda: [sys.executable, "-c", code])


@pytest.fixture
def study(tmp_path: Path) -> Iterator[OpenStudy]:
    opened = open_study(make_study(tmp_path / "shop.uxlab", []), print)
    yield opened
    opened.close()


def report(study: OpenStudy, to: Path, *, replace: bool = False) -> ReportOrder:
    options = in_full(ReportOptions(), study.report.get())
    return ReportOrder(study=study.path, to=to, options=options, replace=replace)


def test_a_report_has_the_plan_as_it_stands(study: OpenStudy, tmp_path: Path) -> None:
    study.report.set(ReportPlan(texts=((ReportText.TITLE, "Just typed"),)))
    told: list[tuple[float, str]] = []
    made = study.aside.submit(report(study, tmp_path / "r.html"), lambda share, doing: told.append((share, doing)))
    assert made.future.result(PATIENCE_S) == tmp_path / "r.html"
    assert "Just typed" in (tmp_path / "r.html").read_text()
    assert told[0] == (0.0, "Reading the study")
    assert told[-1] == (1.0, "Done")
    shares = [share for share, _ in told]
    assert shares == sorted(shares)


def test_previews_and_exports_share_the_process(study: OpenStudy, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    order = PreviewOrder(study=study.path, folder=pages, options=ReportOptions(), dots_per_inch=30)
    preview = study.aside.submit(order)
    export = study.aside.submit(ExportOrder(study=study.path, request=ExportRequest(folder=tmp_path / "out")))
    assert preview.future.result(PATIENCE_S).pages[0].exists()
    assert preview.future.result().lacks[0].item == "Product"
    assert dict(export.future.result(PATIENCE_S).rows)["participants.csv"] >= 0


def test_a_refusal_is_raised_and_the_next_order_done(study: OpenStudy, tmp_path: Path) -> None:
    (tmp_path / "r.html").write_text("mine")
    with pytest.raises(UxlabError, match="already"):
        study.aside.submit(report(study, tmp_path / "r.html")).future.result(PATIENCE_S)
    study.aside.submit(report(study, tmp_path / "r.html", replace=True)).future.result(PATIENCE_S)
    assert "<html" in (tmp_path / "r.html").read_text()


def test_a_stop_while_it_works_leaves_nothing(study: OpenStudy, tmp_path: Path) -> None:
    began = threading.Event()
    running = study.aside.submit(report(study, tmp_path / "r.pdf"), lambda _share, _doing: began.set())
    began.wait(PATIENCE_S)
    running.stop()
    with pytest.raises(Cancelled):
        running.future.result(PATIENCE_S)
    assert [one.name for one in tmp_path.iterdir() if "r.pdf" in one.name or one.suffix == ".tmp"] == []


def test_what_waits_is_stopped_before_it_begins(study: OpenStudy, tmp_path: Path) -> None:
    first = study.aside.submit(report(study, tmp_path / "1.html"))
    second = study.aside.submit(report(study, tmp_path / "2.html"))
    second.stop()
    first.future.result(PATIENCE_S)
    with pytest.raises(Cancelled):
        second.future.result(PATIENCE_S)
    assert not (tmp_path / "2.html").exists()


def test_closing_the_study_stops_it(tmp_path: Path) -> None:
    study, began = open_study(make_study(tmp_path / "shop.uxlab", []), print), threading.Event()
    running = study.aside.submit(report(study, tmp_path / "r.pdf"), lambda _share, _doing: began.set())
    began.wait(PATIENCE_S)
    study.close()
    assert running.future.done()


def test_a_child_that_went_to_rest_is_started_again(study: OpenStudy, tmp_path: Path) -> None:
    study.aside.submit(report(study, tmp_path / "1.html")).future.result(PATIENCE_S)
    assert study.aside._child is not None
    study.aside._child.end()
    study.aside.submit(report(study, tmp_path / "2.html")).future.result(PATIENCE_S)
    assert (tmp_path / "2.html").exists()


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("input()", "the process that should do it ended at once"),
        ("import os, signal; input(); os.kill(os.getpid(), signal.SIGKILL)", r"ended \(status -9\)"),
    ],
)
def test_a_child_that_dies_is_told(code: str, sentence: str, tmp_path: Path) -> None:
    aside = python(code)
    order = ExportOrder(study=tmp_path, request=ExportRequest(folder=tmp_path))
    with pytest.raises(UxlabError, match=sentence):
        aside.submit(order).future.result(PATIENCE_S)
    aside.close()


def test_what_a_killed_export_left_is_gone_after_the_next(study: OpenStudy, tmp_path: Path) -> None:
    def kill(_share: float, doing: str) -> None:
        if doing.startswith("Writing") and study.aside._child is not None:
            os.kill(study.aside._child._process.pid, signal.SIGKILL)

    (tmp_path / "out").mkdir()
    order = ExportOrder(study=study.path, request=ExportRequest(folder=tmp_path / "out"))
    with pytest.raises(UxlabError, match=r"ended \(status -9\)"):
        study.aside.submit(order, kill).future.result(PATIENCE_S)
    assert list((tmp_path / "out").glob(".uxlab-*.tmp"))
    study.aside.submit(order).future.result(PATIENCE_S)
    assert not list((tmp_path / "out").glob(".uxlab-*"))


def test_a_child_that_does_not_hear_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("uxlab.lab.aside._PATIENCE_S", 0.2)
    aside = python('import time; input(); print(\'{"share": 0, "doing": "x"}\', flush=True); time.sleep(60)')
    began = threading.Event()
    order = ExportOrder(study=tmp_path, request=ExportRequest(folder=tmp_path))
    running = aside.submit(order, lambda _share, _doing: began.set())
    began.wait(PATIENCE_S)
    running.stop()
    with pytest.raises(Cancelled):
        running.future.result(PATIENCE_S)
    aside.close()


def test_a_fault_of_ours_brings_its_traceback(tmp_path: Path) -> None:
    aside = python('input(); print(\'{"fault": "ZeroDivisionError: x"}\', flush=True); input()')
    with pytest.raises(ChildFault, match="ZeroDivisionError"):
        aside.submit(ExportOrder(study=tmp_path, request=ExportRequest(folder=tmp_path))).future.result(PATIENCE_S)
    aside.close()


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert child_command()[1:] == ["-P", "-m", "uxlab.lab.aside_child"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command() == [sys.executable, "--aside-helper"]
