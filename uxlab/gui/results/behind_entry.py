"""Keeps what the side panel shows: the attempts behind a figure that somebody asked for, also after figures change."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.desk import Desk
from uxlab.gui.results.behind import Asked, BehindView, present_behind
from uxlab.gui.results.behind_panel import BehindPanel
from uxlab.gui.results.behind_sides import AskedSides, present_sides
from uxlab.gui.results.results import Results

Question = Asked | AskedSides


class BehindEntry(QObject):
    """`changed`: the panel was asked for, or is done with. Lines are looked up elsewhere; the last question counts."""

    changed = Signal()

    def __init__(self, desk: Desk, panel: BehindPanel, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._panel, self._page = desk, panel, page
        self._results: Results | None = None
        self._question: Question | None = None
        self._asker: QWidget | None = None
        self._wish = 0
        self._painting = QTimer(self, singleShot=True, interval=0)
        self._painting.timeout.connect(lambda: page.setUpdatesEnabled(True))
        panel.closed.connect(self.close)
        panel.session_requested.connect(partial(desk.go, "review"))
        panel.elsewhere_requested.connect(self._tell_where)
        panel.study_requested.connect(desk.open_study)

    @property
    def shown(self) -> bool:
        """Whether the panel has its place on the page."""
        return self._question is not None

    def follow(self, results: Results) -> None:
        """Show what is asked for among other figures; a comparison has sessions of its own."""
        self._results = results
        if isinstance(self._question, Asked):
            self._look_up(self._question, self._panel.apply)

    def ask(self, question: Question) -> None:
        """Show what a figure was made from, and take the keyboard there."""
        if self._results is None:
            return
        if self._question is None:
            self._asker = self._page.window().focusWidget()
        self._look_up(question, partial(self._show, question))

    def close(self) -> None:
        """Give the place and the keyboard back."""
        self._wish += 1
        if self._question is None:
            return
        had_focus = self._panel.isAncestorOf(self._page.window().focusWidget() or self._page)
        self._question = None
        self.changed.emit()
        asker, self._asker = self._asker, None
        if had_focus and asker is not None and self._page.isAncestorOf(asker):
            asker.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _look_up(self, question: Question, done: Callable[[BehindView], None]) -> None:
        self._wish += 1
        wish, results, problems = self._wish, self._results, self._desk.study.problems

        def look_up() -> BehindView:
            if isinstance(question, AskedSides):
                return present_sides(question)
            if results is None:
                raise ValueError(question)
            return present_behind(results, question, problems.read().result())

        self._desk.jobs.run(look_up, lambda view: done(view) if wish == self._wish else None)

    def _show(self, question: Question, view: BehindView) -> None:
        self._question = question
        self._panel.apply(view)
        self._desk.turns.add(self._open)

    def _open(self) -> None:
        """Give the panel its place: laid out in this turn, and painted in another."""
        if self.shown:  # else it was closed meanwhile
            self._page.setUpdatesEnabled(False)
            self._painting.start()
            self.changed.emit()
            self._panel.take_focus()

    def _tell_where(self, file: Path) -> None:
        self._desk.banners.push(
            "info",
            f"That session is in {file.name}.",
            "It can be reviewed in the study that it belongs to.",
            actions=[("Open that study", partial(self._desk.open_study, file))],
            key="elsewhere",
        )
