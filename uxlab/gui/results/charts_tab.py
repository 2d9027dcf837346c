"""The Charts tab: a list of charts, and the chosen one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu

from uxlab.charts.theme import DARK, LIGHT
from uxlab.errors import UxlabError
from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.results.charts_panel import ChartPanel
from uxlab.gui.results.charts_state import EMPATHY, EXPERIENCE, ChartEntry, chart_entries
from uxlab.gui.results.empathy_panel import EmpathyPanel
from uxlab.gui.results.empathy_state import NoteLine, present_empathy
from uxlab.gui.results.experience_panel import ExperiencePanel
from uxlab.gui.results.experience_state import present_experience
from uxlab.gui.results.picker import Picker
from uxlab.gui.results.results import Results
from uxlab.gui.results.tab import ResultsTab
from uxlab.gui.widgets import inert
from uxlab.gui.widgets.cells import Cell, Column, Row
from uxlab.gui.widgets.layout import column, holder, panel, row, stacked
from uxlab.gui.widgets.table import Table
from uxlab.lab.finished import tag_note
from uxlab.lab.pictures import save_picture

_LIST_PX, _NARROW_BELOW_PX, _ROW_PX, _FRAME_PX = 208, 760, 34, 6
_PICTURES = "Drawings (*.svg);;Pictures (*.png)"


class ChartsTab(ResultsTab):
    """Charts are made in a job, and each is drawn when it is looked at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look = desk.look
        self._results: Results | None = None
        self._entries: tuple[ChartEntry, ...] = ()
        self._wish = 0
        self.list = Table(look, [Column("Chart", sortable=False)], row_px=_ROW_PX, name="Charts")
        self.list.horizontalHeader().hide()
        self.choice = Picker(look, "Tasks", "Chart", self._fill)
        self.panel, self.empathy = ChartPanel(look, desk.jobs), EmpathyPanel(look)
        self.experience = ExperiencePanel(look)
        self._stack = stacked([self.panel, self.empathy, self.experience])
        self._build()
        self._listen()

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
            lambda: chart_entries(results, edits.read().result()), partial(self._arrive, wish), self._refuse
        )
        self.empathy.apply(present_empathy(results.data))
        self.experience.apply(present_experience(results))

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done with the chosen chart."""
        entry = self._entry()
        why = "No chart is shown" if entry is None or entry.chart is None else entry.nothing
        return (
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
        self.empathy.tag_requested.connect(self._tag)
        self.empathy.session_requested.connect(partial(self._desk.go, "review"))
        self.experience.asked.connect(self.asked)

    def _arrive(self, wish: int, entries: tuple[ChartEntry, ...]) -> None:
        if wish != self._wish:
            return
        self._entries = entries
        self.list.set_rows([_row(one) for one in entries])
        self._list_panel.setMaximumHeight(len(entries) * _ROW_PX + _FRAME_PX)
        if not self.list.current():
            self.list.set_current(entries[0].key)
        self._show()

    def _show(self) -> None:
        entry = self._entry()
        if entry is None:
            return
        self.choice.setText(entry.name)
        places = {EMPATHY: 1, EXPERIENCE: 2}
        self._stack.setCurrentIndex(places.get(entry.key, 0))
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

    def _tag(self, line: NoteLine, tag: str) -> None:
        recording = self._desk.study.recording
        work = partial(tag_note, recording, line.session, line.uid, tag)
        self._desk.jobs.run(work, lambda _: self.changed.emit(), self._refuse)

    def _saved(self, to: Path) -> None:
        self._desk.banners.push("ok", "The picture is saved.", str(to), key="chart")

    def _not_saved(self, error: UxlabError) -> None:
        self._desk.banners.push("warn", "The picture was not saved.", str(error), key="chart")

    def _refuse(self, error: UxlabError) -> None:
        self._desk.banners.push("warn", "That could not be done.", str(error), key="chart")


def _row(entry: ChartEntry) -> Row:
    role = "text3" if entry.nothing else "text"
    return Row(entry.key, (Cell(entry.name, role=role, tip=entry.name, spoken=f"{entry.name}, {entry.group}"),))
