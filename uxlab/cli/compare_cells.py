"""Tables of a comparison on a terminal: columns of equal width."""

from collections.abc import Sequence

_GAP = "  "


def columns(lines: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a table, the first of which is its header, in columns of equal width."""
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    texts = [_GAP.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    return [texts[0], "─" * max(map(len, texts)), *texts[1:]]
