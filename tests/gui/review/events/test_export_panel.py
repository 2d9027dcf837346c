"""Exporting events from the window: real files, from a process of its own."""

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from uxlab.gui.desk import Desk
from uxlab.gui.review.events.export_panel import ExportSelection
from uxlab.gui.review.events.export_state import Listed
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.work_state import Stage
from uxlab.timeline.table import RowKind, TableFilter


class Lists:
    """What the list of events would tell."""

    def __init__(self) -> None:
        self.listed: Listed | None = None

    def __call__(self) -> Listed | None:
        return self.listed


@pytest.fixture
def lists(viewing: Viewing) -> Lists:
    made = Lists()
    assert viewing.session is not None
    marks = TableFilter(kinds=frozenset({RowKind.ERROR, RowKind.NOTE}))
    made.listed = Listed(viewing.review.table(viewing.session, marks).result(60), ((0, 2),))
    return made


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, viewing: Viewing, lists: Lists) -> ExportSelection:
    made = ExportSelection(desk, viewing, lists)
    qtbot.addWidget(made)
    made.resize(372, 460)
    with qtbot.waitExposed(made):
        made.show()
    made.enter()
    return made


def save(qtbot: QtBot, panel: ExportSelection, to: Path, stage: Stage = Stage.DONE) -> None:
    panel.save_to(to)
    qtbot.waitUntil(lambda: panel.strip.view().stage is stage)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_selected_the_listed_and_all(qtbot: QtBot, panel: ExportSelection, tmp_path: Path) -> None:
    save(qtbot, panel, tmp_path / "selected.csv")
    assert [row["kind"] for row in rows(tmp_path / "selected.csv")] == ["error", "note"]
    panel.choose("listed")
    save(qtbot, panel, tmp_path / "listed.csv")
    assert [row["kind"] for row in rows(tmp_path / "listed.csv")] == ["error", "note", "error", "note"]
    panel.choose("all")
    save(qtbot, panel, tmp_path / "all.csv")
    assert len(rows(tmp_path / "all.csv")) > 1000
    assert panel.strip.view().text.startswith("all.csv with 1,0")


def test_json_without_texts(qtbot: QtBot, panel: ExportSelection, tmp_path: Path) -> None:
    panel.form.set_value("json")
    panel.texts.setChecked(False)
    save(qtbot, panel, tmp_path / "a.json")
    assert all("text" not in row for row in json.loads((tmp_path / "a.json").read_text()))


def test_a_file_that_is_there_is_asked_for(qtbot: QtBot, panel: ExportSelection, tmp_path: Path) -> None:
    to = tmp_path / "mine.csv"
    to.write_text("mine")
    save(qtbot, panel, to, Stage.ASKING)
    panel.strip.keep.click()
    assert to.read_text() == "mine"
    assert panel.strip.view().stage is Stage.IDLE
    save(qtbot, panel, to, Stage.ASKING)
    panel.strip.agree.click()
    qtbot.waitUntil(lambda: panel.strip.view().stage is Stage.DONE)
    assert len(rows(to)) == 2


def test_it_can_be_cancelled_and_nothing_is_left(qtbot: QtBot, panel: ExportSelection, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    panel.save_to(out / "a.csv")
    qtbot.waitUntil(lambda: panel.work.busy)
    assert not panel.save.isEnabled()
    panel.strip.cancel.click()
    qtbot.waitUntil(lambda: not panel.work.busy)
    assert panel.strip.view().stage is Stage.REFUSED
    assert list(out.iterdir()) == []
    assert panel.save.isEnabled()


def test_the_dialog_offers_a_name_and_asks_nothing_itself(qtbot: QtBot, panel: ExportSelection) -> None:
    panel.form.set_value("json")
    dialog = panel.choose_file()
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "json"
    assert dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert Path(dialog.selectedFiles()[0]).name.endswith("-P01-events.json")
    dialog.reject()
    qtbot.wait(10)


def test_without_a_session_nothing_can_be_exported(panel: ExportSelection, lists: Lists, viewing: Viewing) -> None:
    lists.listed = None
    viewing.close()
    assert not panel.save.isEnabled()
    assert panel.save.toolTip() == "No session is shown"


def test_it_fits_beside_the_timeline(panel: ExportSelection) -> None:
    assert panel.minimumSizeHint().width() <= 372
    assert panel.minimumSizeHint().height() <= 200  # in a low window it scrolls
