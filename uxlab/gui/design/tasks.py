"""The Tasks tab: list, editor and what the participant sees, side by side."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from uxlab.designing.questionnaires import ask_after_task
from uxlab.designing.tasks import add_task, duplicate_task, move_task, name_task, remove_task, replace_task
from uxlab.gui.command import Command, Menu
from uxlab.gui.design.edits import Edits, changed
from uxlab.gui.design.preview import Preview
from uxlab.gui.design.state import TasksView, present
from uxlab.gui.design.tab import DesignTab, SavedLine
from uxlab.gui.design.task_editor import TaskEditor
from uxlab.gui.design.task_list import TaskList
from uxlab.gui.participant.state import TaskPage, View
from uxlab.gui.style.look import Look
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.buttons import ghost
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.layout import add_page, column, holder, row, rule, stacked
from uxlab.gui.widgets.segmented import Segmented
from uxlab.model.design import Design, Order, Task

_LIST_PX, _NARROW_LIST_PX, _PREVIEW_PX, _MARGIN_PX = 311, 200, 339, 24
_WIDE_PX, _NARROW_PX = 900, 700
_NEW = "New task"
_EDITOR, _SEEN = "edit", "seen"


class TasksTab(DesignTab):
    """What people are asked to do."""

    def __init__(self, look: Look, edits: Edits, turns: Pace = AT_ONCE) -> None:
        super().__init__(look, edits, turns)
        self._shown: TasksView | None = None
        self._current, self._place = "", 0
        turns.add(self._make_editor, self._make_others, self._build, self._listen)

    def _make_editor(self) -> None:
        self.editor = TaskEditor(self._look, self._save)

    def _make_others(self) -> None:
        look = self._look
        self.list = TaskList(look)
        self.preview = Preview(look)
        self.side = Segmented(look, [(_EDITOR, "Task"), (_SEEN, "What the participant sees")], name="Part")
        self.duplicate = ghost(look, "Duplicate", self._duplicate, icon="copy")
        self.delete = ghost(look, "Delete task", self._delete, icon="trash")
        self.delete.set_role("danger-ghost")
        self.saved = SavedLine(look, self._edits)
        self.empty = EmptyState(
            look,
            "clipboard-text",
            "No tasks yet",
            "A task is one thing that people try to do with the product, told as a short story.",
            "Add task",
            self._add,
        )

    def apply(self, design: Design) -> None:
        """Show what differs from what is shown."""
        view = present(design, self._present_key(design), self._edits.desk.study.orders())
        if view == self._shown:
            return
        had = self._shown is not None and self._shown.task is not None
        self._shown = view
        self._current, self._place = (view.task.key, view.task.number - 1) if view.task else ("", 0)
        self.list.apply(view.order, view.rows, view.hints, self._current)
        if view.task is not None:
            self.editor.apply(view.task)
            self.preview.apply(view.task)
        self._stack.setCurrentWidget(self._work if view.task else self.empty)
        if had != (view.task is not None):
            self.commands_changed.emit()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done with tasks."""
        none = "" if self._current else "There are no tasks"
        edit = Menu.EDIT
        return (
            Command(edit, "Add task", self._add, "Ctrl+Shift+T"),
            Command(edit, "Duplicate task", self._duplicate, "Ctrl+D", none),
            Command(edit, "Move task up", lambda: self._step(-1), "Alt+Up", none),
            Command(edit, "Move task down", lambda: self._step(1), "Alt+Down", none),
            Command(edit, "Delete task…", self._delete, "", none),
        )

    def count(self, design: Design) -> int | None:
        """Return how many tasks there are."""
        return len(design.tasks)

    def primary(self) -> None:
        """Add a task."""
        self._add()

    def go_to(self, key: str) -> None:
        """Choose a task, and give the focus to the list."""
        if key:
            self._choose(key)
        where: QWidget = self.list.list if self._current else self.list.add
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Save what has been typed."""
        if self._current:
            self.editor.flush()

    def participant_view(self, design: Design) -> View | None:
        """Return the page with the task that is chosen."""
        task = next((one for one in design.tasks if one.key == self._current), None)
        return None if task is None else task_page(design, task)

    def current(self) -> str:
        """Return the key of the task that is chosen, empty without tasks."""
        return self._current

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview in place of the editor where there is no room beside it."""
        super().resizeEvent(event)
        self._share_room()

    def _build(self) -> None:
        """Put the parts together from the outside in: with another parent all that is in a widget is styled again."""
        self._work, self._stack, self._column = QWidget(), stacked([self.empty]), QWidget()
        content = row([self.list, rule(vertical=True), self._stack])
        content.setStretch(2, 1)
        self.setLayout(content)
        add_page(self._stack, self._work)
        self._side_row = holder(row([self.side, -1], margin=(24, 12, 24, 0)))
        self._rule = rule(vertical=True)
        beside = row([self._column, self._rule, self.preview])
        beside.setStretch(0, 1)
        whole = column([self._side_row, beside])
        whole.setStretch(1, 1)
        self._work.setLayout(whole)
        foot = row([self.saved, -1, self.duplicate, self.delete], 4, margin=(_MARGIN_PX, 0, _MARGIN_PX - 4, 18))
        self._column.setLayout(column([self.editor, foot]))
        QWidget.setTabOrder(self.list, self._work)
        QWidget.setTabOrder(self.delete, self.preview.moment)

    def _listen(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.moved.connect(self._move)
        self.list.add_requested.connect(self._add)
        self.list.remove_requested.connect(lambda _: self._delete())
        self.list.edit_requested.connect(self.editor.begin_title)
        self.list.order_chosen.connect(self._set_order)
        self.editor.seq_switched.connect(self._switch_seq)
        self.side.chosen.connect(lambda _: self._share_room())
        self._look.changed.connect(self._share_room)

    def _share_room(self) -> None:
        scale = max(1.0, self._look.text_scale)
        wide = self.width() >= _WIDE_PX * scale
        seen = wide or self.side.value() == _SEEN
        narrow = self.width() < _NARROW_PX * scale
        self.list.setFixedWidth(round((_NARROW_LIST_PX if narrow else _LIST_PX) * scale))
        self.list.set_narrow(narrow)
        self.editor.set_narrow(narrow)
        self.saved.setVisible(not narrow)
        self._side_row.setVisible(not wide)
        self._rule.setVisible(wide)
        self._column.setVisible(wide or not seen)
        self.preview.setVisible(seen)
        self.preview.setMaximumWidth(round(_PREVIEW_PX * scale) if wide else self.width())
        self.preview.setMinimumWidth(round(_PREVIEW_PX * scale) if wide else 0)

    def _present_key(self, design: Design) -> str:
        """Return the task that is chosen, or the one at its place once it is deleted."""
        keys = [task.key for task in design.tasks]
        return self._current if self._current in keys or not keys else keys[min(self._place, len(keys) - 1)]

    # What the person does.

    def _choose(self, key: str) -> None:
        if key != self._current:
            self.flush()
            self._current = key
            self.apply(self._edits.design())

    def _add(self) -> None:
        self.flush()
        after, key = add_task(self._edits.design(), _NEW)
        self._made("Add task", after, key)
        self.editor.begin_title()

    def _duplicate(self) -> None:
        if self._current:
            self.flush()
            after, key = duplicate_task(self._edits.design(), self._current)
            self._made("Duplicate task", after, key)

    def _made(self, label: str, after: Design, key: str) -> None:
        self._current = key
        self._told(self._edits.make(label, after))
        self.side.set_value(_EDITOR)
        self._share_room()

    def _move(self, origin: int, target: int) -> None:
        design = self._edits.design()
        key = design.tasks[origin].key
        self._current = key
        self._told(self._edits.make("Move task", move_task(design, key, target)))

    def _step(self, step: int) -> None:
        keys = [task.key for task in self._edits.design().tasks]
        here = keys.index(self._current) if self._current in keys else -1
        if here >= 0 and 0 <= here + step < len(keys):
            self.flush()
            self._move(here, here + step)

    def _delete(self) -> None:
        design = self._edits.design()
        task = next((one for one in design.tasks if one.key == self._current), None)
        if task is None:
            return
        if self._edits.live_task() == task.key:
            self._edits.tell(f"“{task.name}” is being worked on. End the attempt, then delete the task.")
            return
        after = remove_task(design, task.key)
        self._edits.remove("Delete task", after, title=f"Delete “{task.name}”", verb="Delete task")

    def _save(self, label: str, field: str, value: object) -> str:
        design = self._edits.design()
        task = next((one for one in design.tasks if one.key == self._current), None)
        if task is None:
            return ""
        if field == "name":
            return self._rename(label, task, str(value))
        after = replace_task(design, changed(task, **{field: value}))
        return self._edits.make(label, after, merge=f"task/{task.key}/{field}")

    def _rename(self, label: str, task: Task, name: str) -> str:
        """Call a task otherwise; its key follows while no session knows it, so that steps are merged by its place."""
        design = self._edits.design()
        after, self._current = name_task(design, task.key, name)
        if self._current != task.key and self._edits.desk.study.is_used(task.key):
            after, self._current = replace_task(design, replace(task, name=name)), task.key
        refused = self._edits.make(label, after, merge=f"task/{design.tasks.index(task)}/name")
        if refused:
            self._current = task.key
        return refused

    def _switch_seq(self, on: bool) -> None:
        after = ask_after_task(self._edits.design(), "seq", self._current, asked=on)
        label = "Ask SEQ after task" if on else "Ask no SEQ after task"
        self._edits.remove(label, after, title="Ask no SEQ any more", verb="Ask no SEQ")
        self.apply(self._edits.design())
        self.editor.seq.set_on(self._shown is not None and self._shown.task is not None and self._shown.task.asks_seq)

    def _set_order(self, order: str) -> None:
        after = replace(self._edits.design(), order=Order(order))
        self._told(self._edits.make("Change the order of tasks", after))

    def _told(self, sentence: str) -> None:
        if sentence:
            self._edits.tell(sentence)


def task_page(design: Design, task: Task) -> TaskPage:
    """Return a task as the participant reads it before it begins."""
    product = f"the {design.product}" if design.product else "the product"
    return TaskPage(
        number=design.tasks.index(task) + 1,
        total=len(design.tasks),
        text=task.scenario or task.name,
        can_start=design.autopilot.tasks,
        footer=f"We are testing {product}, not you. You may stop whenever you like.",
    )
