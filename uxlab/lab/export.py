"""Exports of a study: everything that was recorded as tables of other programs, whole or not at all."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from uxlab.importing.answers import known_forms
from uxlab.lab.export_events import EventSource
from uxlab.lab.export_files import FILES, Exported, ExportForm, Writing, check_form
from uxlab.metrics.selection import Excluded, Where
from uxlab.model.results import StudyData
from uxlab.questionnaires.form import Questionnaire
from uxlab.questionnaires.own import loader
from uxlab.report.progress import Asked, Progress, never, silent
from uxlab.report.tables.chosen import chosen
from uxlab.storage.design_toml import design_to_toml
from uxlab.storage.new_files import new_files
from uxlab.storage.recorded import Recorded, in_one_state
from uxlab.storage.study_file import StudyToRead, open_for_reading

__all__ = ["ExportForm", "ExportRequest", "Exported", "export_from", "export_study"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """What is exported where; `folder` is made if it is not there.

    `notes`: whether the moderator's own words are in, of notes, errors and people's background. `where`: only these
    sessions; `excluded`: whether those of excluded people are among them, marked so, as they are in an export without
    any condition. `replace`: files of the same names that are there already.
    """

    folder: Path
    form: ExportForm = ExportForm.CSV
    notes: bool = True
    where: Where = ()
    excluded: Excluded = Excluded.OUT
    replace: bool = False


def export_study(
    path: Path, request: ExportRequest, *, progress: Progress = silent, cancelled: Asked = never
) -> Exported:
    """Export the study at `path`; possible while it is recorded into. Of an open study see `OpenStudy.export`.

    Raises:
        UnusableStudy: there is no readable study.
        UsageError: no such trait or value.
        Cancelled: it was stopped; nothing was written.
        UxlabError: files are there already, none can be made there, or a library is missing.
    """
    check_form(request.form)
    with open_for_reading(path) as study:
        return export_from(study, request, progress=progress, cancelled=cancelled)


def export_from(study: StudyToRead, request: ExportRequest, *, progress: Progress, cancelled: Asked) -> Exported:
    """Export a study that is open for reading; raises as `export_study` does."""
    check_form(request.form)
    export = partial(_export, request=request, progress=progress, cancelled=cancelled)
    return study.read(partial(in_one_state, use=export))


def _export(recorded: Recorded, *, request: ExportRequest, progress: Progress, cancelled: Asked) -> Exported:
    data = chosen(recorded.data, request.where, request.excluded)
    shown = data if request.notes else without_background(data)
    writing = Writing(
        data=shown,
        problems=recorded.problems,
        questionnaires=asked_of(data),
        design=design_to_toml(shown.design),
        events=EventSource(recorded, data, progress, cancelled),
        notes=request.notes,
        made_on=datetime.now().astimezone().date(),
    )
    with new_files(request.folder, FILES[request.form], replace=request.replace) as folder:
        rows = writing.write(request.form, folder)
    progress(1.0, "Done")
    return Exported(folder=request.folder, rows=rows, erased=recorded.data.erased)


def asked_of(data: StudyData) -> list[Questionnaire]:
    """Return the questionnaires that the design has or somebody answered, as far as they are known."""
    answered = (answer.questionnaire for one in data.sessions for answer in one.answers)
    uses = data.design.questionnaires
    return known_forms([*(use.key for use in uses), *answered], loader(uses))


def without_background(data: StudyData) -> StudyData:
    """Return a study without what its author wrote about people."""
    people = tuple(replace(person, background="") for person in data.design.participants)
    return replace(data, design=replace(data.design, participants=people))
