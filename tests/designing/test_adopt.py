"""A design from a file replaces what was planned, and leaves the people who they are."""

from dataclasses import replace

from uxlab.designing.adopt import adopt
from uxlab.model.design import Condition, Design, Participant, Task
from uxlab.model.indicators import Indicator
from uxlab.storage.design_check import problems

IMPORTED = Design(
    name="Other",
    tasks=(Task(key="new", name="New"),),
    conditions=(Condition(key="b", name="B"),),
    participant_fields=("glasses",),
    participants=(Participant(code="X9"),),
    consent_version=1,
)


def test_people_stay_in_what_still_exists(design: Design) -> None:
    after = adopt(replace(design, consent_version=4), IMPORTED)
    assert after.tasks == IMPORTED.tasks
    assert [(one.code, one.group, one.condition) for one in after.participants] == [
        ("P01", None, None),
        ("P02", None, "b"),
    ]
    assert after.participants[0].fields == design.participants[0].fields
    assert after.participant_fields == ("age", "job", "glasses")
    assert after.consent_version == 4
    assert problems(after) == []


def test_a_study_without_people_takes_those_of_the_file() -> None:
    assert adopt(Design(name="x"), IMPORTED).participants == IMPORTED.participants


def test_figures_from_outside_stay() -> None:
    churn = Indicator(name="churn", value=3.0)
    assert adopt(Design(name="x", indicators=(churn,)), IMPORTED).indicators == (churn,)
