"""The way to the page of a report, which is made in turns: ahead when nothing else is to be done, or when asked for."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal

from uxlab.gui.desk import Desk
from uxlab.gui.results.report_page import ReportPage
from uxlab.gui.results.results import Results
from uxlab.gui.widgets.stack import Stack
from uxlab.gui.widgets.styling import styling


class ReportEntry(QObject):
    """Makes the page as a part of `stack`; `left`: the person wants to go back from it."""

    left = Signal()
    commands_changed = Signal()

    def __init__(self, desk: Desk, stack: Stack) -> None:
        super().__init__(stack)
        self._desk, self._stack = desk, stack
        self._turns = desk.turns.branch(self)
        self._page: ReportPage | None = None
        self._wanted: Results | None = None
        stack.installEventFilter(self)

    @property
    def shown(self) -> bool:
        """Whether the page is what the stack shows."""
        return self._page is not None and self._stack.current() is self._page

    def page(self) -> ReportPage:
        """Return the page, whole."""
        page = self._page or self._make()
        self._turns.finish()
        return page

    def whole(self) -> ReportPage | None:
        """Return the page if it is whole."""
        return None if self._turns.busy else self._page

    def make_ahead(self) -> None:
        """Begin to make the page, unless that has begun."""
        if self._page is None:
            self._make()

    def show(self, results: Results) -> None:
        """Show the page of these results: now, or as soon as it is whole."""
        if (page := self.whole()) is not None:
            page.apply(results)
            self._stack.show_part(page)
            page.take_focus()
            self.commands_changed.emit()
        else:
            self._wanted = results
            self.make_ahead()
            self._turns.hurry()

    def apply(self, results: Results) -> None:
        """Let the page know of other results."""
        if (page := self.whole()) is not None:
            page.apply(results)

    def flush(self) -> None:
        """Save what has been typed."""
        if (page := self.whole()) is not None:
            page.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rest while nobody sees what the page is to be a part of."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self._turns.pause(paused=event.type() is QEvent.Type.Hide)
        return super().eventFilter(watched, event)

    def _make(self) -> ReportPage:
        page = self._page = ReportPage(replace(self._desk, turns=self._turns))
        self._stack.add(page)
        self._turns.add(lambda: self._turns.add(*styling(page)), partial(self._lay_out, page), self._complete)
        return page

    def _lay_out(self, page: ReportPage) -> None:
        page.resize(self._stack.size())
        if (layout := page.layout()) is not None:
            layout.activate()

    def _complete(self) -> None:
        page = self._page
        if page is not None:
            page.left.connect(self.left)
            page.commands_changed.connect(self.commands_changed)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.show(wanted)
