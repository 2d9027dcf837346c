"""The Export tab as a value."""

from pathlib import Path

import pytest

from uxlab.gui.results.export_state import ExportChoice, present_export, present_exported
from uxlab.gui.results.filtering import Choice
from uxlab.gui.results.results import Results, compute
from uxlab.gui.widgets.work_state import Stage
from uxlab.lab.export import Exported, ExportForm
from uxlab.lab.export_files import FILES
from uxlab.model.design import Design
from uxlab.model.results import StudyData

CHOICE = ExportChoice(Path("/home/kim/shop-export"))


@pytest.mark.parametrize("form", ExportForm)
def test_every_form_has_words_and_every_file_says_what_is_in_it(version_b: Results, form: ExportForm) -> None:
    view = present_export(version_b, ExportChoice(CHOICE.folder, form), {})
    assert [name for name, _ in view.files] == list(FILES[form])
    assert all(about for _, about in view.files)
    assert all(one.name and one.about for one in view.forms)
    assert view.form == form.value
    assert view.scope == "Only condition Version B: 12 participants, 12 sessions."


def test_a_missing_library_hinders_its_form_alone(version_b: Results) -> None:
    install = {ExportForm.SAV: 'pip install "uxlab[sav]"'}
    assert present_export(version_b, CHOICE, install).why_not == ""
    view = present_export(version_b, ExportChoice(CHOICE.folder, ExportForm.SAV), install)
    assert view.why_not == 'It needs a library: pip install "uxlab[sav]"'
    assert [one.install for one in view.forms if one.install] == ['pip install "uxlab[sav]"']


def test_it_says_what_notes_mean_and_what_hinders(version_b: Results) -> None:
    assert "word for word" in present_export(version_b, CHOICE, {}).notes_about
    out = present_export(version_b, ExportChoice(CHOICE.folder, notes=False, busy=True), {})
    assert "Times, counts, codes" in out.notes_about
    assert out.why_not == "An export is under way"
    nobody = compute(StudyData(design=Design(name="x")), Choice())
    assert present_export(nobody, CHOICE, {}).why_not == "There is no session to export yet"


def test_what_was_exported_is_counted() -> None:
    made = Exported(folder=CHOICE.folder, rows=(("attempts.csv", 1200), ("notes.csv", 34)))
    view = present_exported(made, ExportForm.CSV)
    assert view.stage is Stage.DONE
    assert view.text == "10 files with 1,234 rows are in shop-export."
    assert view.files[0].parent == CHOICE.folder
    boris = Exported(folder=CHOICE.folder, rows=(("study.boris", 3),))
    assert present_exported(boris, ExportForm.BORIS).text == "2 files are in shop-export."
