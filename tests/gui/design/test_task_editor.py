"""The editor of a task: what it shows and what it saves."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, Left, show, write
from uxlab.gui.design.state import TaskView, present
from uxlab.gui.design.task_editor import TaskEditor
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.field import Field
from uxlab.model.design import Design, Task

TASK = Task(
    key="a",
    name="Find it",
    scenario="Find it now.",
    success_criteria=("Found",),
    time_limit_s=180,
    optimal_clicks=4,
    success_goal=0.8,
)


def view_of(task: Task) -> TaskView:
    view = present(Design(name="Shop", tasks=(task,)), task.key, {}).task
    assert view is not None
    return view


class Saved(list[tuple[str, str, object]]):
    """What was saved; `refusal` is the answer."""

    refusal = ""

    def __call__(self, done: str, field: str, value: object) -> str:
        self.append((done, field, value))
        return self.refusal


@pytest.fixture
def saved() -> Saved:
    return Saved()


@pytest.fixture
def editor(qtbot: QtBot, look: Look, saved: Saved) -> TaskEditor:
    made = TaskEditor(look, saved)
    made.apply(view_of(TASK))
    return show(qtbot, made)


def test_tab_reads_the_fields_in_order_whatever_criteria_are_added(editor: TaskEditor, qtbot: QtBot) -> None:
    qtbot.waitUntil(editor.isActiveWindow)
    for criteria in (("Found", "Read aloud"), (), ("Found",)):
        editor.apply(view_of(replace(TASK, success_criteria=criteria)))
        qtbot.waitUntil(lambda: all(row.isVisible() for row in editor.criteria.rows()))
        editor.scenario.editor().setFocus()
        reached = []
        for _ in range(len(criteria) + 2):
            QTest.keyClick(editor.focusWidget(), Key.Key_Tab)
            reached.append(editor.focusWidget())
        lines = [row.line for row in editor.criteria.rows()]
        assert reached == [*lines, editor.criteria.new, editor.limit.editor()]


def test_it_shows_the_task(editor: TaskEditor) -> None:
    shown = [editor.title, editor.scenario, editor.limit, editor.expert, editor.clicks, editor.success_goal]
    assert [field.text() for field in shown] == ["Find it", "Find it now.", "3:00", "", "4", "80 %"]
    assert [row.line.text() for row in editor.criteria.rows()] == ["Found"]
    assert editor.more.text() == "More, 1 of 4 set"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("title", "Buy it", ("Rename task", "name", "Buy it")),
        ("scenario", "Buy.", ("Edit scenario", "scenario", "Buy.")),
        ("limit", "90 s", ("Set time limit", "time_limit_s", 90)),
        ("limit", "", ("Set time limit", "time_limit_s", None)),
        ("expert", "0:24", ("Set expert time", "expert_time_s", 24)),
        ("clicks", "7", ("Set optimal clicks", "optimal_clicks", 7)),
        ("start_page", "https://a.example", ("Set start page", "start_page", "https://a.example")),
        ("opportunities", "5", ("Set error opportunities", "error_opportunities", 5)),
        ("pages", "3", ("Set optimal pages", "optimal_pages", 3)),
        ("success_goal", "75", ("Set success goal", "success_goal", 0.75)),
        ("time_goal", "1:00", ("Set time goal", "time_goal_s", 60)),
    ],
)
def test_each_field_saves_its_value(
    editor: TaskEditor, saved: Saved, name: str, text: str, said: tuple[str, str, object]
) -> None:
    editor.more.click()
    field = getattr(editor, name)
    assert isinstance(field, Field)
    if text:
        write(field.editor(), text)
    else:
        clear(field.editor())
    assert saved == [said]


def clear(widget: QWidget) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Key.Key_Delete)
    QTest.keyClick(widget, Key.Key_Tab)


def test_what_cannot_be_is_said_below_its_field(editor: TaskEditor, saved: Saved) -> None:
    saved.refusal = "This must be above 0."
    write(editor.limit.editor(), "0:00")
    assert editor.limit.editor().accessibleDescription() == "This must be above 0."
    assert editor.limit.text() == "0:00"


def test_a_title_must_not_be_empty(editor: TaskEditor, saved: Saved) -> None:
    clear(editor.title.editor())
    assert saved == []
    assert editor.title.editor().accessibleDescription() == "Write a title"


def test_switches_and_criteria_save_at_once(editor: TaskEditor, saved: Saved) -> None:
    asked: list[bool] = []
    editor.seq_switched.connect(asked.append)
    QTest.mouseClick(editor.converts, Left, pos=editor.converts.rect().center())
    QTest.keyClick(editor.seq, Key.Key_Space)
    write(editor.criteria.new, "Paid")
    assert saved == [
        ("Set conversion", "conversion_goal", True),
        ("Edit success criteria", "success_criteria", ("Found", "Paid")),
    ]
    assert asked == [True]


def test_another_task_replaces_what_is_shown_and_saves_nothing(editor: TaskEditor, saved: Saved) -> None:
    editor.apply(view_of(replace(TASK, key="b", name="Other", scenario="", time_limit_s=None, success_criteria=())))
    assert (editor.title.text(), editor.scenario.text(), editor.limit.text()) == ("Other", "", "")
    assert editor.criteria.rows() == ()
    editor.flush()
    assert saved == []


def test_another_task_is_shown_from_its_top(editor: TaskEditor) -> None:
    editor.resize(400, 200)
    QTest.qWait(1)
    bar = editor._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    editor.apply(view_of(replace(TASK, name="Same task")))
    assert bar.value() == bar.maximum() > 0
    editor.apply(view_of(replace(TASK, key="b")))
    assert bar.value() == 0


def test_words_are_counted_while_they_are_written(editor: TaskEditor) -> None:
    text = editor.scenario.editor()
    text.setFocus()
    QTest.keyClicks(text, "One two ")
    assert any("5 words" in each.text() for each in editor.scenario.findChildren(type(editor.scenario._note)))


def test_more_opens_with_the_focus_inside(editor: TaskEditor) -> None:
    assert not editor.opportunities.isVisible()
    QTest.keyClick(editor.more, Key.Key_Space)
    assert editor.opportunities.isVisible()
    assert editor.opportunities.editor().hasFocus()
    QTest.keyClick(editor.more, Key.Key_Space)
    assert not editor.opportunities.isVisible()


def test_a_web_address_can_be_opened_and_a_program_not(editor: TaskEditor) -> None:
    visible = []
    for page in ("https://a.example", "shop.exe", ""):
        editor.apply(view_of(replace(TASK, start_page=page)))
        visible.append(editor._visit.isVisible())
    assert visible == [True, False, False]


def test_a_new_task_begins_with_its_title_chosen(editor: TaskEditor) -> None:
    editor.begin_title()
    QTest.keyClicks(editor.title.editor(), "New")
    assert editor.title.editor().text() == "New"


def test_a_narrow_editor_puts_switches_below_each_other(editor: TaskEditor) -> None:
    assert editor.seq.y() == editor.converts.y()
    editor.set_narrow(True)
    QTest.qWait(1)
    assert editor.seq.y() > editor.converts.y()
