"""From a file to the study."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from uxlab.designing.people import add_participant
from uxlab.gui.desk import Desk
from uxlab.gui.people.edits import PeopleEdits
from uxlab.gui.people.import_flow import ImportFlow
from uxlab.gui.people.import_panel import ImportPanel

TABLE = "code;group;appointment;Age\nP13;First-time;2026-03-14 09:00;34\nP02;Returning;;51\n"


def flow(qtbot: QtBot, desk: Desk) -> tuple[ImportFlow, ImportPanel]:
    panel = ImportPanel(desk.look)
    qtbot.addWidget(panel)
    return ImportFlow(desk, panel, PeopleEdits(desk.study).take_over, panel), panel


def said(panel: ImportPanel) -> str:
    view = panel.view()
    return "" if view is None else f"{view.fact} {view.verb}"


def test_a_table_is_shown_before_it_is_taken_over(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    imports, panel = flow(qtbot, desk)
    file = tmp_path / "people.csv"
    file.write_text(TABLE)
    imports.read(file)
    qtbot.waitUntil(lambda: "Import 2 participants" in said(panel))
    assert len(desk.study.design().participants) == 12
    with qtbot.waitSignal(imports.ended):
        panel.confirmed.emit()
    assert desk.study.design().participants[-1].fields == (("Age", "34"),)
    assert desk.study.undo(accept_loss=True) == "Import 2 participants"
    assert len(desk.study.design().participants) == 12


def test_a_table_with_a_flaw_changes_nothing(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    imports, panel = flow(qtbot, desk)
    file = tmp_path / "people.csv"
    file.write_text("code;group\nP13;Nobody\nP 14;Returning\n")
    imports.read(file)
    qtbot.waitUntil(lambda: "2 reasons" in said(panel))
    view = panel.view()
    assert view is not None
    assert view.lines[0].startswith("row 2, group: “Nobody”")
    assert view.lines[1].startswith("row 3, code: “P 14”")
    panel.confirmed.emit()
    assert len(desk.study.design().participants) == 12


def test_a_study_that_changed_meanwhile_keeps_its_changes(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    imports, panel = flow(qtbot, desk)
    file = tmp_path / "people.csv"
    file.write_text(TABLE)
    imports.read(file)
    qtbot.waitUntil(lambda: "Import 2 participants" in said(panel))
    desk.study.edit("Add X1", add_participant(desk.study.design(), "X1"))
    with qtbot.waitSignal(imports.ended):
        panel.confirmed.emit()
    assert [one.code for one in desk.study.design().participants][-2:] == ["X1", "P13"]


def test_a_file_is_asked_for(qtbot: QtBot, desk: Desk) -> None:
    imports, _ = flow(qtbot, desk)
    dialog = imports.ask()
    assert dialog.isVisible()
    dialog.reject()
