"""What single keys mark at a moment."""

from dataclasses import replace

import pytest

from tests.recording.correcting import BUY, DESIGN, FIND, SLIP, S, by, corrected, finished_session
from uxlab.errors import Refused
from uxlab.gui.review.corrections.marks_keys import asked_about, edge_at, key_range, keyed_errors, outcome_at
from uxlab.lab.corrected import CorrectedSession, corrected_session
from uxlab.model.design import ErrorType
from uxlab.model.session import Outcome
from uxlab.recording.corrections import ChangeError, CodeError, Edge, MoveEdge, RemoveError, SetOutcome
from uxlab.recording.corrections_decide import undoing
from uxlab.recording.snapshot import Snapshot, after


def told(now: Snapshot) -> CorrectedSession:
    return corrected_session(now, DESIGN, {})


def keys(*types: ErrorType) -> list[str]:
    return [one.hotkey for one in keyed_errors(replace(DESIGN, error_types=types))]


def test_error_types_keep_the_keys_of_the_run_page() -> None:
    own = ErrorType(key="w", name="Wrong page", hotkey="w")
    assert keys(ErrorType(key="a", name="A"), own, ErrorType(key="c", name="C")) == ["1", "W", "3"]
    many = keyed_errors(replace(DESIGN, error_types=tuple(ErrorType(key=f"k{n}", name="K") for n in range(11))))
    assert [one.hotkey for one in many] == [*"123456789", "", ""]
    assert key_range(many) == ("1", "9")
    assert key_range(many[:1]) == ("1",)
    assert key_range(many[9:]) == ()


def test_a_key_that_review_needs_gives_way_to_the_number() -> None:
    wants_e = ErrorType(key="e", name="E", hotkey="E")
    assert keys(wants_e) == ["1"]
    assert keys(wants_e, ErrorType(key="one", name="One", hotkey="1")) == ["", "1"]


def test_an_outcome_is_given_to_the_attempt_under_way() -> None:
    start = told(finished_session())
    assert outcome_at(start, 60 * S, Outcome.PARTIAL) == SetOutcome(BUY.uid, Outcome.PARTIAL, assisted=True)
    with pytest.raises(Refused, match=r"No attempt was under way at 0:45\.0"):
        outcome_at(start, 45 * S, Outcome.PARTIAL)


@pytest.mark.parametrize(
    ("edge", "at_s", "uid"),
    [
        (Edge.START, 20, "find-1"),
        (Edge.END, 20, "find-1"),
        (Edge.START, 45, "buy-1"),
        (Edge.END, 45, "find-1"),
        (Edge.START, 2, "find-1"),
        (Edge.END, 99, "buy-2"),
        (Edge.START, 82, "buy-2"),
        (Edge.END, 82, "buy-1"),
    ],
)
def test_an_edge_comes_to_the_cursor_from_where_it_can(edge: Edge, at_s: int, uid: str) -> None:
    assert edge_at(told(finished_session()), at_s * S, edge) == MoveEdge(uid, edge, at_s * S)


def test_no_edge_comes_from_nowhere() -> None:
    start = told(finished_session())
    with pytest.raises(Refused, match="No attempt begins after"):
        edge_at(start, 99 * S, Edge.START)
    with pytest.raises(Refused, match="No attempt ends before"):
        edge_at(start, 2 * S, Edge.END)


def test_the_error_that_was_marked_last_is_asked_about_until_something_else_is_corrected() -> None:
    now = corrected(finished_session(), CodeError(30 * S, "mistake"))
    mark = now.errors[-1]
    assert asked_about(told(now), frozenset()) == mark
    assert asked_about(told(now), frozenset({now.log[-1].uid})) is None
    graded = corrected(now, ChangeError(replace(mark, severity=4)))
    assert asked_about(told(graded), frozenset()) == replace(mark, severity=4)
    moved = corrected(graded, MoveEdge(FIND.uid, Edge.END, 39 * S))
    assert asked_about(told(moved), frozenset()) is None
    undone = after(now, undoing(now, by()))
    assert asked_about(told(undone), frozenset()) is None
    assert asked_about(None, frozenset()) is None
    changed = corrected(finished_session(), ChangeError(replace(SLIP, severity=4)))
    assert asked_about(told(changed), frozenset()) is None  # its form has asked
    removed = corrected(finished_session(), RemoveError(SLIP.uid))
    assert asked_about(told(removed), frozenset()) is None
