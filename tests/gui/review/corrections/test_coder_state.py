"""Agreement and differences in words."""

from tests.recording.correcting import DESIGN, SLIP, S
from uxlab.gui.review.corrections.coder_state import SAME, difference_rows, moment_of, present_agreements, still_open
from uxlab.lab.coders import MODERATOR
from uxlab.lab.differences import Difference, Resolution
from uxlab.metrics.coders import coder_agreement
from uxlab.model.coding import CodedMark
from uxlab.model.session import ErrorMark

THEIRS = ErrorMark(uid="bo", t_ns=30 * S, error_type="mistake", severity=3, coder="Bo")
DIFFERENCES = (
    Difference(moderator=SLIP, coder=None, resolution=Resolution.OPEN),
    Difference(moderator=None, coder=THEIRS, resolution=Resolution.ADOPTED),
    Difference(moderator=SLIP, coder=THEIRS, resolution=Resolution.KEPT),
)


def marks(*at_s: int, kind: str = "slip") -> tuple[CodedMark, ...]:
    return tuple(CodedMark(session_uid="s", t_ns=at * S, error_type=kind) for at in at_s)


def test_kappa_stands_with_its_interval_and_n_and_says_what_it_is_of() -> None:
    moderators = (*marks(10, 20, 30), *marks(40, kind="mistake"))
    agreement = coder_agreement((MODERATOR, "Bo"), [(moderators, (*marks(10, 20), *marks(41, 60, kind="mistake")))])
    (line,) = present_agreements([agreement])
    assert line.pair == "The moderator and Bo"
    kappa = agreement.kappa
    assert kappa.value is not None
    assert line.value.startswith(f"κ {kappa.value:.2f} [")
    assert line.value.endswith(f", n = {kappa.n}")
    assert line.about.startswith("1 session: 3 marked by both, 1 by the moderator alone, 1 by Bo alone.")
    assert "What they called those that both marked: κ 1.00" in line.about


def test_where_there_is_no_kappa_it_says_why() -> None:
    (line,) = present_agreements([coder_agreement((MODERATOR, "Bo"), [(marks(10), marks(10))])])
    assert line.value.startswith("No kappa: undefined: one category only")


def test_a_difference_shows_both_marks_and_what_became_of_it() -> None:
    rows = difference_rows(DIFFERENCES, DESIGN)
    assert [[cell.text for cell in row.cells[1:]] for row in rows] == [
        ["0:20.0", "Slip", "Not marked"],
        ["0:30.0", "Not marked", "Mistake"],
        ["0:20.0", "Slip, medium", "Mistake, serious"],
    ]
    assert [row.cells[0].tip for row in rows] == [
        "not settled", "the second coder’s was taken", "the moderator’s stands",
    ]  # fmt: skip
    assert [moment_of(one) for one in DIFFERENCES] == [20 * S, 30 * S, 20 * S]


def test_what_is_left_to_settle_is_counted() -> None:
    assert still_open(DIFFERENCES) == "3 differences, 1 to settle"
    assert still_open(DIFFERENCES[1:]) == "2 differences, none to settle"
    assert still_open(()) == SAME
