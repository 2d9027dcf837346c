"""The same thing has the same identity, and marks stand where they were made."""

from uxlab.importing.drafts import DraftAttempt, DraftMark
from uxlab.importing.marks import Identities, marks_of
from uxlab.model.design import Design
from uxlab.model.session import ASSIST_TAG, Attempt, ErrorMark, Note, Outcome


def test_an_identity_is_made_of_the_study_and_the_thing() -> None:
    first, second = Identities("one").of, Identities("two").of
    assert first("a", "b") == Identities("one").of("a", "b")
    assert len({first("a", "b"), first("ab"), first("b", "a"), second("a", "b"), first("a", "b", "")}) == 5


def test_marks_stand_at_their_moments(design: Design) -> None:
    draft = DraftAttempt(
        file="p.boris", row=1, participant="P01", task="return", outcome=Outcome.SUCCESS, length_ns=100,
        errors=(DraftMark(offset_ns=5, error_type="slip", text="x"), DraftMark()),
        assists=(DraftMark(offset_ns=6),), notes=(DraftMark(offset_ns=7, text="y"),),
    )  # fmt: skip
    attempt = Attempt(uid="t", task="return", started_ns=1000, ended_ns=1100)
    marks = list(marks_of(draft, attempt, design.error_types, _joined))
    assert marks == [
        ErrorMark(uid="error/t/0", t_ns=1005, error_type="slip", severity=2, text="x"),
        ErrorMark(uid="error/t/1", t_ns=1000),
        Note(uid=f"note/t/{ASSIST_TAG}/0", t_ns=1006, text="", tag=ASSIST_TAG),
        Note(uid="note/t//0", t_ns=1007, text="y"),
    ]


def _joined(*parts: str) -> str:
    return "/".join(parts)
