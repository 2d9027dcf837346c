"""The Design page: tabs for the parts of a design, each saved as it is typed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from uxlab.gui.command import Command, Menu
from uxlab.gui.design.edits import Edits
from uxlab.gui.design.error_types import ErrorTypesTab
from uxlab.gui.design.files import DesignFiles
from uxlab.gui.design.forms.tab import QuestionnairesTab
from uxlab.gui.design.privacy import PrivacyTab
from uxlab.gui.design.tab import DesignTab, Tryout
from uxlab.gui.design.tasks import TasksTab, task_page
from uxlab.gui.design.versions import VersionsTab
from uxlab.gui.desk import Desk
from uxlab.gui.page import Page
from uxlab.gui.participant.state import View
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.buttons import ghost, secondary
from uxlab.gui.widgets.confirm import Confirm, Question
from uxlab.gui.widgets.layout import clear, column, holder, label, row, rule
from uxlab.gui.widgets.stack import Stack
from uxlab.gui.widgets.styling import styling
from uxlab.gui.widgets.tabs import Tabs
from uxlab.gui.widgets.undo_keys import UndoKeys
from uxlab.model.design import Design

TABS: tuple[tuple[str, str, type[DesignTab]], ...] = (
    ("tasks", "Tasks", TasksTab),
    ("questionnaires", "Questionnaires", QuestionnairesTab),
    ("errors", "Error types", ErrorTypesTab),
    ("conditions", "Conditions", VersionsTab),
    ("privacy", "Privacy", PrivacyTab),
)
_HEADER_PX = 60
_NEXT_TAB_AFTER_MS = 100
_NOTHING_TO_TRY = "There is no task to try yet"


class DesignPage(Page):
    """Everything that is decided before the first participant arrives."""

    def __init__(self, desk: Desk, stage: Tryout) -> None:
        super().__init__()
        self._desk, self._stage = desk, stage
        look = desk.look
        self._edits = Edits(desk, self)
        self._tabs: dict[str, DesignTab] = {}
        self._idle = QTimer(self, singleShot=True, interval=_NEXT_TAB_AFTER_MS)
        self._idle.timeout.connect(self._make_next)
        self._tab_turns = desk.turns.branch(self)
        self._bar = Tabs(look, [(key, title) for key, title, _ in TABS], name="Parts of the design")
        self._files = DesignFiles(self._edits, self)
        self._keys = UndoKeys(self, self.flush)
        self._question: QVBoxLayout = column([])
        self._question_frame = QFrame()
        self._stack = Stack()
        self._import = ghost(look, "Import…", self._choose_import, icon="download-simple")
        self._export = ghost(look, "Export…", self._choose_export, icon="export")
        self._try = secondary(look, "Try as participant", self._show_as_participant, icon="eye")
        self._before: Design | None = None
        self._build()
        desk.turns.add(partial(self._make, TABS[0][0], desk.turns), self._listen, self._refresh)

    @property
    def tab(self) -> DesignTab:
        """The tab that is shown."""
        return self.tab_of(self._bar.value())

    def tab_of(self, key: str) -> DesignTab:
        """Return a tab by its key; it is made when it is first asked for."""
        if key not in self._tabs:
            self._tab_turns.finish()  # it may be the one that is being made
        if key not in self._tabs:
            self._make(key, AT_ONCE)
        return self._tabs[key]

    def show_tab(self, key: str) -> None:
        """Show a tab."""
        if key != self._bar.value():
            self.tab.flush()
            self._bar.set_value(key)
        self._show_tab(key)

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here, the shown tab's own things included."""
        return (
            *self.tab.commands(),
            Command(Menu.FILE, "Import design…", self._choose_import),
            Command(Menu.FILE, "Export design…", self._choose_export, "Ctrl+Shift+E"),
            Command(
                Menu.STUDY,
                "Try as participant",
                self._show_as_participant,
                "F6",
                self._why_not_try(),
            ),
        )

    def primary(self) -> None:
        """Do what the tab is for."""
        self.tab.primary()

    def enter(self, subject: str) -> None:
        """Show the tab, and the part of it, that somebody came for: "errors", or "task:find-shoes"."""
        part, _, key = subject.partition(":")
        wanted = {"task": "tasks", "error": "errors", "questionnaire": "questionnaires"}.get(part, part)
        if wanted in {each for each, _, _ in TABS}:
            self.show_tab(wanted)
        self._refresh()
        self.tab.go_to(key)

    def flush(self) -> None:
        """Save what has been typed."""
        if (shown := self._tabs.get(self._bar.value())) is not None:
            shown.flush()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the other tabs when there is nothing else to do, one at a time."""
        super().showEvent(event)
        self._tab_turns.pause(paused=False)
        self._idle.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what has been typed before another page is shown."""
        self._idle.stop()
        self._tab_turns.pause(paused=True)
        self.flush()
        super().hideEvent(event)

    def _build(self) -> None:
        header = holder(
            row(
                [label(self._desk.look, "Design", "title"), -1, self._import, self._export, 8, self._try],
                4,
                margin=(24, 0),
            )
        )
        header.setFixedHeight(round(_HEADER_PX * max(1.0, self._desk.look.text_scale)))
        self._question_frame.setLayout(self._question)
        self._question.setContentsMargins(24, 16, 24, 16)
        self._question_frame.hide()
        content = column([header, row([self._bar], margin=(14, 0)), rule(), self._question_frame, self._stack])
        content.setStretch(4, 1)
        self.setLayout(content)

    def _listen(self) -> None:
        self._edits.changed.connect(self._refresh)
        self._edits.asked.connect(self._ask)
        self._bar.chosen.connect(self._show_tab)

    def _show_tab(self, key: str) -> None:
        shown = self._stack.current()
        tab = self.tab_of(key)
        if isinstance(shown, DesignTab) and shown is not tab:
            shown.flush()
        self._stack.show_part(tab)
        tab.apply(self._edits.design())
        self._show_whether_to_try()
        self.commands_changed.emit()

    def _make(self, key: str, turns: Pace) -> None:
        kind = next(kind for each, _, kind in TABS if each == key)
        made = kind(self._desk.look, self._edits, turns)
        self._stack.add(made)
        turns.add(partial(self._take, key, made))

    def _take(self, key: str, made: DesignTab) -> None:
        self._tabs[key] = made
        if self._stack.current() is None:
            self._stack.show_part(made)
        made.commands_changed.connect(self.commands_changed)
        self._bar.set_count(key, made.count(self._edits.design()))

    def _make_next(self) -> None:
        missing = next((key for key, _, _ in TABS if key not in self._tabs), "")
        if missing and not self._tab_turns.busy:
            self._make(missing, self._tab_turns)
            self._tab_turns.add(lambda: self._tab_turns.add(*styling(self._tabs[missing])))
        if missing:
            self._idle.start()

    def _refresh(self) -> None:
        design = self._edits.design()
        self.tab.apply(design)
        if design != self._before:
            self._before = design
            self._show_counts(design)

    def _show_counts(self, design: Design) -> None:
        for key, tab in self._tabs.items():
            self._bar.set_count(key, tab.count(design))
        self._show_whether_to_try()

    def _show_whether_to_try(self) -> None:
        reason = self._why_not_try()
        if self._try.isEnabled() == bool(reason):
            self._try.set_reason(reason)
            self.commands_changed.emit()

    # Questions.

    def _ask(self, question: Question, then: Callable[[], object]) -> None:
        self._unask()
        asked = Confirm(self._desk.look, question)
        asked.confirmed.connect(lambda: self._answered(then))
        asked.dismissed.connect(lambda: self._answered(None))
        self._question.addWidget(asked)
        self._question_frame.show()
        asked.focus()

    def _answered(self, then: Callable[[], object] | None) -> None:
        self._unask()
        if then is not None:
            then()
        self.tab.go_to("")

    def _unask(self) -> None:
        clear(self._question)
        self._question_frame.hide()

    # Files and trying.

    def _choose_import(self) -> None:
        self.flush()
        self._files.choose_import()

    def _choose_export(self) -> None:
        self.flush()
        self._files.choose_export()

    def _show_as_participant(self) -> None:
        self.flush()
        if (view := self._view(self._edits.design())) is not None:
            self._stage.preview(view)

    def _view(self, design: Design) -> View | None:
        view = self.tab.participant_view(design)
        return task_page(design, design.tasks[0]) if view is None and design.tasks else view

    def _why_not_try(self) -> str:
        return _NOTHING_TO_TRY if self._view(self._edits.design()) is None else ""
