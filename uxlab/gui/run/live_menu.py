"""The commands of a running session for the menu bar, and what can be done with one of its tasks."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from uxlab.gui.command import Command, Menu
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.views import ConsoleView, TaskStep
from uxlab.gui.widgets import inert
from uxlab.gui.widgets.marks import OUTCOME_KEYS, OUTCOMES
from uxlab.model.session import Outcome
from uxlab.recording.machine import Verb

Act = Callable[[], object]
_ENDS = (*OUTCOME_KEYS, Outcome.FAULT)


def live_commands(view: ConsoleView, deeds: Deeds, asked: Mapping[str, Act]) -> tuple[Command, ...]:
    """Return every command; a single key after a tab is shown, not bound, for text fields need it.

    Their texts stay the same while a session runs, so that the menus need not be made anew.

    `asked`: what the page does itself, by "forward", "note", "new-type", "new-task", "new-person", "strip", "finish".
    """

    def entry(verb: Verb, text: str, act: Act, key: str = "", menu: Menu = Menu.SESSION) -> Command:
        return Command(menu, text, lambda: _do(act), key, "" if verb in view.can else view.why_not or "Not now.")

    pause = Verb.RESUME if view.paused else Verb.PAUSE
    return (
        Command(Menu.EDIT, "Undo", deeds.undo, "Ctrl+Z", "" if view.undo else "Nothing to undo"),
        Command(Menu.EDIT, "Redo", deeds.redo, "Ctrl+Y", "" if view.redo else "Nothing to redo"),
        Command(Menu.SESSION, "Next step", lambda: _do(asked["forward"]), "Ctrl+Return"),
        entry(Verb.BEGIN, "Begin next task\tB", deeds.begin),
        entry(pause, "Pause, or go on", deeds.pause, "F8"),
        *(
            entry(Verb.END, f"{OUTCOMES[end].name}\t{OUTCOME_KEYS.get(end, '')}".strip(), partial(deeds.end, end))
            for end in _ENDS
        ),
        *(entry(Verb.ERROR, f"Mark “{one.name}”\t{one.hotkey}", partial(deeds.mark, one.key)) for one in view.errors),
        entry(Verb.ASSIST, "Assist\tA", deeds.assist),
        entry(Verb.NOTE, "Note\tN", asked["note"]),
        entry(Verb.EXTEND, "Extend limit by 1 min", deeds.extend),
        entry(Verb.RESTART, "Restart attempt", deeds.restart),
        entry(Verb.CANCEL, "Cancel attempt", deeds.cancel),
        entry(Verb.REORDER, "Skip this task", deeds.leave_out),
        entry(Verb.REORDER, "New error type…\t+", asked["new-type"]),
        entry(Verb.REORDER, "Add a task…", asked["new-task"]),
        entry(Verb.REORDER, "Add a participant…", asked["new-person"]),
        Command(Menu.VIEW, "Compact strip", lambda: _do(asked["strip"]), "F9"),
        entry(Verb.FINISH, "Finish session…", asked["finish"]),
    )


def task_menu(parent: QWidget, view: ConsoleView, key: str, deeds: Deeds, move: Callable[[str, int], object]) -> QMenu:
    """Return the menu of one task in the row."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    place = [step.key for step in view.steps].index(key)
    step = view.steps[place]
    open_to_change = step.state in {"todo", "current"} and not (view.working and step.state == "current")
    begin = menu.addAction(inert.entry(f"{'Begin' if open_to_change else 'Repeat'} “{step.name}”"))
    begin.triggered.connect(lambda *_: deeds.begin(key))
    begin.setEnabled(Verb.BEGIN in view.can)
    skip = menu.addAction("Skip it")
    skip.triggered.connect(lambda *_: deeds.skip(key))
    skip.setEnabled(Verb.SKIP in view.can and open_to_change)
    menu.addSeparator()
    for text, by in (("Move earlier", -1), ("Move later", 1)):
        action = menu.addAction(text)
        action.triggered.connect(lambda *_, by=by: move(key, place + by))
        action.setEnabled(open_to_change and 0 <= place + by < len(view.steps) and _is_open(view.steps[place + by]))
    return menu


def begin_menu(parent: QWidget, view: ConsoleView, deeds: Deeds, add: Act, skip: Act) -> QMenu:
    """Return the menu with all tasks that can be begun instead of the next."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for step in view.steps:
        tried = f" ({step.mark.name.lower()})" if step.mark else ""
        action = menu.addAction(inert.entry(f"{step.number}  {step.name}{tried}"))
        action.triggered.connect(lambda *_, key=step.key: deeds.begin(key))
        action.setEnabled(Verb.BEGIN in view.can)
    menu.addSeparator()
    skipping = menu.addAction("Skip the next task")
    skipping.triggered.connect(lambda *_: skip())
    skipping.setEnabled(bool(view.next_task) and Verb.SKIP in view.can)
    menu.addAction("Add a task…").triggered.connect(lambda *_: add())
    return menu


def show_below(menu: QMenu, anchor: QWidget) -> None:
    """Open a menu below a control."""
    menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))


def _is_open(step: TaskStep) -> bool:
    return step.state in {"todo", "current"}


def _do(act: Act) -> None:
    act()
