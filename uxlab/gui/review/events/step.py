"""Which row of a table tells of what is chosen on the timeline. No Qt."""

from uxlab.timeline.items import Item
from uxlab.timeline.table import EventTable, RowKind, rows_of

_ENDS = {RowKind.ATTEMPT_END, RowKind.PAUSE_END, RowKind.GAP_END}


def row_of_item(table: EventTable, item: Item | None, cursor_ns: int) -> int | None:
    """Return the row of an item that begins or ends where the cursor is, None where there is no such row."""
    if item is None or cursor_ns not in item.span:
        return None
    over = cursor_ns != item.started_ns
    kind = next((one for one in rows_of(item.track)[0] if (one in _ENDS) == over), None)
    return None if kind is None else table.row_of(item, kind)
