"""The page on a real study."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.people.made_views import FACTS
from uxlab.gui.desk import Desk
from uxlab.gui.people.page import PeoplePage
from uxlab.gui.people.state import present
from uxlab.lab.open_study import OpenStudy
from uxlab.lab.recording import SessionRequest
from uxlab.model.session import Outcome
from uxlab.recording.commands import Begin, End

Key = Qt.Key


def statuses(page: PeoplePage) -> dict[str, str]:
    return {row.key: row.cells[-1].text for row in page.listing.table.rows()}


def test_it_opens_at_whose_turn_it_is(people_page: PeoplePage) -> None:
    assert people_page.head.fact() == "12 planned, 6 done"
    assert people_page.side.person.code() == "P07"
    assert statuses(people_page)["P01"] == "Done"
    assert statuses(people_page)["P07"] == "Next"


def test_ctrl_enter_prepares_the_session(people_page: PeoplePage, gone: list[tuple[str, str]]) -> None:
    people_page.primary()
    assert gone == [("run", "P07")]
    people_page.select(("P08", "P09"))
    people_page.primary()
    assert people_page.listing.told() == "Choose one participant to prepare a session with."
    assert gone == [("run", "P07")]


def test_apply_shows_a_view(people_page: PeoplePage) -> None:
    people_page.apply(present(replace(FACTS, selected=("P01", "P02"))))
    assert people_page.side.several_shown()
    assert people_page.listing.table.selected() == ("P01", "P02")


def test_the_arrow_keys_change_the_panel(people_page: PeoplePage) -> None:
    people_page.enter("P08")
    QTest.keyClick(people_page.listing.table, Key.Key_Down)
    assert people_page.selected == ("P09",)
    assert people_page.side.person.code() == "P09"


def test_undo_is_seen_at_once(qtbot: QtBot, people_page: PeoplePage, study: OpenStudy) -> None:
    people_page.deeds.add_typed("P13")
    assert "P13" in statuses(people_page)
    study.undo()
    qtbot.waitUntil(lambda: "P13" not in statuses(people_page))
    assert people_page.selected == ()


def test_add_participant_opens_the_new_code(qtbot: QtBot, people_page: PeoplePage, study: OpenStudy) -> None:
    people_page.head.filter_chosen.emit("done")
    people_page.add_next()
    assert people_page.selected == ("P13",)
    table = people_page.listing.table
    lines = [one for one in table.viewport().findChildren(QLineEdit) if one is not table.new_row_editor()]
    lines[-1].setText("X1")
    QTest.keyClick(lines[-1], Key.Key_Return)
    qtbot.waitUntil(lambda: study.design().participants[-1].code == "X1")
    assert people_page.selected == ("X1",)


def test_what_is_typed_about_somebody_is_saved_when_the_page_is_left(people_page: PeoplePage, study: OpenStudy) -> None:
    people_page.enter("P08")
    editor = people_page.side.person.background.editor()
    QTest.keyClicks(editor, "Buys online weekly")
    people_page.flush()
    assert next(one for one in study.design().participants if one.code == "P08").background.endswith("weekly")


def test_search_filters_and_shows_all_again(people_page: PeoplePage) -> None:
    QTest.keyClicks(people_page.head.search, "p1")
    assert list(statuses(people_page)) == ["P10", "P11", "P12"]
    people_page.listing.all_requested.emit()
    assert len(statuses(people_page)) == 12


def test_every_command_says_why_it_is_impossible(people_page: PeoplePage) -> None:
    def impossible() -> dict[str, str]:
        return {one.text: one.impossible for one in people_page.commands() if one.impossible}

    assert impossible() == {}
    people_page.select(["P01"])
    assert "P01 has been in a session" in impossible()["Remove P01"]
    people_page.select([])
    assert impossible()["Erase participant…"] == "Nobody is chosen"


def test_commands_follow_the_choice(qtbot: QtBot, people_page: PeoplePage, study: OpenStudy) -> None:
    with qtbot.waitSignal(people_page.commands_changed):
        people_page.select(["P08"])
    commands = {one.text: one for one in people_page.commands()}
    commands["Move P08 up"].act()
    assert [one.code for one in study.design().participants][6:8] == ["P08", "P07"]
    commands["Exclude P08…"].act()
    assert people_page.side.person.asked() is not None


def test_a_narrow_page_has_two_tabs(people_page: PeoplePage) -> None:
    people_page.resize(584, 376)
    assert people_page.tabs.isVisible()
    assert people_page.listing.isVisible()
    assert not people_page.side.isVisible()
    assert people_page.tabs.tabText(1) == "P07"
    people_page.listing.table.setFocus()
    people_page.tabs.setCurrentIndex(1)
    assert people_page.focusWidget() is people_page.side.person.more
    assert people_page.side.isVisible()
    assert not people_page.listing.isVisible()
    people_page.deeds.begin_adding()
    assert people_page.tabs.tabText(1) == "Add many"
    people_page.resize(1096, 800)
    assert people_page.side.isVisible()
    assert people_page.listing.isVisible()
    assert people_page.side.width() == 324


def test_the_running_participant_is_marked_and_others_can_be_added(
    qtbot: QtBot, people_page: PeoplePage, desk: Desk, x_display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    refused: list[str] = []
    desk.feed.begin(SessionRequest(participant="P07", moderator="Ada"), lambda error: refused.append(str(error)))
    assert statuses(people_page)["P07"] == "In session"
    qtbot.waitUntil(lambda: desk.feed.state is not None)
    desk.feed.submit(Begin())
    desk.feed.submit(End(Outcome.SUCCESS))
    notes = people_page.listing.table.rows
    qtbot.waitUntil(lambda: [row.cells[-1].note for row in notes()][6] == "1 of 5 tasks")
    assert statuses(people_page)["P08"] == "Next"
    assert people_page.side.person.prepare.text() == "Go to the session"
    people_page.deeds.add_typed("P13")
    assert desk.study.design().participants[-1].code == "P13"
    with qtbot.waitSignal(desk.feed.ended):
        desk.feed.leave()
    qtbot.waitUntil(lambda: statuses(people_page)["P07"] == "Open session")
    assert refused == []
