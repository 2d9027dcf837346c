"""A small design to edit."""

import pytest

from uxlab.model.design import Condition, Design, ErrorType, Group, Participant, QuestionnaireUse, Slot, Task


@pytest.fixture(scope="session")
def design() -> Design:
    return Design(
        name="Shop",
        tasks=(Task(key="find", name="Find shoes"), Task(key="pay", name="Pay"), Task(key="return", name="Return")),
        error_types=(ErrorType(key="slip", name="Slip"), ErrorType(key="mistake", name="Mistake", hotkey="m")),
        questionnaires=(
            QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK, tasks=("find", "pay")),
            QuestionnaireUse(key="smeq", slot=Slot.AFTER_TASK, tasks=("pay",)),
            QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),
        ),
        conditions=(Condition(key="a", name="Old"), Condition(key="b", name="New")),
        groups=(Group(key="novice", name="Novices"), Group(key="expert", name="Experts")),
        participant_fields=("age", "job"),
        participants=(
            Participant(code="P01", group="novice", condition="a", fields=(("age", "34"), ("job", "cook"))),
            Participant(code="P02", group="expert", condition="b"),
        ),
    )
