"""Packed numbers come back as they were."""

import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.storage.packed_numbers import packed, unpacked


@given(st.lists(st.integers(-(2**62), 2**62 - 1)))
def test_they_come_back(numbers: list[int]) -> None:
    assert unpacked(packed(np.array(numbers, np.int64))).tolist() == numbers


def test_what_grows_evenly_takes_next_to_nothing() -> None:
    assert len(packed(np.arange(100_000, dtype=np.int64) * 1_000_003)) < 4_000


def test_bytes_that_all_are_zero_are_left_out() -> None:
    numbers = np.array([0, 1, 3, 3, 2] * 1000, np.int64)
    assert len(zlib.decompress(packed(numbers))) == 1 + numbers.size
    assert len(zlib.decompress(packed(numbers * 100))) == 1 + 2 * numbers.size


@pytest.mark.parametrize(
    "content",
    [
        b"something else",
        b"",
        zlib.compress(b""),
        zlib.compress(b"\x03abcd"),
        zlib.compress(b"\x00abcd"),
        zlib.compress(b"\x09" + bytes(9)),
    ],
)
def test_other_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"unpacked|reshape"):
        unpacked(content)
