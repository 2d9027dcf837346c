"""The page of a report as a value."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.gui.results.conftest import VERSION_B
from tests.gui.results.made_results import with_people_out
from uxlab.gui.results.filtering import Choice, Excluded, Filter
from uxlab.gui.results.report_state import (
    Form,
    Setting,
    named,
    options_of,
    present_lacks,
    present_report,
    with_section,
    with_text,
)
from uxlab.gui.results.results import Results, compute
from uxlab.model.report import ReportPlan, ReportText
from uxlab.model.results import ExcludedInput, InputCounts, StudyData
from uxlab.report.checklist import Lack
from uxlab.report.document import Paper
from uxlab.report.sections import SECTIONS

NO_INPUT = ExcludedInput(chords=InputCounts(), own_windows=InputCounts(), repeats=InputCounts())
PLAN = ReportPlan(texts=((ReportText.TITLE, "Round 2"),), left_out=frozenset({"journey"}), notes=True)


@pytest.fixture(scope="module")
def everyone(data: StudyData) -> Results:
    return compute(data, Choice())


def test_it_shows_texts_and_sections_in_the_order_of_the_report(everyone: Results) -> None:
    view = present_report(everyone, PLAN, Setting())
    assert dict(view.texts)[ReportText.TITLE] == "Round 2"
    assert [one.key for one in view.sections] == [one.key for one in SECTIONS]
    assert [one.key for one in view.sections if not one.appears] == ["journey", "pointing"]
    assert view.scope == "Everyone: 22 participants, 22 sessions"
    assert dict(view.placeholders)[ReportText.TITLE] == "Larkspur shop"


def test_what_does_not_matter_cannot_be_chosen(everyone: Results) -> None:
    quiet = present_report(everyone, replace(PLAN, notes=False), Setting())
    assert [one.key for one in quiet.sections if one.why_not] == ["pointing", "voices"]
    assert not next(one for one in quiet.sections if one.key == "voices").appears
    page = present_report(everyone, PLAN, Setting(one_page=True))
    assert all(one.why_not.startswith("One page") for one in page.sections)
    assert page.setting_why_not == ""
    book = present_report(everyone, PLAN, Setting(form=Form.EXCEL))
    assert book.setting_why_not == "A workbook always has all its sheets"


def test_sections_that_have_nothing_to_tell_of_say_why(data: StudyData) -> None:
    alone = replace(data, design=replace(data.design, conditions=(), groups=()))
    view = present_report(compute(alone, VERSION_B), PLAN, Setting())
    assert {one.key: one.why_not for one in view.sections if not one.appears} == {
        "comparison": "There is nothing to compare", "journey": "", "pointing": "No pointer was recorded"
    }  # fmt: skip
    pointed = replace(data, sessions=(replace(data.sessions[0], excluded=NO_INPUT), *data.sessions[1:]))
    shown = present_report(compute(pointed, Choice()), PLAN, Setting())
    assert next(one for one in shown.sections if one.key == "pointing").appears


def test_pictures_lie_below_maps_and_nowhere_else(data: StudyData) -> None:
    pointed = replace(data, sessions=(replace(data.sessions[0], excluded=NO_INPUT), *data.sessions[1:]))
    everyone = compute(pointed, Choice())
    shown = present_report(everyone, PLAN, Setting())
    assert (shown.pictures, shown.pictures_why_not) == (True, "")
    without = replace(PLAN, pictures=False)
    assert not present_report(everyone, without, Setting()).pictures
    assert options_of(everyone, without, Setting()).pictures is False
    reasons = {
        "There are no maps in a workbook": (PLAN, Setting(form=Form.EXCEL)),
        "There are no maps on one page": (PLAN, Setting(one_page=True)),
        "Only with the section Where people pointed": (with_section(PLAN, "pointing", appears=False), Setting()),
    }
    for reason, (plan, setting) in reasons.items():
        assert present_report(everyone, plan, setting).pictures_why_not == reason
    assert present_report(compute(data, Choice()), PLAN, Setting()).pictures_why_not == "No pointer was recorded"


def test_excluded_people_are_in_the_report_as_on_the_page(data: StudyData) -> None:
    out = replace(data, design=with_people_out(data.design, "P01"))
    for excluded in Excluded:
        options = options_of(compute(out, Choice(Filter(excluded=excluded))), PLAN, Setting())
        assert options.excluded is excluded


def test_what_can_be_compared_follows_the_chosen_sessions(data: StudyData, everyone: Results) -> None:
    view = present_report(everyone, PLAN, Setting())
    assert view.comparisons == (("condition", "Conditions"), ("group", "Groups"))
    assert view.setting.by == "condition"
    b = compute(data, VERSION_B)
    assert present_report(b, PLAN, Setting(by="condition")).comparisons == (("", "Nothing"), ("group", "Groups"))
    assert options_of(b, PLAN, Setting(by="condition")).by is None
    assert options_of(b, PLAN, Setting(by="group")).by == "group"


def test_the_options_say_everything(data: StudyData) -> None:
    options = options_of(compute(data, replace(VERSION_B, confidence=0.9)), PLAN, Setting(paper=Paper.LETTER))
    assert (options.paper, options.confidence, options.where) == (Paper.LETTER, 0.9, (("condition", "b"),))
    assert (options.notes, options.left_out) == (True, frozenset({"journey"}))
    assert options.texts == {which: "Round 2" if which is ReportText.TITLE else "" for which in ReportText}


def test_a_plan_changes_one_thing_at_a_time() -> None:
    typed = with_text(PLAN, ReportText.CLIENT, "Larkspur")
    assert typed.texts == ((ReportText.TITLE, "Round 2"), (ReportText.CLIENT, "Larkspur"))
    assert with_text(typed, ReportText.TITLE, "").texts == ((ReportText.CLIENT, "Larkspur"),)
    assert with_section(PLAN, "metrics", appears=False).left_out == {"journey", "metrics"}
    assert with_section(PLAN, "journey", appears=True).left_out == frozenset()


def test_sentences_about_one_item_stand_together() -> None:
    lacks = (
        Lack("Title page", "No author.", "Results, Make report: authors", "report:authors"),
        Lack("Tasks", "One.", "Design, Tasks", "design:task:1"),
        Lack("Tasks", "Two.", "Design, Tasks", "design:task:2"),
        Lack("Errors", "Uncounted.", "the file that was imported"),
        Lack("Participants", "Few.", "People: own fields or groups", "people:"),
    )
    shown = [(one.missing, one.words, one.target) for one in present_lacks(lacks)]
    assert shown == [
        ("No author.", "Write it", "report:authors"),
        ("One.\nTwo.", "Go to Design – Tasks", "design:task:1"),
        ("Uncounted.", "In the file that was imported", ""),
        ("Few.", "Go to People", "people:"),
    ]


@pytest.mark.parametrize(
    ("written", "form", "expected"),
    [
        ("r.pdf", Form.PDF, ("r.pdf", Form.PDF)),
        ("r.DOCX", Form.PDF, ("r.DOCX", Form.WORD)),
        ("Report v1.2", Form.HTML, ("Report v1.2.html", Form.HTML)),
    ],
)
def test_a_file_s_name_decides_its_form(written: str, form: Form, expected: tuple[str, Form]) -> None:
    path, got = named(Path("/x") / written, form)
    assert (path.name, got) == expected
