"""Long columns of whole numbers as few bytes: differences, their bytes in planes, compressed.

Numbers that hardly change, or grow evenly, differ by little; the planes of their high bytes then hold only zeros.
"""

import zlib

import numpy as np
from numpy.typing import NDArray

_QUICK = 1
_BYTES = 8


def packed(numbers: NDArray[np.int64]) -> bytes:
    """Return the numbers as bytes; `unpacked` gives them back."""
    steps = np.diff(numbers, prepend=np.int64(0))
    folded = (steps << 1) ^ (steps >> 63)  # small negative numbers become small positive ones
    planes = folded.astype("<i8").view(np.uint8).reshape(-1, _BYTES).T
    return zlib.compress(planes.tobytes(), _QUICK)


def unpacked(content: bytes) -> NDArray[np.int64]:
    """Return the numbers.

    Raises:
        ValueError: the bytes are no packed numbers.
    """
    try:
        planes = np.frombuffer(zlib.decompress(content), np.uint8).reshape(_BYTES, -1)
    except zlib.error as error:
        raise ValueError(f"numbers cannot be unpacked: {error}") from None
    folded = np.ascontiguousarray(planes.T).view("<u8").ravel()
    steps = (folded >> np.uint64(1)).astype(np.int64) ^ -(folded & np.uint64(1)).astype(np.int64)
    return np.cumsum(steps)
