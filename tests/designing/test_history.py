"""Undo and redo against a plain stack of values."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from uxlab.designing.history import LONGEST, History, Step


class Stacks(RuleBasedStateMachine):
    """Any sequence of edits, undos and redos does what two stacks of values do."""

    def __init__(self) -> None:
        super().__init__()
        self.history: History[int] = History()
        self.value = 0
        self.past: list[int] = []
        self.future: list[int] = []

    @rule(value=st.integers())
    def edit(self, value: int) -> None:
        self.history = self.history.did(Step(label=str(value), before=self.value, after=value))
        self.past.append(self.value)
        self.value = value
        self.future.clear()

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        step = self.history.done[-1]
        self.history = self.history.undo()
        self.future.append(self.value)
        self.value = self.past.pop()
        assert step.before == self.value

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        step = self.history.undone[-1]
        self.history = self.history.redo()
        self.past.append(self.value)
        self.value = self.future.pop()
        assert step.after == self.value

    @invariant()
    def as_deep_as_the_stacks(self) -> None:
        assert [step.before for step in self.history.done] == self.past
        assert [step.after for step in reversed(self.history.undone)] == self.future[::-1]
        assert (self.history.undo_label is None) == (not self.past)
        assert (self.history.redo_label is None) == (not self.future)


TestStacks = Stacks.TestCase


def _typed(*values: str, merge: str = "name") -> History[str]:
    history: History[str] = History()
    before = ""
    for value in values:
        history = history.did(Step(label="Rename", before=before, after=value, merge=merge))
        before = value
    return history


def test_what_is_typed_into_one_field_is_one_step() -> None:
    (step,) = _typed("a", "ab", "abc").done
    assert (step.before, step.after) == ("", "abc")


def test_a_merged_step_bears_the_marks_of_all_that_are_undone_with_it() -> None:
    history: History[int] = History()
    for number, mark in enumerate(("a", "b", "c")):
        history = history.did(Step(label="x", before=number, after=number + 1, merge="m", mark=mark))
    assert [step.mark for step in history.done] == ["a b c"]
    assert history.undo("d").redo().done[-1].mark == "d"


def test_another_field_is_another_step() -> None:
    history = _typed("a").did(Step(label="Limit", before="a", after="b", merge="limit"))
    assert [step.label for step in history.done] == ["Rename", "Limit"]
    assert len(_typed("a", "ab", merge="").done) == 2


def test_typing_back_to_where_one_began_leaves_nothing_to_undo() -> None:
    assert _typed("a", "").done == ()


def test_after_an_undo_typing_begins_a_step_of_its_own() -> None:
    history = _typed("a").did(Step(label="Limit", before="a", after="b")).undo()
    history = history.did(Step(label="Rename", before="a", after="ab", merge="name"))
    assert [(step.before, step.after) for step in history.done] == [("", "a"), ("a", "ab")]


def test_a_mark_is_exchanged_on_the_way() -> None:
    history = History((Step(label="x", before=1, after=2, mark="a"),)).undo("b")
    assert history.undone[-1].mark == "b"
    assert history.redo("c").done[-1].mark == "c"
    assert history.redo().done[-1].mark == "b"


def test_old_steps_are_forgotten() -> None:
    history: History[int] = History()
    for number in range(LONGEST + 5):
        history = history.did(Step(label=str(number), before=number, after=number + 1))
    assert (len(history.done), history.done[0].label) == (LONGEST, "5")


def test_what_is_no_step_is_as_if_it_had_always_been() -> None:
    history = History((Step(label="x", before=1, after=2),), (Step(label="y", before=2, after=3),))
    amended = history.amended(lambda value: value * 10)
    assert [(step.before, step.after) for step in (*amended.done, *amended.undone)] == [(10, 20), (20, 30)]
