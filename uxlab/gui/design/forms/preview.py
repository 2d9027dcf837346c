"""What the participant sees of a questionnaire, in small: the real wording with the real scale."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from uxlab.gui.design.forms.sketches import END_PX, sketch
from uxlab.gui.participant.questions import Layout, Question, QuestionsView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import clear, column, holder, label, row, rule

_ROW_PX, _HEADER_PX, _NUMBER_PX, _GAP_PX = 36, 40, 24, 16
_LEFT_PX, _RIGHT_PX = 16, 25
_LEAST_TEXT_PX = 180
_MOST_BESIDE = 7


class PreviewRow(QWidget):
    """One question with its scale; the scale stands below where both do not fit side by side."""

    def __init__(self, look: Look, question: Question, layout: Layout) -> None:
        super().__init__()
        self._look, self._layout = look, layout
        self._beside = layout in {Layout.TABLE, Layout.PAIRS} and len(question.points) <= _MOST_BESIDE
        self._words = label(look, question.text, "small", wrap=True)
        self._answer = sketch(look, question, bare=layout in {Layout.TABLE, Layout.PAIRS})
        self._body = self._pair(question) if layout is Layout.PAIRS else self._statement(question)
        self.setLayout(self._body)
        self.setMinimumHeight(round(_ROW_PX * max(1.0, look.text_scale)) - 1)
        self.setAccessibleName(question.text)

    def text(self) -> str:
        """Return the words of the question."""
        return self._words.text()

    def set_text(self, text: str) -> None:
        """Show other words with the same scale."""
        self._words.setText(text)
        self.setAccessibleName(text)

    def answer_px(self) -> int:
        """Return how wide the scale is."""
        return self._answer.sizeHint().width()

    def is_narrow(self, width_px: int) -> bool:
        """Return whether the scale has to stand below in so much room."""
        if self._layout is Layout.PAIRS:
            return False
        rest = width_px - self.answer_px() - _LEFT_PX - _RIGHT_PX - _NUMBER_PX - _GAP_PX
        return not self._beside or rest < _LEAST_TEXT_PX * self._look.text_scale

    def set_narrow(self, narrow: bool) -> None:
        """Put the scale below the statement, or beside it."""
        if self._layout is Layout.PAIRS:
            return
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._body.setSpacing(8 if narrow else _GAP_PX)
        indent = _NUMBER_PX if narrow and self._layout is not Layout.ONE else 0
        self._below.setContentsMargins(indent, 0, 0, 0)
        vertical = 9 if narrow else 2
        self._body.setContentsMargins(_LEFT_PX, vertical, _RIGHT_PX, vertical)

    def _statement(self, question: Question) -> QBoxLayout:
        self._words.setProperty("role", "statement")
        number = label(self._look, str(question.number), "hint")
        number.setFixedWidth(round(_NUMBER_PX * self._look.text_scale))
        number.setVisible(self._layout is not Layout.ONE)
        statement = row([number, self._words])
        statement.setStretch(1, 1)
        statement.setAlignment(number, Qt.AlignmentFlag.AlignVCenter)
        self._below = row([self._answer, -1])
        made = row([holder(statement), self._below], _GAP_PX, (_LEFT_PX, 2, _RIGHT_PX, 2))
        made.setStretch(0, 1)
        return made

    def _pair(self, question: Question) -> QBoxLayout:
        low, high = (label(self._look, words, "small", wrap=True) for words in question.anchors)
        low.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        made = row([low, self._answer, high], _GAP_PX, (_LEFT_PX, 2, _RIGHT_PX, 2))
        made.setStretch(0, 1)
        made.setStretch(2, 1)
        return made


class FormPreview(QFrame):
    """A panel with all questions of a page; its scales do nothing here."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._page: QuestionsView | None = None
        self.rows: list[PreviewRow] = []
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._low, self._high = label(look, "", "caption", wrap=True), label(look, "", "caption", wrap=True)
        self._high.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._legend = label(look, "", "caption", wrap=True)
        self._instruction = label(look, "", "small", wrap=True)
        self._lines: QVBoxLayout = column([])
        self._build()

    def apply(self, page: QuestionsView | None) -> None:
        """Show a page; None leaves what is shown."""
        if page is None or page == self._page:
            return
        before, self._page = self._page, page
        self._low.setText(page.shared_anchors[0])
        self._high.setText(page.shared_anchors[1])
        self._instruction.setText(page.instruction)
        self._legend.setText(_legend(page))
        if before is not None and _shape(before) == _shape(page):
            for line, question in zip(self.rows, page.questions, strict=True):
                line.set_text(question.text)
        else:
            self._fill(page)
        self._share_room()

    def texts(self) -> tuple[str, ...]:
        """Return the questions as they are worded."""
        return () if self._page is None else tuple(question.text for question in self._page.questions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put scales below their statements where it is narrow."""
        super().resizeEvent(event)
        self._share_room()

    def _build(self) -> None:
        ends = row([self._low, self._high], 8)
        for place, words in enumerate((self._low, self._high)):
            words.setMinimumWidth(END_PX)
            ends.setStretch(place, 1)
        self._ends = holder(ends)
        title = label(self._look, "What the participant sees", "label")
        head = row([title, -1, self._ends], 8, (_LEFT_PX, 0, _LEFT_PX, 0))
        header = holder(head)
        header.setMinimumHeight(round(_HEADER_PX * max(1.0, self._look.text_scale)))
        said = column([self._instruction, self._legend], 2, (_LEFT_PX, 0, _RIGHT_PX, 10))
        self._instruction_line = holder(said)
        self.setLayout(column([header, self._instruction_line, self._lines], margin=1))

    def _fill(self, page: QuestionsView) -> None:
        clear(self._lines)
        self.rows = [PreviewRow(self._look, question, page.layout) for question in page.questions]
        for line in self.rows:
            self._lines.addWidget(rule())
            self._lines.addWidget(line)

    def _share_room(self) -> None:
        page = self._page
        if page is None or not self.rows:
            return
        narrow = any(line.is_narrow(self.width()) for line in self.rows)
        for line in self.rows:
            line.set_narrow(narrow)
        shared = any(page.shared_anchors)
        self._ends.setVisible(shared and not narrow)
        self._ends.setFixedWidth(self.rows[0].answer_px() + 2 * (_RIGHT_PX - _LEFT_PX) + 6)
        self._legend.setVisible(shared and narrow)
        self._instruction_line.setVisible(bool(page.instruction) or (shared and narrow))


def _legend(page: QuestionsView) -> str:
    points, (low, high) = page.questions[0].points, page.shared_anchors
    return f"{points[0]} – {low}, {points[-1]} – {high}" if points and any(page.shared_anchors) else ""


def _shape(page: QuestionsView) -> tuple[object, ...]:
    """Return all of a page but the words of its questions."""
    asked = ((one.number, one.kind, one.points, one.anchors, one.choices, one.bounds) for one in page.questions)
    return (page.layout, *asked)
