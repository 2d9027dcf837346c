"""sqlite-utils without pandas, which it loads wherever it is installed, for the sake of a type that no study holds.

With pandas comes pyarrow, and a library of that size is loaded in one call, in which no other thread runs Python: the
app's stood still for 60 ms of the first second.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["Database", "Migrations"]


@contextmanager
def _without(name: str) -> Iterator[None]:
    """Let a package seem to be missing; one that is loaded already stays.

    To other threads, too: what needs pandas in uxlab reads a study first, and so comes after this.
    """
    if name in sys.modules:
        yield
        return
    vars(sys)["modules"][name] = None  # tells the import system that there is none
    try:
        yield
    finally:
        del sys.modules[name]


with _without("pandas"):
    from sqlite_utils import Database, Migrations
