"""The Export tab as a value: forms and their files, what is in them, and where they go. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from uxlab.gui.results.results import Results
from uxlab.gui.results.scope import export_scope
from uxlab.gui.widgets.work_state import Stage, WorkView
from uxlab.lab.export import Exported, ExportForm
from uxlab.lab.export_files import FILES
from uxlab.wording.figures import counted


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What somebody chose; `busy`: an export is under way."""

    folder: Path
    form: ExportForm = ExportForm.CSV
    notes: bool = True
    busy: bool = False


@dataclass(frozen=True, slots=True)
class FormView:
    """A form, what reads it and, where a library for it is missing, the command that installs it."""

    key: str
    name: str
    about: str
    install: str = ""


@dataclass(frozen=True, slots=True)
class ExportView:
    """`files` are pairs of a name and what is in it; `why_not` hinders the export, "" where nothing does."""

    forms: tuple[FormView, ...]
    form: str
    scope: str
    notes: bool
    notes_about: str
    folder: str
    files: tuple[tuple[str, str], ...]
    why_not: str = ""


def present_export(results: Results, choice: ExportChoice, install: Mapping[ExportForm, str]) -> ExportView:
    """Return the tab; `install` has the commands for forms whose libraries are missing."""
    missing = install.get(choice.form, "")
    why_not = "An export is under way" if choice.busy else f"It needs a library: {missing}" if missing else ""
    if not results.whole.sessions:
        why_not = "There is no session to export yet"
    return ExportView(
        forms=form_views(install),
        form=choice.form.value,
        scope=export_scope(results.whole, results.choice),
        notes=choice.notes,
        notes_about=_NOTES_IN if choice.notes else _NOTES_OUT,
        folder=str(choice.folder),
        files=tuple((name, _FILES[name.partition(".")[0]]) for name in FILES[choice.form]),
        why_not=why_not,
    )


def form_views(install: Mapping[ExportForm, str]) -> tuple[FormView, ...]:
    """Return the forms there are."""
    return tuple(FormView(form.value, *_FORMS[form], install.get(form, "")) for form in ExportForm)


def present_exported(made: Exported, form: ExportForm) -> WorkView:
    """Return what came of an export."""
    names = FILES[form]
    rows = sum(number for _, number in made.rows)
    size = "" if form is ExportForm.BORIS else f" with {rows:,} rows"
    text = f"{counted(len(names), 'file')}{size} are in {made.folder.name}."
    return WorkView(Stage.DONE, text, files=tuple(made.folder / name for name in names))


_NOTES_IN = "Notes, remarks on errors and what is written about people are in the files, word for word."
_NOTES_OUT = "Times, counts, codes and answers only; nothing that somebody wrote freely."
_FORMS = {
    ExportForm.CSV: ("CSV", "For spreadsheets, R and everything else; one file for each table."),
    ExportForm.JSON: ("JSON", "For programs; one file for each table, input events line by line."),
    ExportForm.PARQUET: ("Parquet", "For pandas, DuckDB and Arrow; typed columns, events by session."),
    ExportForm.SAV: ("SPSS", "With labels, values and missing values; no events and notes."),
    ExportForm.BORIS: ("BORIS", "A project of coded behaviour: attempts, errors and assists on a time line."),
}
_FILES = {
    "participants": "Who took part, with groups and own fields",
    "sessions": "One row for each session",
    "attempts": "One row for each task that somebody tried",
    "errors": "Each error with time, type and severity",
    "notes": "Each note with time and tag",
    "answers": "Each answer to a questionnaire, and its scores",
    "problems": "Usability problems and the moments that show them",
    "events": "Every click, key, scroll and move",
    "dictionary": "What each column means, its unit and values",
    "design": "Tasks, questionnaires and error types, for import",
    "study": "The project, to be opened in BORIS",
    "boris-mapping": "Which codes stand for what, to read the project back",
}
