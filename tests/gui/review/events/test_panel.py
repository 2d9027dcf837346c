"""The list of events and the timeline's cursor, each following the other."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.events.choice import EventChoice, present_list
from uxlab.gui.review.events.panel import EventsPanel
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look
from uxlab.recording.corrections import Edge, MoveEdge
from uxlab.timeline.items import Track
from uxlab.timeline.table import RowKind, TableRow


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, viewing: Viewing) -> EventsPanel:
    made = EventsPanel(desk, viewing)
    qtbot.addWidget(made)
    made.resize(372, 270)
    with qtbot.waitExposed(made):
        made.show()
    viewing.changed.emit()
    listed(qtbot, made)
    return made


def listed(qtbot: QtBot, panel: EventsPanel) -> None:
    """Wait until what is wanted is listed and read where it is seen."""

    def there() -> bool:
        table = panel.model.table
        if table is None or panel._tables._under_way or panel._places._under_way or panel.model._pages._under_way:
            return False
        return not table.count or panel.model.row(panel.table.visible()[0]) is not None

    qtbot.waitUntil(there)


def shown(panel: EventsPanel) -> TableRow:
    told = panel.model.row(panel.table.row())
    assert told is not None
    return told


def test_the_session_is_listed_with_all_its_kinds(panel: EventsPanel, viewing: Viewing) -> None:
    assert viewing.session is not None
    table = panel.model.table
    assert table is not None
    assert panel.head.count.text() == f"{table.count:,} events"
    assert panel.model.rowCount() == table.count
    counted = sum(viewing.session.presses(track).t_ns.size for track in (Track.CLICKS, Track.KEYS, Track.SCROLLS))
    assert sum(row.item is None for row in viewing.review.rows(table, 0, table.count).result(60)) == counted


def test_a_row_that_is_chosen_moves_the_cursor_and_chooses_what_it_tells_of(
    qtbot: QtBot, panel: EventsPanel, viewing: Viewing
) -> None:
    panel.head.choose(EventChoice(tracks=frozenset({Track.ERRORS, Track.NOTES})))
    listed(qtbot, panel)
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_End)
    assert shown(panel).kind is RowKind.NOTE
    assert viewing.cursor_ns == shown(panel).t_ns == 20 * S
    assert viewing.chosen == shown(panel).item
    panel.head.choose(EventChoice(tracks=frozenset({Track.CLICKS})))
    listed(qtbot, panel)
    QTest.keyClick(panel.table, Qt.Key.Key_Up)
    assert shown(panel).kind is RowKind.BUTTON
    assert viewing.cursor_ns == shown(panel).t_ns
    assert viewing.chosen is None


def test_a_row_far_away_is_shown_when_it_is_read(qtbot: QtBot, panel: EventsPanel, viewing: Viewing) -> None:
    panel.head.choose(EventChoice(tracks=frozenset({Track.POINTER})))
    listed(qtbot, panel)
    panel.table.setFocus()
    last = panel.model.rowCount() - 1
    assert panel.model.row(last) is None
    QTest.keyClick(panel.table, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: panel.model.row(last) is not None)
    assert viewing.cursor_ns == shown(panel).t_ns > 30 * S


def test_the_row_follows_the_cursor(qtbot: QtBot, panel: EventsPanel, viewing: Viewing) -> None:
    viewing.move_to(15 * S + 1)
    listed(qtbot, panel)
    first, last = panel.table.visible()
    assert first <= panel.table.row() <= last
    qtbot.waitUntil(lambda: panel.model.row(panel.table.row()) is not None)
    following = panel.model.row(panel.table.row() + 1)
    assert following is not None
    assert shown(panel).t_ns <= 15 * S + 1 < following.t_ns
    viewing.move_to(0)
    listed(qtbot, panel)
    assert viewing.cursor_ns == 0  # the list follows and does not lead


def test_from_error_to_error_the_row_is_the_errors(qtbot: QtBot, panel: EventsPanel, viewing: Viewing) -> None:
    viewing.go_to_next(Track.ERRORS, forward=True)
    listed(qtbot, panel)
    qtbot.waitUntil(lambda: panel.model.row(panel.table.row()) is not None)
    assert shown(panel).kind is RowKind.ERROR
    assert shown(panel).item is viewing.chosen
    assert viewing.cursor_ns == 3 * S


def test_a_correction_is_listed_and_the_place_stays(
    qtbot: QtBot, panel: EventsPanel, viewing: Viewing, correcting: Correcting
) -> None:
    panel.head.choose(EventChoice(tracks=frozenset({Track.TASKS})))
    listed(qtbot, panel)
    with qtbot.waitSignal(viewing.changed):
        correcting.make(MoveEdge("s1-0", Edge.END, 8 * S))
    listed(qtbot, panel)
    assert [panel.model.data(panel.model.index(row, 0)) for row in range(3)] == ["0:00.0", "0:08.0", "0:11.0"]


def test_the_task_the_window_and_a_text_narrow_it(qtbot: QtBot, panel: EventsPanel, viewing: Viewing) -> None:
    panel.head.choose(EventChoice(task="buy"))
    listed(qtbot, panel)
    assert panel.head.count.text().endswith("in task 2")
    viewing.show_window((0, 5 * S))
    panel.head.choose(EventChoice(seen=True, tracks=frozenset({Track.ERRORS})))
    listed(qtbot, panel)
    assert panel.model.rowCount() == 1
    viewing.show_window((0, 16 * S))
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    panel.head.choose(EventChoice(text="sighs"))
    listed(qtbot, panel)
    assert panel.model.data(panel.model.index(0, 2)) == "Sighs"


def test_nothing_is_said_and_shown_again(qtbot: QtBot, panel: EventsPanel) -> None:
    panel.head.choose(EventChoice(text="nowhere"))
    listed(qtbot, panel)
    assert not panel.table.isVisible()
    panel.head.choose(EventChoice())
    listed(qtbot, panel)
    assert panel.table.isVisible()


def test_without_a_session_it_is_empty_and_waits(qtbot: QtBot, panel: EventsPanel, viewing: Viewing) -> None:
    viewing.close()
    assert panel.model.rowCount() == 0
    assert not panel.isEnabled()
    assert panel.listed() is None
    assert {one.text: one.impossible for one in panel.commands()}["Find in the events"] == "No session is shown"
    panel.copy()
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s2")
    listed(qtbot, panel)
    assert panel.isEnabled()
    assert panel.model.rowCount() == 3  # a task that begins and ends, and an error


def test_commands_ask_for_the_panels(qtbot: QtBot, panel: EventsPanel) -> None:
    commands = {one.key: one for one in panel.commands()}
    assert set(commands) == {"/", "Ctrl+F", "Ctrl+C", "Ctrl+Shift+E"}
    for key, asked in (("Ctrl+F", "search"), ("Ctrl+Shift+E", "export")):
        with qtbot.waitSignal(panel.panel_requested) as wanted:
            commands[key].act()
        assert wanted.args == [asked]


def test_who_wants_to_find_something_is_shown_the_list(qtbot: QtBot, panel: EventsPanel) -> None:
    find = next(one for one in panel.commands() if one.key == "/")
    with qtbot.waitSignal(panel.shown_requested):
        find.act()
    qtbot.waitUntil(panel.head.search.hasFocus)


def test_long_times_have_their_room(panel: EventsPanel, look: Look) -> None:
    narrow = panel.table.columnWidth(0)
    look.set_text_scale(1.3)
    assert panel.table.columnWidth(0) > narrow
    assert sum(panel.table.columnWidth(n) for n in range(3)) == panel.table.viewport().width()


def test_a_choice_survives_another_session(qtbot: QtBot, panel: EventsPanel, viewing: Viewing) -> None:
    panel.head.choose(EventChoice(tracks=frozenset({Track.ERRORS}), task="buy"))
    listed(qtbot, panel)
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s2")  # nobody tried to buy there
    listed(qtbot, panel)
    assert panel.head.choice == replace(EventChoice(), tracks=frozenset({Track.ERRORS}))
    assert panel.model.rowCount() == 1


def test_what_of_very_many_events_is_not_listed_is_said_below(panel: EventsPanel) -> None:
    assert not panel.cut.isVisible()
    view = present_list(40_000_000, EventChoice(), panel._names)
    panel.render_list(view)
    assert panel.cut.isVisible()
    assert (panel.cut.text(), panel.head.count.text()) == (view.cut, "40,000,000 events")
    panel.render_list(present_list(7, EventChoice(), panel._names))
    assert not panel.cut.isVisible()


def test_after_the_end_of_what_is_listed_no_row_is_chosen(
    qtbot: QtBot, panel: EventsPanel, viewing: Viewing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("uxlab.gui.review.events.model.MOST_ROWS", 5)
    viewing.changed.emit()
    listed(qtbot, panel)
    assert viewing.session is not None
    viewing.move_to(viewing.session.span_ns[1] - 1)
    listed(qtbot, panel)
    assert panel.table.row() == -1
    viewing.move_to(0)
    qtbot.waitUntil(lambda: panel.table.row() >= 0)
