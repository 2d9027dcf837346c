"""Problems as TOML."""

import pytest

from uxlab.model.problems import Pointer, ProblemDraft
from uxlab.storage.problem_drafts import BadProblems
from uxlab.storage.problems_toml import problems_from_toml

TEXT = """
[[problem]]
title = "Voucher overlooked"
severity = 3
place = "pay"
evidence = [{ participant = "P01", at = "4:05" }, { error_type = "slip" }]

[[problem]]
title = "Size filter hidden"
"""


def test_a_list_is_read() -> None:
    first, second = problems_from_toml(TEXT, "p.toml").drafts
    assert first == ProblemDraft(
        title="Voucher overlooked",
        severity=3,
        place="pay",
        evidence=(Pointer(participant="P01", at="4:05"), Pointer(error_type="slip")),
    )
    assert second == ProblemDraft(title="Size filter hidden")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "p.toml lists no problem"),
        ("a = ", "p.toml is not TOML"),
        (TEXT.replace("severity = 3", "severity = 9"), "line 2: problem 1: The severity of “Voucher overlooked” runs"),
        (TEXT.replace("severity = 3", 'severity = "high"'), "line 4: problem 1 severity: must be a whole number"),
        (TEXT.replace("place", "where"), "line 5: problem 1 where: is not known here"),
        (TEXT.replace('at = "4:05"', "at = 245"), "line 6: problem 1 evidence 1 at: must be a text"),
        (TEXT.replace('title = "Size filter hidden"', 'title = " "'), "line 8: problem 2: A problem needs a title"),
        ("[[problem]]\n[[problem]]", "for 2 reasons"),
        ("n = " + "[" * 3000 + "]" * 3000, "p.toml"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, message: str) -> None:
    with pytest.raises(BadProblems) as caught:
        problems_from_toml(text, "p.toml")
    assert message in str(caught.value)


def test_evidence_that_leads_nowhere_is_said_with_its_line() -> None:
    listed = problems_from_toml(TEXT + '\n[[problem]]\ntitle = "Voucher overlooked"\nseverity = 2\n', "p.toml")
    with pytest.raises(BadProblems) as caught:
        listed.check(())
    lines = str(caught.value).splitlines()
    assert lines[0] == "p.toml cannot be used for 3 reasons:"
    assert lines[1].startswith("  line 6: problem 1 evidence 1 participant: Participant P01 has no session here")
    assert lines[2].startswith("  line 6: problem 1 evidence 2 error_type: There is no error of the type slip")
    assert lines[3] == "  line 13: problem 3 severity: “2” is “3” where “Voucher overlooked” stands before"
