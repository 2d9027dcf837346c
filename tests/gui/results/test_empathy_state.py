"""Notes sorted by their tags."""

from dataclasses import replace

from uxlab.gui.results.empathy_state import EmpathyView, present_empathy
from uxlab.model.results import StudyData
from uxlab.model.session import ASSIST_TAG, SessionState


def test_each_note_is_in_the_field_of_its_tag(data: StudyData) -> None:
    view = present_empathy(data)
    assert {line.text for line in view.of("says")} == {"Where would I find returns?"}
    assert {line.text for line in view.of("")} == {"Hesitates at the basket"}
    first = view.of("thinks")[0]
    assert first.about.startswith("P")
    assert ", " in first.about
    assert first.fixed == ""
    assert not view.empty


def test_assists_and_other_tags_are_elsewhere(data: StudyData) -> None:
    assert any(note.tag == ASSIST_TAG for one in data.sessions for note in one.notes)
    every = [line.text for _, lines in present_empathy(data).notes for line in lines]
    assert "Pointed at the menu" not in every


def test_a_session_that_is_not_finished_keeps_its_tags(data: StudyData) -> None:
    noted = next(one for one in data.sessions if any(not note.tag for note in one.notes))
    running = replace(noted, session=replace(noted.session, state=SessionState.RUNNING))
    view = present_empathy(replace(data, sessions=(running,)))
    assert view.of("")[0].fixed == "Its session is not finished yet"


def test_no_notes(data: StudyData) -> None:
    assert present_empathy(replace(data, sessions=())).empty
    assert EmpathyView(()).of("says") == ()
