"""What the Error types tab shows; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass

from uxlab.designing.hints import Hint, hints
from uxlab.designing.hotkeys import effective_hotkeys, hotkey_conflicts
from uxlab.gui.design.colours import colour_name
from uxlab.gui.widgets.cells import Align, Cell, Column, Row
from uxlab.model.design import Design, ErrorType

COLOUR, NAME, SHORT, HOTKEY, SEVERITY, DESCRIPTION = range(6)
LONGEST_SHORT = 6
SEVERITIES = {None: "None", 1: "Minor", 2: "Medium", 3: "Serious", 4: "Critical"}
COLUMNS = (
    Column("Colour", 72, Align.CENTRE, sortable=False),
    Column("Name", stretch=2, editable=True, sortable=False),
    Column("On the strip", 104, editable=True, sortable=False),
    Column("Key", 120, editable=True, sortable=False),
    Column("Severity", 104, sortable=False),
    Column("What counts as one", stretch=4, editable=True, sortable=False),
)


@dataclass(frozen=True, slots=True)
class ErrorTypesView:
    """The rows of the table, and what is worth a second look."""

    rows: tuple[Row, ...]
    hints: tuple[str, ...]


def present(design: Design) -> ErrorTypesView:
    """Return what the tab shows."""
    hotkeys = dict(effective_hotkeys(design))
    conflicts = {conflict.error_type: conflict.sentence() for conflict in hotkey_conflicts(design)}
    rows = tuple(_row(kind, hotkeys[kind.key], conflicts.get(kind.key, "")) for kind in design.error_types)
    names = {kind.key: kind.name for kind in design.error_types}
    # Of those that share a key, the one that asks for it names the others.
    asking = {hotkeys[kind.key]: kind.key for kind in sorted(design.error_types, key=lambda kind: bool(kind.hotkey))}
    told = (
        _told(hint, names[hint.key], conflicts)
        for hint in hints(design)
        if hint.part == "error_type"
        and (hint.sentence != conflicts.get(hint.key) or hint.key == asking[hotkeys[hint.key]])
    )
    return ErrorTypesView(rows, tuple(dict.fromkeys(told)))


def _told(hint: Hint, name: str, conflicts: Mapping[str, str]) -> str:
    """Return a hint; that of a key says whose it is."""
    if hint.sentence == conflicts.get(hint.key):
        return f"“{name}”: {hint.sentence[0].lower()}{hint.sentence[1:]}"
    return hint.sentence


def _row(kind: ErrorType, hotkey: str, conflict: str) -> Row:
    short = kind.short_name or kind.name[:LONGEST_SHORT]
    key = Cell(
        text=hotkey,
        icon="warning-fill" if conflict else "",
        icon_role="warn-fill",
        role="text",
        note="" if kind.hotkey else "automatic" if hotkey else "none",
        tip=conflict,
        spoken=f"Key {hotkey}. {conflict}".strip(),
    )
    return Row(
        kind.key,
        (
            Cell(text=kind.colour, spoken=f"Colour {colour_name(kind.colour)}", tip=colour_name(kind.colour)),
            Cell(text=kind.name, weight=600),
            Cell(text=short, role="text" if kind.short_name else "text3"),
            key,
            Cell(text="–" if kind.severity is None else SEVERITIES[kind.severity], role="text2"),
            Cell(text=kind.description, role="text2", tip=kind.description),
        ),
    )
