"""Sorting notes, and taking it back."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from uxlab.gui.results.empathy_state import NoteLine, present_empathy
from uxlab.gui.results.tagging import Tagging
from uxlab.recording.corrections import TagNote


@pytest.fixture
def tagging(office: Office) -> Tagging:
    return Tagging(office.study.corrections, office.desk.jobs)


def lines(office: Office) -> tuple[NoteLine, ...]:
    return present_empathy(office.study.data().result()).of("")


def tag_of(office: Office, line: NoteLine) -> str:
    sessions = office.study.data().result().sessions
    return next(note.tag for one in sessions for note in one.notes if note.uid == line.uid)


def test_each_undo_takes_the_last_one_back(tagging: Tagging, office: Office, qtbot: QtBot) -> None:
    first, second = lines(office)[:2]
    assert (tagging.undo_label, tagging.redo_label) == ("", "")
    for line, tag in ((first, "says"), (second, "feels")):
        with qtbot.waitSignal(tagging.changed):
            tagging.tag(line, tag)
    assert tagging.undo_label == "Sort note as feels"
    with qtbot.waitSignal(tagging.changed):
        tagging.undo()
    assert (tag_of(office, first), tag_of(office, second)) == ("says", "")
    with qtbot.waitSignal(tagging.changed):
        tagging.undo()
    assert tag_of(office, first) == ""
    assert tagging.redo_label == "Sort note as says"
    with qtbot.waitSignal(tagging.changed):
        tagging.redo()
    assert tag_of(office, first) == "says"


def test_what_was_corrected_since_stays(tagging: Tagging, office: Office, qtbot: QtBot) -> None:
    first = lines(office)[0]
    other = next(one for one in office.study.data().result().sessions if one.session.uid == first.session)
    note = next(one for one in other.notes if one.uid == first.uid)
    with qtbot.waitSignal(tagging.changed):
        tagging.tag(first, "says")
    helped = next((one for one in other.attempts if one.outcome is not None), None)
    assert helped is not None
    extra = [one for one in other.notes if one.uid != note.uid and one.tag in {"", "says", "thinks", "does", "feels"}]
    if extra:
        office.study.corrections.apply(first.session, TagNote(extra[0].uid, "does")).result()
    with qtbot.waitSignal(tagging.changed):
        tagging.undo()
    assert tag_of(office, first) == ""
    if extra:
        now = office.study.data().result().sessions
        assert next(n.tag for one in now for n in one.notes if n.uid == extra[0].uid) == "does"


def test_a_new_tag_ends_what_could_be_done_again(tagging: Tagging, office: Office, qtbot: QtBot) -> None:
    first, second = lines(office)[:2]
    with qtbot.waitSignal(tagging.changed):
        tagging.tag(first, "says")
    with qtbot.waitSignal(tagging.changed):
        tagging.undo()
    with qtbot.waitSignal(tagging.changed):
        tagging.tag(second, "does")
    assert tagging.redo_label == ""


def test_a_refusal_is_told_and_changes_nothing(tagging: Tagging, office: Office, qtbot: QtBot) -> None:
    line = lines(office)[0]
    gone = NoteLine(uid="gone", session=line.session, tag="", text="", about="")
    with qtbot.waitSignal(tagging.refused) as told:
        tagging.tag(gone, "says")
    assert told.args is not None
    assert str(told.args[0]).endswith(".")
    assert tagging.undo_label == ""
