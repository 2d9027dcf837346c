"""Rows of the table of events on the clipboard."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QGuiApplication

from uxlab.gui.desk import Desk
from uxlab.gui.review.events.export_state import Listed
from uxlab.gui.review.events.state import event_line
from uxlab.gui.review.tracks.words import Names
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.table import TableRow

MOST = 50_000
_KEY = "copy"


class EventCopy:
    """`tell` hears what was copied, in a word or two; why nothing was is said at the top of the window."""

    def __init__(self, desk: Desk, viewing: Viewing, tell: Callable[[str], None]) -> None:
        self._desk, self._viewing, self._tell = desk, viewing, tell

    def copy(self, listed: Listed) -> None:
        """Copy the selected rows as text, a line for each, its cells apart by tabs."""
        banners = self._desk.banners
        if not listed.selected:
            banners.push("info", "Nothing was copied.", "Select events in the list first.", key=_KEY)
        elif listed.selected_count > MOST:
            told = f"Select up to {MOST:,}, or export them to a file."
            banners.push("warn", f"{listed.selected_count:,} events are too many to be copied.", told, key=_KEY)
        else:
            read = self._viewing.review.runs(listed.table, listed.selected)
            self._desk.jobs.follow(read, partial(self._read, listed.names))

    def _read(self, names: Names, rows: tuple[TableRow, ...]) -> None:
        self._desk.jobs.run(partial(lines_text, rows, names), partial(self._copied, len(rows)))

    def _copied(self, count: int, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._tell(f"{count:,} copied")


def lines_text(rows: tuple[TableRow, ...], names: Names) -> str:
    """Return rows as text, a line for each."""
    return "".join(f"{event_line(row, names).text()}\n" for row in rows)
