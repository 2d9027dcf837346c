"""The table of sessions."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.summary.made_sessions import DESIGN, three
from tests.gui.summary.test_sessions_state import TODAY, facts
from uxlab.gui.style.look import Look
from uxlab.gui.summary.session_list import SessionList
from uxlab.gui.summary.sessions_state import NARROW_COLUMNS, OUTCOME_COLUMN, SESSION_COLUMNS, present_sessions
from uxlab.gui.widgets.table_delegate import PADDING_PX


@pytest.fixture
def sessions(qtbot: QtBot, look: Look) -> SessionList:
    made = SessionList(look)
    qtbot.addWidget(made)
    made.resize(1096, 800)
    data = {one.session.uid: one for one in three().sessions}
    made.apply(present_sessions(tuple(facts(one) for one in data.values()), data, DESIGN, TODAY))
    made.show()
    return made


def test_enter_and_a_click_open_a_session(sessions: SessionList, qtbot: QtBot) -> None:
    table = sessions.table()
    sessions.choose("p02")
    with qtbot.waitSignal(sessions.opened) as heard:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert heard.args == ["p02"]
    place = table.visualRect(table.model().index(0, 0)).center()
    with qtbot.waitSignal(sessions.opened) as heard:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert heard.args == ["p03"]


def test_enter_opens_the_latest_unless_another_is_chosen(sessions: SessionList, qtbot: QtBot) -> None:
    sessions.table().setFocus()
    with qtbot.waitSignal(sessions.opened) as heard:
        QTest.keyClick(sessions.table(), Qt.Key.Key_Return)
    assert heard.args == ["p03"]


def test_outcomes_are_drawn_in_their_colours(sessions: SessionList, look: Look) -> None:
    table = sessions.table()
    image = table.viewport().grab(table.visualRect(table.model().index(1, OUTCOME_COLUMN))).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(60) for y in range(image.height())}
    assert look.colour("success").name() in colours
    assert look.colour("abandoned").name() in colours


def test_a_narrow_window_has_fewer_columns_and_the_same_choice(sessions: SessionList) -> None:
    sessions.choose("p01")
    assert sessions.window().focusWidget() is sessions.table()
    sessions.resize(584, 370)
    assert len(sessions.table().rows()[0].cells) == 6
    assert sessions.table().isVisible()
    assert sessions.table().current() == "p01"
    assert sessions.grab().width() > 0
    assert sessions.window().focusWidget() is sessions.table()
    sessions.resize(1096, 370)
    assert sessions.window().focusWidget() is sessions.table()


def test_all_rows_are_shown_without_a_scroll_bar_where_there_is_room(sessions: SessionList, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: sessions.table().height() >= sessions.table().content_height())
    assert not sessions.table().verticalScrollBar().isVisible()


@pytest.mark.parametrize("text_scale", [1.0, 1.15, 1.3])
@pytest.mark.parametrize("width_px", [900, 1000, 1180])
def test_the_longest_date_and_five_outcomes_have_room(
    sessions: SessionList, look: Look, text_scale: float, width_px: int
) -> None:
    look.set_text_scale(text_scale)
    sessions.resize(width_px, 600)
    table = sessions.table()
    names = [column.title for column in (SESSION_COLUMNS if len(table.rows()[0].cells) == 8 else NARROW_COLUMNS)]
    room_px = {name: table.columnWidth(place) - 2 * PADDING_PX for place, name in enumerate(names)}
    longest = QFontMetricsF(look.font("body")).horizontalAdvance("22 Sept 2026, 08:38")
    assert room_px.get("Date", longest) >= longest
    assert room_px["Outcomes"] >= 5 * 22
