"""Import and export of designs, by real files."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import show
from uxlab.gui.design.edits import Edits
from uxlab.gui.design.files import DesignFiles
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.confirm import Question
from uxlab.gui.widgets.layout import column, holder
from uxlab.lab.open_study import OpenStudy
from uxlab.lab.studies import create_study, export_design


@pytest.fixture
def files(qtbot: QtBot, look: Look, edits: Edits) -> DesignFiles:
    del look
    return DesignFiles(edits, show(qtbot, holder(column([]))))


def banner(edits: Edits) -> str:
    return " ".join(each.said() for each in edits.desk.banners.banners())


def asked(edits: Edits) -> list[tuple[Question, object]]:
    heard: list[tuple[Question, object]] = []
    edits.asked.connect(lambda question, then: heard.append((question, then)))
    return heard


def test_what_was_exported_makes_the_same_study_without_its_people(
    qtbot: QtBot, files: DesignFiles, edits: Edits, study: OpenStudy, tmp_path: Path
) -> None:
    files.write(tmp_path / "design.toml")
    qtbot.waitUntil(lambda: "Design saved as design.toml" in banner(edits))
    made = create_study(tmp_path / "again.uxlab", tmp_path / "design.toml").design
    assert made == replace(study.design(), participants=())


def test_an_import_says_what_changes_and_waits_for_the_answer(
    qtbot: QtBot, files: DesignFiles, edits: Edits, study: OpenStudy, tmp_path: Path
) -> None:
    heard, before = asked(edits), study.design()
    other = replace(before, tasks=before.tasks[:4], product="shop")
    export_design(other, tmp_path / "other.toml", with_people=False)
    files.read(tmp_path / "other.toml")
    qtbot.waitUntil(lambda: bool(heard))
    ((question, then),) = heard
    assert question.title == "Import other.toml"
    assert "1 task removed" in question.loss
    assert "takes 12 attempts" in question.loss
    assert study.design() == before
    assert callable(then)
    then()
    assert study.design() == other
    assert study.undo() == "Import design"
    assert study.design() == before


def test_an_edit_while_the_question_stands_asks_anew(
    qtbot: QtBot, files: DesignFiles, edits: Edits, study: OpenStudy, tmp_path: Path
) -> None:
    heard = asked(edits)
    export_design(replace(study.design(), product="shop"), tmp_path / "other.toml")
    files.read(tmp_path / "other.toml")
    qtbot.waitUntil(lambda: len(heard) == 1)
    study.edit("Rename study", replace(study.design(), name="Mine"))
    then = heard[0][1]
    assert callable(then)
    then()
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert study.design().name == "Mine"
    assert "The study's name" in heard[1][0].loss


def test_a_file_that_changes_nothing_is_not_asked_about(
    qtbot: QtBot, files: DesignFiles, edits: Edits, study: OpenStudy, tmp_path: Path
) -> None:
    heard = asked(edits)
    export_design(study.design(), tmp_path / "same.toml")
    files.read(tmp_path / "same.toml")
    qtbot.waitUntil(lambda: "same.toml changes nothing." in banner(edits))
    assert heard == []


def test_a_file_that_cannot_be_used_is_refused_with_its_line(
    qtbot: QtBot, files: DesignFiles, edits: Edits, tmp_path: Path
) -> None:
    (tmp_path / "broken.toml").write_text('name = "Shop"\n[[task]]\nkey = "a"\nname = "A"\ntime_limit_s = -3\n')
    files.read(tmp_path / "broken.toml")
    said = "broken.toml was not imported. Line 5: task 1, time_limit_s: must be above 0."
    qtbot.waitUntil(lambda: said in banner(edits))


def test_several_flaws_are_told_one_from_another(
    qtbot: QtBot, files: DesignFiles, edits: Edits, tmp_path: Path
) -> None:
    (tmp_path / "bad.toml").write_text('name = "x"\n[[task]]\nkey = 5\nname = 6\nbogus = 1\nscenario = 2\n')
    files.read(tmp_path / "bad.toml")
    qtbot.waitUntil(lambda: "bad.toml was not imported." in banner(edits))
    said = banner(edits).removeprefix("bad.toml was not imported. ")
    assert "must be a text in quotes, not 5. Line 4: task 1, name: must be a text in quotes, not 6. Line " in said
    assert said.endswith(". 1 more.")


def test_a_place_that_cannot_be_written_to_is_said(
    qtbot: QtBot, files: DesignFiles, edits: Edits, tmp_path: Path
) -> None:
    files.write(tmp_path / "none" / "design.toml")
    qtbot.waitUntil(lambda: "The design was not exported." in banner(edits))


def test_dialogs_ask_without_stopping_the_app(files: DesignFiles, study: OpenStudy) -> None:
    opening, saving = files.choose_import(), files.choose_export()
    assert opening.isVisible()
    assert saving.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert saving.selectedFiles() == [str(study.path.with_suffix(".toml"))]
    for dialog in (opening, saving):
        dialog.close()
