"""Interval arithmetic, against a slow model that counts single nanoseconds."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.timeline.spans import (
    Span,
    active_ns,
    clip,
    contains,
    count_within,
    divided,
    length,
    owner,
    total,
    union,
    without,
)

MOMENT = st.integers(0, 30)
SPAN = st.tuples(MOMENT, MOMENT)
SPANS = st.lists(SPAN, max_size=8)


def covered(spans: list[Span] | tuple[Span, ...]) -> set[int]:
    return {t for start, end in spans for t in range(start, end)}


@given(SPANS)
def test_a_union_covers_the_same_time_in_order_and_apart(spans: list[Span]) -> None:
    merged = union(spans)
    assert covered(merged) == covered(spans)
    assert all(a[1] < b[0] for a, b in pairwise(merged))


@given(SPANS, SPAN)
def test_clipping_keeps_what_lies_inside(spans: list[Span], window: Span) -> None:
    assert covered(clip(spans, window)) == covered(spans) & covered([window])


@given(SPANS)
def test_the_total_counts_overlaps_once(spans: list[Span]) -> None:
    assert total(spans) == len(covered(spans))


@given(SPAN, SPANS)
def test_active_time_is_what_no_pause_covers(attempt: Span, pauses: list[Span]) -> None:
    assert active_ns(attempt, pauses) == len(covered([attempt]) - covered(pauses))


def test_overlapping_pauses_are_removed_once() -> None:
    # statistics.json, active_time_pauses: 300 s with 50-80, 70-100 and 290-320 off the record.
    assert active_ns((0, 300), [(50, 80), (70, 100), (290, 320)]) == 240


def test_an_attempt_that_was_all_pause_has_no_active_time() -> None:
    assert active_ns((10, 20), [(0, 30)]) == 0


@pytest.mark.parametrize(("span", "expected"), [((3, 7), 4), ((5, 5), 0), ((7, 3), 0)])
def test_a_span_that_ends_before_it_starts_is_empty(span: Span, expected: int) -> None:
    assert length(span) == expected


@given(SPANS, MOMENT)
def test_the_owner_is_the_first_span_that_contains_the_moment(spans: list[Span], moment: int) -> None:
    found = owner(spans, moment)
    assert found == next((i for i, span in enumerate(spans) if moment in covered([span])), None)


def test_the_start_belongs_to_the_attempt_and_the_end_to_the_next() -> None:
    assert contains((10, 20), 10)
    assert not contains((10, 20), 20)
    assert owner([(0, 10), (10, 20)], 10) == 1


@given(st.lists(MOMENT), SPAN)
def test_moments_are_counted_as_they_are_contained(moments: list[int], span: Span) -> None:
    assert count_within(sorted(moments), span) == sum(contains(span, moment) for moment in moments)


@given(SPAN, SPANS)
def test_holes_are_cut_out(span: Span, holes: list[Span]) -> None:
    left = without(span, holes)
    assert covered(left) == covered([span]) - covered(holes)
    assert all(start < end for start, end in left)
    assert list(left) == sorted(left)


@given(SPANS, st.lists(MOMENT, max_size=6))
def test_dividing_keeps_the_time_and_no_part_reaches_over_an_edge(spans: list[Span], edges: list[int]) -> None:
    sound = [span for span in spans if span[0] < span[1]]
    parts = divided(sound, edges)
    assert sum(map(length, parts)) == sum(map(length, sound))
    assert not any(start < edge < end for start, end in parts for edge in edges)
