"""The report of what the page shows: asks where it goes, writes it in a job, and offers to stop it or to open it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from uxlab.errors import Cancelled, UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.results.filtering import Choice, Excluded
from uxlab.lab.report import SUFFIXES, ReportOptions, write_report
from uxlab.report.material import Material

KINDS = {
    "HTML (*.html)": ".html",
    "PDF (*.pdf)": ".pdf",
    "Word (*.docx)": ".docx",
    "Excel (*.xlsx)": ".xlsx",
}
_KEY = "report"


def options_of(choice: Choice) -> ReportOptions:
    """Return what a report of these sessions is about; people who are excluded are in none."""
    where = tuple(sorted((trait.value, value) for trait, value in choice.filter.chosen))
    return ReportOptions(confidence=choice.confidence, where=where)


def with_suffix(path: Path, kind: str) -> Path:
    """Return the path with the suffix of the kind that was chosen, unless it has one of a report already."""
    return path if path.suffix.casefold() in SUFFIXES else path.with_name(path.name + KINDS.get(kind, ".html"))


class Reporting(QObject):
    """One report at a time."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._stop: Event | None = None

    @property
    def busy(self) -> bool:
        """Whether a report is being made."""
        return self._stop is not None

    def ask(self, choice: Choice) -> QFileDialog:
        """Ask for the name of the file; the dialog itself asks before a file that is there is replaced."""
        path = self._desk.study.path
        dialog = QFileDialog(self._page, "Make report", str(path.parent), ";;".join(KINDS))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("html")
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(KINDS[kind].removeprefix(".")))
        dialog.selectFile(f"{path.stem}.html")
        dialog.fileSelected.connect(
            lambda name: self.make(with_suffix(Path(name), dialog.selectedNameFilter()), choice)
        )
        dialog.open()
        return dialog

    def make(self, to: Path, choice: Choice) -> None:
        """Write the report, in place of a file that is there."""
        if self.busy:
            return
        stop = self._stop = Event()
        options = options_of(choice)
        left_out = "" if choice.filter.excluded is Excluded.OUT else "People who are excluded are in no report."
        self._tell("info", f"{to.name} is being made.", left_out, (("Cancel", stop.set),))
        failed = partial(self._fail, to)

        def write(material: Material) -> None:
            work = partial(write_report, material, to, options, force=True, cancelled=stop.is_set)
            self._desk.jobs.run(work, self._finish, failed)

        self._desk.jobs.follow(self._desk.study.material(options), write, failed)

    def _finish(self, path: Path) -> None:
        self._stop = None
        opening = [(name, partial(self._open, place)) for name, place in (("Open", path), ("Open folder", path.parent))]
        self._tell("info", f"{path.name} is saved.", str(path.parent), tuple(opening))

    def _fail(self, to: Path, error: UxlabError) -> None:
        self._stop = None
        if isinstance(error, Cancelled):
            self._tell("info", f"{to.name} was not made.", "It was cancelled; no file was written.")
        else:
            self._tell("danger", f"{to.name} was not made.", str(error))

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._tell("warn", f"No program here opens {path.name}.", f"It is at {path}.")

    def _tell(
        self, tone: str, fact: str, consequence: str, actions: tuple[tuple[str, Callable[[], None]], ...] = ()
    ) -> None:
        self._desk.banners.push(tone, fact, consequence, actions, key=_KEY)
