"""The page of people: who comes when, what they agreed to, and how far they are."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout

from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.page import Page
from uxlab.gui.people.deeds import PeopleDeeds
from uxlab.gui.people.head import PeopleHead
from uxlab.gui.people.listing import Listing
from uxlab.gui.people.side import Side
from uxlab.gui.people.standing import Filter
from uxlab.gui.people.state import COMPACT_BELOW_PX, Facts, PeopleView, Presenter
from uxlab.gui.people.watch import PeopleWatch
from uxlab.gui.widgets.layout import column, row, rule
from uxlab.gui.widgets.tabs import Tabs
from uxlab.lab.facts import next_person

SIDE_PX = 324
_MINUTE_MS = 60_000
_LIST, _DETAILS = "list", "details"


def local_now() -> datetime:
    """Return the time here."""
    return datetime.now().astimezone()


class PeoplePage(Page):
    """Shows the people of the study and asks `PeopleEdits` for every change."""

    def __init__(self, desk: Desk, now: Callable[[], datetime] = local_now) -> None:
        super().__init__()
        self._desk, self._now = desk, now
        self._watch = PeopleWatch(desk, self)
        self._facts = Facts(design=desk.study.design(), now=now())
        self._compact: bool | None = None
        self._presenter = Presenter()
        self._shown = self._presenter.present(self._facts)
        desk.turns.add(self._make_list, self._make_side, self._build, self._connect, self._refresh)

    @property
    def selected(self) -> tuple[str, ...]:
        """The codes of those who are chosen."""
        return self._facts.selected

    def apply(self, view: PeopleView) -> None:
        """Show what differs from what is shown."""
        before, self._shown = self._shown, view
        self.head.apply(view)
        self.listing.apply(view)
        self.side.apply(view)
        self._name_tab()
        if (before.person, before.several) != (view.person, view.several):
            self.commands_changed.emit()

    def enter(self, subject: str) -> None:
        """Choose whom somebody came for, and give the keys to the table."""
        if any(one.code == subject for one in self._facts.design.participants):
            self.select([subject])
        self.listing.table.focus_here()

    def flush(self) -> None:
        """Save what has been typed about whoever is chosen."""
        self.side.person.flush()

    def primary(self) -> None:
        """Do what a form that is open is for, or prepare the session of whoever is chosen."""
        person = self._shown.person
        if self.side.press_primary():
            return
        if person is None:
            self.listing.tell("Choose one participant to prepare a session with.")
        elif person.prepare_reason:
            self.listing.tell(f"{person.prepare_reason}.")
        else:
            self._desk.go("run", person.code)

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here, for the menu bar."""
        person, panel = self._shown.person, self.side.person
        nobody = "" if person else "Nobody is chosen"
        fixed = nobody or (person.fixed_reason if person else "")
        gone = nobody or (person.erased if person else "")
        code = person.code if person else "participant"
        erase = gone or (person.erase_reason if person else "")
        prepare = nobody or (person.prepare_reason if person else "")
        excluded = bool(person and person.excluded)
        leave = Command(Menu.STUDY, f"Exclude {code}…", partial(self._show_and, panel.ask_reason), "", gone)
        back = Command(Menu.STUDY, f"Include {code} again", self.deeds.include)
        return (
            Command(Menu.FILE, "Import participants…", self.deeds.begin_importing),
            Command(Menu.EDIT, "Find a participant", self.head.begin_search, "/"),
            Command(Menu.EDIT, "Edit in the table", self._edit_cell, "F2"),
            Command(Menu.STUDY, "Add participant", self.add_next, "Ctrl+Shift+N"),
            Command(Menu.STUDY, "Add many participants…", self.deeds.begin_adding, "Ctrl+Shift+M"),
            Command(
                Menu.STUDY, f"Change the code of {code}…", partial(self._show_and, panel.begin_renaming), "", fixed
            ),
            Command(Menu.STUDY, f"Move {code} up", partial(self.deeds.move, -1), "Alt+Up", nobody),
            Command(Menu.STUDY, f"Move {code} down", partial(self.deeds.move, 1), "Alt+Down", nobody),
            back if excluded else leave,
            Command(Menu.STUDY, f"Remove {code}", self.deeds.remove, "", fixed),
            Command(Menu.STUDY, f"Erase {code}…", partial(self._show_and, panel.ask_erase), "", erase),
            Command(Menu.SESSION, f"Prepare session with {code}", self.primary, "", prepare),
        )

    def select(self, codes: list[str] | tuple[str, ...]) -> None:
        """Choose people."""
        self._set(replace(self._facts, selected=tuple(codes)))

    def add_next(self) -> None:
        """Add a participant under the code that comes next, and open it to be changed."""
        if code := self.deeds.add_next():
            self.head.search.clear()
            self._set(replace(self._facts, filter=Filter.ALL, query="", selected=(code,)))
            self._show_tab(_LIST)
            self.listing.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.listing.table.edit_field(code, "code")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make two tabs of the two sides where the page is narrow."""
        super().resizeEvent(event)
        compact = self.width() < COMPACT_BELOW_PX * self._desk.look.text_scale
        if compact != self._compact:
            self._compact = compact
            for part in (self.head, self.listing):
                part.set_compact(compact=compact)
            self.tabs.setVisible(compact)
            self._line.setVisible(not compact)
            self.side.setFixedWidth(SIDE_PX) if not compact else self.side.setMaximumWidth(16_777_215)
            self._show_tab(self.tabs.value())
        self._set(replace(self._facts, table_px=self.width() - (0 if compact else SIDE_PX)))

    # Inside: what is shown.

    def _make_list(self) -> None:
        look = self._desk.look
        self.head, self.listing = PeopleHead(look, self._shown), Listing(look, self._shown)
        self.tabs = Tabs(look, [(_LIST, "People"), (_DETAILS, "Details")], name="Parts of the page")

    def _make_side(self) -> None:
        self.side = Side(self._desk.look, self._today, self._desk.turns)

    def _build(self) -> None:
        self._line = rule(vertical=True)
        body = row([], 0)
        body.addWidget(self.listing, 1)
        body.addWidget(self._line)
        body.addWidget(self.side)
        whole = column([self.head, self.tabs, rule()])
        whole.addLayout(body, 1)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # a small window is for `resizeEvent`
        self.setLayout(whole)
        self.side.setFixedWidth(SIDE_PX)
        self.tabs.hide()

    def _connect(self) -> None:
        self.deeds = PeopleDeeds(self._desk, self.listing, self.side, self._today)
        self._watch.changed.connect(self._follow)
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self._refresh)
        self._clock.start()
        self.tabs.chosen.connect(self._show_tab)
        head, listing = self.head, self.listing
        head.import_requested.connect(self.deeds.begin_importing)
        head.many_requested.connect(self.deeds.begin_adding)
        head.add_requested.connect(self.add_next)
        head.filter_chosen.connect(self._filter)
        head.query_changed.connect(self._search)
        head.down_pressed.connect(self._to_table)
        listing.picked.connect(self._picked)
        listing.opened.connect(lambda _: self._show_tab(_DETAILS))
        listing.all_requested.connect(self._show_all)
        self.side.person.prepare_requested.connect(self.primary)
        self.deeds.done.connect(self._refresh)
        self.deeds.chosen.connect(lambda codes: self._desk.turns.add(partial(self.select, codes)))
        self.deeds.side_opened.connect(self._form_opened)
        self.deeds.side_closed.connect(self._form_closed)

    def _follow(self) -> None:
        """Show what is new; where nobody sees it, when nothing else is to be done."""
        if self.isVisible():
            self._refresh()
        else:
            self._desk.turns.add(self._refresh)

    def _refresh(self) -> None:
        """Show the study as it is now; the first time somebody is chosen whose turn it is."""
        study, watch = self._desk.study, self._watch
        design, codes = study.design(), self._facts.selected
        known = {one.code for one in design.participants}
        kept = tuple(code for code in codes if code in known)
        if self._facts.people is None and watch.people is not None and not kept:
            turn = next_person(design, watch.people)
            kept = (turn,) if turn is not None and turn in known else kept
        facts = replace(
            self._facts, design=design, people=watch.people, orders=study.orders(), live=watch.live, now=self._now(),
            selected=kept,
        )  # fmt: skip
        if ahead := self._presenter.ahead(facts):
            self._desk.turns.add(*ahead, self._refresh)
        else:
            self._set(facts)

    def _set(self, facts: Facts) -> None:
        if facts != self._facts:
            self._facts = facts
            self.apply(self._presenter.present(facts))

    def _filter(self, chosen: str) -> None:
        self._set(replace(self._facts, filter=Filter(chosen)))

    def _search(self, query: str) -> None:
        self._set(replace(self._facts, query=query))

    def _show_all(self) -> None:
        self.head.search.clear()
        self._filter(Filter.ALL)

    def _picked(self, codes: tuple[str, ...]) -> None:
        if codes:
            self.listing.tell("")
            self.side.end()
            self.select(codes)

    def _form_opened(self) -> None:
        self._name_tab()
        focused = self.focusWidget() or self
        self._show_tab(_DETAILS)
        if self.side.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _form_closed(self) -> None:
        self._show_tab(_LIST)
        self._to_table()

    def _to_table(self) -> None:
        self.listing.table.focus_here()

    def _edit_cell(self) -> None:
        self._show_tab(_LIST)
        self.listing.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.listing.table.edit_current()

    def _show_and(self, act: Callable[[], None]) -> None:
        self.side.end()
        self.side.apply(self._shown)
        self._show_tab(_DETAILS)
        act()

    def _show_tab(self, key: str) -> None:
        self.tabs.set_value(key)
        leaving = self.listing if key == _DETAILS else self.side
        takes_focus_along = self._compact and leaving.isAncestorOf(self.focusWidget() or self)
        self.side.setVisible(not self._compact or key == _DETAILS)
        self.listing.setVisible(not self._compact or key == _LIST)
        if takes_focus_along:
            arriving = self.listing.table if key == _LIST else self.side.person.more
            arriving.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_tab(self) -> None:
        title = self.side.title(self._shown)
        if self.tabs.tabText(1) != title:
            self.tabs.setTabText(1, title)

    def _today(self) -> date:
        return self._now().date()
