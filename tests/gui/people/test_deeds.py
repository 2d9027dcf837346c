"""What the page does to a real study."""

import sqlite3
from pathlib import Path

from pytestqt.qtbot import QtBot

from uxlab.gui.desk import Desk
from uxlab.gui.people.page import PeoplePage
from uxlab.gui.widgets.confirm import Confirm
from uxlab.lab.facts import PersonStatus
from uxlab.lab.open_study import OpenStudy
from uxlab.model.design import ConsentKind, Participant


def person(study: OpenStudy, code: str) -> Participant:
    return next(one for one in study.design().participants if one.code == code)


def test_codes_are_typed_and_names_are_not_taken(people_page: PeoplePage, study: OpenStudy) -> None:
    deeds = people_page.deeds
    deeds.add_typed("P13")
    assert people_page.selected == ("P13",)
    deeds.add_typed("Anna Smith")
    assert "names stay out of the study" in people_page.listing.told()
    assert len(study.design().participants) == 13
    deeds.add_typed("p03")
    assert people_page.selected == ("P03",)
    assert people_page.listing.told() == "p03 is in the study already."


def test_cells_are_changed(people_page: PeoplePage, study: OpenStudy) -> None:
    deeds = people_page.deeds
    deeds.change_cell("P11", "appointment", "14 Mar 9:00")
    deeds.change_cell("P11", "group", "Returning")
    assert (person(study, "P11").appointment, person(study, "P11").group) == ("2026-03-14T09:00", "returning")
    deeds.change_cell("P11", "code", "P11b")
    assert people_page.selected == ("P11b",)
    assert people_page.side.person.code() == "P11b"


def test_what_is_not_understood_stays_in_the_cell(qtbot: QtBot, people_page: PeoplePage, study: OpenStudy) -> None:
    people_page.deeds.change_cell("P11", "appointment", "soon")
    assert people_page.listing.told() == "Write a date and time, such as 12 Mar 14:00."
    assert person(study, "P11").appointment == ""
    table = people_page.listing.table
    qtbot.waitUntil(lambda: table.state() == table.State.EditingState)


def test_consent_is_recorded_with_its_text(qtbot: QtBot, people_page: PeoplePage, study: OpenStudy) -> None:
    people_page.select(["P08"])
    people_page.side.person.consent_switched.emit(ConsentKind.INPUT, True)
    qtbot.waitUntil(lambda: people_page.side.person._signed.text().startswith("Text version 3, signed"))
    assert person(study, "P08").consents == {ConsentKind.INPUT}


def test_several_are_excluded_and_included(people_page: PeoplePage, study: OpenStudy) -> None:
    people_page.select(("P08", "P09"))
    people_page.side.several.ask_reason()
    people_page.deeds.exclude("")
    assert person(study, "P09").excluded_reason is None
    people_page.deeds.exclude("Pilot")
    assert person(study, "P09").excluded_reason == "Pilot"
    people_page.deeds.include()
    assert person(study, "P08").excluded_reason is None
    people_page.side.several.group_picked.emit("first")
    assert person(study, "P08").group == "first"


def test_removal_is_said_and_can_be_undone(people_page: PeoplePage, study: OpenStudy, desk: Desk) -> None:
    people_page.select(["P12"])
    people_page.deeds.remove()
    assert len(study.design().participants) == 11
    assert desk.banners.keys() == ("people-removed",)
    people_page.select(["P01"])
    people_page.deeds.remove()
    assert "P01" in people_page.listing.told()
    assert len(study.design().participants) == 11


def test_erasing_leaves_nothing_in_the_file(
    qtbot: QtBot, people_page: PeoplePage, study: OpenStudy, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "shop.uxlab"
    people_page.select(["P01"])
    people_page.deeds.erase()
    qtbot.waitUntil(lambda: desk.banners.keys() == ("people-erased",))
    people = {one.code: one for one in study.people().result(timeout=60)}
    assert people["P01"].status is PersonStatus.ERASED
    qtbot.waitUntil(lambda: "Erased" in [row.cells[-1].text for row in people_page.listing.table.rows()])
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as file:
        assert file.execute("SELECT count(*) FROM session WHERE participant = 'P01'").fetchone() == (0,)
        assert file.execute("SELECT count(*) FROM consent WHERE participant = 'P01'").fetchone() == (0,)
        assert file.execute("SELECT count(*) FROM session WHERE participant = 'P02'").fetchone() == (1,)
    file.close()
    content = b"".join(one.read_bytes() for one in tmp_path.iterdir() if one.is_file())
    assert b"Secret of P01" not in content
    assert b"Secret of P02" in content


def test_many_are_added_at_once(people_page: PeoplePage, study: OpenStudy) -> None:
    people_page.deeds.begin_adding()
    people_page.side.adding.text.setPlainText("P12-P15")
    assert people_page.side.adding.add.text() == "Add 3 participants"
    people_page.side.adding.add_requested.emit("first")
    assert [one.code for one in study.design().participants][-3:] == ["P13", "P14", "P15"]
    assert person(study, "P15").group == "first"
    assert people_page.selected == ("P13",)
    assert not people_page.side.is_busy()


def test_a_field_with_entries_is_removed_after_a_question(people_page: PeoplePage, study: OpenStudy) -> None:
    own = people_page.side.person.details.own
    own.field_added.emit("Age")
    own.written.emit("Age", "34")
    assert person(study, "P07").fields == (("Age", "34"),)
    own.removal_requested.emit("Age")
    asked = people_page.side.person.asked()
    assert isinstance(asked, Confirm)
    assert study.design().participant_fields == ("Age",)
    asked.confirmed.emit()
    assert study.design().participant_fields == ()
    study.undo()
    assert person(study, "P07").fields == (("Age", "34"),)
