"""A small design to import into, and what hears of problems."""

import pytest

from uxlab.importing.drafts import KnownStudy
from uxlab.importing.names import Codes
from uxlab.importing.problems import Findings
from uxlab.model.design import Condition, Design, ErrorType, Group, Participant, QuestionnaireUse, Slot, Task


@pytest.fixture
def design() -> Design:
    return Design(
        name="Shoe shop",
        tasks=(Task(key="find-shoes", name="Find shoes"), Task(key="return", name="Return them")),
        error_types=(ErrorType(key="slip", name="Slip", severity=2),),
        questionnaires=(
            QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK),
            QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),
        ),
        conditions=(Condition(key="a", name="Old basket"), Condition(key="b", name="New basket")),
        groups=(Group(key="novice", name="Novices"), Group(key="expert", name="Experts")),
        participants=(Participant(code="P01", group="novice", condition="a"), Participant(code="P02")),
    )


@pytest.fixture
def known(design: Design) -> KnownStudy:
    return KnownStudy(uid="study", design=design)


@pytest.fixture
def codes(design: Design) -> Codes:
    return Codes([person.code for person in design.participants], lambda code: " " not in code)


@pytest.fixture
def findings() -> Findings:
    return Findings()
