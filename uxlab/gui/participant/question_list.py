"""Questions of different kinds below one another, or a single one, large."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from uxlab.gui.participant.editors import CirclesEditor, Editor, editor_for
from uxlab.gui.participant.questions import Layout, Question, QuestionsView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import column, label, set_property
from uxlab.gui.widgets.markdown import ScenarioText

BLOCK_PX = 12


class Block(QFrame):
    """A question above its answer."""

    def __init__(self, look: Look, question: Question, *, alone: bool) -> None:
        super().__init__()
        self.question = question
        self.editor: Editor = editor_for(look, question)
        self.setProperty("role", "question")
        text = f"{question.number}. {question.text}"
        words = _large(look, question.text) if alone else label(look, text, "participant", wrap=True)
        gap = 32 if alone else 14
        self.setLayout(column([words, gap, self.editor], margin=(0 if alone else BLOCK_PX, BLOCK_PX)))

    def apply(self, question: Question) -> None:
        """Show the answer, and whether it is pointed out that there is none."""
        self.editor.show_value(question.value)
        set_property(self, "missing", question.missing)
        self.setAccessibleDescription("Not answered yet" if question.missing else "")


class QuestionList(QWidget):
    """All questions of a page that is no table."""

    answered = Signal(str, str)

    def __init__(self, look: Look, view: QuestionsView) -> None:
        super().__init__()
        alone = view.layout is Layout.ONE
        self.rows = [Block(look, question, alone=alone) for question in view.questions]
        for block in self.rows:
            block.editor.answered.connect(lambda value, key=block.question.key: self.answered.emit(key, value))
        self.setLayout(column(self.rows, 20, (0, 12)))

    def apply(self, view: QuestionsView) -> None:
        """Show the answers."""
        for block, question in zip(self.rows, view.questions, strict=True):
            block.apply(question)

    def flush(self) -> None:
        """Tell at once what has been typed."""
        for block in self.rows:
            block.editor.flush()

    def take_digit(self, event: QKeyEvent) -> None:
        """Give a digit that nobody has asked for to the first scale without an answer, or to the only one."""
        scales = [block.editor.circles for block in self.rows if isinstance(block.editor, CirclesEditor)]
        first = next(
            (one for one in scales if one.value() is None), scales[0] if len(self.rows) == 1 and scales else None
        )
        if first is not None:
            first.keyPressEvent(event)


def _large(look: Look, text: str) -> ScenarioText:
    made = ScenarioText(look, gap_px=0)
    made.set_source(text)
    return made
