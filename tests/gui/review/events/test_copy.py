"""Rows on the clipboard."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from uxlab.gui.desk import Desk
from uxlab.gui.review.events.copy import MOST, EventCopy, lines_text
from uxlab.gui.review.events.export_state import Listed
from uxlab.gui.review.tracks.words import names_of
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.table import TableFilter


@pytest.fixture
def listed(viewing: Viewing) -> Listed:
    assert viewing.session is not None
    table = viewing.review.table(viewing.session, TableFilter()).result(60)
    return Listed(table, ((0, 2), (10, 11)), names_of(viewing.session, viewing.design))


def test_selected_rows_are_lines_of_three_cells(qtbot: QtBot, desk: Desk, viewing: Viewing, listed: Listed) -> None:
    QGuiApplication.clipboard().clear()
    told: list[str] = []
    EventCopy(desk, viewing, told.append).copy(listed)
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    text = QGuiApplication.clipboard().text()
    rows = viewing.review.runs(listed.table, listed.selected).result(60)
    assert text == lines_text(rows, listed.names)
    assert [line.count("\t") for line in text.splitlines()] == [2, 2, 2]
    assert told == ["3 copied"]


@pytest.mark.parametrize(
    ("selected", "said"), [((), "Nothing was copied."), (((0, MOST + 1),), "50,001 events are too many to be copied.")]
)
def test_none_and_too_many_are_said(
    desk: Desk, viewing: Viewing, listed: Listed, selected: tuple[tuple[int, int], ...], said: str
) -> None:
    QGuiApplication.clipboard().setText("before")
    EventCopy(desk, viewing, pytest.fail).copy(Listed(listed.table, selected, listed.names))
    assert said in desk.banners.banners()[-1].said()
    assert QGuiApplication.clipboard().text() == "before"
