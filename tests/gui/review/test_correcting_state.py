"""Many changes while they are made, in words."""

from uxlab.gui.review.correcting_state import work_view


def test_how_far_it_is() -> None:
    assert (work_view(1200, 2000).text, work_view(1200, 2000).share) == ("Changed 1,200 of 2,000", 0.6)
    assert work_view(0, 0).share == 0
