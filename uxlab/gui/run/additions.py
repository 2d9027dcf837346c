"""What can be added to the study while a session runs, each in a small panel: error type, task, participant."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from uxlab.designing.error_types import add_error_type, replace_error_type
from uxlab.designing.hotkeys import RESERVED, effective_hotkeys, normal
from uxlab.designing.people import add_participant, next_code
from uxlab.designing.tasks import add_task
from uxlab.errors import UxlabError
from uxlab.gui.run.new_thing import NewThing
from uxlab.gui.style.look import Look
from uxlab.lab.open_study import OpenStudy
from uxlab.model.design import Design


class Additions:
    """`added(code)` tells of a new participant."""

    def __init__(self, look: Look, page: QWidget, study: OpenStudy, added: Callable[[str], object]) -> None:
        self._study, self._added = study, added
        self.error_type = NewThing(
            look,
            page,
            ("New error type", "Add error type"),
            lambda name, key: with_error_type(study, name, key),
            keyed=True,
        )
        self.task = NewThing(look, page, ("New task", "Add task"), lambda name, _: with_task(study, name))
        self.person = NewThing(
            look, page, ("Code of the participant", "Add participant"), lambda code, _: self._add_person(code)
        )

    def ask_error_type(self, anchor: QWidget) -> None:
        """Ask for an error type; its key is the next free one unless another is wanted."""
        self.error_type.ask(anchor, "", next_key(self._study.design()))

    def ask_task(self, anchor: QWidget) -> None:
        """Ask for a task."""
        self.task.ask(anchor)

    def ask_person(self, anchor: QWidget) -> None:
        """Ask for a participant's code."""
        self.person.ask(anchor, next_code(self._study.design()))

    def close_up(self) -> None:
        """Close what is open."""
        for panel in (self.error_type, self.task, self.person):
            panel.close_up()

    def _add_person(self, code: str) -> str:
        refusal = with_person(self._study, code)
        if not refusal:
            self._added(code)
        return refusal


def next_key(design: Design) -> str:
    """Return the first digit that marks nothing yet, else the first letter."""
    taken = {key for _, key in effective_hotkeys(design)} | set(RESERVED)
    return next((key for key in "123456789QWERYUIOHJKLZCVM" if key not in taken), "")


def with_error_type(study: OpenStudy, name: str, key: str) -> str:
    """Add an error type; return why it cannot be, "" when it was added."""
    if not name:
        return "Write a name."
    design = study.design()
    wanted = normal(key)
    names = {kind.key: kind.name for kind in design.error_types}
    marks = {its: names[kind] for kind, its in effective_hotkeys(design) if its}
    taken = {**marks, **RESERVED}.get(wanted)
    if taken is not None:
        return f"The key {wanted} is that of “{taken}”; choose another."

    def add(before: Design) -> Design:
        after, new = add_error_type(before, name)
        kind = next(one for one in after.error_types if one.key == new)
        return replace_error_type(after, replace(kind, hotkey=wanted)) if wanted else after

    return _edited(study, "Add error type", add)


def with_task(study: OpenStudy, name: str) -> str:
    """Add a task at the end; return why it cannot be."""
    return _edited(study, "Add task", lambda design: add_task(design, name)[0]) if name else "Write a name."


def with_person(study: OpenStudy, code: str) -> str:
    """Add a participant; return why it cannot be."""
    return _edited(study, "Add participant", lambda design: add_participant(design, code)) if code else "Write a code."


def _edited(study: OpenStudy, label: str, change: Callable[[Design], Design]) -> str:
    try:
        study.edit(label, change(study.design()))
    except UxlabError as refusal:
        return str(refusal)
    return ""
