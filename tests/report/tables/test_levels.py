"""Every code that there is has its words."""

from uxlab.gui.results.problems_state import SEVERITIES as IN_WINDOW
from uxlab.model.design import Group
from uxlab.model.session import ASSIST_TAG, IMPRESSION_TAG, Outcome
from uxlab.report.parts.findings import SEVERITIES as IN_REPORT
from uxlab.report.tables.levels import OPEN, OUTCOMES, SEVERITIES, TAGS, named
from uxlab.wording.corrections import EMPATHY


def test_every_outcome_is_explained() -> None:
    assert [key for key, _ in OUTCOMES] == [*Outcome, OPEN]


def test_parts_of_a_design_are_named() -> None:
    assert named([Group(key="novice", name="Novices")]) == (("novice", "Novices"),)


def test_severities_are_called_in_reports_and_files_as_in_the_window() -> None:
    assert IN_REPORT == IN_WINDOW
    assert {int(level): name.capitalize() for level, name in SEVERITIES} == IN_WINDOW


def test_every_tag_that_a_note_can_be_given_is_explained() -> None:
    assert [tag for tag, _ in TAGS] == [ASSIST_TAG, IMPRESSION_TAG, *EMPATHY]
