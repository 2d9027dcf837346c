"""What the checks before a session are made of."""

from pathlib import Path

from uxlab.lab.preflight_facts import Check, LampState, PersonAtHand, Plan
from uxlab.model.design import Design


def test_lamps_are_called_as_the_widget_calls_them() -> None:
    assert [*LampState] == ["passed", "warning", "failed", "unused", "checking"]


def test_of_a_plan_only_study_and_person_must_be_known() -> None:
    plan = Plan(path=Path("s.uxlab"), design=Design(name="S"), person=PersonAtHand(code="P07"))
    assert (plan.screens, plan.mirrored, plan.strip, plan.person.consents) == (None, None, False, frozenset())
    assert Check("disk", "Disk", LampState.CHECKING).actions == ()
