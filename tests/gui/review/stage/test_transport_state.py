"""What the line below the picture says."""

from dataclasses import replace

import pytest

from uxlab.gui.review.stage.transport_state import Playing, present

S = 1_000_000_000
PAUSED = Playing(playing=False, backward=False, speed=1.0, skipping=False, task_only=False)


def test_the_time_and_the_whole() -> None:
    view = present((0, 1902 * S), 379 * S, PAUSED)
    assert (view.time, view.whole, view.longest) == ("6:19.0", "of 31:42", "31:42.0")
    assert view.possible
    assert view.spoken == "6:19.0 of 31:42, paused"


def test_without_a_session() -> None:
    view = present(None, 0, PAUSED)
    assert not view.possible
    assert view.spoken == "No session is shown"


@pytest.mark.parametrize(
    ("speed", "backward", "key", "rare"),
    [(0.5, False, "0.5×", ""), (16.0, False, "", "16×"), (0.25, False, "", "0.25×"), (2.0, True, "", "−2×")],
)
def test_what_the_segments_do_not_show_is_said_beside_them(speed: float, backward: bool, key: str, rare: str) -> None:
    view = present((0, S), 0, replace(PAUSED, playing=True, backward=backward, speed=speed))
    assert (view.speed, view.rare) == (key, rare)


def test_the_way_back_is_not_said_while_nothing_plays() -> None:
    view = present((0, S), 0, replace(PAUSED, backward=True))
    assert (view.speed, view.rare) == ("1×", "")
