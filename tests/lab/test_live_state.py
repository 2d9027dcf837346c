"""What a window is told of a session: values that nobody can change under it."""

from dataclasses import FrozenInstanceError

import pytest

from uxlab.lab.live_state import ChordPress, Stage, Unsaved
from uxlab.recording.commands import Begin


def test_what_is_told_stays_as_it_was_told() -> None:
    press = ChordPress(line="error", t_ns=5)
    assert press.refusal is None
    for name in ("t_ns", "refusal"):
        with pytest.raises(FrozenInstanceError):
            setattr(press, name, None)


def test_equal_news_is_no_news() -> None:
    first, second = (Unsaved(command=Begin(), actor="Ada", t_ns=5, sentence="Full.") for _ in range(2))
    assert first == second
    assert [stage.value for stage in Stage] == ["running", "closing", "closed"]
