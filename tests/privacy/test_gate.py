"""Off the record: an event is judged by its own time, however late it arrives."""

from hypothesis import given
from hypothesis import strategies as st

from uxlab.privacy.gate import Gate


def test_a_new_gate_lets_everything_pass() -> None:
    gate = Gate()
    assert gate.lets_pass(0)
    assert not gate.is_closed


def test_a_pause_holds_back_from_its_first_moment_to_before_its_last() -> None:
    gate = Gate()
    gate.close(10)
    assert [moment for moment in range(20) if gate.lets_pass(moment)] == list(range(10))
    gate.open(15)
    assert [moment for moment in range(20) if not gate.lets_pass(moment)] == list(range(10, 15))


def test_closing_twice_keeps_the_first_moment_and_opening_twice_the_first_end() -> None:
    gate = Gate()
    gate.close(10)
    gate.close(12)
    gate.open(14)
    gate.open(18)
    assert [moment for moment in range(20) if not gate.lets_pass(moment)] == list(range(10, 14))


moments = st.lists(st.integers(0, 1_000), unique=True, max_size=20).map(sorted)


@given(moments, st.integers(0, 1_000))
def test_a_moment_passes_if_the_gate_stood_open_then(turns: list[int], moment: int) -> None:
    gate = Gate()
    for index, turn in enumerate(turns):
        (gate.open if index % 2 else gate.close)(turn)
    turns_so_far = sum(turn <= moment for turn in turns)
    assert gate.lets_pass(moment) == (turns_so_far % 2 == 0)
    assert gate.is_closed == (len(turns) % 2 == 1)
