"""Designs that come from files and go into them; the app goes on meanwhile."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from uxlab.errors import UxlabError
from uxlab.gui.design.changes import changes_text
from uxlab.gui.design.edits import Edits
from uxlab.gui.widgets.confirm import Question
from uxlab.gui.widgets.dialogs import DESIGNS, ask_file
from uxlab.lab.open_study import Loss
from uxlab.lab.studies import export_design, import_design
from uxlab.model.design import Design

SUFFIX = ".toml"
_MOST_REASONS = 3


class DesignFiles(QObject):
    """Import and export, asked for from the page."""

    def __init__(self, edits: Edits, page: QWidget) -> None:
        super().__init__(page)
        self._edits, self._page, self._desk = edits, page, edits.desk

    def choose_import(self) -> QFileDialog:
        """Ask which file to import."""
        return ask_file(self._page, "Import design", self._folder(), DESIGNS, self.read)

    def choose_export(self) -> QFileDialog:
        """Ask where to write the design."""
        place = self._folder() / f"{self._desk.study.path.stem}{SUFFIX}"
        dialog = QFileDialog(self._page, "Export design", str(place), DESIGNS)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(str(place))
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.open()
        return dialog

    def read(self, file: Path) -> None:
        """Read a design, and ask whether to take it over."""
        before = self._edits.design()

        def work() -> tuple[Design, Loss]:
            after = import_design(before, file)
            return after, self._desk.study.loss(after)

        self._desk.jobs.run(work, lambda read: self._ask(file, before, *read), lambda error: self._refused(file, error))

    def write(self, file: Path) -> None:
        """Write the design; people stay in the study."""
        design = self._edits.design()
        self._desk.jobs.run(
            lambda: export_design(design, file, with_people=False), lambda _: self._written(file), self._not_written
        )

    def _ask(self, file: Path, before: Design, after: Design, loss: Loss) -> None:
        said = changes_text(before, after)
        if loss.blocked:
            self._desk.banners.push("warn", f"{file.name} was not imported.", loss.blocked, key="design")
        elif not said:
            self._desk.banners.push(
                "info", f"{file.name} changes nothing.", "The study has this design already.", key="design"
            )
        else:
            text = f"{said} {loss.sentence()} Participants stay. Undo brings everything back."
            question = Question(f"Import {file.name}", " ".join(text.split()), "Import design", "Leave it as it is")
            self._edits.ask(question, lambda: self._take(file, before, after))

    def _take(self, file: Path, before: Design, after: Design) -> None:
        if self._edits.design() != before:  # it was edited while the question stood there
            self.read(file)
            return
        try:
            self._desk.study.edit("Import design", after, accept_loss=True)
        except UxlabError as error:
            self._refused(file, error)

    def _refused(self, file: Path, error: UxlabError) -> None:
        self._desk.banners.push("danger", f"{file.name} was not imported.", reason_of(error, file.name), key="design")

    def _written(self, file: Path) -> None:
        said = "Tasks, questionnaires, error types and texts are in it; participants are not."
        self._desk.banners.push("ok", f"Design saved as {file.name}", said, key="design")

    def _not_written(self, error: UxlabError) -> None:
        self._desk.banners.push("danger", "The design was not exported.", str(error), key="design")

    def _folder(self) -> Path:
        return self._desk.study.path.parent


def reason_of(error: UxlabError, name: str) -> str:
    """Return why a file was refused in the lines of a banner: the first reasons, each told from the next."""
    _, *reasons = (line.strip().rstrip(";.") for line in str(error).splitlines())
    if not reasons:
        reason = str(error).removeprefix(f"{name} cannot be used: ")
        return f"{reason[0].upper()}{reason[1:]}"
    told = [f"{reason[0].upper()}{reason[1:]}" for reason in reasons[:_MOST_REASONS] if reason]
    left = len(reasons) - len(told)
    return " ".join(f"{one}." for one in (*told, *([f"{left} more"] if left else [])))
