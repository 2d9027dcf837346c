"""A whole questionnaire for answers from paper: digits go down the page by themselves."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QWidget

from uxlab.gui.run.answers_state import Line, lines, refusal, typed
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.buttons import ghost, primary
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.layout import STRETCH, clear, column, holder, label, row, rule
from uxlab.model.session import Answer
from uxlab.questionnaires.form import Questionnaire
from uxlab.recording.agenda import Ask

_NUMBER_PX, _WORDS_PX = 64, 260
Editor = QLineEdit | QComboBox


class AnswersPanel(QFrame):
    """`closed`: back to the console. `give(ask, values)` takes the answers, "-" for none."""

    closed = Signal()

    def __init__(self, look: Look, give: Callable[[Ask, tuple[str, ...]], object]) -> None:
        super().__init__()
        self._look, self._give = look, give
        self._ask: Ask | None = None
        self._form: Questionnaire | None = None
        self.editors: list[tuple[Line, Editor]] = []
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label(look, "", "heading")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        scroll = Area()
        scroll.fill(column([holder(self._grid), STRETCH]))
        self.problem = label(look, "", "error", wrap=True)
        self.problem.hide()
        self.save = primary(look, "Save answers", self.take, key="Ctrl Enter")
        head = column([row([self._title, STRETCH, label(look, "From paper", "hint")])], margin=(16, 12, 16, 12))
        foot = row([], 8, (16, 12, 16, 12))
        foot.addStretch(1)
        foot.addWidget(self.problem, 1000)
        foot.addWidget(ghost(look, "Back to the console", self.closed.emit, key="Esc"))
        foot.addWidget(self.save)
        self.setLayout(column([head, rule(), scroll, rule(), foot]))

    @property
    def ask(self) -> Ask | None:
        """The questionnaire that is shown."""
        return self._ask

    def open(self, ask: Ask, form: Questionnaire, given: tuple[Answer, ...], product: str) -> None:
        """Show a questionnaire with what was answered so far; what was typed before stays."""
        if ask != self._ask:
            self._ask, self._form = ask, form
            self._title.setText(form.name.in_language("en") or form.short_name)
            self._build(lines(form, given, product))
        self._complain("")

    def begin(self) -> None:
        """Take the keyboard to the first answer."""
        QTimer.singleShot(0, self, self._begin)  # the editors appear with the next event

    def values(self) -> tuple[str, ...]:
        """Return what was typed, in the order of the items."""
        return tuple(_text(editor) for _, editor in self.editors)

    def take(self) -> None:
        """Save the answers, or say what is wrong with them."""
        if self._ask is None or self._form is None:
            return
        values = typed(self.values())
        self._complain(refusal(self._form, values))
        if not self.problem.text():
            self._give(self._ask, values)
            self._ask = None
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Esc; what was typed stays until it is saved."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        event.accept()

    def _complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _begin(self) -> None:
        if self.editors:
            self.editors[0][1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, asked: tuple[Line, ...]) -> None:
        clear(self._grid)
        self.editors = []
        for place, line in enumerate(asked):
            editor = self._editor(place, line)
            self.editors.append((line, editor))
            words = column([label(self._look, line.text, "body", wrap=True)], 1)
            if line.hint:
                words.addWidget(label(self._look, line.hint, "caption"))
            self._grid.addWidget(label(self._look, str(place + 1), "quiet"), place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addLayout(words, place, 1)
            self._grid.addWidget(editor, place, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)

    def _editor(self, place: int, line: Line) -> Editor:
        if line.choices and not line.several:
            box = QComboBox()
            box.addItem("No answer", "")
            for key, text in line.choices:
                box.addItem(text, key)
            box.setCurrentIndex(max(0, box.findData(line.value)))
            box.setFixedWidth(_WORDS_PX)
            box.setAccessibleName(line.text)
            return box
        edit = QLineEdit(line.value)
        edit.setFixedWidth(_NUMBER_PX if line.bounds else _WORDS_PX)
        edit.setAccessibleName(line.text)
        edit.setToolTip(tip(", ".join(key for key, _ in line.choices)))
        edit.textEdited.connect(partial(self._typed, place))
        edit.returnPressed.connect(partial(self._next, place))
        return edit

    def _typed(self, place: int, text: str) -> None:
        if self.editors[place][0].is_whole(text):
            self._next(place)

    def _next(self, place: int) -> None:
        following: QWidget = self.editors[place + 1][1] if place + 1 < len(self.editors) else self.save
        following.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(following, QLineEdit):
            following.selectAll()


def _text(editor: Editor) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else str(editor.currentData() or "")
