"""Who is added to the study, and who is never moved."""

from uxlab.importing.drafts import DraftAttempt
from uxlab.importing.people import new_participants
from uxlab.importing.problems import Findings
from uxlab.model.design import Design, Participant
from uxlab.model.session import Outcome


def draft(code: str, group: str | None = None, condition: str | None = None) -> DraftAttempt:
    return DraftAttempt(
        file="a.csv", row=2, participant=code, task="return", outcome=Outcome.SUCCESS, length_ns=1,
        group=group, condition=condition,
    )  # fmt: skip


def test_who_is_new_is_added_with_group_and_single_condition(design: Design, findings: Findings) -> None:
    drafts = [draft("P9", "expert", "a"), draft("P9", None, "a"), draft("P8", None, "a"), draft("P8", None, "b")]
    assert new_participants(design, drafts, findings) == (
        Participant(code="P9", group="expert", condition="a"),
        Participant(code="P8"),
    )
    assert findings.problems == []


def test_who_has_no_group_gets_one_and_keeps_the_rest(design: Design, findings: Findings) -> None:
    drafts = [draft("P02", "expert", "b"), draft("P01", "novice", "b")]
    assert new_participants(design, drafts, findings) == (Participant(code="P02", group="expert"),)


def test_nobody_is_moved_to_another_group(design: Design, findings: Findings) -> None:
    new_participants(design, [draft("P01", "expert"), draft("P9", "novice"), draft("P9", "expert")], findings)
    assert [problem.text for problem in findings.problems] == [
        "“expert” differs from the group of P01 elsewhere, “novice”",
        "“expert” differs from the group of P9 elsewhere, “novice”",
    ]
