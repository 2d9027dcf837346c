"""The session as logged beside the session as corrected, and what that does to the figures."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

from uxlab.errors import Refused, UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.review.corrections.drafts import foreseen
from uxlab.gui.review.corrections.effect_state import BLIND, FORESEEN, MADE, EffectView, is_heading, present_effect
from uxlab.gui.review.side import SidePanel
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.buttons import ghost
from uxlab.gui.widgets.cells import Align, Column
from uxlab.gui.widgets.layout import STRETCH, column, holder, label, row, show_when
from uxlab.gui.widgets.table import Table
from uxlab.lab.corrected import FigureLine
from uxlab.recording.corrections import Correction

_VALUES_PX, _ROW_PX = (78, 86), 30


class EffectPanel(SidePanel):
    """Counts anew while it is shown; `show_correction` is for one that is not made yet."""

    panel_requested = Signal(str)

    def __init__(self, desk: Desk, viewing: Viewing) -> None:
        super().__init__(desk.look, "Effect on figures")
        self._desk, self._viewing = desk, viewing
        look = desk.look
        self._asked = 0  # what was asked for before and comes late is not shown
        self._correction: Correction | None = None
        self._figures: tuple[FigureLine, ...] | None = None
        self.about = label(look, "", "muted", wrap=True)
        self._form = ""
        self.back = ghost(look, "Back to the form", self._go_back, icon="arrow-left", size="dense")
        self.tables = {titles: _table(look, titles) for titles in (MADE, FORESEEN)}
        self.said = label(look, "", "quiet", wrap=True)
        self.heading = label(look, "What differs", "label")
        self.differences = label(look, "", "small", wrap=True)
        head = row([self.about, self.back], 8, (12, 0, 4, 0))
        head.setStretch(0, 1)
        texts = holder(column([self.said, self.heading, 4, self.differences], 0, (12, 8, 12, 12)))
        area = Area()
        area.fill(column([8, head, 4, *self.tables.values(), texts, STRETCH]))
        self.body.addWidget(area)
        viewing.changed.connect(self.refresh)
        viewing.opened.connect(self.show_made)
        look.changed.connect(self._fit_table)

    def enter(self) -> None:
        """Take the keyboard."""
        shown = next((table for table in self.tables.values() if table.isVisible()), None)
        (self.close_button if shown is None else shown).setFocus()

    def show_correction(self, form: str, correction: Correction) -> None:
        """Show what a correction would do that stands in the form of a panel, by its key."""
        self._form, self._correction = form, correction
        self.refresh()

    def show_made(self) -> None:
        """Show what the corrections have done that were made."""
        self._correction = None
        self.refresh()

    def refresh(self) -> None:
        """Count anew, if anybody looks."""
        self._asked += 1
        self._figures = None
        viewing = self._viewing
        if not self.isVisible():
            return
        self._show()
        if viewing.told is not None and not viewing.coder:
            effect = self._desk.study.corrections.effect(viewing.uid, self._correction)
            self._desk.jobs.follow(effect, partial(self._counted, self._asked), partial(self._refused, self._asked))

    def showEvent(self, event: QShowEvent) -> None:
        """Count when somebody looks."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was only foreseen."""
        super().hideEvent(event)
        self._correction = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc to the form whose correction is shown: it is not made yet."""
        if event.key() == Qt.Key.Key_Escape and self._correction is not None:
            self._go_back()
        else:
            super().keyPressEvent(event)

    # Inside.

    def _go_back(self) -> None:
        self.panel_requested.emit(self._form)

    def _counted(self, asked: int, figures: tuple[FigureLine, ...]) -> None:
        if asked == self._asked:
            self._figures = figures
            self._show()

    def _refused(self, asked: int, error: UxlabError) -> None:
        if asked == self._asked:
            self._figures = ()
            self._show()
            self.said.setText(str(error))

    def _show(self) -> None:
        viewing = self._viewing
        if viewing.told is None or viewing.coder:
            empty = BLIND if viewing.coder else "The session is not read yet."
            self._apply(EffectView("", MADE, (), empty, ()))
            return
        words: tuple[str, ...] | None = None
        if self._correction is not None:
            try:
                words = foreseen(viewing.told.as_corrected, self._correction, viewing.design, None).lines
            except Refused as refusal:
                words = (str(refusal),)
        self._apply(present_effect(viewing.told, viewing.design, self._figures, words))

    def _apply(self, view: EffectView) -> None:
        self.about.setText(view.about)
        show_when(self.back, shown=self._correction is not None)
        for titles, table in self.tables.items():
            table.set_rows(view.rows if titles == view.columns else ())
            table.clearSpans()
            for number, line in enumerate(table.rows()):
                if is_heading(line):
                    table.setSpan(number, 0, 1, len(line.cells))
            show_when(table, shown=bool(table.rows()))
        self.said.setText(view.said)
        show_when(self.said, shown=bool(view.said))
        self.differences.setText("\n".join(view.differences))
        for one in (self.heading, self.differences):
            show_when(one, shown=bool(view.differences))
        self._fit_table()

    def _fit_table(self) -> None:
        for table in self.tables.values():
            table.setFixedHeight(table.content_height())


def _table(look: Look, titles: tuple[str, str]) -> Table:
    values = [
        Column(title, width, Align.RIGHT, sortable=False) for title, width in zip(titles, _VALUES_PX, strict=True)
    ]
    return Table(look, [Column("Figure", sortable=False), *values], row_px=_ROW_PX, name="Effect on figures")
