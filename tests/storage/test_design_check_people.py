"""Mistakes about participants and the study's own fields are found and named."""

import pytest

from uxlab.model.design import Design, Participant
from uxlab.storage.design_check_people import is_appointment, participant_problems


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (Design(name="x", participants=(Participant(code="P 1"),)), "participant 1, code: “P 1” must be a short text"),
        (
            Design(name="x", participants=(Participant(code="P1", appointment="10 March"),)),
            "participant 1, appointment: “10 March” must be a date and time such as 2026-03-10T09:00",
        ),
        (
            Design(name="x", participants=(Participant(code="P1", excluded_reason=" "),)),
            "participant 1, excluded_reason: must say why",
        ),
        (
            Design(
                name="x", participant_fields=("age",), participants=(Participant(code="P1", fields=(("job", ""),)),)
            ),
            "participant 1, fields: there is no field “job”; known are age",
        ),
        (
            Design(
                name="x",
                participant_fields=("age",),
                participants=(Participant(code="P1", fields=(("age", "1"), ("age", "2"))),),
            ),
            "participant 1, fields: has two texts for one field",
        ),
        (Design(name="x", participant_fields=("age", "Age ")), "participant_fields: “Age ” stands twice"),
        (Design(name="x", participant_fields=("a\nb",)), "participant_fields: “a\nb” must be one line of characters"),
        (Design(name="x", participant_fields=(" ",)), "participant_fields: must not be empty"),
        (Design(name="x", participant_fields=("Group",)), "participant_fields: “Group” is known of every participant"),
    ],
)
def test_each_mistake_is_found_and_named(wrong: Design, problem: str) -> None:
    (found,) = participant_problems(wrong)
    assert str(found).startswith(problem)


def test_whoever_is_complete_has_no_problem() -> None:
    person = Participant(
        code="P1", appointment="2026-03-10T09:00", fields=(("age", "34"),), excluded_reason="knew the product"
    )
    assert list(participant_problems(Design(name="x", participant_fields=("age",), participants=(person,)))) == []


@pytest.mark.parametrize(
    "text", ["2026-02-30T09:00", "2026-03-10", "2026-03-10T09:00+01:00", "2026-03-10 09:00", "0000-01-01T00:00"]
)
def test_what_is_no_date_and_time_is_no_appointment(text: str) -> None:
    assert not is_appointment(text)
