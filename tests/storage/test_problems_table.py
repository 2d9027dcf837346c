"""Problems as a table."""

import pytest

from uxlab.importing.problems import UnreadableFile
from uxlab.model.problems import Pointer, ProblemDraft
from uxlab.storage.problem_drafts import BadProblems
from uxlab.storage.problems_table import problems_from_table

TABLE = """Title;Severity;Place;Description;Participant;At;Error_type;Note
Voucher overlooked;3;pay;Below the fold.;P01;4:05;;
Voucher overlooked;;;;P02, P03;;;
Voucher overlooked;;;;P04;;slip;
Filter hidden;;;;;;;filter
Nobody met this;1;;;;;;
"""


def message(text: str) -> str:
    with pytest.raises(BadProblems) as caught:
        problems_from_table(text.encode(), "p.csv").check(())
    return str(caught.value)


def test_a_row_is_a_problem_or_further_evidence() -> None:
    title = "Voucher overlooked"
    assert problems_from_table(TABLE.encode(), "p.csv").drafts == (
        ProblemDraft(
            title=title,
            severity=3,
            place="pay",
            description="Below the fold.",
            evidence=(Pointer(participant="P01", at="4:05"),),
        ),
        ProblemDraft(title=title, evidence=(Pointer(participant="P02"), Pointer(participant="P03"))),
        ProblemDraft(title=title, evidence=(Pointer(participant="P04", error_type="slip"),)),
        ProblemDraft(title="Filter hidden", evidence=(Pointer(note="filter"),)),
        ProblemDraft(title="Nobody met this", severity=1),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title\n", "p.csv: has a header and no rows."),
        ("titel,place\nx,y\n", "p.csv, row 1, title: the column is missing in the header; perhaps “titel” is meant."),
        ("title,place\n,pay\n", "p.csv, row 2, title: must be filled in."),
        ("title,severity\nx,5\n", "p.csv, row 2, severity: “5” must be from 1 (minor) to 4 (critical)."),
        (
            "title,participant,at\nx,P01,soon\n",
            "p.csv, row 2, at: “soon” must be a time: seconds such as 83.5, or m:ss",
        ),
        ("title,participant,session\nx,P01,0\n", "p.csv, row 2, session: “0” must be a whole number from 1."),
        ("title,participant,at\nx,P01 P02,5\n", "row 2, participant: “P01 P02” must be one, whose session or moment"),
        ("title,at\nx,5\n", "p.csv, row 2, participant: A moment is one of a participant's session"),
        ("title,session\nx,1\n", "p.csv, row 2, participant: Evidence is a participant"),
        ("title,error_type,note\nx,slip,y\n", "p.csv, row 2, note: Evidence is a participant"),
        ("title,participant\nx,\ny,P09\n", "p.csv, row 3, participant: Participant P09 has no session here"),
        ("title,place\nx,pay\nx,\nx,find\n", "p.csv, row 4, place: “find” is “pay” where “x” stands before."),
    ],
)
def test_what_is_wrong_is_said_with_row_and_column(text: str, told: str) -> None:
    assert told in message(text)


def test_every_flaw_is_named() -> None:
    lines = message("title,severity,participant\nx,5,P09\n,2,\nz,,P09\ny,high,\nx,1,\n").splitlines()
    assert lines[0] == "p.csv cannot be used for 4 reasons:"
    assert [line.split(":")[0] for line in lines[1:]] == [
        "  p.csv, row 2, severity",
        "  p.csv, row 3, title",
        "  p.csv, row 4, participant",
        "  p.csv, row 5, severity",
    ]


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        problems_from_table(b"%PDF-1.7", "p.csv")
