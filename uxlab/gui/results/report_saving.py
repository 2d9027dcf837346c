"""Saves a report: asks for a file, never replaces one unasked, and tells how far it is."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from uxlab.gui.desk import Desk
from uxlab.gui.results.report_state import FORMS, Form, named
from uxlab.gui.widgets.work_state import saved
from uxlab.gui.work import Work
from uxlab.lab.aside_orders import ReportOrder
from uxlab.lab.report import is_taken
from uxlab.lab.report_material import ReportOptions


class ReportSaving(QObject):
    """One file at a time; the system's dialog asks for its name."""

    def __init__(self, desk: Desk, page: QWidget, work: Work) -> None:
        super().__init__(page)
        self._desk, self._page, self._work = desk, page, work

    def ask(self, form: Form, options: ReportOptions) -> QFileDialog:
        """Ask where to write the report."""
        path = self._desk.study.path
        place = path.with_name(f"{path.stem}-report{form.value}")
        kinds = [f"{name} (*{each.value})" for each, (_, name) in FORMS.items()]
        dialog = QFileDialog(self._page, "Save report", str(place.parent), ";;".join(kinds))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # asked in the page, by name
        dialog.selectNameFilter(kinds[list(FORMS).index(form)])
        dialog.selectFile(str(place))
        dialog.fileSelected.connect(lambda name: self.save(Path(name), form, options))
        dialog.open()
        return dialog

    def save(self, path: Path, form: Form, options: ReportOptions) -> None:
        """Write the report to a file, whose form is that of its name, else the chosen one."""
        to, _ = named(path, form)
        self._work.begin(to.parent, partial(_taken, to), partial(self._write, to, options))

    def _write(self, to: Path, options: ReportOptions, replaced: tuple[str, ...]) -> None:
        study = self._desk.study
        order = ReportOrder(study=study.path, to=to, options=options, replace=bool(replaced))
        self._work.start(partial(study.aside.submit, order), lambda _: saved(to))


def _taken(to: Path) -> tuple[str, ...]:
    return (to.name,) if is_taken(to) else ()
