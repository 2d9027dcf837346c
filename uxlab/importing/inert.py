"""Texts in tables that a spreadsheet would compute: exports put an apostrophe before them, imports take it away.

A text that begins with = + - @, after any number of apostrophes, gets one more. What has one less is as it was.
"""

import re

_ALIVE = re.compile(r"'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]")
_INERT = re.compile(r"'+[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]")


def inert(text: str) -> str:
    """Return a text as no spreadsheet takes for a formula; see https://owasp.org/www-community/attacks/CSV_Injection."""
    return f"'{text}" if _ALIVE.match(text) else text


def as_it_was(text: str) -> str:
    """Return the text that `inert` was given."""
    return text[1:] if _INERT.match(text) else text
