"""How tabs change a design: saved, refused, asked about, undone."""

from dataclasses import replace

import shiboken6
from pytestqt.qtbot import QtBot

from uxlab.designing.tasks import add_task, remove_task
from uxlab.designing.versions import remove_group
from uxlab.errors import InvalidDesign
from uxlab.gui.design.edits import Edits, changed, why
from uxlab.gui.widgets.confirm import Question
from uxlab.lab.open_study import OpenStudy
from uxlab.model.design import Design, ErrorType, Task


def asked(edits: Edits) -> list[tuple[Question, object]]:
    heard: list[tuple[Question, object]] = []
    edits.asked.connect(lambda question, then: heard.append((question, then)))
    return heard


def attempts(study: OpenStudy) -> int:
    return sum(session.attempts for session in study.sessions().result(60))


def test_an_edit_is_made_and_told_and_saved(qtbot: QtBot, edits: Edits, study: OpenStudy) -> None:
    with qtbot.waitSignal(edits.changed):
        assert edits.make("Rename study", replace(edits.design(), name="Shop 2")) == ""
    assert edits.design().name == "Shop 2"
    study.saved().result(60)
    qtbot.waitUntil(lambda: edits.saved_text().startswith("Saved "))


def test_what_cannot_be_is_said_for_the_field(edits: Edits) -> None:
    before = edits.design()
    wrong = replace(before, tasks=(replace(before.tasks[0], time_limit_s=0), *before.tasks[1:]))
    assert edits.make("Set time limit", wrong) == "This must be above 0."
    assert edits.design() == before


def test_a_list_of_reasons_is_said_whole() -> None:
    assert why(InvalidDesign("Two things are wrong.")) == "Two things are wrong."


def test_what_has_no_data_goes_at_once(edits: Edits) -> None:
    heard = asked(edits)
    after, key = add_task(edits.design(), "Another")
    edits.make("Add task", after)
    edits.remove("Delete task", remove_task(edits.design(), key), title="Delete", verb="Delete")
    assert heard == []
    assert key not in {task.key for task in edits.design().tasks}


def test_what_has_data_is_asked_about_and_undo_brings_it_back(edits: Edits, study: OpenStudy) -> None:
    heard, before = asked(edits), edits.design()
    after = remove_task(before, "voucher")
    edits.remove("Delete task", after, title="Delete “Pay”", verb="Delete task")
    assert edits.design() == before
    ((question, then),) = heard
    assert question.title == "Delete “Pay”"
    assert "takes 12 attempts" in question.loss
    assert callable(then)
    then()
    assert edits.design() == after
    assert attempts(study) == 48
    study.undo()
    assert edits.design() == before
    assert attempts(study) == 60


def test_a_group_that_people_are_in_asks_too(edits: Edits) -> None:
    heard = asked(edits)
    key = edits.design().groups[0].key
    edits.remove("Delete group", remove_group(edits.design(), key), title="Delete “Novice”", verb="Delete group")
    assert "leaves 6 people without a group" in heard[0][0].loss


def test_refusals_stand_in_a_banner(edits: Edits) -> None:
    edits.tell("This cannot be.")
    assert [banner.said() for banner in edits.desk.banners.banners()] == ["This cannot be."]


def test_nobody_works_on_a_task_without_a_session(edits: Edits) -> None:
    assert edits.live_task() is None


def test_nothing_is_heard_after_the_end(edits: Edits, study: OpenStudy) -> None:
    heard: list[str] = []
    edits.changed.connect(lambda: heard.append("changed"))
    shiboken6.delete(edits)
    study.edit("Rename study", replace(study.design(), name="Other"))
    assert heard == []


def test_fields_are_changed_by_name() -> None:
    assert changed(Task(key="a", name="A"), time_limit_s=60).time_limit_s == 60
    assert changed(ErrorType(key="a", name="A"), name="B").name == "B"
    assert changed(Design(name="A"), product="shop").product == "shop"
