"""The Problems tab: the matrix, what it tells of unseen problems, and the list kept up by hand."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from uxlab.errors import UxlabError
from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.results.behind_lines import Asked, Figure
from uxlab.gui.results.problems_form import ProblemForm
from uxlab.gui.results.problems_matrix import ProblemMatrix, SeverityKey
from uxlab.gui.results.problems_side import ProblemsSide
from uxlab.gui.results.problems_state import SEVERITIES, ProblemsView, present_problems
from uxlab.gui.results.results import Results
from uxlab.gui.results.tab import ResultsTab
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.keycap import key_hints
from uxlab.gui.widgets.layout import STRETCH, add_page, column, holder, label, row, rule, stacked
from uxlab.model.problems import Problem, ProblemDraft

_SIDE_PX, _NARROW_BELOW_PX, _HINTS_FROM_PX = 348, 900, 1000
_WIDEST_SIDE = 1.2
"""How far the side grows with the text: a third of the window."""
_HINTS = [("Space", "mark a cell"), ("Enter", "open its session")]
_NOTHING = ("No problems yet", "Write down what went wrong, and mark who met it; the curve tells how many are unseen.")
_NOBODY_CHOSEN = "No problem is chosen"
Problems = tuple[Problem, ...]


class ProblemsTab(ResultsTab):
    """Every change is saved at once and can be undone here. The parts are made and filled in turns."""

    levels = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look = desk.look
        self._results: Results | None = None
        self._problems: Problems = ()
        self._view: ProblemsView | None = None
        self.add = secondary(look, "Add problem", self.begin_adding, icon="plus")
        self.action = self.add
        self._empty = EmptyState(look, "warning-circle", *_NOTHING, "Add problem", self.begin_adding)
        self._build()
        desk.turns.add(self._make_matrix, self._make_side, self._make_form, self._listen)

    def apply(self, results: Results) -> None:
        """Show the problems among the chosen sessions."""
        self._results = results
        self._follow(self._desk.study.problems.read())

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done with problems, their own undo included."""
        edits, chosen = self._desk.study.problems, self._chosen()
        none = "" if chosen else _NOBODY_CHOSEN
        undo, redo = edits.undo_label or "", edits.redo_label or ""
        return (
            Command(Menu.EDIT, f"Undo {undo}".strip(), self._undo, "Ctrl+Z", "" if undo else "Nothing to undo"),
            Command(Menu.EDIT, f"Redo {redo}".strip(), self._redo, "Ctrl+Y", "" if redo else "Nothing to redo"),
            Command(Menu.STUDY, "Add problem", self.begin_adding, "Ctrl+Shift+N"),
            Command(Menu.STUDY, "Edit problem", self.begin_editing, "F2", none),
            Command(Menu.STUDY, "Remove problem", self.remove, "", none),
        )

    def begin_adding(self) -> None:
        """Open the form for a new problem."""
        self._open_form(None)

    def begin_editing(self) -> None:
        """Open the form for the chosen problem."""
        if (problem := self._chosen()) is not None:
            self._open_form(problem)

    def remove(self) -> None:
        """Take the chosen problem off the list; it can be undone."""
        if (problem := self._chosen()) is not None:
            self._follow(self._desk.study.problems.remove(problem.uid))
            ways: list[tuple[str, Callable[[], object]]] = [("Undo", self._undo)]
            self._desk.banners.push("info", f"“{problem.title}” was removed.", actions=ways, key="problem")

    def take_focus(self) -> None:
        """Begin in the matrix."""
        self.matrix.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the side to wider windows, but for the form."""
        super().resizeEvent(event)
        self._fit()

    # Inside.

    def _build(self) -> None:
        look = self._desk.look
        legend = [row([SeverityKey(look, level), 6, label(look, name, "small")]) for level, name in SEVERITIES.items()]
        self._hints = key_hints(look, _HINTS)
        foot = row([*(part for one in legend for part in (one, 14)), STRETCH, self._hints])
        foot.setContentsMargins(20, 8, 20, 8)
        self._place = column([])
        left = column([self._place, rule(), foot])
        left.setStretch(0, 1)
        self._left = holder(left)
        self._right = stacked([])
        self._line = rule(vertical=True)
        body = row([])
        body.addWidget(self._left, 1)
        body.addWidget(self._line)
        body.addWidget(self._right)
        self._stack = stacked([holder(body), self._empty])
        self.setLayout(column([self._stack]))

    def _make_matrix(self) -> None:
        self.matrix = ProblemMatrix(self._desk.look)
        self._place.addWidget(self.matrix)

    def _make_side(self) -> None:
        self.side = ProblemsSide(self._desk.look, self._desk.jobs)
        add_page(self._right, self.side)

    def _make_form(self) -> None:
        self.form = ProblemForm(self._desk.look)
        add_page(self._right, self.form)

    def _listen(self) -> None:
        self.matrix.chosen.connect(lambda _: self._show_side())
        self._desk.look.changed.connect(self._fit)
        self.matrix.toggled.connect(self._toggle)
        self.matrix.opened.connect(self._open)
        self.matrix.counted.connect(self._ask)
        self.side.asked.connect(self.asked)
        self.side.open_requested.connect(lambda: self._open(self.matrix.current(), ""))
        self.side.edit_requested.connect(self.begin_editing)
        self.side.remove_requested.connect(self.remove)
        self.form.saved.connect(self._save)
        self.form.dismissed.connect(self._close_form)

    def _follow(self, future: Future[Problems], refused: Callable[[UxlabError], None] | None = None) -> None:
        turns = self._desk.turns
        self._desk.jobs.follow(future, lambda read: turns.add(partial(self._take, read)), refused or self._refuse)

    def _take(self, problems: Problems) -> None:
        self._problems = problems
        if self._results is None:
            return
        self._view = present_problems(problems, self._results)
        chosen = self.matrix.current()
        self.setUpdatesEnabled(False)  # all is painted when it is laid out, in a turn of its own
        self.matrix.apply(self._view)
        if not chosen and self._view.lines:
            self.matrix.choose(self._view.lines[0].uid)
        self._desk.turns.add(self._show_side, partial(self.setUpdatesEnabled, True))
        is_open = self._right.currentWidget() is self.form
        self._stack.setCurrentIndex(0 if problems or is_open else 1)

    def _show_side(self) -> None:
        if self._view is not None:
            self.side.apply(self._view, self._view.line(self.matrix.current()))
        self.commands_changed.emit()

    def _chosen(self) -> Problem | None:
        return next((one for one in self._problems if one.uid == self.matrix.current()), None)

    def _toggle(self, uid: str, code: str) -> None:
        if self._results is not None:
            self._follow(self._desk.study.problems.mark(uid, code, self._results.whole.sessions))

    def _open(self, uid: str, code: str) -> None:
        """Open the moment at which somebody met a problem, or the list of all its moments."""
        line = self._view.line(uid) if self._view else None
        places = [place for person, place in line.places if code == person] if line else []
        if places:
            self._desk.go("review", places[0])
        elif line is not None and not code:
            self._ask(uid, "")

    def _ask(self, uid: str, code: str) -> None:
        figure = Figure.SIGHTINGS if uid else Figure.DISCOVERY
        self.asked.emit(Asked(figure, problem=uid, person=code))

    def _open_form(self, problem: Problem | None) -> None:
        self._stack.setCurrentIndex(0)
        self._right.setCurrentWidget(self.form)
        self._fit()
        self.form.begin(problem)

    def _close_form(self) -> None:
        self._right.setCurrentWidget(self.side)
        self._fit()
        self._stack.setCurrentIndex(0 if self._problems else 1)
        self.take_focus()

    def _save(self, uid: str, draft: ProblemDraft) -> None:
        edits = self._desk.study.problems
        future = edits.change(uid, draft) if uid else edits.add(draft)

        def saved(problems: Problems) -> None:
            self._problems = problems
            self._close_form()
            self._take(problems)
            self.matrix.choose(uid or problems[-1].uid)
            self._show_side()

        self._desk.jobs.follow(future, saved, lambda error: self.form.refuse(str(error)))

    def _undo(self) -> None:
        self._follow(self._desk.study.problems.undo())

    def _redo(self) -> None:
        self._follow(self._desk.study.problems.redo())

    def _refuse(self, error: UxlabError) -> None:
        self._desk.banners.push("warn", "The problem was not changed.", str(error), key="problem")

    def _fit(self) -> None:
        narrow, form = self.width() < _NARROW_BELOW_PX, isinstance(self._right.currentWidget(), ProblemForm)
        self._right.setVisible(not narrow or form)
        self._line.setVisible(not narrow)
        scale = max(1.0, self._desk.look.text_scale)
        self._hints.setVisible(not narrow and self.width() >= _HINTS_FROM_PX * scale)
        self._left.setVisible(not narrow or not form)
        side_px = round(_SIDE_PX * min(scale, _WIDEST_SIDE))
        self._right.setMinimumWidth(0 if narrow else side_px)
        self._right.setMaximumWidth(16_777_215 if narrow else side_px)
