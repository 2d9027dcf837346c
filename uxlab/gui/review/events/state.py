"""A row of the table of events in words: when, what kind of thing, and what of it. No Qt.

Of a key the class alone is told, whatever is stored: what somebody typed is nobody's business.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from uxlab.gui.review.tracks.words import Names, length_text
from uxlab.gui.widgets.cells import Cell
from uxlab.gui.widgets.marks import ASSIST, ERROR, NOTE, OUTCOMES, SEVERITIES
from uxlab.model.events import EventFlag
from uxlab.model.session import ASSIST_TAG, Outcome
from uxlab.privacy.keys import LITERAL_BASE, classify, key_label
from uxlab.timeline.items import Item
from uxlab.timeline.table import RowKind, TableRow
from uxlab.wording.corrections import EMPATHY
from uxlab.wording.durations import moment_text
from uxlab.wording.figures import counted

READING = "Being read"
_BUTTONS = {1: "left", 2: "middle", 3: "right"}
_SIDES = {(0, True): "up", (0, False): "down", (1, True): "right", (1, False): "left"}


@dataclass(frozen=True, slots=True)
class EventLine:
    """What a row says; `icon_role` is the role of the icon's colour."""

    time: str
    icon: str
    icon_role: str
    kind: str
    detail: str

    def cells(self) -> tuple[Cell, ...]:
        """Return the cells of the row."""
        return (
            Cell(self.time, role="text3"),
            Cell(self.kind, icon=self.icon, icon_role=self.icon_role, weight=500),
            Cell(self.detail, role="text2", tip=self.detail),
        )

    def text(self) -> str:
        """Return the row as a line that other programs take for three cells."""
        return f"{self.time}\t{self.kind}\t{self.detail}"


def event_line(row: TableRow, names: Names) -> EventLine:
    """Return what a row says."""
    time = moment_text(row.t_ns)
    if row.item is not None:
        return _ITEMS[row.kind](time, row.item, names)
    icon, kind, detail = _INPUT[row.kind](row)
    whose = ", moderator’s" if row.moderators else ""
    return EventLine(time, icon, "text2", kind, f"{detail}{whose}")


def key_words(code: int) -> str:
    """Return the class of a key, or which shortcut it was: "letter", "shortcut c"; "unknown" for what is neither."""
    if code >= LITERAL_BASE:
        return classify(chr(code - LITERAL_BASE)).name.lower()
    try:
        return key_label(code)
    except ValueError:
        return "unknown"


def scroll_words(code: int | None, steps: int | None) -> str:
    """Return how far was scrolled: "8 steps down"."""
    return f"{counted(abs(steps or 0), 'step')} {_SIDES[(1 if code == 1 else 0), (steps or 0) > 0]}"


def button_words(code: int | None) -> str:
    """Return which button of the mouse it was."""
    return _BUTTONS.get(code or 0, f"button {code}")


def error_words(item: Item, names: Names) -> str:
    """Return what an error was: "Wrong page, serious"."""
    severity = SEVERITIES[item.severity].lower() if item.severity is not None else ""
    return _joined(names.label(item), severity, item.detail)


def note_words(item: Item) -> str:
    """Return what a note says, with its tag before it."""
    tag = EMPATHY.get(item.label, "" if item.label == ASSIST_TAG else item.label)
    return ": ".join(filter(None, (tag, _one_line(item.detail))))


def span_words(item: Item) -> str:
    """Return how long a pause or a gap was, and why: "3 s, secure input"."""
    return _joined(length_text(item.ended_ns - item.started_ns), item.label.replace("-", " "), item.detail)


def _move(row: TableRow) -> tuple[str, str, str]:
    return "cursor", "Move", _place(row)


def _button(row: TableRow) -> tuple[str, str, str]:
    return "mouse-simple", "Click", _joined(button_words(row.code), _let_go(row), _place(row))


def _scroll(row: TableRow) -> tuple[str, str, str]:
    return "arrows-down-up", "Scroll", scroll_words(row.code, row.value)


def _key(row: TableRow) -> tuple[str, str, str]:
    return "keyboard", "Key", _joined(key_words(0 if row.code is None else row.code), _let_go(row))


def _let_go(row: TableRow) -> str:
    if row.flags & EventFlag.REPEAT:
        return "held"
    return "" if row.value else "let go"


def _error(time: str, item: Item, names: Names) -> EventLine:
    return EventLine(time, ERROR.icon, ERROR.role, ERROR.name, error_words(item, names))


def _note(time: str, item: Item, _: Names) -> EventLine:
    mark = ASSIST if item.label == ASSIST_TAG else NOTE
    return EventLine(time, mark.icon, mark.role, mark.name, note_words(item))


def _begin(time: str, item: Item, names: Names) -> EventLine:
    return EventLine(time, "play", "text2", "Task", f"begins, {names.label(item)}")


def _end(time: str, item: Item, names: Names) -> EventLine:
    assisted = "assisted" if item.assisted else ""
    if not item.detail:
        return EventLine(time, "stop", "text2", "Task", f"ends, {names.label(item)}")
    mark = OUTCOMES[Outcome(item.detail)]
    return EventLine(time, mark.icon, mark.role, "Task", _joined(mark.name.lower(), assisted, names.label(item)))


def _pause(time: str, item: Item, _: Names) -> EventLine:
    return EventLine(time, "pause-fill", "text2", "Pause", span_words(item))


def _gap(time: str, item: Item, _: Names) -> EventLine:
    return EventLine(time, "eye-slash", "text2", "Gap", span_words(item))


def _pause_over(time: str, item: Item, _: Names) -> EventLine:
    return EventLine(time, "pause", "text3", "Pause", f"ends, {span_words(item)}")


def _gap_over(time: str, item: Item, _: Names) -> EventLine:
    return EventLine(time, "eye", "text3", "Gap", f"ends, {span_words(item)}")


def _focus(time: str, item: Item, _: Names) -> EventLine:
    return EventLine(time, "app-window", "text2", "Focus", _joined(item.label, item.detail) or "unknown")


_INPUT: Mapping[RowKind, Callable[[TableRow], tuple[str, str, str]]] = {
    RowKind.MOVE: _move,
    RowKind.BUTTON: _button,
    RowKind.SCROLL: _scroll,
    RowKind.KEY: _key,
}
_ITEMS: Mapping[RowKind, Callable[[str, Item, Names], EventLine]] = {
    RowKind.ERROR: _error,
    RowKind.NOTE: _note,
    RowKind.ATTEMPT_BEGIN: _begin,
    RowKind.ATTEMPT_END: _end,
    RowKind.PAUSE_BEGIN: _pause,
    RowKind.PAUSE_END: _pause_over,
    RowKind.GAP_BEGIN: _gap,
    RowKind.GAP_END: _gap_over,
    RowKind.FOCUS: _focus,
}


def _place(row: TableRow) -> str:
    return "" if row.x is None else f"{row.x}, {row.y}"


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, map(_one_line, parts)))


def _one_line(text: str) -> str:
    return " ".join(text.split())
