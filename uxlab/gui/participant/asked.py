"""A page of questions: what is asked, the answers, and how far one has come."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from uxlab.gui.participant.progress import AnsweredBar
from uxlab.gui.participant.question_list import BLOCK_PX, QuestionList
from uxlab.gui.participant.questions import Layout, QuestionsView
from uxlab.gui.participant.sheet import COLUMN_PX, SIDE_PX, Scrolling, Sheet, centred
from uxlab.gui.participant.state import Asked
from uxlab.gui.participant.table import EDGE_PX, Table
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import ghost, primary
from uxlab.gui.widgets.layout import column, holder, label, row, rule

_WIDE_PX = 1040
_MUCH_HEIGHT_PX, _LOW_PX = 560, 440


class AskedSheet(Sheet):
    """One questionnaire; another one gets a page of its own."""

    answered = Signal(str, str)
    continue_requested = Signal()
    back_requested = Signal()
    skip_requested = Signal()

    def __init__(self, look: Look, view: Asked) -> None:
        page = view.questions
        super().__init__(page.title or page.questions[0].text)
        self.ask = view.ask
        self._look, self._page = look, page
        self._is_table = page.layout in {Layout.TABLE, Layout.PAIRS}
        self.body: Table | QuestionList = Table(look, page) if self._is_table else QuestionList(look, page)
        self.body.answered.connect(self.answered)
        self.back, self.skip, self.go_on = self._buttons(look)
        self._counted = label(look, "", "participant-small")
        self._bar = AnsweredBar(look)
        self._complaint = label(look, "", "participant-item", wrap=True)
        self._inside = self._content()
        self._area = Scrolling(self._inside)
        self._head, self._strip, self._foot = self._header(look, page), self._legend_strip(look, page), self._footer()
        self._whole = column([self._head, self._strip, self._area, self._foot])
        self.setLayout(self._whole)
        self._area.verticalScrollBar().rangeChanged.connect(lambda *_: self._align())
        self._outline()

    def primary(self) -> QPushButton | None:
        """Return Continue."""
        return self.go_on

    def fits(self, view: Asked) -> bool:
        """Return whether this page asks what the view asks, whatever was answered."""
        return view.ask == self.ask and _wording(view.questions) == _wording(self._page)

    def apply(self, view: Asked) -> None:
        """Show what differs from what is shown."""
        page, self._page = view.questions, view.questions
        self.body.apply(page)
        self._counted.setText(f"{page.answered} of {page.total} answered")
        self._bar.show_share(page.answered / page.total)
        self.back.setVisible(view.can_go_back)
        if self._complaint.text() != page.complaint:
            self._complain(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer even before a question has the focus."""
        if event.text().isascii() and event.text().isdecimal():
            self.body.take_digit(event)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words at the ends of the scale above it, and give room to what matters."""
        super().resizeEvent(event)
        self._scroll_head(self.height() < _LOW_PX)
        self._align()
        self._outline()

    # Inside.

    def _buttons(self, look: Look) -> tuple[QPushButton, QPushButton, QPushButton]:
        back = ghost(look, "Back", self.back_requested.emit, size="card-quiet")
        skip = ghost(look, "Skip", self._skip, size="card-quiet")
        go_on = primary(look, "Continue", self._continue, size="participant")
        go_on.setMinimumWidth(200)
        return back, skip, go_on

    def _continue(self) -> None:
        self.body.flush()
        self.continue_requested.emit()

    def _skip(self) -> None:
        self.body.flush()
        self.skip_requested.emit()

    def _content(self) -> QVBoxLayout:
        inside = column([self.body])
        if self._is_table:
            return column([centred(inside, _WIDE_PX), -1])
        if self._page.layout is Layout.ONE:
            return column([12, -1, centred(inside), -1, -1])
        return column([4, centred(inside, COLUMN_PX + 2 * BLOCK_PX, SIDE_PX - BLOCK_PX), -1])

    def _header(self, look: Look, page: QuestionsView) -> QWidget:
        title = label(look, page.title, "participant-title", wrap=True)
        title.setVisible(bool(page.title))
        instruction = label(look, page.instruction, "participant-small", wrap=True)
        instruction.setVisible(bool(page.instruction))
        low, high = (label(look, words, "participant-small", wrap=True) for words in page.shared_anchors)
        high.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._ends = holder(row([low, -1, high], 16))
        self._title_row = row([column([title, 2, instruction]), self._ends], 8)
        self._title_row.setStretch(0, 1)
        self._title_row.setAlignment(self._ends, Qt.AlignmentFlag.AlignBottom)
        self._head_line = centred(column([24, self._title_row]), self._width())
        made = holder(column([self._head_line]))
        made.setVisible(bool(page.title or page.instruction))
        return made

    def _legend_strip(self, look: Look, page: QuestionsView) -> QWidget:
        """Return what stays above the rows however they are scrolled."""
        self._legend = label(look, _legend(page), "participant-small", wrap=True)
        under = [rule()] if self._is_table else []
        self._strip_column = column([self._legend, 10, *under])
        self._strip_line = centred(self._strip_column, self._width())
        return holder(column([self._strip_line]))

    def _width(self) -> int:
        return _WIDE_PX if self._is_table else COLUMN_PX

    def _footer(self) -> QWidget:
        buttons = row([self._counted, self._bar, -1, self.back, self.skip, self.go_on], 12)
        buttons.insertSpacing(1, 12)
        self._foot_column = column([self._complaint, buttons], 10, (0, 16, 0, 28))
        self._complaint.hide()
        several = self._page.total > 1
        self._counted.setVisible(several)
        self._bar.setVisible(several)
        self._foot_line = centred(self._foot_column, self._width())
        return holder(column([self._foot_line]))

    def _complain(self, page: QuestionsView) -> None:
        self._complaint.setText(page.complaint)
        self._complaint.setVisible(bool(page.complaint))
        first = next((line for line in self.body.rows if line.property("missing")), None)
        if page.complaint and first is not None:
            self._area.ensureWidgetVisible(first, 0, 24)

    def _align(self) -> None:
        bar = self._area.verticalScrollBar()
        extra = bar.sizeHint().width() if bar.maximum() > 0 else 0
        inside = self._inside.indexOf(self._head) >= 0
        _set_right_margin(self._head_line, SIDE_PX + (0 if inside else extra))
        for line in (self._strip_line, self._foot_line):
            _set_right_margin(line, SIDE_PX + extra)
        roomy = self.height() >= _MUCH_HEIGHT_PX
        self._foot_column.setContentsMargins(0, 16 if roomy else 8, 0, 28 if roomy else 12)

    def _scroll_head(self, low: bool) -> None:
        """Let the title scroll away where there is little room for answers."""
        inside = self._inside.indexOf(self._head) >= 0
        if low != inside:
            old, new = (self._whole, self._inside) if low else (self._inside, self._whole)
            old.removeWidget(self._head)
            new.insertWidget(0, self._head)
        self._strip_column.setContentsMargins(0, 10 if low else 0, 0, 0)

    def _outline(self) -> None:
        """Show the words at the ends above the scale, or as a line where scales stand below their statements."""
        low = self.height() < _LOW_PX
        if not isinstance(self.body, Table) or not any(self._page.shared_anchors):
            self._ends.hide()
            self._legend.hide()
            self._strip.setVisible(not low and self._page.layout is not Layout.ONE)
            return
        narrow = self.body.is_narrow(min(_WIDE_PX, self.width() - 2 * SIDE_PX))
        self._ends.setFixedWidth(self.body.scale_px())
        self._title_row.setContentsMargins(0, 0, EDGE_PX, 0)
        self._ends.setVisible(not narrow and not low)
        self._legend.setVisible(narrow or low)


def _set_right_margin(line: QHBoxLayout, right_px: int) -> None:
    edges = line.contentsMargins()
    if edges.right() != right_px:
        edges.setRight(right_px)
        line.setContentsMargins(edges)


def _legend(page: QuestionsView) -> str:
    points, (low, high) = page.questions[0].points, page.shared_anchors
    return f"{points[0]} – {low}, {points[-1]} – {high}" if points and any(page.shared_anchors) else ""


def _wording(page: QuestionsView) -> tuple[object, ...]:
    asked = ((one.key, one.text, one.kind, one.points, one.anchors, one.choices, one.bounds) for one in page.questions)
    return (page.questionnaire, page.title, page.instruction, page.layout, *asked)
