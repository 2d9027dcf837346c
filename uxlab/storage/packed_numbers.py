"""Long columns of whole numbers as few bytes: differences, their bytes in planes, compressed.

Numbers that hardly change, or grow evenly, differ by little; the planes of their high bytes then hold only zeros, and
those that do for all numbers are left out. What is left repeats itself in runs, hardly ever in longer strings: looking
for runs alone is quicker, and a tenth smaller.
"""

import zlib

import numpy as np
from numpy.typing import NDArray

_QUICK = 1
_BYTES = 8
_WIDTHS = (1, 2, 4, _BYTES)


def packed(numbers: NDArray[np.int64]) -> bytes:
    """Return the numbers as bytes; `unpacked` gives them back."""
    steps = np.diff(numbers, prepend=np.int64(0))
    folded = ((steps << 1) ^ (steps >> 63)).view(np.uint64)  # small negative numbers become small positive ones
    used = max(1, -(-int(folded.max(initial=0)).bit_length() // 8))
    planes = folded.astype("<u8").view(np.uint8).reshape(-1, _BYTES).T[:used]
    packing = zlib.compressobj(_QUICK, strategy=zlib.Z_RLE)
    return packing.compress(bytes([used]) + planes.tobytes()) + packing.flush()


def unpacked(content: bytes) -> NDArray[np.int64]:
    """Return the numbers.

    Raises:
        ValueError: the bytes are no packed numbers.
    """
    try:
        found = zlib.decompress(content)
    except zlib.error as error:
        raise ValueError(f"numbers cannot be unpacked: {error}") from None
    if not found or not 0 < found[0] <= _BYTES:
        raise ValueError("numbers cannot be unpacked: they are of no known width")
    planes = np.frombuffer(found, np.uint8, offset=1).reshape(found[0], -1)
    width = next(some for some in _WIDTHS if some >= len(planes))
    held = np.zeros((planes.shape[1], width), np.uint8)
    for place, plane in enumerate(planes):
        held[:, place] = plane
    folded = held.view(f"<u{width}").ravel()
    odd = folded & 1
    folded >>= 1
    folded ^= np.negative(odd, out=odd)
    return np.cumsum(folded.view(f"<i{width}"), dtype=np.int64)
