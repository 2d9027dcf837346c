"""The head of the page: how many there are, the ways to add people, and whom the table shows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.people.state import PeopleView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import ghost, primary, secondary
from uxlab.gui.widgets.layout import column, label, row
from uxlab.gui.widgets.search import SearchField
from uxlab.gui.widgets.segmented import Segmented

_IMPORT, _MANY = "Import CSV…", "Add many…"
_SEARCH_PX = 200


class PeopleHead(QWidget):
    """`filter_chosen` and `query_changed` say whom to show."""

    import_requested = Signal()
    many_requested = Signal()
    add_requested = Signal()
    filter_chosen = Signal(str)
    query_changed = Signal(str)
    down_pressed = Signal()

    def __init__(self, look: Look, view: PeopleView) -> None:
        super().__init__()
        self._look = look
        self._title, self._fact = label(look, "People", "title"), label(look, "", "quiet")
        self.table = ghost(look, _IMPORT, self.import_requested.emit, icon="download-simple")
        self.many = secondary(look, _MANY, self.many_requested.emit, icon="users")
        self.add = primary(look, "Add participant", self.add_requested.emit, icon="plus")
        self.filter = Segmented(look, view.choices, name="Who is shown")
        self.search = SearchField(look, "Find a participant", "/")
        self.search.setFixedWidth(round(_SEARCH_PX * max(1.0, look.text_scale)))
        self.search.setProperty("dense", True)
        first = row([self._title, 14, self._fact, -1, self.table, 8, self.many, 8, self.add])
        first.setAlignment(self._fact, Qt.AlignmentFlag.AlignBottom)
        self._all = column([first, row([self.filter, 8, -1, self.search])], 14, (24, 14, 24, 12))
        self._fact.setContentsMargins(0, 0, 0, 6)
        self.setLayout(self._all)
        self.filter.chosen.connect(self.filter_chosen)
        self.search.textChanged.connect(self.query_changed)
        self.search.down_pressed.connect(self.down_pressed)
        self.search.entered.connect(self.down_pressed)

    def apply(self, view: PeopleView) -> None:
        """Show what differs."""
        if self._fact.text() != view.fact:
            self._fact.setText(view.fact)
        self.filter.set_choices(view.choices)
        self.filter.set_value(view.filter)
        icon, role = ("warning-fill", "warn-fill") if view.attention else ("warning", "text3")
        self.filter.set_icon("attention", icon, role)

    def fact(self) -> str:
        """Return what is said of the numbers."""
        return self._fact.text()

    def set_compact(self, *, compact: bool) -> None:
        """Leave words out where there is no room for them."""
        for button, text in ((self.table, _IMPORT), (self.many, _MANY)):
            button.setText("" if compact else text)
            button.setAccessibleName(text)
            button.set_tip(text if compact else "")
            button.updateGeometry()
        side = 16 if compact else 24
        self._all.setContentsMargins(side, 8 if compact else 14, side, 8 if compact else 12)
        self._all.setSpacing(8 if compact else 14)

    def begin_search(self) -> None:
        """Go to the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
