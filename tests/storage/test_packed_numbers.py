"""Packed numbers come back as they were."""

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


def test_other_bytes_are_refused() -> None:
    with pytest.raises(ValueError, match="unpacked"):
        unpacked(b"something else")
