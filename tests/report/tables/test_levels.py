"""Every outcome that there is has its words."""

from uxlab.model.design import Group
from uxlab.model.session import Outcome
from uxlab.report.tables.levels import OPEN, OUTCOMES, named


def test_every_outcome_is_explained() -> None:
    assert [key for key, _ in OUTCOMES] == [*Outcome, OPEN]


def test_parts_of_a_design_are_named() -> None:
    assert named([Group(key="novice", name="Novices")]) == (("novice", "Novices"),)
