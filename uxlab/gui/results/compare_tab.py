"""The Compare tab: conditions, groups or other studies against each other."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from uxlab.errors import UxlabError
from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.results.behind import Asked
from uxlab.gui.results.behind_sides import AskedSide, AskedSides
from uxlab.gui.results.compare_effects import TaskEffect
from uxlab.gui.results.compare_notes import NotesPanel
from uxlab.gui.results.compare_sides import SideChoice, compare_two, fitting, left_out, side_choices
from uxlab.gui.results.compare_state import ASKED, CompareView, present_comparison
from uxlab.gui.results.compare_table import FIRST, SECOND, CompareTable
from uxlab.gui.results.compare_tasks import TaskEffectsPanel
from uxlab.gui.results.one_line import OneLine
from uxlab.gui.results.results import Results
from uxlab.gui.results.tab import ResultsTab
from uxlab.gui.widgets import inert
from uxlab.gui.widgets.dialogs import STUDIES, ask_file
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.layout import column, holder, label, row, set_role, stacked
from uxlab.gui.widgets.picker import Picker
from uxlab.lab.compare import read_other
from uxlab.model.results import StudyData

_LOW_PX, _BOTH, _MARGINS = 520, 2, (24, 20, 24, 16)
_PLACES = {FIRST: 0, SECOND: 1}
_NOTHING = (
    "Nothing to compare yet",
    "Results of two conditions or groups are compared here, or this study with another one.",
)


class CompareTab(ResultsTab):
    """Compares two sides elsewhere and shows the verdict first. Its parts are made and filled in turns."""

    filters = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look = desk.look
        self._results: Results | None = None
        self._others: dict[Path, StudyData] = {}
        self._choices: tuple[SideChoice, ...] = ()
        self._chosen = ("", "")
        self._view: CompareView | None = None
        self._wish = 0
        self._parts: tuple[QWidget, ...] = ()
        self.first = Picker(look, "", "First side", partial(self._fill, 0), icon="circle")
        self.second = Picker(look, "", "Second side", partial(self._fill, 1), icon="circle-fill")
        self._design = OneLine(look, "small", "text3", right=True)
        self._verdict = label(look, "", "title", wrap=True)
        self._content, self._lower = column([], 0, _MARGINS), row([], 16)
        self._build()
        desk.turns.add(self._make_table, self._make_tasks, self._make_notes)

    def apply(self, results: Results) -> None:
        """Compare the sides of the study as it is now; the filter does not matter here."""
        before, self._results = self._results, results
        same = before is not None and (before.whole, before.choice.confidence) == (
            results.whole,
            results.choice.confidence,
        )
        if not same:
            self._compare()

    def commands(self) -> tuple[Command, ...]:
        """Return the way to another study."""
        return (Command(Menu.FILE, "Compare with another study…", self.choose_other),)

    def choose_other(self) -> None:
        """Ask for a study to compare this one with."""
        ask_file(self, "Compare with another study", self._desk.study.path.parent, STUDIES, self.add_other)

    def add_other(self, path: Path) -> None:
        """Read another study, and compare this one with it."""
        self._desk.jobs.run(partial(read_other, path), partial(self._take_other, path), self._refuse)

    def choose(self, place: int, key: str) -> None:
        """Choose a side by its key; the other one changes where both do not go together."""
        chosen = list(self._chosen)
        if chosen[1 - place] == key:
            chosen[1 - place] = chosen[place]
        chosen[place] = key
        kinds = {one.key: one.kind for one in self._choices}
        if kinds.get(chosen[0]) is not kinds.get(chosen[1]):
            partners = [one.key for one in self._choices if one.kind is kinds[key] and one.key != key]
            chosen[1 - place] = partners[0] if partners else ""
        self._chosen = chosen[0], chosen[1]
        self._compare()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what is below the table to larger windows."""
        super().resizeEvent(event)
        low = self.height() < _LOW_PX
        self._content.setContentsMargins(*((24, 10, 24, 12) if low else _MARGINS))
        set_role(self._verdict, "strong" if low else "title")
        for part in self._parts:
            part.setVisible(not low)

    # Inside.

    def _build(self) -> None:
        look = self._desk.look
        self._verdict.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        head = row(
            [
                label(look, "Compare", "muted"),
                8,
                self.first,
                8,
                label(look, "with", "muted"),
                8,
                self.second,
                16,
                self._design,
            ]
        )
        head.setStretch(8, 1)
        self._content.addLayout(column([head, self._verdict], 14))
        whole = QFrame()
        whole.setLayout(self._content)
        self._empty = EmptyState(look, "scales", *_NOTHING, "Compare with another study…", self.choose_other)
        self._stack = stacked([whole, self._empty])
        self.setLayout(column([holder(column([self._stack]))]))

    def _make_table(self) -> None:
        self.table = CompareTable(self._desk.look)
        self.table.figure_asked.connect(self._ask_figure)
        self._content.addSpacing(14)
        self._content.addWidget(self.table)
        self._content.addSpacing(16)
        self._content.addLayout(self._lower, 1)

    def _make_tasks(self) -> None:
        self.tasks = TaskEffectsPanel(self._desk.look)
        self.tasks.asked.connect(self._ask_task)
        self._lower.addWidget(self.tasks, 30)

    def _make_notes(self) -> None:
        self.notes = NotesPanel(self._desk.look)
        self._lower.addWidget(self.notes, 18)
        self._parts = self.tasks, self.notes

    def _fill(self, place: int, menu: QMenu) -> None:
        group, kind = QActionGroup(menu), None
        for one in self._choices:
            if kind is not None and one.kind is not kind:
                menu.addSeparator()
            kind = one.kind
            action = menu.addAction(inert.entry(one.text), partial(self.choose, place, one.key))
            action.setCheckable(True)
            action.setChecked(self._chosen[place] == one.key)
            group.addAction(action)
        menu.addSeparator()
        menu.addAction("Another study…", self.choose_other)

    def _compare(self) -> None:
        results = self._results
        if results is None:
            return
        self._choices = side_choices(results.whole, self._others)
        self._chosen = fitting(self._choices, *self._chosen)
        sides = [next((one for one in self._choices if one.key == key), None) for key in self._chosen]
        first, second = sides
        self._wish += 1
        if first is None or second is None:
            self._stack.setCurrentWidget(self._empty)
            return
        self.first.setText(first.text)
        self.second.setText(second.text)
        studies = [results.whole, *self._others.values()]
        work = partial(compare_two, first, second, studies, results.choice.confidence)
        wish = self._wish
        self._desk.jobs.run(lambda: present_comparison(work()), lambda view: self._arrive(wish, view), self._refuse)

    def _arrive(self, wish: int, view: CompareView) -> None:
        if wish != self._wish or view == self._view:
            return
        self._view = view
        self._design.setText(view.design)
        self._verdict.setText(view.verdict)
        self._stack.setCurrentIndex(0)
        self.setUpdatesEnabled(False)  # all is painted when it is laid out, in a turn of its own
        self._desk.turns.add(
            partial(self.table.apply, view),
            partial(self.tasks.apply, view.tasks),
            partial(self.notes.apply, view.notes, view.plan),
            partial(self.setUpdatesEnabled, True),
        )

    def _take_other(self, path: Path, data: StudyData) -> None:
        self._others[path] = data
        self._chosen = "study", f"file:{path}"
        self._compare()

    def _refuse(self, error: UxlabError) -> None:
        self._desk.banners.push("warn", "The comparison cannot be made.", str(error), key="compare")

    def _ask_figure(self, key: str, column: int) -> None:
        """Show what a figure of a side was made from; of the difference, of its name or verdict those of both."""
        row_asked = next((one for one in self._view.rows if one.key == key), None) if self._view else None
        if row_asked is not None:
            place = _PLACES.get(column, _BOTH)
            told = (row_asked.first, row_asked.second, row_asked.effect)[place]
            self._ask(ASKED[key], place, f"{told.text} {told.note}".strip(), row_asked.methods[place])

    def _ask_task(self, figure: str, effect: TaskEffect) -> None:
        words = f"{effect.text} {effect.note}".strip()
        self._ask(replace(ASKED[figure], task=effect.task), _BOTH, words, effect.method)

    def _ask(self, asked: Asked, place: int, value: str, method: str) -> None:
        view, results = self._view, self._results
        sides = [one for key in self._chosen for one in self._choices if one.key == key]
        if view is None or results is None or len(sides) != _BOTH:
            return
        out = left_out(sides[0], sides[1], paired=view.paired)
        known = [self._side(one, results, out) for one in sides]
        self.asked.emit(
            AskedSides(
                asked=asked,
                sides=tuple(known if place == _BOTH else known[place : place + 1]),
                value=value,
                method=method,
                confidence=results.choice.confidence,
                tasks_out=view.tasks_out,
            )
        )

    def _side(self, one: SideChoice, results: Results, out: tuple[tuple[str, str], ...]) -> AskedSide:
        study = results.whole if one.file is None else self._others[one.file]
        return AskedSide(label=one.side.label, study=study, filter=one.filter, file=one.file, out=out)
