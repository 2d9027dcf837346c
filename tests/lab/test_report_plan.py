"""The author's plan of an open study: at once in memory, soon on disk, and never lost silently."""

from pathlib import Path

import pytest

from tests.lab.made_studies import make_study
from uxlab.errors import UsageError
from uxlab.lab.open_study import open_study
from uxlab.lab.report_plan import SavedPlan
from uxlab.model.report import ReportPlan, ReportText
from uxlab.storage.report_plan import read_report_plan
from uxlab.storage.study_file import open_for_reading, open_for_recording

PLAN = ReportPlan(texts=((ReportText.TITLE, "Round 2"),), notes=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_study(tmp_path / "shop.uxlab", [])


def stored(path: Path) -> ReportPlan:
    with open_for_reading(path) as study:
        return study.read(read_report_plan)


def test_an_open_study_keeps_it_and_saves_it_by_itself(path: Path) -> None:
    study = open_study(path, print)
    assert study.report.get() == ReportPlan()
    saved = study.report.set(PLAN)
    assert study.report.get() == PLAN
    saved.result(60)
    assert stored(path) == PLAN
    study.close()


def test_it_is_there_when_the_study_is_opened_again(path: Path) -> None:
    study = open_study(path, print)
    study.report.set(PLAN)
    study.close()
    again = open_study(path, print)
    assert again.report.get() == PLAN
    again.close()


def test_what_cannot_be_saved_is_told_and_tried_again_at_the_end(path: Path) -> None:
    said: list[str] = []
    with open_for_recording(path, print) as study:
        plan = SavedPlan(study.writer, actor=lambda: "Ada", tell=said.append)
        broken = ReportPlan(texts=((ReportText.TITLE, "a\ud800"),))
        with pytest.raises(UsageError, match="half a character"):
            plan.set(broken).result(60)
        with pytest.raises(UsageError, match="half a character"):
            plan.close()
        assert plan.get() == broken
        plan.set(PLAN).result(60)
        plan.close()
    assert said[0].startswith("The report's texts are not saved yet. The text has half a character")
    assert stored(path) == PLAN


def test_closing_writes_nothing_where_all_is_saved(path: Path) -> None:
    with open_for_recording(path, print) as study:
        plan = SavedPlan(study.writer, actor=lambda: "Ada", tell=print)
        plan.set(PLAN)
        plan.close()
        count = study.writer.run(lambda db: db.execute("SELECT count(*) FROM study_action").fetchone()[0])
        plan.close()
        assert study.writer.run(lambda db: db.execute("SELECT count(*) FROM study_action").fetchone()[0]) == count == 1


def test_changes_are_undone_and_done_again_also_on_disk(path: Path) -> None:
    study = open_study(path, print)
    first = ReportPlan(texts=((ReportText.TITLE, "Round"),))
    study.report.set(first, "Edit title", merge="title")
    study.report.set(ReportPlan(texts=((ReportText.TITLE, "Round 2"),)), "Edit title", merge="title")
    study.report.set(PLAN, "Let notes in")
    assert (study.report.undo_label, study.report.redo_label) == ("Let notes in", None)
    study.report.undo()
    study.report.undo().result(60)
    assert study.report.get() == stored(path) == ReportPlan()
    assert (study.report.undo_label, study.report.redo_label) == (None, "Edit title")
    study.report.undo().result(60)
    assert study.report.get() == ReportPlan()
    study.report.redo()
    study.report.redo().result(60)
    assert study.report.get() == stored(path) == PLAN
    study.report.redo().result(60)
    assert study.report.get() == PLAN
    study.close()


def test_what_is_as_it_was_is_no_step(path: Path) -> None:
    study = open_study(path, print)
    study.report.set(ReportPlan()).result(60)
    assert study.report.undo_label is None
    study.close()
