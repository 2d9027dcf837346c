"""Rectangles less rectangles, against counting pixels one by one."""

from hypothesis import given
from hypothesis import strategies as st

from uxlab.capture.regions import Box, shared, uncovered

edge = st.integers(-3, 12)
box = st.tuples(edge, edge, edge, edge).map(
    lambda e: Box(min(e[0], e[2]), min(e[1], e[3]), max(e[0], e[2]), max(e[1], e[3]))
)
boxes = st.lists(box, max_size=5)


def pixels(of: list[Box] | tuple[Box, ...]) -> set[tuple[int, int]]:
    return {(x, y) for b in of for x in range(b.left, b.right) for y in range(b.top, b.bottom)}


@given(boxes, boxes)
def test_what_is_left_is_every_pixel_that_no_cover_has(some: list[Box], covers: list[Box]) -> None:
    assert pixels(uncovered(some, covers)) == pixels(some) - pixels(covers)


@given(box, boxes)
def test_the_parts_of_one_rectangle_never_overlap_and_are_never_empty(one: Box, covers: list[Box]) -> None:
    parts = uncovered([one], covers)
    assert sum(len(pixels([part])) for part in parts) == len(pixels(parts))
    assert all(pixels([part]) for part in parts)


@given(boxes, boxes)
def test_what_is_shared_is_every_pixel_of_both(some: list[Box], others: list[Box]) -> None:
    assert pixels(shared(some, others)) == pixels(some) & pixels(others)


def test_a_window_in_the_middle_leaves_a_frame_told_from_top_to_bottom() -> None:
    assert uncovered([Box(0, 0, 10, 10)], [Box(3, 4, 6, 8)]) == (
        Box(0, 0, 10, 4), Box(0, 4, 3, 8), Box(6, 4, 10, 8), Box(0, 8, 10, 10),
    )  # fmt: skip
