"""What the author decides about a report: each change is saved at once and can be undone."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from uxlab.gui.command import Command, Menu
from uxlab.gui.results.report_state import with_section, with_text
from uxlab.gui.results.report_texts import name_of
from uxlab.lab.report_plan import SavedPlan
from uxlab.model.report import ReportPlan, ReportText
from uxlab.report.sections import title_of


class ReportPlanning(QObject):
    """Changes `plan`; `flush` saves what is being typed, before anything is undone. `changed` tells of each change."""

    changed = Signal()

    def __init__(self, plan: SavedPlan, flush: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._plan, self._flush = plan, flush

    def now(self) -> ReportPlan:
        """Return the plan as it stands."""
        return self._plan.get()

    def set_text(self, which: ReportText, text: str) -> None:
        """Make a text say something else; what is typed into it without a change elsewhere is one step."""
        self._set(with_text(self.now(), which, text), f"Edit {name_of(which).lower()}", merge=which.value)

    def set_section(self, key: str, appears: bool) -> None:
        """Have a section in the report, or out."""
        self._set(with_section(self.now(), key, appears=appears), f"{'Show' if appears else 'Hide'} {title_of(key)}")

    def set_notes(self, notes: bool) -> None:
        """Have free texts in the report, or out."""
        self._set(replace(self.now(), notes=notes), "Show notes" if notes else "Hide notes")

    def set_pictures(self, pictures: bool) -> None:
        """Have maps lie on pictures of screens, or on bare ones."""
        self._set(replace(self.now(), pictures=pictures), f"{'Show' if pictures else 'Hide'} pictures of screens")

    def commands(self) -> tuple[Command, ...]:
        """Return undo and redo."""
        undo, redo = self._plan.undo_label or "", self._plan.redo_label or ""
        return (
            Command(Menu.EDIT, f"Undo {undo}".strip(), self._undo, "Ctrl+Z", "" if undo else "Nothing to undo"),
            Command(Menu.EDIT, f"Redo {redo}".strip(), self._redo, "Ctrl+Y", "" if redo else "Nothing to redo"),
        )

    def _set(self, plan: ReportPlan, label: str, *, merge: str = "") -> None:
        self._plan.set(plan, label, merge=merge)
        self.changed.emit()

    def _undo(self) -> None:
        self._flush()
        self._plan.undo()
        self.changed.emit()

    def _redo(self) -> None:
        self._flush()
        self._plan.redo()
        self.changed.emit()
