"""Links the error or note that is chosen, else the moment of the cursor, to the problems it is evidence of."""

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent

from uxlab.errors import UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.review.corrections.problem_state import ProblemsView, evidence_of, present_problems
from uxlab.gui.review.side import SidePanel
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.cells import Cell, Column, Row
from uxlab.gui.widgets.editors import LineEdit
from uxlab.gui.widgets.layout import column, holder, label, row, rule, show_when
from uxlab.gui.widgets.table import Table
from uxlab.model.problems import Evidence, Problem, ProblemDraft

_NONE = "No problem is listed yet. Write what is wrong to begin with the first."
_NOT_FOUND = "No problem has these words. Press Enter to list it as a new one."


class ProblemPanel(SidePanel):
    """One line finds problems and lists new ones; Enter on a problem links it, and again takes the link away."""

    panel_requested = Signal(str)

    def __init__(self, desk: Desk, viewing: Viewing) -> None:
        super().__init__(desk.look, "Link to a problem")
        self._desk, self._viewing = desk, viewing
        look = desk.look
        self._problems: tuple[Problem, ...] = ()
        self._view = ProblemsView("", ())
        self.moment = label(look, "", "medium", wrap=True)
        self.words = LineEdit(placeholder="Find or write a problem")
        self.words.setAccessibleName("Problem")
        self.words.textEdited.connect(lambda _: self.refresh())
        self.words.returnPressed.connect(self.take)
        self.add = secondary(look, "Add problem", self.add_problem, size="normal")
        line = row([self.words, self.add], 8)
        line.setStretch(0, 1)
        self.table = Table(look, [Column("Problem", sortable=False)], row_px=36, name="Problems")
        self.table.horizontalHeader().hide()
        self.table.opened.connect(self.toggle)
        self.empty = label(look, "", "quiet", wrap=True)
        self.empty.setContentsMargins(12, 12, 12, 12)
        head = holder(column([self.moment, line], 8, (12, 12, 12, 12)))
        for part in (head, rule(), self.empty):
            self.body.addWidget(part)
        self.body.addWidget(self.table, 1)
        self.body.addStretch(0)
        for signal in (viewing.changed, viewing.opened, viewing.chosen_changed, viewing.cursor_moved):
            signal.connect(self.refresh)
        self.words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def enter(self) -> None:
        """Take the keyboard to the line."""
        self.words.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what problems there are."""
        super().showEvent(event)
        self._desk.jobs.follow(self._desk.study.problems.read(), self._take)
        self.refresh()

    def refresh(self) -> None:
        """Show which problems rest on the moment."""
        told = self._viewing.told
        if told is None or not self.isVisible():
            return
        evidence, find = self._evidence(), self.words.clean()
        view = present_problems(told, evidence, self._problems, self._viewing.design, find)
        self._view = view
        self.moment.setText(view.moment)
        self.table.set_rows([self._row(n) for n in range(len(view.lines))])
        self.empty.setText(_NOT_FOUND if self._problems else _NONE)
        show_when(self.empty, shown=not view.lines)
        show_when(self.table, shown=bool(view.lines))
        self.add.set_reason("" if find else "Write what is wrong first")

    def view(self) -> ProblemsView:
        """Return what is shown."""
        return self._view

    def take(self) -> None:
        """Link the only problem that was found; what none has the words of is a new one."""
        if len(self._view.lines) == 1:
            self.toggle(self._view.lines[0].uid)
        elif not self._view.lines:
            self.add_problem()
        else:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def toggle(self, uid: str) -> None:
        """Link a problem, or take its link away."""
        line = next((one for one in self._view.lines if one.uid == uid), None)
        problems = self._desk.study.problems
        if line is not None:
            self._follow(
                problems.unlink(uid, line.moment_uid) if line.moment_uid else problems.link(uid, self._evidence())
            )

    def add_problem(self) -> None:
        """List a new problem that rests on the moment."""
        title, evidence = self.words.clean(), self._evidence()
        if not title or self._viewing.told is None:
            return
        known = {one.uid for one in self._problems}

        def added(problems: tuple[Problem, ...]) -> None:
            self.words.clear()
            fresh = [one.uid for one in problems if one.uid not in known]
            self._follow(self._desk.study.problems.link(fresh[-1], evidence))

        self._follow(self._desk.study.problems.add(ProblemDraft(title=title)), added)

    def _follow(
        self,
        future: Future[tuple[Problem, ...]],
        done: Callable[[tuple[Problem, ...]], None] | None = None,
    ) -> None:
        self._desk.jobs.follow(future, done or self._take, self._refused)

    def _take(self, problems: tuple[Problem, ...]) -> None:
        self._problems = problems
        self.refresh()

    def _refused(self, error: UxlabError) -> None:
        self._desk.banners.push("warn", "The problems stay as they are.", str(error), key="problems")

    def _evidence(self) -> Evidence:
        told = self._viewing.told
        if told is None:
            return Evidence(uid="", session_uid=self._viewing.uid, participant="", t_ns=self._viewing.cursor_ns)
        return evidence_of(told, self._viewing.chosen, self._viewing.cursor_ns)

    def _row(self, number: int) -> Row:
        line = self._view.lines[number]
        icon, role, state = (
            ("check-circle-fill", "accent-text", "linked") if line.moment_uid else ("circle", "text3", "not linked")
        )
        spoken = f"{line.title}, {line.about}, {state}"
        return Row(line.uid, (Cell(line.title, icon, role, note=line.about, tip=spoken, spoken=spoken),))
