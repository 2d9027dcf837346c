"""What a correction would do, why it is made, and the buttons that make it or show its effect first."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from uxlab.errors import Refused, UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.drafts import foreseen
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.buttons import ghost, secondary
from uxlab.gui.widgets.editors import LineEdit
from uxlab.gui.widgets.field import labelled
from uxlab.gui.widgets.layout import STRETCH, column, holder, label, row, set_role, show_when
from uxlab.lab.corrected import Preview
from uxlab.recording.corrections import Bulk, Correction
from uxlab.wording.figures import counted

Propose = Callable[[], Correction | None]
_UNCHANGED = "Nothing is changed here yet"
_WORKING = "What would be changed is worked out"
_AT_ONCE = 100
"""Changes that can be foreseen within a few milliseconds."""


class CorrectionFoot(QWidget):
    """`propose` returns the correction that stands in a form, None for none, or raises Refused with the reason.

    `effect_requested` carries that correction. `made`: it was made. `refreshed`: whether something
    can be made may be otherwise now. `buttons` stand apart: they are always in view.
    """

    effect_requested = Signal(object)
    made = Signal()
    refreshed = Signal()

    def __init__(self, desk: Desk, viewing: Viewing, correcting: Correcting, propose: Propose) -> None:
        super().__init__()
        look = desk.look
        self._asked = 0
        self._desk, self._viewing, self._correcting, self._propose = desk, viewing, correcting, propose
        self._most_lines = 6
        self._proposed: Correction | None = None
        self.preview = label(look, "", "small", wrap=True)
        self.reason = LineEdit(placeholder="Goes into the log")
        self.reason.returnPressed.connect(self.make)
        self.do = secondary(look, "Correct", self.make, key="Ctrl Enter", size="dense")
        self.effect = ghost(look, "Effect…", self._ask_effect, size="dense")
        self.effect.set_tip("What it would do to the figures of the session, before it is made")
        self.buttons = holder(row([self.do, 8, self.effect, STRETCH], 0, (12, 8, 12, 8)))
        self.setLayout(column([self.preview, labelled(look, "Reason, if there is one", self.reason)], 12))
        self.preview.hide()
        for button in (self.do, self.effect):
            button.set_reason(_UNCHANGED)

    @property
    def proposed(self) -> Correction | None:
        """What stands in the form and can be made, None for nothing."""
        return self._proposed

    def set_most_lines(self, most_lines: int) -> None:
        """Show so many lines of what would be changed."""
        self._most_lines = most_lines

    def refresh(self) -> None:
        """Say what would be changed, or why it cannot be; of very many changes a moment later."""
        self._asked += 1
        told = self._viewing.told
        try:
            wanted = None if told is None else self._propose()
            if told is None or wanted is None:
                self._show(None, "", _UNCHANGED)
                return
            foresee = partial(foreseen, told.as_corrected, wanted, self._viewing.design, self._viewing.coder)
            if not (isinstance(wanted, Bulk) and len(wanted.corrections) > _AT_ONCE):
                self._foreseen(self._asked, wanted, foresee())
                return
        except Refused as refusal:
            self._refused(self._asked, refusal)
            return
        self._show(None, "", _WORKING)
        asked = self._asked
        self._desk.jobs.run(foresee, partial(self._foreseen, asked, wanted), partial(self._refused, asked))

    def make(self) -> None:
        """Make the correction, with its reason, which is not that of the next one."""
        if self._proposed is not None:
            self.carry_out(self._proposed)

    def carry_out(self, correction: Correction) -> None:
        """Make any correction, with the reason that is written here."""
        self._correcting.make(correction, self.reason.clean(), self._done)

    def why_not(self) -> str:
        """Return why nothing can be made of the form now, empty where it can."""
        return "" if self.do.isEnabled() else self.do.accessibleDescription()

    def _listed(self, lines: tuple[str, ...]) -> str:
        rest = len(lines) - self._most_lines
        shown = lines if rest <= 0 else (*lines[: self._most_lines], f"and {counted(rest, 'more change')}")
        return "\n".join(shown)

    def _foreseen(self, asked: int, wanted: Correction, preview: Preview) -> None:
        if asked == self._asked:
            self._show(wanted, self._listed(preview.lines), "")

    def _refused(self, asked: int, error: UxlabError) -> None:
        if asked == self._asked:
            self._show(None, str(error), str(error))

    def _show(self, proposed: Correction | None, said: str, why_not: str) -> None:
        self._proposed = proposed
        set_role(self.preview, "error" if said and why_not else "small")
        self.preview.setText(said)
        show_when(self.preview, shown=bool(said))
        self.do.set_reason(why_not)
        self.effect.set_reason(why_not or self._figures_apart())
        self.refreshed.emit()

    def _figures_apart(self) -> str:
        return f"{self._viewing.coder} codes blind: no figure of the study counts that" if self._viewing.coder else ""

    def _ask_effect(self) -> None:
        if self._proposed is not None:
            self.effect_requested.emit(self._proposed)

    def _done(self) -> None:
        self.reason.clear()
        self.made.emit()
