"""How long a text takes to read."""

import re

WORDS_PER_MINUTE = 238
"""Of silent reading of English non-fiction by adults; Brysbaert, M. (2019), How many words do we read per minute?
A review and meta-analysis of reading rate, Journal of Memory and Language 109, 104047."""

_WORD = re.compile(r"\w+(?:['\u2019.,:/-]\w+)*")


def words(text: str) -> int:
    """Return how many words a text has; a number or a hyphenated word is one."""
    return len(_WORD.findall(text))


def reading_s(text: str) -> int:
    """Return how many seconds it takes to read a text, rounded."""
    return round(words(text) * 60 / WORDS_PER_MINUTE)
