"""What was corrected in the session that is reviewed, and the ways to correct more."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.list import CorrectionList
from uxlab.gui.review.corrections.state import CorrectionsView, present_corrections
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets import inert
from uxlab.gui.widgets.buttons import IconButton
from uxlab.gui.widgets.layout import column, label, row, rule, show_when
from uxlab.timeline.items import Track

HEAD_PX = 40
EDITABLE = frozenset({Track.TASKS, Track.ERRORS, Track.NOTES})
_NOT_READ = "The session is not read yet"
_NO_CHOICE = "Choose an attempt, an error or a note first"
_CODER = "A second coder marks errors and notes, and nothing else"


class CorrectionsPanel(QFrame):
    """`panel_requested`: "item" for the form of what is chosen, "attempt", "effect", "bulk", "coders" or "problem"."""

    panel_requested = Signal(str)
    commands_changed = Signal()

    def __init__(self, desk: Desk, viewing: Viewing, correcting: Correcting) -> None:
        super().__init__()
        self._desk, self._viewing, self._correcting = desk, viewing, correcting
        look = desk.look
        self._view = CorrectionsView("", ())
        self._could_change = False
        self.note = label(look, "", "quiet", wrap=True, level=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.more = IconButton(look, "dots-three-vertical", "More ways to correct")
        self.more.clicked.connect(self.open_menu)
        self.list = CorrectionList(look)
        self.list.went.connect(viewing.move_to)
        self.list.back_wanted.connect(correcting.revert)
        self.list.opened.connect(lambda _: self.panel_requested.emit("effect"))
        self.empty = label(look, "", "quiet", wrap=True)
        self.empty.setContentsMargins(12, 10, 12, 10)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._head = QWidget()
        head = row([label(look, "Corrections", "heading"), 12, self.note, 4, self.more], 0, (12, 0, 8, 0))
        head.setStretch(2, 1)
        self._head.setLayout(head)
        self.setLayout(column([self._head, rule(), self.empty, self.list]))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "plain")
        viewing.changed.connect(self.refresh)
        viewing.opened.connect(self.refresh)
        viewing.chosen_changed.connect(self._tell_of_choice)
        look.changed.connect(self._fit)
        self._fit()
        self.refresh()

    def refresh(self) -> None:
        """Show the corrections of the session as they are now."""
        view = present_corrections(self._viewing.told, self._viewing.design, datetime.now(UTC).astimezone())
        self._view = view
        self.list.show_rows(view.rows)
        self.note.setText(view.note if view.rows else "")
        self.more.setEnabled(self._viewing.told is not None)
        self.empty.setText("" if self._viewing.told is None else f"{view.note} Whatever you correct is listed here.")
        show_when(self.empty, shown=not view.rows)
        show_when(self.list, shown=bool(view.rows))
        self.commands_changed.emit()

    def commands(self) -> tuple[Command, ...]:
        """Return the ways to correct that are asked for elsewhere."""
        viewing = self._viewing
        unread = "" if viewing.told is not None else _NOT_READ
        coder = _CODER if viewing.coder else ""
        return (
            self._command("Change what is chosen…", "item", "F2", unread or ("" if self._can_change() else _NO_CHOICE)),
            self._command("Add a missed attempt…", "attempt", "", unread or coder),
            self._command("Change many at once…", "bulk", "Ctrl+Shift+B", unread),
            self._command("Link to a problem…", "problem", "Ctrl+Shift+L", unread or coder),
            self._command("Effect of the corrections…", "effect", "Ctrl+Shift+F", unread),
            self._command("Second coder…", "coders", "", unread),
        )

    def open_menu(self) -> QMenu:
        """Open the menu of the ways to correct, below its button, without waiting for it."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        for command in self.commands():
            action = menu.addAction(inert.entry(command.text, command.key))
            action.setEnabled(not command.impossible)
            action.setToolTip(inert.tip(command.impossible))
            action.triggered.connect(lambda *_, act=command.act: act())
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
        return menu

    def _can_change(self) -> bool:
        chosen = self._viewing.chosen
        return chosen is not None and chosen.track in EDITABLE

    def _tell_of_choice(self) -> None:
        if self._can_change() != self._could_change:
            self._could_change = not self._could_change
            self.commands_changed.emit()

    def _command(self, text: str, panel: str, key: str, impossible: str) -> Command:
        return Command(Menu.EDIT, text, partial(self.panel_requested.emit, panel), key, impossible)

    def _fit(self) -> None:
        self._head.setFixedHeight(round(HEAD_PX * max(1.0, self._desk.look.text_scale)))
