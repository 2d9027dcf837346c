"""The left side of the page: the table, what is said about it, and the line below."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from uxlab.gui.people.state import PeopleView
from uxlab.gui.people.table import PeopleTable
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.keycap import key_hints
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import column, holder, label, row, rule
from uxlab.gui.widgets.painting import painting

_ANY_HEIGHT = 16_777_215


class Listing(QWidget):
    """Passes on what the table tells, whichever table that is: it is another one when its columns are."""

    picked = Signal(tuple)
    changed = Signal(str, str, str)
    opened = Signal(str)
    typed = Signal(str)
    many_requested = Signal()
    all_requested = Signal()

    def __init__(self, look: Look, view: PeopleView) -> None:
        super().__init__()
        self._look = look
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self._nobody = EmptyState(look, "users", "", "", "Add many…", self.many_requested.emit)
        self._unfound = EmptyState(look, "magnifying-glass", "", "", "Show all", self.all_requested.emit)
        self._notice_words = label(look, "", "warn", wrap=True)
        self._notice_words.setAccessibleName("Not done")
        self._notice = self._make_notice()
        self._balance, self._scales = label(look, "", "hint", wrap=True), Icon(look, "scales", "text2")
        self._hints = key_hints(look, [("F2", "edit"), ("Ctrl Enter", "run")])
        foot = row([self._scales, self._balance, self._hints], 6, (16, 0, 8, 0))
        foot.setStretchFactor(self._balance, 1)
        foot_holder = holder(foot)
        foot_holder.setMinimumHeight(40)
        content = column([self._place, self._nobody, self._unfound, self._notice, rule(), foot_holder])
        for grows in (self._nobody, self._unfound):
            content.setStretchFactor(grows, 1)
        self.setLayout(content)
        self.table = self._make_table(view)
        look.changed.connect(self.update)

    def apply(self, view: PeopleView) -> None:
        """Show what differs."""
        if view.columns != self.table.shown:
            self._replace_table(view)
        self.table.set_rows(view.rows)
        self.table.set_selected(view.selected)
        groups = [name for _, name in view.groups]
        self.table.set_choices(groups, [name for _, name in view.conditions])
        self._show_nothing(view)
        self._balance.setText(view.balance)
        self._scales.setVisible(bool(view.balance))

    def tell(self, sentence: str) -> None:
        """Say why something was not done; "" takes that back."""
        self._notice_words.setText(sentence)
        self._notice.setVisible(bool(sentence))

    def told(self) -> str:
        """Return what is said."""
        return self._notice_words.text() if not self._notice.isHidden() else ""

    def set_compact(self, *, compact: bool) -> None:
        """Leave the hints out where there is no room."""
        self._hints.setVisible(not compact)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        with painting(self) as painter:
            painter.fillRect(QRectF(self.rect()), self._look.colour("surface"))

    def _make_table(self, view: PeopleView) -> PeopleTable:
        table = PeopleTable(self._look, view.columns)
        table.picked.connect(self.picked)
        table.changed.connect(self.changed)
        table.opened.connect(self.opened)
        table.row_added.connect(self.typed)
        self._place.addWidget(table)
        return table

    def _replace_table(self, view: PeopleView) -> None:
        before = self.table
        had_focus, typed = before.window().focusWidget() is before, before.new_row_editor().text()
        self.table = self._make_table(view)
        self.table.show()  # at once, or it could not take the focus
        QWidget.setTabOrder(before, self.table)
        QWidget.setTabOrder(self.table, self.table.new_row_editor())
        before.hide()
        before.deleteLater()
        self._place.removeWidget(before)
        self.table.new_row_editor().setText(typed)
        if had_focus:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)  # its people come in a moment

    def _show_nothing(self, view: PeopleView) -> None:
        empty = view.nothing is not None
        self._nobody.setVisible(empty and view.nobody)
        self._unfound.setVisible(empty and not view.nobody)
        self.table.setMaximumHeight(self.table.content_height() + 1 if empty else _ANY_HEIGHT)
        if view.nothing is not None:
            (self._nobody if view.nobody else self._unfound).set_words(*view.nothing)

    def _make_notice(self) -> QWidget:
        close = IconButton(self._look, "x", "Close this notice")
        close.clicked.connect(lambda *_: self.tell(""))
        line = row([Icon(self._look, "warning-fill", "warn-fill"), self._notice_words, close], 8, (16, 6, 8, 6))
        line.setStretchFactor(self._notice_words, 1)
        made = holder(line)
        made.hide()
        return made
