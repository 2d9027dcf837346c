"""What an event is in words."""

import pytest

from uxlab.storage.event_words import event_words
from uxlab.timeline.table import RowKind


@pytest.mark.parametrize(
    ("kind", "code", "words"),
    [
        (RowKind.MOVE, -1, "move"),
        (RowKind.BUTTON, 1, "button click left"),
        (RowKind.BUTTON, 8, "button click button 8"),
        (RowKind.SCROLL, 1, "scroll horizontal"),
        (RowKind.KEY, 102, "key shortcut c"),
        (RowKind.KEY, 7, "key backspace"),
        (RowKind.KEY, 0x110000 + 65, "key letter"),
        (RowKind.KEY, 77, "key"),
        (RowKind.KEY, -1, "key"),
    ],
)
def test_words(kind: RowKind, code: int, words: str) -> None:
    assert event_words(kind, code) == words
