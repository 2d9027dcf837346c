"""What is wrong with problems that a file lists."""

import pytest

from uxlab.model.problems import Pointer, ProblemDraft
from uxlab.storage.problem_drafts import BadProblems, ListedProblems


def flaws(*drafts: ProblemDraft) -> list[tuple[int, int | None, str]]:
    found: list[tuple[int, int | None, str]] = []

    def refusal(flaws: object) -> BadProblems:
        assert isinstance(flaws, list)
        found.extend((flaw.draft, flaw.pointer, flaw.field) for flaw in flaws)
        return BadProblems("Wrong.")

    try:
        ListedProblems(drafts, refusal).check(())
    except BadProblems:
        assert found
    return found


@pytest.mark.parametrize(
    ("drafts", "found"),
    [
        ([ProblemDraft(title="x"), ProblemDraft(title="x", severity=2), ProblemDraft(title="x", severity=2)], []),
        ([ProblemDraft(title="x", severity=2), ProblemDraft(title="y", severity=3)], []),
        ([ProblemDraft(title="x", severity=2), ProblemDraft(title="x", severity=3)], [(1, None, "severity")]),
        (
            [ProblemDraft(title="x", place="a"), ProblemDraft(title="x"), ProblemDraft(title="x", place="b")],
            [(2, None, "place")],
        ),
        (
            [ProblemDraft(title="x", evidence=(Pointer(note="y"), Pointer(participant="P01")))],
            [(0, 0, "note"), (0, 1, "participant")],
        ),
    ],
)
def test_contradictions_and_evidence_that_leads_nowhere(
    drafts: list[ProblemDraft], found: list[tuple[int, int | None, str]]
) -> None:
    assert flaws(*drafts) == found
