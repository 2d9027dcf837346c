"""A row of the list of events in words, whatever it tells of."""

from dataclasses import replace

import pytest

from uxlab.gui.review.events.state import event_line, key_words, scroll_words
from uxlab.gui.review.tracks.words import Names
from uxlab.privacy.keys import LITERAL_BASE
from uxlab.timeline.items import Item, Track
from uxlab.timeline.table import RowKind, TableRow

S = 1_000_000_000
NAMES = Names({"find": "Find a return address", "wrong": "Wrong page"}, {"find": 2})


def row(kind: RowKind, item: Item | None = None) -> TableRow:
    return TableRow(row=0, t_ns=379 * S, kind=kind, item=item)


def item(track: Track, label: str = "", detail: str = "", seconds: float = 0, severity: int | None = None) -> Item:
    end = 379 * S + round(seconds * S)
    return Item(track=track, started_ns=379 * S, ended_ns=end, label=label, detail=detail, severity=severity)


@pytest.mark.parametrize(
    ("told", "kind", "detail"),
    [
        (replace(row(RowKind.SCROLL), code=0, value=-8), "Scroll", "8 steps down"),
        (replace(row(RowKind.SCROLL), code=0, value=1), "Scroll", "1 step up"),
        (replace(row(RowKind.BUTTON), code=1, value=1, x=412, y=655), "Click", "left, 412, 655"),
        (replace(row(RowKind.BUTTON), code=3, value=0, x=-4, y=0), "Click", "right, let go, -4, 0"),
        (
            replace(row(RowKind.BUTTON), code=9, value=1, x=1, y=2, moderators=True),
            "Click",
            "button 9, 1, 2, moderator’s",
        ),
        (replace(row(RowKind.KEY), code=1, value=1), "Key", "letter"),
        (replace(row(RowKind.KEY), code=7, value=1, flags=1), "Key", "backspace, held"),
        (replace(row(RowKind.KEY), code=102, value=0), "Key", "shortcut c, let go"),
        (replace(row(RowKind.MOVE), x=5, y=6), "Move", "5, 6"),
        (row(RowKind.ERROR, item(Track.ERRORS, "wrong", "", 0, 3)), "Error", "Wrong page, serious"),
        (row(RowKind.ERROR, item(Track.ERRORS, "wrong", "went\nback")), "Error", "Wrong page, went back"),
        (row(RowKind.NOTE, item(Track.NOTES, "", "Sighs")), "Note", "Sighs"),
        (row(RowKind.NOTE, item(Track.NOTES, "says", "Where?")), "Note", "Says: Where?"),
        (row(RowKind.NOTE, item(Track.NOTES, "assist", "Shown the menu")), "Assist", "Shown the menu"),
        (row(RowKind.GAP_BEGIN, item(Track.GAPS, "secure-input", "", 3)), "Gap", "3 s, secure input"),
        (row(RowKind.GAP_END, item(Track.GAPS, "crash", "", 0.5)), "Gap", "ends, 0.5 s, crash"),
        (row(RowKind.PAUSE_BEGIN, item(Track.PAUSES, "moderator", "", 75)), "Pause", "1:15, moderator"),
        (
            row(RowKind.ATTEMPT_BEGIN, item(Track.TASKS, "find", "success", 9)),
            "Task",
            "begins, 2 Find a return address",
        ),
        (row(RowKind.ATTEMPT_END, item(Track.TASKS, "find", "success", 9)), "Task", "success, 2 Find a return address"),
        (row(RowKind.ATTEMPT_END, item(Track.TASKS, "find", "", 9)), "Task", "ends, 2 Find a return address"),
        (row(RowKind.FOCUS, item(Track.FOCUS, "Firefox", "Shop")), "Focus", "Firefox, Shop"),
        (row(RowKind.FOCUS, item(Track.FOCUS)), "Focus", "unknown"),
    ],
)
def test_rows_in_words(told: TableRow, kind: str, detail: str) -> None:
    line = event_line(told, NAMES)
    assert (line.time, line.kind, line.detail) == ("6:19.0", kind, detail)
    assert line.icon


def test_every_kind_of_row_has_words() -> None:
    tracks = {"attempt": Track.TASKS, "pause": Track.PAUSES, "gap": Track.GAPS, "error": Track.ERRORS}
    for kind in RowKind:
        track = tracks.get(kind.split()[0], Track.FOCUS if kind is RowKind.FOCUS else Track.NOTES)
        of_input = kind in {RowKind.MOVE, RowKind.BUTTON, RowKind.SCROLL, RowKind.KEY}
        assert event_line(row(kind, None if of_input else item(track)), NAMES).kind


@pytest.mark.parametrize(("typed", "words"), [("q", "letter"), ("7", "digit"), (" ", "space"), ("é", "letter")])
def test_what_was_typed_is_never_told(typed: str, words: str) -> None:
    assert key_words(LITERAL_BASE + ord(typed)) == words


def test_a_code_that_no_key_has() -> None:
    assert key_words(77) == "unknown"


@pytest.mark.parametrize(("steps", "words"), [(-2, "2 steps left"), (3, "3 steps right")])
def test_scrolling_sideways(steps: int, words: str) -> None:
    assert scroll_words(1, steps) == words


def test_cells_and_the_line_to_be_copied() -> None:
    line = event_line(replace(row(RowKind.SCROLL), code=0, value=-8), NAMES)
    assert [cell.text for cell in line.cells()] == ["6:19.0", "Scroll", "8 steps down"]
    assert line.text() == "6:19.0\tScroll\t8 steps down"
