"""How severe the error was that has just been marked: asked afterwards, never before."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from uxlab.gui.command import Command, Menu
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.terms import Namer
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton, link
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import STRETCH, column, holder, row, rule
from uxlab.gui.widgets.marks import ERROR, SEVERITIES
from uxlab.gui.widgets.segmented import Segmented
from uxlab.model.design import Design
from uxlab.model.session import ErrorMark
from uxlab.recording.corrections import ChangeError
from uxlab.wording.durations import moment_text

_NOTHING = "Mark an error first"
_ONE_LINE_FROM_PX = 520


class SeverityLine(QWidget):
    """Asks about one error; `opened`: more than its severity is to be changed."""

    opened = Signal(str)
    dismissed = Signal()

    def __init__(self, look: Look, correcting: Correcting) -> None:
        super().__init__()
        self._look, self._correcting = look, correcting
        self._mark: ErrorMark | None = None
        self.what = link(look, "", self._open)
        self.what.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.severity = Segmented(look, [(str(level), name) for level, name in SEVERITIES.items()], name="Severity")
        self.severity.chosen.connect(lambda level: self.grade(int(level)))
        self.close_button = IconButton(look, "x", "Leave the severity as it is")
        self.close_button.clicked.connect(self.dismissed)
        self._grades = holder(row([self.severity, STRETCH], 0, (16, 0, 0, 0)))
        what = holder(row([Icon(look, ERROR.icon, ERROR.role), 8, self.what, STRETCH]))
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.addWidget(what)
        self._parts.addWidget(self._grades)
        line = row([], 0, (12, 4, 8, 4))
        line.addLayout(self._parts, 1)
        line.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column([holder(line), rule()]))
        self.hide()

    def apply(self, mark: ErrorMark | None, design: Design) -> None:
        """Ask about an error, None for nothing."""
        self._mark = mark
        if mark is not None:
            self.what.setText(f"{Namer(design).error_type(mark.error_type)} at {moment_text(mark.t_ns)}")
            self.what.set_tip("Change more of it (F2)")
            self.severity.set_value("" if mark.severity is None else str(mark.severity))
        self.setVisible(mark is not None)

    def mark(self) -> ErrorMark | None:
        """Return the error that is asked about."""
        return self._mark

    def grade(self, level: int) -> None:
        """Say how severe it was."""
        if self._mark is not None and self._mark.severity != level:
            self._correcting.make(ChangeError(replace(self._mark, severity=level)))

    def commands(self) -> tuple[Command, ...]:
        """Return a command for each severity."""
        why_not = "" if self._mark is not None else _NOTHING
        return tuple(
            Command(Menu.SESSION, f"{name} error", partial(self.grade, level), f"Alt+{level}", why_not, repeats=False)
            for level, name in SEVERITIES.items()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use one line where there is room for it."""
        super().resizeEvent(event)
        wide = self.width() >= _ONE_LINE_FROM_PX * self._look.text_scale
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way != self._parts.direction():
            self._parts.setDirection(way)

    def _open(self) -> None:
        if self._mark is not None:
            self.opened.emit(self._mark.uid)
