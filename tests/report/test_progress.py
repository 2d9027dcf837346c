"""Telling how far work is, and stopping it."""

import pytest

from uxlab.errors import Cancelled
from uxlab.report.progress import never, part_of, silent, step


def test_a_step_tells_how_far_the_work_is() -> None:
    told: list[tuple[float, str]] = []
    step(lambda *one: told.append(one), never, 0.5, "Drawing")
    step(silent, never, 0.6, "Drawing")
    assert told == [(0.5, "Drawing")]


def test_whoever_wants_to_stop_is_heard_before_anything_is_told() -> None:
    told: list[str] = []
    with pytest.raises(Cancelled, match="no file was written"):
        step(lambda _, doing: told.append(doing), lambda: True, 0.5, "Drawing")
    assert told == []


def test_a_part_tells_the_share_of_the_whole() -> None:
    told: list[float] = []
    part = part_of(lambda share, _: told.append(share), 0.2, 0.6)
    part(0, "")
    part(0.5, "")
    part(1, "")
    assert told == pytest.approx([0.2, 0.4, 0.6])
