"""The Results page: what a study found, in tabs that all show the same figures."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout

from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.page import Page
from uxlab.gui.results.behind_entry import BehindEntry
from uxlab.gui.results.behind_panel import SIDE_PX, BehindPanel
from uxlab.gui.results.charts_tab import ChartsTab
from uxlab.gui.results.compare_tab import CompareTab
from uxlab.gui.results.export_tab import ExportTab
from uxlab.gui.results.filtering import Choice, Filter
from uxlab.gui.results.head import ResultsHead
from uxlab.gui.results.problems_tab import ProblemsTab
from uxlab.gui.results.reader import ResultsReader
from uxlab.gui.results.report_entry import ReportEntry
from uxlab.gui.results.report_page import ReportPage
from uxlab.gui.results.results import Results, present_head
from uxlab.gui.results.summary_tab import SummaryTab
from uxlab.gui.results.tab import ResultsTab
from uxlab.gui.widgets.layout import column, holder, row, rule
from uxlab.gui.widgets.stack import Stack
from uxlab.gui.widgets.styling import styling
from uxlab.gui.widgets.tabs import Tabs

TABS: tuple[tuple[str, str, type[ResultsTab]], ...] = (
    ("summary", "Summary", SummaryTab),
    ("charts", "Charts", ChartsTab),
    ("compare", "Compare", CompareTab),
    ("problems", "Problems", ProblemsTab),
    ("export", "Export", ExportTab),
)
_NARROW_BELOW_PX, _ANY_PX, _NEXT_TAB_AFTER_MS = 900, 16_777_215, 200


class ResultsPage(Page):
    """Reads when it is entered and when the study changes; recomputes when somebody chooses other sessions."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._results: Results | None = None
        self._choice = Choice()
        self._stale = True
        self._tabs: dict[str, ResultsTab] = {}
        self._turns = desk.turns.branch(self)
        self._whole: set[str] = set()
        self._told: dict[str, Results] = {}
        self._reader = ResultsReader(desk, self)
        self._idle = QTimer(self, singleShot=True, interval=_NEXT_TAB_AFTER_MS)
        desk.turns.add(self._make_head, self._make_behind, self._build, self._listen, self._make_first)

    @property
    def results(self) -> Results | None:
        """What is shown, None before the first figures are there."""
        return self._results

    @property
    def tab(self) -> ResultsTab:
        """The tab that is shown."""
        return self.tab_of(self.bar.value())

    def tab_of(self, key: str) -> ResultsTab:
        """Return a tab by its key; it is made when it is first asked for."""
        if key not in self._tabs:
            desk = replace(self._desk, turns=self._turns) if self._tabs else self._desk  # the first comes with the page
            made = self._tabs[key] = next(kind for each, _, kind in TABS if each == key)(desk)
            made.asked.connect(self._behind.ask)
            made.widen_requested.connect(partial(self._set_filter, Filter()))
            made.commands_changed.connect(self.commands_changed)
            made.changed.connect(self._refresh)
            self._stack.add(made)
            if self._stack.current() is None:
                self._stack.show_part(made)
        return self._tabs[key]

    def show_tab(self, key: str) -> None:
        """Show a tab."""
        self.bar.set_value(key)
        self._show_tab(key)
        self._turns.finish()

    def enter(self, subject: str) -> None:
        """Show the figures as they are now; `subject` is a tab, or empty."""
        if subject in {key for key, _, _ in TABS}:
            self.show_tab(subject)
        self._refresh()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here, the shown tab's own things included."""
        if self._entry.shown:
            return self.report.commands()
        closing = (Command(Menu.VIEW, "Close the attempts", self._behind.close),) if self._behind.shown else ()
        why_not = "" if self._results is not None else "The figures are not there yet"
        report = Command(Menu.FILE, "Make report…", self.make_report, "Ctrl+Shift+R", why_not)
        shown = self._shown()
        return (report, *(shown.commands() if shown is not None else ()), *closing)

    def primary(self) -> None:
        """Make a report, or save the one that is being made."""
        (self.report.save if self._entry.shown else self.make_report)()

    @property
    def report(self) -> ReportPage:
        """The page of a report; it is made when it is first asked for."""
        return self._entry.page()

    def make_report(self) -> None:
        """Show the page of a report of what is shown."""
        if self._results is not None:
            self._entry.show(self._results)

    def flush(self) -> None:
        """Save what has been typed."""
        for tab in self._tabs.values():
            tab.flush()
        self._entry.flush()

    def choose(self, choice: Choice) -> None:
        """Show other sessions, or intervals of another level."""
        self._choice = choice
        self._reader.choose(choice)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while another page was shown."""
        super().showEvent(event)
        self._idle.start()
        self._turns.pause(paused=False)
        if self._stale:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is being typed."""
        self._idle.stop()
        self._turns.pause(paused=True)
        self.flush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the side panel take the whole room where there is little."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the side panel with Esc."""
        if event.key() == Qt.Key.Key_Escape and self._behind.shown:
            self._behind.close()
        else:
            super().keyPressEvent(event)

    # Inside.

    def _make_head(self) -> None:
        look = self._desk.look
        self.head = ResultsHead(look)
        self.bar = Tabs(look, [(key, title) for key, title, _ in TABS], name="Parts of the results")

    def _make_behind(self) -> None:
        self.behind = BehindPanel(self._desk.look)
        self._behind = BehindEntry(self._desk, self.behind, self)

    def _make_first(self) -> None:
        """Make the tab that is shown first; it is styled with the page."""
        self.tab_of(key := self.bar.value())
        self._whole.add(key)

    def _build(self) -> None:
        self._stack, self._parts = Stack(), Stack()
        self._entry = ReportEntry(self._desk, self._parts)
        self._line = rule(vertical=True)
        body = row([], 0)
        body.addWidget(self._stack, 1)
        body.addWidget(self._line)
        body.addWidget(self.behind)
        for part in (self._line, self.behind):
            part.hide()
        whole = column([self.head, holder(row([self.bar], 0, (14, 0))), rule()])
        whole.addLayout(body, 1)
        self._figures = holder(whole)
        self._parts.add(self._figures)
        self._parts.show_part(self._figures)
        content = column([self._parts])
        for layout in (whole, content):
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # a small window is for `_fit`
        self.setLayout(content)

    def _listen(self) -> None:
        self.bar.chosen.connect(self._show_tab)
        self._idle.timeout.connect(self._make_next)
        self.head.choice_changed.connect(self.choose)
        self.head.report_requested.connect(self.make_report)
        self._entry.left.connect(self._leave_report)
        self._entry.commands_changed.connect(self.commands_changed)
        self._behind.changed.connect(self._fit)
        self._behind.changed.connect(self.commands_changed)
        self._reader.arrived.connect(self._arrive)
        self._reader.refused.connect(self._refuse)
        self._reader.slow.connect(self._say_slow)
        unsubscribe = self._desk.study.subscribe(partial(self._desk.jobs.here, self._study_changed))
        self.destroyed.connect(lambda *_: unsubscribe())
        self._desk.feed.ended.connect(lambda _: self._study_changed())

    def _make_next(self) -> None:
        """Make the tabs that nobody has asked for yet one by one, when there is nothing else to do."""
        missing = next((key for key, _, _ in TABS if key not in self._tabs), "")
        if missing and not self._reader.busy() and not self._turns.busy:
            self._make(missing)
        if missing:
            self._idle.start()
        else:
            self._entry.make_ahead()

    def _leave_report(self) -> None:
        self._parts.show_part(self._figures)
        self.head.report.setFocus(Qt.FocusReason.BacktabFocusReason)
        self.commands_changed.emit()

    def _study_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        self._reader.read()

    def _arrive(self, results: Results) -> None:
        self._results = results
        self.head.apply(present_head(results))
        if (shown := self._shown()) is not None:
            self._turns.add(partial(self._tell, next(key for key, tab in self._tabs.items() if tab is shown)))
            self._turns.hurry()
        self._entry.apply(results)
        self._behind.follow(results)

    def _refuse(self, sentence: str) -> None:
        self._desk.banners.push("danger", "The figures cannot be computed.", sentence, key="results")

    def _say_slow(self, doing: str) -> None:
        if doing:
            self.head.say(f"{doing}…")
        elif self._results is not None:
            self.head.apply(present_head(self._results))

    def _shown(self) -> ResultsTab | None:
        shown = self._stack.current()
        return shown if isinstance(shown, ResultsTab) else None

    def _make(self, key: str) -> None:
        """Make a tab in turns: it, then the style of all that is in it; whatever takes its time lets others in."""
        self._turns.add(partial(self.tab_of, key))
        self._turns.add(lambda: self._turns.add(*styling(self.tab_of(key))), partial(self._whole.add, key))

    def _show_tab(self, key: str) -> None:
        """Show a tab: now, or as soon as it is whole and has these figures, unless another one is wanted by then."""
        if self._results is not None and key in self._whole and self._told.get(key) is self._results:
            self.tab_of(key).apply(self._results)
            self._show_whole(key)
            return
        if key not in self._whole:
            self._make(key)
        show = partial(self._show_whole, key)
        self._turns.add(partial(self._tell, key), lambda: show() if self.bar.value() == key else None)
        self._turns.hurry()

    def _tell(self, key: str) -> None:
        """Let a tab know of the figures, in the room that it has or is to have."""
        if self._results is not None:
            tab = self.tab_of(key)
            tab.resize(self._stack.size())
            self._told[key] = self._results
            self._turns.add(*tab.steps(self._results))

    def _show_whole(self, key: str) -> None:
        shown, tab = self._shown(), self.tab_of(key)
        if shown is not None and shown is not tab:
            shown.flush()
            self._behind.close()
            if shown.isAncestorOf(self.window().focusWidget() or self):
                self.bar.setFocus(Qt.FocusReason.OtherFocusReason)  # else it goes wherever Qt finds a place
        self._stack.show_part(tab)
        self.head.offer(filtering=tab.filters, levels=tab.levels, action=tab.action)
        self.commands_changed.emit()

    def _set_filter(self, wanted: Filter) -> None:
        self.choose(Choice(wanted, self._choice.confidence))

    def _fit(self) -> None:
        shown, narrow = self._behind.shown, self.width() < _NARROW_BELOW_PX
        self.behind.setVisible(shown)
        self._line.setVisible(shown and not narrow)
        self._stack.setVisible(not (shown and narrow))
        self.behind.setMinimumWidth(0 if narrow else SIDE_PX)
        self.behind.setMaximumWidth(_ANY_PX if narrow else SIDE_PX)
