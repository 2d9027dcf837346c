"""A second coder: coding blind under a name, how far both agree, and the differences to settle."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from uxlab.errors import UsageError
from uxlab.gui.command import Command
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.coder_differences import Differences
from uxlab.gui.review.corrections.coder_state import NOBODY, AgreementLine, present_agreements
from uxlab.gui.review.side import SidePanel
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.field import Field, LineEdit, labelled
from uxlab.gui.widgets.layout import STRETCH, clear, column, holder, label, row, rule, show_when
from uxlab.lab.coders import checked_coder
from uxlab.lab.differences import Difference
from uxlab.metrics.coders import CoderAgreement
from uxlab.recording.corrections import Settle

_WHY = "A second person marks the errors and notes of this session without seeing anybody else’s."
_KAPPA = "Marks within 2 s of each other may be of one error. What only one of them marked counts as disagreement."
_BLIND = "Agreement and differences are shown once you stop coding, or you would not code blind."


class CodersPanel(SidePanel):
    """Reads how far coders agree whenever it is shown."""

    panel_requested = Signal(str)

    def __init__(self, desk: Desk, viewing: Viewing, correcting: Correcting) -> None:
        super().__init__(desk.look, "Second coder")
        self._desk, self._viewing, self._correcting = desk, viewing, correcting
        look = desk.look
        self._asked = 0
        self._coders: tuple[str, ...] = ()
        self.name = Field(look, "Name", LineEdit(placeholder="Who codes"))
        self.begin = secondary(look, "Code blind", self.start, icon="eye-slash")
        begin = row([self.begin, STRETCH])
        self.starting = holder(column([label(look, _WHY, "small", wrap=True), 8, self.name, 4, begin]))
        self.blind = label(look, "", "small", wrap=True)
        self.stop = secondary(look, "Stop coding", self._stop)
        self.coding = holder(column([self.blind, 8, row([self.stop, STRETCH])]))
        self.agreements = column([], 12)
        self.kappa_note = label(look, _KAPPA, "hint", wrap=True)
        heading = label(look, "Agreement", "label")
        self.agreeing = holder(column([heading, 4, holder(self.agreements), 8, self.kappa_note]))
        self.coder = QComboBox()
        self.coder.activated.connect(lambda _: self._read_differences())
        self._whose = labelled(look, "Compared with", self.coder)
        self.differences = Differences(look, self._settle)
        self.differences.went.connect(viewing.move_to)
        self.differences.commands_changed.connect(self.commands_changed)
        self.differing = holder(
            column([label(look, "Differences in this session", "label"), 8, self._whose, 8, self.differences])
        )
        area = Area()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        parts: list[QWidget] = [self.starting, self.coding, rule(), self.agreeing, self.differing]
        area.fill(column([*parts, STRETCH], 12, (12, 12, 12, 12)))
        self.body.addWidget(area)
        viewing.changed.connect(self.refresh)
        viewing.opened.connect(self.refresh)
        self._show_lines(())

    def enter(self) -> None:
        """Take the keyboard to the name, or to what ends coding."""
        (self.stop if self._viewing.coder else self.name.editor()).setFocus()

    def commands(self) -> tuple[Command, ...]:
        """Return the ways to settle, where there is something to settle."""
        return () if self._viewing.coder or self.differing.isHidden() else self.differences.commands()

    def start(self) -> None:
        """Code blind under the name that is written."""
        viewing = self._viewing
        try:
            name = checked_coder(self.name.text())
        except UsageError as error:
            self.name.set_error(str(error))
            return
        viewing.open(viewing.uid, name, at_ns=viewing.cursor_ns)
        self.closed.emit()

    def refresh(self) -> None:
        """Show what is known, and read it anew if anybody looks."""
        viewing = self._viewing
        coder = viewing.coder
        self._asked += 1
        self.blind.setText(f"You code as {coder}. {_BLIND}" if coder else "")
        for part, shown in ((self.starting, not coder), (self.coding, bool(coder)), (self.agreeing, not coder)):
            show_when(part, shown=shown)
        show_when(self.differing, shown=not coder and bool(self._coders))
        if self.isVisible() and not coder and viewing.told is not None:
            corrections, jobs = self._desk.study.corrections, self._desk.jobs
            jobs.follow(corrections.agreements(), partial(self._agree, self._asked))
            jobs.follow(corrections.coders(), partial(self._offer_coders, self._asked))

    def showEvent(self, event: QShowEvent) -> None:
        """Read how far coders agree."""
        super().showEvent(event)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin to code with Enter in the name."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(self.focusWidget(), QLineEdit) and self.focusWidget() is self.name.editor():
            self.start()
        else:
            super().keyPressEvent(event)

    # Inside.

    def _stop(self) -> None:
        self._viewing.open(self._viewing.uid, at_ns=self._viewing.cursor_ns)

    def _agree(self, asked: int, agreements: tuple[CoderAgreement, ...]) -> None:
        if asked == self._asked:
            self._show_lines(present_agreements(agreements))

    def _show_lines(self, lines: tuple[AgreementLine, ...]) -> None:
        look = self._desk.look
        clear(self.agreements)
        for line in lines:
            pair, value = (
                label(look, one, role, wrap=True) for one, role in ((line.pair, "small"), (line.value, "strong"))
            )
            self.agreements.addWidget(holder(column([pair, value, label(look, line.about, "small", wrap=True)], 2)))
        if not lines:
            self.agreements.addWidget(label(look, NOBODY, "quiet", wrap=True))
        show_when(self.kappa_note, shown=bool(lines))

    def _offer_coders(self, asked: int, coders: tuple[str, ...]) -> None:
        if asked != self._asked:
            return
        if coders != self._coders:
            self._coders = coders
            now = self.coder.currentText()
            self.coder.clear()
            self.coder.addItems(list(coders))
            self.coder.setCurrentIndex(max(0, self.coder.findText(now)))
        show_when(self._whose, shown=len(coders) > 1)
        show_when(self.differing, shown=bool(coders))
        self._read_differences()

    def _read_differences(self) -> None:
        coder = self.coder.currentText()
        if coder:
            found = self._desk.study.corrections.differences(self._viewing.uid, coder)
            self._desk.jobs.follow(found, partial(self._differ, self._asked))

    def _differ(self, asked: int, differences: tuple[Difference, ...]) -> None:
        if asked == self._asked:
            self.differences.apply(differences, self._viewing.design)

    def _settle(self, correction: Settle, reason: str, then: Callable[[], None]) -> None:
        self._correcting.make(correction, reason, then)
