"""Beside the timeline: which events go into which kind of file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog

from uxlab.gui.desk import Desk
from uxlab.gui.review.events.export_state import Listed, event_file, exported, file_name, names_there, present_export
from uxlab.gui.review.side import SidePanel
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.field import labelled
from uxlab.gui.widgets.layout import STRETCH, Item, column, label, row
from uxlab.gui.widgets.segmented import Segmented
from uxlab.gui.widgets.work_strip import WorkStrip
from uxlab.gui.work import Work
from uxlab.lab.aside_orders import EventsOrder
from uxlab.lab.event_export import EventFile, EventForm

_KINDS = {EventForm.CSV: "Tables (*.csv)", EventForm.JSON: "JSON (*.json)"}
_ABOUT_KEYS = "Of keys the class is written, never what was typed."


class ExportSelection(SidePanel):
    """`listed` tells what is in the list of events and what of it is selected."""

    def __init__(self, desk: Desk, viewing: Viewing, listed: Callable[[], Listed | None]) -> None:
        look = desk.look
        super().__init__(look, "Export events")
        self._desk, self._viewing, self._listed = desk, viewing, listed
        self._wanted = ""
        self.rows = Segmented(look, (), name="Which events")
        self.form = Segmented(look, [(form.value, form.value.upper()) for form in EventForm], name="Form")
        self.texts = QCheckBox("Notes and other free texts")
        self.texts.setChecked(True)
        self.save = secondary(look, "Save as…", self.choose_file, icon="export")
        self._about = label(look, "", "hint", wrap=True)
        self.strip = WorkStrip(look, margin=(0, 12), tall=True)
        self.work = Work(desk, self.strip)
        self._build()
        self.rows.chosen.connect(self.choose)
        self.work.changed.connect(self.refresh)
        viewing.opened.connect(self.refresh)
        self.refresh()

    def enter(self) -> None:
        """Show what there is to be exported, and take the keyboard."""
        self.work.rest()
        self.refresh()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, wanted: str) -> None:
        """Offer "selected", "listed" or "all" events."""
        self._wanted = wanted
        self.refresh()

    def refresh(self) -> None:
        """Show how many events there are now."""
        view = present_export(self._listed(), self._wanted, busy=self.work.busy)
        self.rows.set_choices(view.rows)
        self.rows.set_value(view.chosen)
        self._about.setText(view.about)
        self.save.set_reason(view.why_not)

    def choose_file(self) -> QFileDialog:
        """Ask where to; whether something there may be replaced is asked afterwards, here."""
        form, session = EventForm(self.form.value()), self._viewing.session
        name = file_name(self._desk.study.path, session.participant if session else "", form)
        dialog = QFileDialog(self, "Export events", str(name), _KINDS[form])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(form.value)
        dialog.selectFile(str(name))
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()
        return dialog

    def save_to(self, path: Path) -> None:
        """Write the file, once it is clear that nothing is replaced that should stay."""
        listed = self._listed()
        if listed is None or self.work.busy:
            return
        form, texts = EventForm(self.form.value()), self.texts.isChecked()
        chosen = present_export(listed, self._wanted, busy=False).chosen
        file = event_file(listed, chosen, path, form, texts=texts)
        self.work.begin(path.parent, partial(names_there, path), partial(self._write, file))

    # Inside.

    def _build(self) -> None:
        look = self._look
        parts: list[Item] = [
            labelled(look, "Events", self.rows), 6, self._about, 16, labelled(look, "Form", self.form), 16, self.texts,
            4, label(look, _ABOUT_KEYS, "hint", wrap=True), 20, row([self.save, STRETCH]), self.strip, STRETCH,
        ]  # fmt: skip
        around = Area()
        around.fill(column(parts, 0, (12, 14, 12, 12)))
        self.body.addWidget(around, 1)

    def _write(self, file: EventFile, there: tuple[str, ...]) -> None:
        study = self._desk.study
        order = EventsOrder(study=study.path, file=replace(file, coder=self._viewing.coder, replace=bool(there)))
        self.work.start(partial(study.aside.submit, order), exported)
