"""Outcomes and lamps have a shape and a colour of their own."""

from uxlab.charts.roles import schemes
from uxlab.gui.widgets.marks import ASSIST, ERROR, LAMPS, NOTE, OUTCOMES
from uxlab.model.session import Outcome


def test_every_outcome_has_a_mark_and_no_two_share_the_icon() -> None:
    assert set(OUTCOMES) == set(Outcome)
    assert len({mark.icon for mark in OUTCOMES.values()}) == len(Outcome)
    assert len({mark.icon for mark in LAMPS.values()}) == 5


def test_every_mark_has_a_role_of_the_table() -> None:
    marks = [*OUTCOMES.values(), *LAMPS.values(), ASSIST, ERROR, NOTE]
    assert {mark.role for mark in marks} <= schemes()["light"].keys()
    assert {f"on-{mark.role}" for mark in OUTCOMES.values()} <= schemes()["dark"].keys()
