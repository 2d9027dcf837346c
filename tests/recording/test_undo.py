"""Undo and redo as readings of the log."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from uxlab.errors import Refused
from uxlab.model.session import Action, ActionKind, Change, Note
from uxlab.recording.snapshot import Snapshot
from uxlab.recording.undo import redo_changes, redoable, undo_changes, undoable

Play = Callable[..., Snapshot]


def entry(uid: str, kind: ActionKind = ActionKind.DO, target: str | None = None) -> Action:
    changes = (Change(None, Note(uid=f"{uid}1", t_ns=0, text="")), Change(None, Note(uid=f"{uid}2", t_ns=0, text="")))
    return Action(uid=uid, t_ns=0, actor="Ada", kind=kind, command="note", changes=changes, target_uid=target)


def undo(target: str) -> Action:
    return entry(f"undo {target}", ActionKind.UNDO, target)


def redo(target: str) -> Action:
    return entry(f"redo {target}", ActionKind.REDO, target)


def uid(action: Action | None) -> str | None:
    return None if action is None else action.uid


A, B, C = entry("a"), entry("b"), entry("c")
TOOL = replace(entry("tool"), undoable=False)
MORE_B, EVEN_MORE_B = entry("more", target="b"), entry("even", target="more")
MORE_B_ALONE = entry("more")


@pytest.mark.parametrize(
    ("log", "to_undo", "to_redo"),
    [
        ([], None, None),
        ([A], "a", None),
        ([A, B], "b", None),
        ([A, B, undo("b")], "a", "b"),
        ([A, B, undo("b"), undo("a")], None, "a"),
        ([A, B, undo("b"), undo("a"), redo("a")], "a", "b"),
        ([A, undo("a"), redo("a"), undo("a")], None, "a"),
        ([A, B, undo("b"), C], "c", None),
        ([A, B, undo("b"), C, undo("c")], "a", "c"),
        ([TOOL], None, None),
        ([A, TOOL], "a", None),
        ([A, undo("a"), TOOL], None, "a"),
        ([A, TOOL, undo("a"), TOOL, redo("a"), TOOL], "a", None),
        ([A, B, MORE_B], "more", None),
        ([A, B, MORE_B, undo("more")], "a", "more"),
        ([A, B, MORE_B, undo("more"), redo("more")], "more", None),
        ([A, B, MORE_B, undo("more"), redo("more"), EVEN_MORE_B, undo("even")], "a", "even"),
    ],
)
def test_what_comes_next_to_undo_and_to_redo(log: list[Action], to_undo: str | None, to_redo: str | None) -> None:
    assert (uid(undoable(log)), uid(redoable(log))) == (to_undo, to_redo)


def test_changes_are_taken_back_last_first_and_repeated_first_first() -> None:
    assert undo_changes([A]) == (A.changes[1].inverse(), A.changes[0].inverse())
    assert redo_changes([A, undo("a")]) == A.changes


def test_a_step_of_several_actions_is_taken_back_and_repeated_as_one() -> None:
    assert undo_changes([A, B, MORE_B]) == (*undo_changes([MORE_B_ALONE]), *undo_changes([B]))
    assert redo_changes([A, B, MORE_B, undo("more")]) == (*B.changes, *MORE_B.changes)


def test_with_nothing_left_there_is_a_sentence() -> None:
    with pytest.raises(Refused, match=r"^There is nothing to undo\.$"):
        undo_changes([A, undo("a"), TOOL])
    with pytest.raises(Refused, match=r"^There is nothing to redo\.$"):
        redo_changes([A, undo("a"), B])


@pytest.mark.parametrize(
    "log",
    [[undo("a")], [A, redo("a")], [A, B, undo("a")], [A, B, undo("b"), undo("b")], [A, B, entry("c", target="a")]],
)
def test_a_log_that_is_no_stack_is_a_bug(log: list[Action]) -> None:
    with pytest.raises(ValueError, match="not the latest"):
        undoable(log)


def test_a_begin_can_be_undone_once_everything_in_it_is(play: Play, fresh: Snapshot) -> None:
    full = play("begin", "error slip", "note hm", "assist", "pause", "resume")
    emptied = play(*["undo"] * 6, start=full)
    refilled = play(*["redo"] * 6, start=emptied)
    assert replace(emptied, log=()) == fresh
    assert replace(refilled, log=()) == replace(full, log=())
