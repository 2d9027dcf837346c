"""The pages of a study's window: made in parts, when they are wanted first or nothing else is to be done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QTimer, Signal

from uxlab.gui.desk import Desk
from uxlab.gui.page import Page
from uxlab.gui.shell.state import PageName
from uxlab.gui.turns import Turns
from uxlab.gui.widgets.stack import Stack
from uxlab.gui.widgets.styling import styling

_NEXT_PAGE_AFTER_MS = 150

PageMakers = Callable[[Desk], Mapping[PageName, Callable[[], Page]]]
"""Says how each page of a study's window is made."""
Act = Callable[[Page], object]


class PageStack(Stack):
    """Shows one page, whole; an empty one until then. `commands_changed`: of the page that is shown, or another."""

    commands_changed = Signal()

    def __init__(self, desk: Desk, makers: PageMakers) -> None:
        super().__init__()
        self._desk, self._makers = desk, makers
        self._pages: dict[PageName, _Made] = {}
        self._turns = Turns(self)
        self._idle = QTimer(self, singleShot=True, interval=_NEXT_PAGE_AFTER_MS)
        self._idle.timeout.connect(self._make_next)
        self._idle.start()

    def whole(self, name: PageName) -> Page | None:
        """Return a page, None while it is not made or not whole."""
        made = self._pages.get(name)
        return made.page if made is not None and made.whole else None

    def when_whole(self, name: PageName, act: Act) -> None:
        """Make a page if there is none yet, and do something with it: now, or as soon as it is whole."""
        made = self._pages.get(name) or self._make(name)
        if made.whole:
            act(made.page)
        else:
            made.waiting.append(act)
            made.turns.hurry()

    def _make(self, name: PageName) -> "_Made":
        """Begin a page. One that is made in one go is whole at once; others are styled and laid out in turns, too."""
        turns = self._turns.branch(self)
        page = self._makers(replace(self._desk, turns=turns))[name]()
        page.setObjectName(f"page-{name.value}")
        page.commands_changed.connect(self.commands_changed)
        self.add(page)
        made = self._pages[name] = _Made(page, turns, whole=not turns.busy)
        if not made.whole:
            turns.add(lambda: turns.add(*styling(page)), partial(self._lay_out, page), partial(self._complete, made))
        return made

    def _lay_out(self, page: Page) -> None:
        page.resize(self.size())
        if (layout := page.layout()) is not None:
            layout.activate()

    def _complete(self, made: "_Made") -> None:
        made.whole = True
        waiting, made.waiting = made.waiting, []
        for act in waiting:
            act(made.page)

    def _make_next(self) -> None:
        """Make the pages that nobody has asked for yet one by one, but never while a session runs."""
        left = [name for name in self._makers(self._desk) if name not in self._pages]
        if left and not self._desk.feed.live and all(made.whole for made in self._pages.values()):
            self._make(left[0])
        if left:
            self._idle.start()


@dataclass(slots=True)
class _Made:
    page: Page
    turns: Turns
    whole: bool
    waiting: list[Act] = field(default_factory=list)
