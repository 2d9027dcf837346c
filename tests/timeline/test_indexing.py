"""An index made part by part, by hand."""

from dataclasses import replace

import numpy as np

from tests.timeline.made_session import MS, Event, part_of
from uxlab.timeline.indexing import LEFT_OUT_NS, REST_NS, STRIDE, Indexing
from uxlab.timeline.input_index import BLOCK, InputIndex

RIGHT: list[Event] = [(number * MS, 0, number * 3, 0) for number in range(40)]


def index_of(
    *parts: list[Event], own: frozenset[int] = frozenset(), chords: frozenset[int] = frozenset()
) -> InputIndex:
    making = Indexing()
    for part in parts:
        making.add(part_of(part, own, chords))
    return making.index()


def test_a_way_is_divided_into_strides() -> None:
    index = index_of(RIGHT)
    assert index.stride_ns.tolist() == [0, STRIDE * MS, 2 * STRIDE * MS, 39 * MS]
    assert (index.stride_px8 / 8).tolist() == [0, 48, 96, 117]
    assert index.stride_jump.tolist() == [1, 0, 0, 0]
    assert index.stride_x.tolist() == [0, 48, 96, 117]


def test_parts_make_no_difference_to_the_way() -> None:
    index = index_of(RIGHT[:7], RIGHT[7:])
    assert index.stride_px8[-1] == 117 * 8
    assert index.events == 40


def test_after_a_rest_the_pointer_jumps() -> None:
    index = index_of([(0, 0, 0, 0), (REST_NS, 0, 5, 0), (2 * REST_NS + 1, 0, 10, 0), (2 * REST_NS + 2, 0, 11, 0)])
    assert index.stride_ns.tolist() == [0, REST_NS, 2 * REST_NS + 1, 2 * REST_NS + 2]
    assert index.stride_jump.tolist() == [1, 0, 1, 0]
    assert (index.stride_px8 / 8).tolist() == [0, 5, 10, 11]


def test_the_moderators_way_is_left_out_also_between_parts() -> None:
    assert index_of(RIGHT, own=frozenset({10, 11})).stride_px8[-1] == (9 + 27) * 3 * 8
    making = Indexing()
    making.add(part_of(RIGHT[:12], own=frozenset({11})))
    making.add(part_of(RIGHT[12:]))
    assert making.index().stride_px8[-1] == (10 + 27) * 3 * 8
    making = Indexing()
    making.add(part_of(RIGHT[:10]))
    making.add(part_of(RIGHT[10:12], own=frozenset({0, 1})))
    making.add(part_of(RIGHT[12:]))
    assert making.index().stride_px8[-1] == (9 + 27) * 3 * 8
    assert making.index().own_first.tolist() == [10]
    assert making.index().own_end.tolist() == [12]


def test_a_chord_does_not_interrupt_the_way() -> None:
    index = index_of([(0, 0, 0, 0), (1, 3, 0, 0), (2, 0, 8, 0)], chords=frozenset({1}))
    assert index.stride_px8.tolist() == [0, 64]
    assert index.moderators.t_ns.tolist() == [1]


def test_keys_of_blocks_go_on_over_parts() -> None:
    events: list[Event] = [(number, 0, 0, 0) for number in range(3 * BLOCK + 5)]
    index = index_of(events[:100], events[100 : BLOCK + 1], events[BLOCK + 1 :])
    assert index.block_ns.tolist() == [0, BLOCK, 2 * BLOCK, 3 * BLOCK]


def test_nothing_makes_an_empty_index() -> None:
    index = index_of([])
    assert index.events == 0
    assert all(np.array_equal(column, []) for column in index.columns().values())


def test_moves_whose_place_is_not_known_make_strides_of_their_own() -> None:
    making = Indexing()
    for part in (RIGHT[:20], RIGHT[20:], [(39 * MS + REST_NS + 1, 0, 0, 0), (39 * MS + REST_NS + 2, 0, 0, 0)]):
        found = part_of(part)
        making.add(replace(found, placed=np.zeros_like(found.placed)))
    index = making.index()
    assert index.stride_ns.size == 0
    assert index.blind_ns.tolist() == [
        15 * MS, 19 * MS, 35 * MS, 39 * MS, 39 * MS + REST_NS + 1, 39 * MS + REST_NS + 2,
    ]  # fmt: skip


def test_no_stride_lasts_longer_than_is_said() -> None:
    slow: list[Event] = [(number * REST_NS, 0, number, 0) for number in range(100)]
    assert np.diff(index_of(slow).stride_ns).max() == LEFT_OUT_NS
