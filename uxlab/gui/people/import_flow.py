"""Takes people from a table: a file is asked for, read elsewhere, shown, and taken over when that is confirmed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from uxlab.errors import UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.people.import_panel import ImportPanel
from uxlab.gui.people.importing import present_reading, present_refusal, present_table
from uxlab.gui.widgets.dialogs import ask_file
from uxlab.lab.people_table import PeopleTable, read_people
from uxlab.model.design import Design

KINDS = "Tables (*.csv *.tsv *.txt *.xlsx)"
Take = Callable[[str, Design], str]


class ImportFlow(QObject):
    """`began`: a file was chosen, and the panel has something to show. `ended`: the table is taken over."""

    began = Signal()
    ended = Signal()

    def __init__(self, desk: Desk, panel: ImportPanel, take: Take, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._panel, self._take, self._window = desk, panel, take, parent
        self._file = Path()
        self._read_for: Design | None = None
        self._table: PeopleTable | None = None
        panel.confirmed.connect(self._confirm)
        panel.another_requested.connect(self.ask)

    def ask(self) -> QFileDialog:
        """Ask for a file."""
        return ask_file(self._window, "Import participants", self._desk.study.path.parent, KINDS, self.read)

    def read(self, file: Path) -> None:
        """Read a table and show what it says; nothing is changed yet."""
        self._file = file
        self._table = None
        self._panel.apply(present_reading(file.name))
        self.began.emit()
        self._start(self._show)

    def _start(self, done: Callable[[PeopleTable], None]) -> None:
        file, design = self._file, self._desk.study.design()
        self._read_for = design
        self._desk.jobs.run(lambda: read_people(file, design), done, self._refuse)

    def _show(self, table: PeopleTable) -> None:
        self._table = table
        self._panel.apply(present_table(self._file.name, table))

    def _refuse(self, error: UxlabError) -> None:
        self._table = None
        self._panel.apply(present_refusal(self._file.name, str(error)))

    def _confirm(self) -> None:
        if self._table is None:
            return
        if self._desk.study.design() == self._read_for:
            self._take_over(self._table)
        else:  # the study was changed while the person read; the file is held against what it is now
            self._start(self._take_over)

    def _take_over(self, table: PeopleTable) -> None:
        number = len(table.added) + len(table.changed)
        noun = "participant" if number == 1 else "participants"
        if problem := self._take(f"Import {number} {noun}", table.after):
            self._panel.apply(present_refusal(self._file.name, problem))
        else:
            self._table = None
            self._desk.turns.add(self.ended.emit)  # the table of thousands takes a turn of its own
