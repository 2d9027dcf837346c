"""Which characters a page can show, and in which direction a text is read."""

import re
import unicodedata

from uxlab.wording.figures import unbroken

_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LEFT, _RIGHT = "L", {"R", "AL"}


def printable(text: str) -> str:
    """Return a text that both XML and fonts can hold: all line breaks are alike, every control is replaced.

    Figures in it stay on a line.
    """
    if text.isprintable():
        return unbroken(text)
    return unbroken(_UNPRINTABLE.sub(_REPLACEMENT, _BREAKS.sub("\n", text)).replace("\t", " "))


def right_to_left(text: str) -> bool:
    """Return whether a paragraph is read from right to left: whether its first letter is."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction == _LEFT or direction in _RIGHT:
            return direction in _RIGHT
    return False


def shortened(text: str, length: int) -> str:
    """Return a text on one line of at most so many characters, cut at a word where there is one."""
    whole = " ".join(printable(text).split())
    if len(whole) <= length:
        return whole
    cut = whole[: length - 1]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut[length // 2 :] else cut}…"
