"""The head of the page: what the figures are about, and the way to a report."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from uxlab.gui.results.filtering import LEVELS, Choice, Excluded, Filter, Offer
from uxlab.gui.results.one_line import OneLine
from uxlab.gui.results.results import HeadView, is_everyone, level_text
from uxlab.gui.style.look import Look
from uxlab.gui.widgets import inert
from uxlab.gui.widgets.buttons import primary
from uxlab.gui.widgets.layout import Item, label, row
from uxlab.gui.widgets.picker import Picker, StayingMenu

HEAD_PX = 60
_EXCLUDED = (
    (Excluded.OUT, "Excluded people left out"),
    (Excluded.IN_TOO, "Excluded people too"),
    (Excluded.ALONE, "Excluded people only"),
)


class ResultsHead(QWidget):
    """`choice_changed` carries a `Choice` of sessions and level."""

    choice_changed = Signal(object)
    report_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: HeadView | None = None
        self._choice = Choice()
        self._subtitle = OneLine(look, "body")
        self.filter = Picker(look, "Everyone", "Sessions", self._fill_filter, icon="funnel")
        self.level = Picker(look, "95 % intervals", "Level", self._fill_levels)
        self.report = primary(look, "Make report…", self.report_requested.emit, icon="file-pdf")
        title = label(look, "Results", "title")
        self._actions: list[QWidget] = []
        self._own = row([])
        parts: list[Item] = [title, 12, self._subtitle, 8, self.filter, 8, self.level, 8, self._own, 12, self.report]
        whole = row(parts, 0, (24, 0))
        whole.setStretch(2, 1)
        self.setLayout(whole)
        look.changed.connect(self._fit)
        self._fit()

    def apply(self, view: HeadView) -> None:
        """Show what the figures are about."""
        if view == self._shown:
            return
        self._shown, self._choice = view, view.choice
        self._subtitle.setText(view.subtitle)
        self._name_filter(view.filter)
        self.level.setText(view.level)

    def say(self, subtitle: str) -> None:
        """Say something else beside the title, until there are figures again."""
        self._subtitle.setText(subtitle)
        self._shown = None

    def offer(self, *, filtering: bool, levels: bool, action: QWidget | None = None) -> None:
        """Show filter and level only where they act, and what a tab can do besides."""
        self.filter.setVisible(filtering)
        self.level.setVisible(levels)
        for one in self._actions:
            one.setVisible(one is action)
        if action is not None and action not in self._actions:
            self._actions.append(action)
            self._own.addWidget(action)
            QWidget.setTabOrder(self.level, action)
            action.show()

    def _name_filter(self, text: str) -> None:
        self.filter.setText(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…")
        self.filter.set_tip("" if len(text) <= _LONGEST else text)

    def _fill_filter(self, menu: QMenu) -> None:
        everyone = menu.addAction("Everyone", partial(self._filter, lambda _: Filter()))
        everyone.setCheckable(True)
        everyone.setChecked(is_everyone(self._choice.filter))
        QActionGroup(menu).addAction(everyone)
        view = self._shown
        for offer in view.offers if view else ():
            menu.addMenu(self._values(menu, offer))
        if view and view.has_excluded:
            menu.addSeparator()
            group = QActionGroup(menu)
            for value, text in _EXCLUDED:
                action = menu.addAction(text, partial(self._filter, partial(_with_excluded, value)))
                action.setCheckable(True)
                action.setChecked(self._choice.filter.excluded is value)
                group.addAction(action)

    def _values(self, menu: QMenu, offer: Offer) -> QMenu:
        made = StayingMenu(menu)
        made.setTitle(offer.title)
        for value, name in offer.values:
            action = made.addAction(inert.entry(name), partial(self._filter, partial(_toggled, offer, value)))
            action.setCheckable(True)
            action.setChecked(value in self._choice.filter.values(offer.trait))
        return made

    def _fill_levels(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for level in LEVELS:
            action = menu.addAction(level_text(level), partial(self._choose, replace(self._choice, confidence=level)))
            action.setCheckable(True)
            action.setChecked(level == self._choice.confidence)
            group.addAction(action)

    def _filter(self, change: Callable[[Filter], Filter]) -> None:
        self._choose(replace(self._choice, filter=change(self._choice.filter)))

    def _choose(self, choice: Choice) -> None:
        if choice != self._choice:
            self._choice = choice
            self.choice_changed.emit(choice)

    def _fit(self) -> None:
        self.setFixedHeight(round(HEAD_PX * max(1.0, self._look.text_scale)))


_LONGEST = 28


def _toggled(offer: Offer, value: str, before: Filter) -> Filter:
    return before.toggled(offer.trait, value)


def _with_excluded(excluded: Excluded, before: Filter) -> Filter:
    return replace(before, excluded=excluded)
