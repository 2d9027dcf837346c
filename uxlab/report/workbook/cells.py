"""What goes into the cells of a workbook: numbers to their last digit, texts that stay texts."""

import re

LONGEST = 32_767
"""Of a text in a cell, in UTF-16 code units (Excel specifications and limits)."""
SECONDS_PER_DAY = 86_400

_NEW_LINES = re.compile(r"\r\n?")
_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold, and control characters that nobody could see."""


class ExactNumber(float):
    """A number that is written with all its digits, where XlsxWriter would round it to 16."""

    __slots__ = ()

    def __format__(self, _spec: str, /) -> str:
        """Return the shortest text that stands for this number and for no other."""
        return repr(float(self))


def fit_text(text: str) -> str:
    """Return the text as a cell can hold it; one that is too long is cut, and says so."""
    clean = _UNFIT.sub("\N{REPLACEMENT CHARACTER}", _NEW_LINES.sub("\n", text))
    units = clean.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return clean
    told = f"… [cut here: {len(clean):,} characters in all, and a cell holds {LONGEST:,}; uxlab export has them all]"
    kept = units[: 2 * (LONGEST - len(told))].decode("utf-16-le", "ignore")
    return kept + told
