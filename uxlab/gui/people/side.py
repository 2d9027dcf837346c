"""The right side of the page: about whoever is chosen, or the ways to add many."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QStackedWidget, QWidget

from uxlab.gui.people.add_panel import AddPanel
from uxlab.gui.people.import_panel import ImportPanel
from uxlab.gui.people.person_panel import PersonPanel
from uxlab.gui.people.reason_form import ReasonForm
from uxlab.gui.people.scrolled import scrolled
from uxlab.gui.people.several_panel import SeveralPanel
from uxlab.gui.people.state import PeopleView
from uxlab.gui.style.look import Look
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.layout import add_page

_NOBODY = ("Nobody is chosen", "Choose somebody in the table.")
_NOT_YET = ("No participants yet", "Whoever you choose is shown here: consent, tasks, background.")


class Side(QStackedWidget):
    """One of five panels."""

    def __init__(self, look: Look, today: Callable[[], date], turns: Pace = AT_ONCE) -> None:
        super().__init__()
        self._look, self._today = look, today
        self._busy: QWidget | None = None
        self._is_several = False
        self._nobody = EmptyState(look, "user", *_NOBODY)
        add_page(self, self._nobody)
        turns.add(self._make_person, self._make_several, self._make_adding, self._make_importing)

    def apply(self, view: PeopleView) -> None:
        """Show who is chosen, behind a form that is open as well."""
        if view.person is not None:
            self.person.apply(view.person)
        if view.several is not None:
            self.several.apply(view.several)
        self._is_several = view.several is not None
        self._nobody.set_words(*(_NOT_YET if view.nobody else _NOBODY))
        chosen: QWidget = self._nobody
        if view.person is not None:
            chosen = self.person
        elif view.several is not None:
            chosen = self._several
        self.setCurrentWidget(self._busy or chosen)

    def begin_adding(self) -> None:
        """Open the form for many codes."""
        self._open(self._adding)
        self.adding.begin()

    def begin_importing(self) -> None:
        """Open what tells of a table."""
        self._open(self.importing)

    def end(self) -> None:
        """Close the form that is open."""
        self._busy = None

    def title(self, view: PeopleView) -> str:
        """Return what the side is about, for a tab."""
        if self._busy is not None:
            return "Add many" if self._busy is self._adding else "Import"
        if view.several is not None:
            return view.several.title
        return view.person.code if view.person is not None else "Details"

    def is_busy(self) -> bool:
        """Tell whether a form is open."""
        return self._busy is not None

    def press_primary(self) -> bool:
        """Do what the form that is open is for; tell whether one is."""
        if self._busy is None:
            return False
        main = self.adding.add if self._busy is self._adding else self.importing.do
        if main.isVisibleTo(self):
            main.click()
        return True

    def several_shown(self) -> bool:
        """Tell whether the panel about several people is the one that stands behind any form."""
        return self._is_several

    def refuse_reason(self, sentence: str) -> bool:
        """Say in the form that asks for a reason what to write; tell whether there is one."""
        form = self.several.form if self._is_several else self.person.asked()
        if isinstance(form, ReasonForm):
            form.refuse(sentence)
            return True
        return False

    def end_asking(self) -> None:
        """Take away what is asked about people."""
        self.several.end_asking()
        self.person.end_asking()

    def _make_person(self) -> None:
        self.person = PersonPanel(self._look, self._today)
        add_page(self, self.person)

    def _make_several(self) -> None:
        self.several = SeveralPanel(self._look)
        self._several = scrolled(self.several)
        add_page(self, self._several)

    def _make_adding(self) -> None:
        self.adding = AddPanel(self._look)
        self._adding = scrolled(self.adding)
        add_page(self, self._adding)

    def _make_importing(self) -> None:
        self.importing = ImportPanel(self._look)
        add_page(self, self.importing)

    def _open(self, panel: QWidget) -> None:
        self._busy = panel
        self.setCurrentWidget(panel)
