"""The files of an export: which there are in each form, and what is in them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from uxlab.lab.export_events import EventSource
from uxlab.model.problems import Problem
from uxlab.model.results import StudyData
from uxlab.questionnaires.form import Questionnaire
from uxlab.report.files import boris_project, parquet_file, sav_file
from uxlab.report.files.csv_file import write_csv
from uxlab.report.files.json_file import write_json, write_json_lines
from uxlab.report.tables.attempts import attempts_table
from uxlab.report.tables.dictionary import dictionary_table
from uxlab.report.tables.events import EVENTS
from uxlab.report.tables.people import participants_table, sessions_table
from uxlab.report.tables.problems import problem_moments_table
from uxlab.report.tables.records import answers_table, errors_table, notes_table
from uxlab.report.tables.table import Table
from uxlab.report.tables.typed import typed


class ExportForm(StrEnum):
    """The kinds of files that there are; the value is what a command calls it."""

    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"
    SAV = "sav"
    BORIS = "boris"


TABLES = ("participants", "sessions", "attempts", "errors", "notes", "answers", "problems")
SPSS = ("participants", "attempts", "errors", "answers")
DESIGN = "design.toml"
FILES: Mapping[ExportForm, tuple[str, ...]] = {
    ExportForm.CSV: (*(f"{name}.csv" for name in (*TABLES, "events", "dictionary")), DESIGN),
    ExportForm.JSON: (*(f"{name}.json" for name in (*TABLES, "dictionary")), "events.jsonl", DESIGN),
    ExportForm.PARQUET: (*(f"{name}.parquet" for name in (*TABLES, "dictionary")), "events", DESIGN),
    ExportForm.SAV: tuple(f"{name}.sav" for name in SPSS),
    ExportForm.BORIS: (boris_project.PROJECT, boris_project.MAPPING),
}
"""The names in the folder; `events` of parquet is a folder with one for each session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written where: how many rows each file has, in the order of the files.

    `erased` participants were in the study once, and are in no file.
    """

    folder: Path
    rows: tuple[tuple[str, int], ...]
    erased: int = 0


def check_form(form: ExportForm) -> None:
    """Find out whether files of this kind can be written.

    Raises:
        UxlabError: a library is missing; the sentence says how to install it.
    """
    if form is ExportForm.PARQUET:
        parquet_file.check()
    elif form is ExportForm.SAV:
        sav_file.check()


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What is to be written; `design` is the study's design as TOML."""

    data: StudyData
    problems: Sequence[Problem]
    questionnaires: Sequence[Questionnaire]
    design: str
    events: EventSource
    notes: bool
    made_on: date

    def write(self, form: ExportForm, folder: Path) -> tuple[tuple[str, int], ...]:
        """Write the files and return how many rows each of the tables has.

        Raises:
            Cancelled: somebody wants to stop.
        """
        return tuple(_WRITERS[form](self, folder))

    def tables(self) -> tuple[Table, ...]:
        """Return the tables, without anybody's own words where they are not wanted."""
        made = (
            participants_table(self.data),
            sessions_table(self.data),
            attempts_table(self.data),
            errors_table(self.data),
            notes_table(self.data),
            answers_table(self.data, self.questionnaires),
            problem_moments_table(self.problems, self.data),
        )
        return made if self.notes else tuple(table.without_free_text() for table in made)


_Rows = list[tuple[str, int]]


def _write_csv(writing: Writing, folder: Path) -> _Rows:
    tables = writing.tables()
    done: _Rows = []
    for table in (*tables, dictionary_table((*tables, EVENTS))):
        writing.events.step(f"Writing {table.name}.csv")
        done.append((f"{table.name}.csv", write_csv(folder / f"{table.name}.csv", table.columns, table.rows)))
    rows = write_csv(folder / "events.csv", EVENTS.columns, writing.events.all_rows())
    return [*done, ("events.csv", rows), *_write_design(writing, folder)]


def _write_json(writing: Writing, folder: Path) -> _Rows:
    tables = writing.tables()
    done: _Rows = []
    for table in (*tables, dictionary_table((*tables, EVENTS))):
        writing.events.step(f"Writing {table.name}.json")
        done.append((f"{table.name}.json", write_json(folder / f"{table.name}.json", table.columns, table.rows)))
    rows = write_json_lines(folder / "events.jsonl", EVENTS.columns, writing.events.all_rows())
    return [*done, ("events.jsonl", rows), *_write_design(writing, folder)]


def _write_parquet(writing: Writing, folder: Path) -> _Rows:
    tables = [typed(table) for table in writing.tables()]
    done: _Rows = []
    for table in (*tables, dictionary_table((*tables, EVENTS))):
        name = f"{table.name}.parquet"
        writing.events.step(f"Writing {name}")
        done.append((name, parquet_file.write_parquet(folder / name, table.columns, table.rows)))
    return [*done, ("events", _write_event_parts(writing, folder / "events")), *_write_design(writing, folder)]


def _write_event_parts(writing: Writing, folder: Path) -> int:
    """Write a file for each session, in a folder that names the session; the file itself does not name it again."""
    folder.mkdir()
    names = [column.name for column in EVENTS.columns]
    place = names.index("session_uid")
    columns = [column for column in EVENTS.columns if column.name != "session_uid"]
    rows = 0
    for one in writing.events.sessions:
        part = folder / f"session_uid={one.session.uid}"
        part.mkdir()
        events = (row[:place] + row[place + 1 :] for row in writing.events.rows(one))
        rows += parquet_file.write_parquet(part / "part-0.parquet", columns, events)
    return rows


def _write_sav(writing: Writing, folder: Path) -> _Rows:
    done: _Rows = []
    for table in map(typed, writing.tables()):
        if table.name in SPSS:
            writing.events.step(f"Writing {table.name}.sav")
            done.append((f"{table.name}.sav", sav_file.write_sav(folder / f"{table.name}.sav", table)))
    return done


def _write_boris(writing: Writing, folder: Path) -> _Rows:
    writing.events.step(f"Writing {boris_project.PROJECT}")
    project = boris_project.boris_project(writing.data, writing.made_on, notes=writing.notes)
    (folder / boris_project.PROJECT).write_text(project, encoding="utf-8")
    (folder / boris_project.MAPPING).write_text(boris_project.boris_mapping(writing.data.design), encoding="utf-8")
    return [(boris_project.PROJECT, len(writing.data.sessions))]


def _write_design(writing: Writing, folder: Path) -> _Rows:
    (folder / DESIGN).write_text(writing.design, encoding="utf-8")
    return []


_WRITERS: Mapping[ExportForm, Callable[[Writing, Path], _Rows]] = {
    ExportForm.CSV: _write_csv,
    ExportForm.JSON: _write_json,
    ExportForm.PARQUET: _write_parquet,
    ExportForm.SAV: _write_sav,
    ExportForm.BORIS: _write_boris,
}
