"""A finished session: its finish taken back, and what the moderator makes of it."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest

from uxlab.errors import Refused
from uxlab.model.session import IMPRESSION_TAG, ActionKind, SessionState
from uxlab.recording.aftermath import impression, left_ns, reopening
from uxlab.recording.conduct import latest_ns
from uxlab.recording.snapshot import Snapshot, after

S = 1_000_000_000
Play = Callable[..., Snapshot]
NUMBERS = count()


def new_uid() -> str:
    return f"new{next(NUMBERS)}"


def reopened(snapshot: Snapshot) -> Snapshot:
    return after(snapshot, reopening(snapshot, new_uid, actor="Ada"))


def summed_up(snapshot: Snapshot, text: str) -> Snapshot:
    return after(snapshot, impression(snapshot, text, new_uid, actor="Ada"))


@pytest.mark.parametrize("lines", [(), ("begin",), ("begin", "pause"), ("pause",), ("begin", "end success")])
def test_a_finish_taken_back_leaves_everything_as_it_was_before(lines: tuple[str, ...], play: Play) -> None:
    before = play(*lines)
    finished = play("finish", start=before)
    back = reopened(finished)
    assert replace(back, log=()) == replace(before, log=())
    assert (back.log[-1].kind, back.log[-1].target_uid) == (ActionKind.UNDO, back.log[-2].uid)
    assert latest_ns(back) > latest_ns(finished)


def test_what_was_reopened_can_be_finished_again_or_undone_further(play: Play) -> None:
    back = reopened(play("begin", "error", "finish"))
    assert play("end success", "finish", start=back).session.state is SessionState.FINISHED
    assert play("undo", start=back).errors == ()
    assert play("redo", start=back).session.state is SessionState.FINISHED


def test_a_session_that_is_not_finished_or_came_from_elsewhere_cannot_be_reopened(play: Play) -> None:
    with pytest.raises(Refused, match="not finished: finish it first"):
        reopened(play("begin"))
    session = replace(play().session, state=SessionState.FINISHED, ended_ns=5)
    with pytest.raises(Refused, match="was not finished here"):
        reopened(Snapshot(session=session))


def test_a_reopened_session_was_left_when_it_was_finished(play: Play) -> None:
    running = play("begin", "error")
    assert left_ns(running, 7 * S) == 7 * S
    finished = play("finish", start=running)
    assert left_ns(reopened(finished), 7 * S) == 3 * S
    assert left_ns(play("undo", start=reopened(finished)), 9 * S) == 9 * S
    assert left_ns(reopened(play("redo", start=reopened(finished))), 9 * S) == latest_ns(finished) + S + 1


def test_an_impression_stands_at_the_end_and_can_be_changed_and_taken_away(play: Play) -> None:
    finished = play("begin", "finish")
    first = summed_up(finished, "sure of herself")
    assert [(n.t_ns, n.text, n.tag) for n in first.notes] == [(2 * S, "sure of herself", IMPRESSION_TAG)]
    second = summed_up(first, "sure of herself, but slow")
    assert [n.text for n in second.notes] == ["sure of herself, but slow"]
    assert second.notes[0].uid == first.notes[0].uid
    assert summed_up(second, "").notes == ()
    assert impression(second, "sure of herself, but slow", new_uid, actor="Ada").changes == ()
    assert impression(finished, "", new_uid, actor="Ada").changes == ()


def test_an_impression_stays_when_the_finish_is_taken_back(play: Play) -> None:
    back = reopened(summed_up(play("begin", "finish"), "fine"))
    assert [note.text for note in back.notes] == ["fine"]
    assert back.session.state is SessionState.RUNNING


def test_there_is_no_impression_of_a_session_under_way(play: Play) -> None:
    with pytest.raises(Refused, match="not finished"):
        summed_up(play("begin"), "too early")
