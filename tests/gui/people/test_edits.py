"""Edits of people on a real study, each a step that can be undone."""

from datetime import date
from pathlib import Path

import pytest

from tests.gui.people.made_people import make_people
from uxlab.gui.people.edits import PeopleEdits, code_problem, field_problem, looks_like_name
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.model.design import ConsentKind, Participant

TODAY = date(2026, 3, 12)


@pytest.fixture
def edits(study: OpenStudy) -> PeopleEdits:
    return PeopleEdits(study)


def person(study: OpenStudy, code: str) -> Participant:
    return next(one for one in study.design().participants if one.code == code)


def test_people_are_added_in_a_group(edits: PeopleEdits, study: OpenStudy) -> None:
    assert edits.add(["P13", "P14"], "first") == ""
    assert person(study, "P14").group == "first"
    assert study.undo() == "Add P13, P14"
    assert len(study.design().participants) == 12


def test_several_get_a_group_in_one_step(edits: PeopleEdits, study: OpenStudy) -> None:
    assert edits.set_group(["P08", "P09", "P10", "P11"], "returning") == ""
    assert {person(study, code).group for code in ("P08", "P09", "P10", "P11")} == {"returning"}
    assert study.undo() == "Change group of 4 participants"
    assert person(study, "P09").group == "first"
    assert edits.set_group(["P08"], "") == ""
    assert person(study, "P08").group is None


def test_a_group_that_is_none_is_refused(edits: PeopleEdits) -> None:
    assert "nobodies" in edits.set_group(["P08"], "nobodies")
    assert "nothing" in edits.set_condition(["P08"], "nothing")


def test_a_code_is_changed_once_it_will_do(edits: PeopleEdits, study: OpenStudy) -> None:
    assert edits.rename("P12", "p01") == "P01 is in the study already"
    assert "names stay out" in edits.rename("P12", "Anna Smith")
    assert edits.rename("P12", "P12b") == ""
    assert person(study, "P12b").appointment == "2026-03-13T14:00"
    assert "P01" in edits.rename("P01", "P99")  # has a session


def test_appointments_are_read(edits: PeopleEdits, study: OpenStudy) -> None:
    assert edits.set_appointment("P11", "soon", TODAY) == "Write a date and time, such as 12 Mar 14:00"
    assert edits.set_appointment("P11", "14 Mar 9:00", TODAY) == ""
    assert person(study, "P11").appointment == "2026-03-14T09:00"


def test_typing_makes_one_step(edits: PeopleEdits, study: OpenStudy) -> None:
    for text in ("T", "Ti", "Tired"):
        edits.set_background("P08", text)
    assert study.undo() == "Change background of P08"
    assert person(study, "P08").background == ""


def test_exclusion_needs_a_reason_and_can_be_taken_back(edits: PeopleEdits, study: OpenStudy) -> None:
    assert edits.exclude(["P01"], " ") == "Write why, such as: fell ill"
    assert edits.exclude(["P01"], "Fell ill") == ""
    assert person(study, "P01").excluded_reason == "Fell ill"
    assert edits.include(["P01"]) == ""
    assert person(study, "P01").excluded_reason is None


def test_people_move_within_the_list(edits: PeopleEdits, study: OpenStudy) -> None:
    assert edits.move("P02", -1) == ""
    assert [one.code for one in study.design().participants][:2] == ["P02", "P01"]
    assert edits.move("P02", -1) == ""
    assert study.undo() == "Move P02"


def test_only_those_without_data_are_removed(edits: PeopleEdits, study: OpenStudy) -> None:
    assert "P01" in edits.remove(["P01", "P12"])
    assert len(study.design().participants) == 12
    assert edits.remove(["P07"]) == ""
    study.undo()
    assert ConsentKind.SCREEN in person(study, "P07").consents


def test_consents_are_records_that_undo_leaves_alone(edits: PeopleEdits, study: OpenStudy) -> None:
    assert edits.consent("P08", ConsentKind.INPUT, agreed=True) == ""
    assert edits.consent("P07", ConsentKind.MICROPHONE, agreed=False) == ""
    assert study.undo() is None
    facts = {one.code: one for one in study.people().result(timeout=60)}
    assert [one.text_version for one in facts["P08"].consents] == ["3"]
    assert any(one.withdrawn_utc for one in facts["P07"].consents)


def test_own_fields(edits: PeopleEdits, study: OpenStudy) -> None:
    assert edits.add_field("Age") == ""
    assert edits.add_field("age") == "There is a field age already"
    assert edits.set_field("P08", "Age", "34") == ""
    assert edits.rename_field("Age", "Years") == ""
    assert person(study, "P08").fields == (("Years", "34"),)
    assert study.undo() == "Rename field Age"  # nothing is lost, so that nobody is asked
    assert person(study, "P08").fields == (("Age", "34"),)
    assert study.redo() == "Rename field Age"
    assert person(study, "P08").fields == (("Years", "34"),)
    assert edits.field_loss("Years")
    assert edits.remove_field("Years") == ""
    assert study.design().participant_fields == ()
    assert field_problem(study.design(), "Code").startswith("Code is known of everybody")
    assert field_problem(study.design(), "") == "Write a name, such as Age"


def test_everything_is_in_the_file(tmp_path: Path) -> None:
    path = make_people(tmp_path / "again.uxlab")
    study = open_study(path, print)
    PeopleEdits(study).set_background("P08", "Left-handed")
    study.close()
    again = open_study(path, print)
    assert person(again, "P08").background == "Left-handed"
    again.close()


@pytest.mark.parametrize("text", ["Anna Smith", "Jean-Luc Picard", "Miles O'Brien"])
def test_names_are_recognised(text: str) -> None:
    assert looks_like_name(text)


@pytest.mark.parametrize("text", ["P13", "P13 P14", "a, b", "pilot"])
def test_codes_are_no_names(text: str) -> None:
    assert not looks_like_name(text)


def test_a_code_that_will_do(study: OpenStudy) -> None:
    assert code_problem(study.design(), "P13") == ""
    assert code_problem(study.design(), "P01", own="P01") == ""
