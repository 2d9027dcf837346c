"""The Charts tab: a list of charts, and the chosen one."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu

from uxlab.charts.theme import DARK, LIGHT
from uxlab.errors import UxlabError
from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.results import charts_state
from uxlab.gui.results.charts_panel import ChartPanel
from uxlab.gui.results.charts_state import EMPATHY, ChartEntry, chart_entries
from uxlab.gui.results.empathy_panel import EmpathyPanel
from uxlab.gui.results.empathy_state import EmpathyView, present_empathy
from uxlab.gui.results.experience_panel import ExperiencePanel
from uxlab.gui.results.experience_state import ExperienceView, present_experience
from uxlab.gui.results.results import Results
from uxlab.gui.results.tab import ResultsTab
from uxlab.gui.results.tagging import Tagging
from uxlab.gui.widgets import inert
from uxlab.gui.widgets.cells import Cell, Column, Row
from uxlab.gui.widgets.layout import add_page, column, holder, panel, row, stacked
from uxlab.gui.widgets.picker import Picker
from uxlab.gui.widgets.table import Table
from uxlab.lab.pictures import save_picture

_LIST_PX, _NARROW_BELOW_PX, _ROW_PX, _FRAME_PX = 208, 760, 34, 6
_PICTURES = "Drawings (*.svg);;Pictures (*.png)"


@dataclass(frozen=True, slots=True)
class _Views:
    """All that the tab shows of some results."""

    entries: tuple[ChartEntry, ...]
    empathy: EmpathyView
    experience: ExperienceView


class ChartsTab(ResultsTab):
    """Charts are made in a job, and each is drawn when it is looked at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look = desk.look
        self._results: Results | None = None
        self._entries: tuple[ChartEntry, ...] = ()
        self._views: _Views | None = None
        self._wish = 0
        self.list = Table(look, [Column("Chart", sortable=False)], row_px=_ROW_PX, name="Charts")
        self.list.horizontalHeader().hide()
        self.choice = Picker(look, "Tasks", "Chart", self._fill)
        self.panel = ChartPanel(look, desk.jobs)
        self._empathy: EmpathyPanel | None = None
        self._experience: ExperiencePanel | None = None
        self._tagging = Tagging(desk.study.corrections, desk.jobs, self)
        self._stack = stacked([self.panel])
        self._build()
        self._listen()
        desk.turns.add(self._make_empathy, self._show_lists, lambda: self.experience, self._show_lists)

    @property
    def empathy(self) -> EmpathyPanel:
        """The empathy map; it is made when it is first asked for."""
        return self._empathy or self._make_empathy()

    @property
    def experience(self) -> ExperiencePanel:
        """CX beside UX; it is made when it is first asked for."""
        if self._experience is None:
            self._experience = ExperiencePanel(self._desk.look)
            self._experience.asked.connect(self.asked)
            add_page(self._stack, self._experience)
        return self._experience

    @property
    def current(self) -> str:
        """The key of the chosen chart."""
        return self.list.current()

    def apply(self, results: Results) -> None:
        """Make the charts of the chosen sessions."""
        if results is self._results:
            return
        self._results = results
        self._wish += 1
        wish, edits = self._wish, self._desk.study.problems
        self._desk.jobs.run(
            lambda: _Views(
                chart_entries(results, edits.read().result()),
                present_empathy(results.data),
                present_experience(results),
            ),
            partial(self._arrive, wish),
            self._refuse,
        )

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done with the chosen chart."""
        entry = self._entry()
        why = "No chart is shown" if entry is None or entry.chart is None else entry.nothing
        return (
            *(self._undoing() if entry is not None and entry.key == EMPATHY else ()),
            Command(Menu.EDIT, "Copy picture", self.panel.copy, "Ctrl+Shift+C", why),
            Command(Menu.FILE, "Save picture…", self._choose_file, "Ctrl+Shift+S", why),
        )

    def choose(self, key: str) -> None:
        """Show a chart."""
        self.list.set_current(key)
        self._show()

    def choose_file(self) -> QFileDialog:
        """Ask where to save the picture, as SVG or PNG."""
        entry = self._entry()
        name = entry.name.lower().replace(" ", "-") if entry else "chart"
        place = self._desk.study.path.parent / f"{self._desk.study.path.stem}-{name}.svg"
        dialog = QFileDialog(self, "Save picture", str(place), _PICTURES)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("svg")
        dialog.selectFile(str(place))
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix("png" if "png" in kind else "svg"))
        dialog.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        dialog.open()
        return dialog

    def save(self, to: Path) -> None:
        """Save the picture of the chosen chart."""
        entry = self._entry()
        if entry is not None and entry.chart is not None:
            theme = DARK if self._desk.look.dark else LIGHT
            self._desk.jobs.run(partial(save_picture, entry.chart, to, theme=theme), self._saved, self._not_saved)

    def take_focus(self) -> None:
        """Begin in the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a menu stand for the list where the tab is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW_BELOW_PX
        self._list_panel.setVisible(not narrow)
        self.choice.setVisible(narrow)

    # Inside.

    def _undoing(self) -> tuple[Command, ...]:
        """Return undo and redo of what was sorted into the empathy map, while it is shown."""
        undo, redo = self._tagging.undo_label, self._tagging.redo_label
        return (
            Command(Menu.EDIT, f"Undo {undo}".strip(), self._tagging.undo, "Ctrl+Z", "" if undo else "Nothing to undo"),
            Command(Menu.EDIT, f"Redo {redo}".strip(), self._tagging.redo, "Ctrl+Y", "" if redo else "Nothing to redo"),
        )

    def _make_empathy(self) -> EmpathyPanel:
        if self._empathy is None:
            self._empathy = EmpathyPanel(self._desk.look, self._desk.turns)
            self._empathy.tag_requested.connect(self._tagging.tag)
            self._empathy.session_requested.connect(partial(self._desk.go, "review"))
            add_page(self._stack, self._empathy)
        return self._empathy

    def _choose_file(self) -> None:
        self.choose_file()

    def _build(self) -> None:
        self._list_panel = panel(column([self.list]), 1)
        self._list_panel.setFixedWidth(_LIST_PX)
        left = column([self._list_panel, -1])
        left.setStretch(0, 1000)
        right = column([row([self.choice, -1]), self._stack], 8)
        right.setStretch(1, 1)
        body = row([], 16)
        body.addLayout(left)
        body.addWidget(holder(right), 1)
        body.setContentsMargins(16, 16, 24, 16)
        self.setLayout(body)
        self.choice.hide()

    def _listen(self) -> None:
        self.list.chosen.connect(lambda _: self._show())
        self.panel.save_requested.connect(self.choose_file)
        self.panel.copied.connect(
            lambda: self._desk.banners.push("ok", "The picture is on the clipboard.", key="chart")
        )
        self.panel.asked.connect(self.asked)
        self._tagging.changed.connect(self.commands_changed)
        self._tagging.refused.connect(self._tell_refusal)

    def _arrive(self, wish: int, views: "_Views") -> None:
        if wish != self._wish:
            return
        self._views = views
        self._show_lists()
        self._entries = entries = views.entries
        self.list.set_rows([_row(one) for one in entries])
        self._list_panel.setMaximumHeight(len(entries) * _ROW_PX + _FRAME_PX)
        if not self.list.current():
            self.list.set_current(entries[0].key)
        self._show()

    def _show_lists(self) -> None:
        """Show what is no chart, as far as it is made."""
        if self._views is not None and self._empathy is not None:
            self._empathy.apply(self._views.empathy)
        if self._views is not None and self._experience is not None:
            self._experience.apply(self._views.experience)

    def _show(self) -> None:
        entry = self._entry()
        if entry is None:
            return
        self.choice.setText(entry.name)
        match entry.key:
            case charts_state.EMPATHY:
                self._stack.setCurrentWidget(self.empathy)
            case charts_state.EXPERIENCE:
                self._stack.setCurrentWidget(self.experience)
            case _:
                self._stack.setCurrentWidget(self.panel)
        self._show_lists()
        self.panel.apply(entry)
        self.commands_changed.emit()

    def _entry(self) -> ChartEntry | None:
        return next((one for one in self._entries if one.key == self.list.current()), None)

    def _fill(self, menu: QMenu) -> None:
        group = ""
        for entry in self._entries:
            if group and entry.group != group:
                menu.addSeparator()
            group = entry.group
            menu.addAction(inert.entry(entry.name), partial(self.choose, entry.key))

    def _saved(self, to: Path) -> None:
        self._desk.banners.push("ok", "The picture is saved.", str(to), key="chart")

    def _not_saved(self, error: UxlabError) -> None:
        self._desk.banners.push("warn", "The picture was not saved.", str(error), key="chart")

    def _refuse(self, error: UxlabError) -> None:
        self._tell_refusal(str(error))

    def _tell_refusal(self, sentence: str) -> None:
        self._desk.banners.push("warn", "That could not be done.", sentence, key="chart")


def _row(entry: ChartEntry) -> Row:
    role = "text3" if entry.nothing else "text"
    return Row(entry.key, (Cell(entry.name, role=role, tip=entry.name, spoken=f"{entry.name}, {entry.group}"),))
