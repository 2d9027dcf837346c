"""The Tasks tab at work on a real study."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, Left, follow, show, write
from uxlab.designing.people import add_participant
from uxlab.errors import UxlabError
from uxlab.gui.command import Command
from uxlab.gui.design.edits import Edits
from uxlab.gui.design.tasks import TasksTab, task_page
from uxlab.gui.participant.state import TaskPage
from uxlab.gui.style.look import Look
from uxlab.lab.open_study import OpenStudy
from uxlab.lab.recording import SessionRequest
from uxlab.model.design import Order, Task
from uxlab.recording.commands import Begin

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def tab(qtbot: QtBot, look: Look, edits: Edits) -> TasksTab:
    made = TasksTab(look, edits)
    follow(made, edits)
    show(qtbot, made)
    made.go_to("")
    return made


def names(study: OpenStudy) -> list[str]:
    return [task.name for task in study.design().tasks]


def task(study: OpenStudy, key: str) -> Task:
    return next(one for one in study.design().tasks if one.key == key)


def command(tab: TasksTab, text: str) -> Command:
    (found,) = [one for one in tab.commands() if one.text == text]
    return found


def test_the_first_task_is_chosen_and_the_arrows_choose_others(tab: TasksTab) -> None:
    assert (tab.current(), tab.editor.title.text()) == ("running-shoes", "Find running shoes in your size")
    QTest.keyClick(tab.list.list, Key.Key_Down)
    assert (tab.current(), tab.editor.title.text()) == ("return-address", "Find a return address")
    assert tab.preview.text.source().startswith("You ordered running shoes")


def test_the_keyboard_goes_from_the_list_to_the_task_and_then_to_the_preview(tab: TasksTab) -> None:
    order = list[QWidget]()
    widget: QWidget | None = tab.list.list.nextInFocusChain()
    while widget is not None and widget is not tab.list.list:
        order.append(widget)
        widget = widget.nextInFocusChain()
    assert order.index(tab.editor.title.editor()) < order.index(tab.delete) < order.index(tab.preview.moment)


def test_what_is_typed_is_saved_in_the_study_and_in_the_list(tab: TasksTab, study: OpenStudy) -> None:
    write(tab.editor.title.editor(), "Buy shoes")
    assert task(study, "running-shoes").name == "Buy shoes"
    assert tab.list.list.rows()[0].title == "Buy shoes"
    write(tab.editor.limit.editor(), "10:00")
    assert tab.list.list.rows()[0].subtitle == "Limit 10:00"
    assert study.undo_label == "Set time limit"


def test_one_field_is_one_step_and_undo_and_redo_move_the_field(qtbot: QtBot, tab: TasksTab, study: OpenStudy) -> None:
    editor = tab.editor.scenario.editor()
    before = tab.editor.scenario.text()
    editor.setFocus()
    for word in ("Walk. ", "Run. "):
        with qtbot.waitSignal(tab.editor.scenario.committed):
            QTest.keyClicks(editor, word)
    assert task(study, "running-shoes").scenario.startswith("Walk. Run. ")
    study.undo()
    assert tab.editor.scenario.text() == before
    assert not study.undo_label
    study.redo()
    assert tab.editor.scenario.text().startswith("Walk. Run. ")


def test_typing_while_another_task_is_chosen_goes_to_the_task_it_was_typed_for(tab: TasksTab, study: OpenStudy) -> None:
    editor = tab.editor.title.editor()
    editor.setFocus()
    QTest.keyClick(editor, Key.Key_End)
    QTest.keyClicks(editor, " now")
    row = tab.list.list.visualRect(tab.list.list.model().index(2, 0)).center()
    QTest.mouseClick(tab.list.list.viewport(), Left, pos=row)
    assert names(study)[0] == "Find running shoes in your size now"
    assert (tab.current(), tab.editor.title.text()) == ("delivery-date", "Change the delivery date")


def test_a_task_is_added_with_its_title_to_be_written(tab: TasksTab, study: OpenStudy) -> None:
    tab.primary()
    QTest.keyClicks(tab.editor.title.editor(), "Compare")
    QTest.keyClick(tab.editor.title.editor(), Key.Key_Return)
    assert names(study)[-1] == "Compare"
    assert study.design().tasks[-1].key == tab.current() == tab.list.list.current() == "compare"
    assert tab.count(study.design()) == 6
    assert study.undo() == "Rename task"
    assert study.undo() == "Add task"
    assert len(names(study)) == 5


def test_the_key_follows_the_title_as_it_is_typed_in_one_step(qtbot: QtBot, tab: TasksTab, study: OpenStudy) -> None:
    tab.primary()
    title = tab.editor.title.editor()
    for typed, key in (("Com", "com"), ("pare prices", "compare-prices")):
        with qtbot.waitSignal(tab.editor.title.committed):
            QTest.keyClicks(title, typed)
        assert (study.design().tasks[-1].key, tab.current()) == (key, key)
    write(tab.editor.limit.editor(), "2:00")
    assert task(study, "compare-prices").time_limit_s == 120
    study.undo()
    assert study.undo() == "Rename task"
    assert (study.design().tasks[-1].key, tab.current()) == ("new-task", "new-task")


def test_a_key_that_a_session_knows_stays(tab: TasksTab, study: OpenStudy) -> None:
    tab.primary()
    study.saved().result()
    order = "UPDATE session SET task_order = '[\"new-task\"]' WHERE id = 1"
    study.recording.writer.run(lambda file: file.execute(order).close())
    write(tab.editor.title.editor(), "Compare")
    assert (names(study)[-1], study.design().tasks[-1].key, tab.current()) == ("Compare", "new-task", "new-task")


def test_an_empty_title_is_refused_and_the_task_stays_chosen(tab: TasksTab, study: OpenStudy) -> None:
    tab.primary()
    title = tab.editor.title.editor()
    QTest.keyClick(title, Key.Key_Backspace)
    tab.flush()
    assert (study.design().tasks[-1].key, tab.current()) == ("new-task", "new-task")
    QTest.keyClicks(title, "Pay")
    tab.flush()
    assert (study.design().tasks[-1].key, tab.current()) == ("pay", "pay")


def test_a_task_is_duplicated_with_its_questionnaire(tab: TasksTab, study: OpenStudy) -> None:
    command(tab, "Duplicate task").act()
    assert names(study)[:2] == ["Find running shoes in your size", "Find running shoes in your size (copy)"]
    assert tab.editor.title.text() == "Find running shoes in your size (copy)"
    assert command(tab, "Duplicate task").key == "Ctrl+D"


def test_tasks_move_by_keys_and_by_command_and_stay_chosen(tab: TasksTab, study: OpenStudy) -> None:
    QTest.keyClick(tab.list.list, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [one.key for one in study.design().tasks][:2] == ["return-address", "running-shoes"]
    assert tab.list.list.current() == tab.current() == "running-shoes"
    command(tab, "Move task up").act()
    command(tab, "Move task up").act()
    assert [one.key for one in study.design().tasks][:2] == ["running-shoes", "return-address"]


def test_a_task_without_data_is_deleted_and_its_neighbour_chosen(tab: TasksTab, study: OpenStudy) -> None:
    tab.primary()
    QTest.mouseClick(tab.delete, Left)
    assert len(names(study)) == 5
    assert tab.current() == "damaged-parcel"


def test_a_task_with_attempts_asks_first(tab: TasksTab, edits: Edits, study: OpenStudy) -> None:
    asked: list[str] = []
    edits.asked.connect(lambda question, _then: asked.append(question.loss))
    QTest.keyClick(tab.list.list, Key.Key_Delete)
    assert len(names(study)) == 5
    assert "takes 12 attempts" in asked[0]


def test_a_task_that_somebody_works_on_is_not_deleted_but_renamed(
    qtbot: QtBot, tab: TasksTab, edits: Edits, study: OpenStudy, x_display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    feed, refused = edits.desk.feed, list[UxlabError]()
    study.edit("Add participant", add_participant(study.design(), "P13"))
    feed.begin(SessionRequest(participant="P13"), refused.append)
    qtbot.waitUntil(lambda: feed.state is not None)
    feed.submit(Begin("running-shoes"))
    qtbot.waitUntil(lambda: edits.live_task() == "running-shoes")
    tab.list.list.setFocus()
    QTest.keyClick(tab.list.list, Key.Key_Delete)
    write(tab.editor.title.editor(), "Buy shoes")
    assert names(study)[0] == "Buy shoes"
    assert [banner.said() for banner in edits.desk.banners.banners()] == [
        "“Find running shoes in your size” is being worked on. End the attempt, then delete the task."
    ]
    with qtbot.waitSignal(feed.ended):
        feed.leave()
    assert refused == []


def test_seq_is_asked_or_not_after_this_task_alone(tab: TasksTab, edits: Edits, study: OpenStudy) -> None:
    edits.asked.connect(lambda _question, then: then())
    assert tab.editor.seq.isChecked()
    QTest.mouseClick(tab.editor.seq, Left, pos=tab.editor.seq.rect().center())
    (use,) = [one for one in study.design().questionnaires if one.key == "seq"]
    assert "running-shoes" not in use.tasks
    assert len(use.tasks) == 4
    assert not tab.editor.seq.isChecked()
    study.undo()
    assert tab.editor.seq.isChecked()


def test_the_order_is_changed_in_its_card(tab: TasksTab, study: OpenStudy) -> None:
    QTest.mouseClick(tab.list.order, Left)
    QTest.keyClick(tab.list.card.choice, Key.Key_Home)
    assert study.design().order is Order.FIXED
    assert tab.list.order.text() == "Order: fixed"
    assert {order for _, order in tab.list.card.orders()} == {"1 2 3 4 5"}
    tab.list.card.close()


def test_a_wrong_value_stays_in_its_field_with_a_sentence(tab: TasksTab, study: OpenStudy) -> None:
    write(tab.editor.limit.editor(), "0:00")
    assert tab.editor.limit.editor().accessibleDescription() == "This must be above 0."
    assert task(study, "running-shoes").time_limit_s == 180


def test_without_tasks_the_tab_says_how_to_begin(tab: TasksTab, study: OpenStudy) -> None:
    study.edit("Empty", replace(study.design(), tasks=(), questionnaires=()), accept_loss=True)
    assert tab.empty.isVisible()
    assert command(tab, "Duplicate task").impossible == "There are no tasks"
    assert tab.participant_view(study.design()) is None
    tab.primary()
    assert not tab.empty.isVisible()
    assert names(study) == ["New task"]


def test_what_the_participant_would_see_is_the_chosen_task(tab: TasksTab, study: OpenStudy) -> None:
    tab.go_to("voucher")
    view = tab.participant_view(study.design())
    assert view == task_page(study.design(), task(study, "voucher"))
    assert isinstance(view, TaskPage)
    assert (view.number, view.total, view.can_start) == (4, 5, True)


def test_in_a_small_window_the_preview_takes_turns_with_the_editor(tab: TasksTab) -> None:
    assert tab.preview.isVisible()
    assert not tab.side.isVisible()
    tab.resize(QSize(584, 300))
    assert tab.editor.isVisible()
    assert not tab.preview.isVisible()
    tab.side.setFocus()
    QTest.keyClick(tab.side, Key.Key_Right)
    assert tab.preview.isVisible()
    assert not tab.editor.isVisible()
