"""The Export tab: everything recorded, as files of other programs."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QWidget

from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.results.export_forms import FormChoice
from uxlab.gui.results.export_state import ExportChoice, ExportView, form_views, present_export, present_exported
from uxlab.gui.results.one_line import OneLine
from uxlab.gui.results.results import Results
from uxlab.gui.results.scope import where_of
from uxlab.gui.results.tab import ResultsTab
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.dialogs import ask_folder
from uxlab.gui.widgets.layout import Item, clear, column, holder, label, panel, row, rule
from uxlab.gui.widgets.work_strip import WorkStrip
from uxlab.gui.work import Work
from uxlab.lab.aside_orders import ExportOrder
from uxlab.lab.export import ExportForm, ExportRequest
from uxlab.lab.export_choice import how_to_install, taken

_COLUMN_PX, _SIDE_PX, _NARROW_BELOW_PX = 560, 372, 820


class ExportTab(ResultsTab):
    """Chooses form, contents and folder; the files are made in a process of their own."""

    levels = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look, path = desk.look, desk.study.path
        self._results: Results | None = None
        self._view: ExportView | None = None
        self._choice = ExportChoice(path.with_name(f"{path.stem}-export"))
        self._install: dict[ExportForm, str] = {}
        self.forms = FormChoice(look, form_views({}))
        self._scope, self._notes_about = label(look, "", "body", wrap=True), label(look, "", "hint", wrap=True)
        self.notes = QCheckBox("Notes and other free texts")
        self._folder = OneLine(look, "body", "text")
        self.another = secondary(look, "Another folder…", self._choose_folder, icon="folder")
        self.export = secondary(look, "Export", self.begin, icon="export")
        self.strip = WorkStrip(look, margin=(0, 10))
        self.work = Work(desk, self.strip)
        self._files = column([], 0)
        self._build()
        self._listen()

    def apply(self, results: Results) -> None:
        """Show what differs."""
        self._results = results
        self._show()

    def commands(self) -> tuple[Command, ...]:
        """Return the export and its folder."""
        why_not = self._view.why_not if self._view is not None else "The figures are not there yet"
        return (
            Command(Menu.FILE, "Export", self.begin, "Ctrl+Shift+E", why_not),
            Command(Menu.FILE, "Export to another folder…", self._choose_folder),
        )

    def take_focus(self) -> None:
        """Take the keyboard to the forms."""
        self.forms.buttons[self._choice.form.value].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_folder(self) -> QFileDialog:
        """Ask for a folder."""
        return ask_folder(self, "Export to", self._choice.folder.parent, self.take_folder)

    def take_folder(self, folder: Path) -> None:
        """Export to this folder from now on."""
        self._set(replace(self._choice, folder=folder))

    def begin(self) -> None:
        """Export, once it is clear that nothing is replaced that should stay."""
        if self._view is None or self._view.why_not:
            return
        folder, form = self._choice.folder, self._choice.form
        self.work.begin(folder, partial(taken, folder, form), self._do)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list of files to wider windows."""
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= _NARROW_BELOW_PX * self._desk.look.text_scale)

    # Inside.

    def _choose_folder(self) -> None:
        self.choose_folder()

    def _build(self) -> None:
        look = self._desk.look
        for text, part in (("Form", self.forms), ("Folder", self._folder)):
            part.setAccessibleName(text)
        place = row([self._folder, self.another], 12)
        place.setStretch(0, 1)
        parts: list[Item] = [
            label(look, "Form", "section"), 10, self.forms, 18, rule(), 18,
            label(look, "What is in it", "section"), 8, self._scope, 12, row([self.notes, -1]), 2, self._notes_about,
            18, rule(), 18, label(look, "Folder", "section"), 6, place, 16, row([self.export, -1]), self.strip, -1,
        ]  # fmt: skip
        area = self._area = Area()
        inside = area.fill(column(parts, 0, (24, 20, 24, 20)))
        inside.setMaximumWidth(round((_COLUMN_PX + 48) * max(1.0, look.text_scale)))
        area.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._side = self._make_side()
        whole = row([])
        whole.addWidget(area, 1)
        whole.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(whole)

    def _make_side(self) -> QWidget:
        title = label(self._desk.look, "Files", "section")
        made = panel(column([title, 8, self._files]), 16)
        made.setFixedWidth(round(_SIDE_PX * max(1.0, self._desk.look.text_scale)))
        return holder(column([made], 0, (0, 20, 24, 20)))

    def _listen(self) -> None:
        self.forms.chosen.connect(lambda key: self._set(replace(self._choice, form=ExportForm(key))))
        self.notes.clicked.connect(lambda on: self._set(replace(self._choice, notes=on)))
        self.strip.changed.connect(lambda: self._area.ensureWidgetVisible(self.strip))
        self.work.changed.connect(lambda: self._set(replace(self._choice, busy=self.work.busy)))
        self._desk.jobs.run(lambda: {form: how_to_install(form) for form in ExportForm}, self._take_install)

    def _take_install(self, install: Mapping[ExportForm, str]) -> None:
        self._install = {form: command for form, command in install.items() if command}
        self._show()

    def _set(self, choice: ExportChoice) -> None:
        before, self._choice = self._choice, choice
        if replace(before, busy=choice.busy) != choice:
            self.work.rest()
        self._show()

    def _show(self) -> None:
        if self._results is None:
            return
        before, view = self._view, present_export(self._results, self._choice, self._install)
        self._view = view
        if view == before:
            return
        self.forms.apply(view.forms, view.form)
        self._scope.setText(view.scope)
        self.notes.setChecked(view.notes)
        self._notes_about.setText(view.notes_about)
        self._folder.setText(view.folder)
        self.export.set_reason(view.why_not)
        if before is None or view.files != before.files:
            self._show_files(view)
        if before is None or view.why_not != before.why_not:
            self.commands_changed.emit()

    def _show_files(self, view: ExportView) -> None:
        look = self._desk.look
        clear(self._files)
        for number, (name, about) in enumerate(view.files):
            if number:
                self._files.addWidget(rule())
            lines: QFrame = panel(
                column([label(look, name, "medium"), label(look, about, "hint", wrap=True)]), (0, 7), role="plain"
            )
            self._files.addWidget(lines)

    def _do(self, replaced: tuple[str, ...]) -> None:
        choice, study, results = self._choice, self._desk.study, self._results
        if results is None:
            return
        request = ExportRequest(
            folder=choice.folder,
            form=choice.form,
            notes=choice.notes,
            where=where_of(results.choice.filter),
            excluded=results.choice.filter.excluded,
            replace=bool(replaced),
        )
        order = ExportOrder(study=study.path, request=request)
        self.work.start(partial(study.aside.submit, order), lambda made: present_exported(made, choice.form))
