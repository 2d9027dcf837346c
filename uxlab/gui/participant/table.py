"""Questions with one scale, a row each: statements beside it, or the two terms of a pair on either side."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from uxlab.gui.participant.circles import Circles
from uxlab.gui.participant.questions import Layout, Question, QuestionsView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import column, holder, label, row, rule, set_property

NUMBER_PX, EDGE_PX, GAP_PX = 36, 8, 24
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_ROW_PX, _AROUND_PX = 54, 5  # ten rows, their rules and a header of two lines fill 800 px and no more
_QUICK_UP_TO = 9  # one digit is the whole answer


class TableRow(QFrame):
    """One statement, or one pair of terms, with its scale."""

    def __init__(self, look: Look, question: Question, *, pair: bool) -> None:
        super().__init__()
        self.question = question
        self.circles = Circles(look, question)
        self.setProperty("role", "question-row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ends = self._terms(look) if pair else None
        self._beside = None if pair else self._statement(look)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(EDGE_PX, _AROUND_PX, EDGE_PX, _AROUND_PX)
        self._grid.setHorizontalSpacing(GAP_PX)
        self._narrow: bool | None = None
        self.set_narrow(narrow=False)
        self.setMinimumHeight(_ROW_PX)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the scale below the words where both do not fit side by side."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for one in (self.circles, self._beside, *(self._ends or ())):
            if one is not None:
                self._grid.removeWidget(one)
        for place in range(3):
            self._grid.setColumnStretch(place, 0)
        if self._ends is None and self._beside is not None:
            self._place_statement(self._beside, narrow=narrow)
        elif self._ends is not None:
            self._place_terms(*self._ends, narrow=narrow)

    def apply(self, question: Question) -> None:
        """Show the answer, and whether it is pointed out that there is none."""
        self.circles.show_text(question.value)
        set_property(self, "missing", question.missing)
        self.setAccessibleDescription("Not answered yet" if question.missing else "")

    def _place_statement(self, beside: QWidget, *, narrow: bool) -> None:
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(beside, 0, 0, _MIDDLE)
        if narrow:
            self._grid.addWidget(self.circles, 1, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self.circles, 0, 1, _MIDDLE)

    def _place_terms(self, low: QLabel, high: QLabel, *, narrow: bool) -> None:
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        low.setAlignment((left if narrow else right) | _MIDDLE)
        high.setAlignment((right if narrow else left) | _MIDDLE)
        last = 1 if narrow else 2
        self._grid.addWidget(low, 0, 0)
        self._grid.addWidget(high, 0, last)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(last, 1)
        if narrow:
            self._grid.addWidget(self.circles, 1, 0, 1, 2, Qt.AlignmentFlag.AlignHCenter)
        else:
            self._grid.addWidget(self.circles, 0, 1)

    def _statement(self, look: Look) -> QWidget:
        number = label(look, str(self.question.number), "participant-small")
        number.setFixedWidth(round(NUMBER_PX * look.text_scale))
        words = label(look, self.question.text, "participant-item", wrap=True)
        statement = row([number, words])
        statement.setStretch(1, 1)
        statement.setAlignment(number, Qt.AlignmentFlag.AlignTop)
        return holder(statement)

    def _terms(self, look: Look) -> tuple[QLabel, QLabel]:
        low, high = (label(look, words, "participant-item", wrap=True) for words in self.question.anchors)
        return low, high


class Table(QWidget):
    """All rows. Up and Down move between them; a digit answers and goes on to the next."""

    answered = Signal(str, str)

    def __init__(self, look: Look, view: QuestionsView) -> None:
        super().__init__()
        self._look = look
        self._by_digit = False
        self._pairs = view.layout is Layout.PAIRS
        self.rows = [TableRow(look, question, pair=self._pairs) for question in view.questions]
        lines: list[QWidget] = []
        for line in self.rows:
            lines += [line, rule()]
            line.circles.answered.connect(lambda number, line=line: self._answer(line, number))
            for point in line.circles.points:
                line.circles.circle(point).installEventFilter(self)
        self.setLayout(column(lines))

    def scale_px(self) -> int:
        """Return how wide the scale is."""
        return self.rows[0].circles.sizeHint().width()

    def is_narrow(self, width_px: int) -> bool:
        """Return whether statements and scale do not fit side by side in so much room."""
        rest = width_px - self.scale_px() - 2 * EDGE_PX
        room, least = (rest - 2 * GAP_PX, 240) if self._pairs else (rest - NUMBER_PX - GAP_PX, 280)
        return room < least * self._look.text_scale

    def apply(self, view: QuestionsView) -> None:
        """Show the answers."""
        for line, question in zip(self.rows, view.questions, strict=True):
            line.apply(question)

    def flush(self) -> None:
        """Nothing here waits."""

    def take_digit(self, event: QKeyEvent) -> None:
        """Give a digit that nobody has asked for to the first question without an answer."""
        first = next((line for line in self.rows if line.circles.value() is None), None)
        if first is not None:
            self._by_digit = True
            first.circles.keyPressEvent(event)
            self._by_digit = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put scales below their statements where it is narrow."""
        super().resizeEvent(event)
        narrow = self.is_narrow(event.size().width())
        for line in self.rows:
            line.set_narrow(narrow=narrow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move between rows with Up and Down."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        self._by_digit = event.text().isdecimal()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            here = next(place for place, line in enumerate(self.rows) if line.isAncestorOf(_widget(watched)))
            self._focus(here + step)
        return bool(step)

    def _answer(self, line: TableRow, number: int) -> None:
        go_on = self._by_digit and line.circles.points[-1] <= _QUICK_UP_TO
        self._by_digit = False
        self.answered.emit(line.question.key, str(number))
        if go_on:
            self._focus(self.rows.index(line) + 1)

    def _focus(self, place: int) -> None:
        if 0 <= place < len(self.rows):
            self.rows[place].circles.focus_here()


def _widget(watched: QObject) -> QWidget:
    if not isinstance(watched, QWidget):
        raise TypeError(f"not a widget: {watched}")
    return watched
