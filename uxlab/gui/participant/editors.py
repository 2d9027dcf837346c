"""How one question is answered: circles, a line, choices, a number or words."""

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QButtonGroup, QLayout, QWidget

from uxlab.gui.participant.choice import Option, Tick
from uxlab.gui.participant.circles import Circles, with_anchors
from uxlab.gui.participant.line_scale import LineScale
from uxlab.gui.participant.questions import Question
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.field import LineEdit, TextEdit
from uxlab.gui.widgets.layout import column, label, row, set_property, set_role
from uxlab.questionnaires.form import ItemKind

_SAVED_AFTER_MS = 400
_NUMBER_PX = 200


class Editor(QWidget):
    """Takes the answer to a question; `answered` tells it as text, empty where it was taken back."""

    answered = Signal(str)

    def show_value(self, value: str) -> None:
        """Show an answer without telling."""
        raise NotImplementedError

    def flush(self) -> None:
        """Tell at once what has been typed."""

    def _hold(self, content: QLayout) -> None:
        content.setContentsMargins(0, 0, 0, 0)
        self.setLayout(content)


class CirclesEditor(Editor):
    """A short scale."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__()
        self.circles = Circles(look, question)
        self.circles.answered.connect(lambda number: self.answered.emit(str(number)))
        self._hold(row([with_anchors(look, self.circles, question.anchors), -1]))

    def show_value(self, value: str) -> None:
        """Show an answer without telling."""
        self.circles.show_text(value)


class LineEditor(Editor):
    """A long scale."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__()
        self.line = LineScale(look, question.points, name=question.text)
        self.line.answered.connect(lambda number: self.answered.emit(str(number)))
        self._hold(column([with_anchors(look, self.line, question.anchors)]))

    def show_value(self, value: str) -> None:
        """Show an answer without telling."""
        self.line.show_answer(int(value) if value.removeprefix("-").isdecimal() else None)


class ChoicesEditor(Editor):
    """One or several of some answers."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__()
        one = question.kind is ItemKind.SINGLE_CHOICE
        self.buttons = {key: (Option if one else Tick)(look, text) for key, text in question.choices}
        self._group = QButtonGroup(self)
        self._group.setExclusive(one)
        for button in self.buttons.values():
            self._group.addButton(button)
        self._one = one
        self._group.buttonClicked.connect(lambda _: self.answered.emit(self._chosen()))
        self._hold(column(self.buttons.values(), 4))

    def show_value(self, value: str) -> None:
        """Show an answer without telling."""
        chosen = set(value.split(","))
        self._group.setExclusive(False)
        for key, button in self.buttons.items():
            button.setChecked(key in chosen)
        self._group.setExclusive(self._one)

    def _chosen(self) -> str:
        return ",".join(key for key, button in self.buttons.items() if button.isChecked())


class WordsEditor(Editor):
    """Some lines of free text."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__()
        self.edit = TextEdit(look, lines=4, most_lines=8)
        self.edit.setAccessibleName(question.text)
        set_role(self.edit, "participant")
        self._saved = _Saved(self.edit, self.flush)
        self._told = ""
        self.edit.textChanged.connect(self._saved.soon)
        self._hold(column([self.edit]))

    def show_value(self, value: str) -> None:
        """Show an answer without telling; what is being typed stays."""
        if value != self._told and not self.edit.hasFocus():
            self._told = value
            self.edit.setText(value)

    def flush(self) -> None:
        """Tell at once what has been typed."""
        self._saved.stop()
        words = self.edit.text().strip()
        if words != self._told:
            self._told = words
            self.answered.emit(words)


class NumberEditor(Editor):
    """A number, within bounds where there are some."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__()
        self._bounds, self._told = question.bounds, ""
        self.edit = LineEdit()
        self.edit.setAccessibleName(question.text)
        self.edit.setFixedWidth(round(_NUMBER_PX * look.text_scale))
        set_role(self.edit, "participant")
        self.remark = label(look, "", "participant-small", wrap=True)
        self.remark.hide()
        self._saved = _Saved(self.edit, self.flush)
        self.edit.textEdited.connect(lambda _: self._saved.soon())
        self._hold(column([row([self.edit, -1]), self.remark], 6))

    def show_value(self, value: str) -> None:
        """Show an answer without telling; what is being typed stays."""
        if value != self._told and not self.edit.hasFocus():
            self._told = value
            self.edit.setText(value)

    def flush(self) -> None:
        """Tell at once what has been typed; say what to write where that is no number."""
        self._saved.stop()
        text = self.edit.text().strip().replace(",", ".").replace("−", "-")
        wrong = bool(text) and not self._fits(text)
        self.remark.setVisible(wrong)
        self.remark.setText(self._hint() if wrong else "")
        self.edit.setAccessibleDescription(self._hint() if wrong else "")
        set_property(self.edit, "state", "error" if wrong else "")
        told = "" if wrong else text
        if told != self._told:
            self._told = told
            self.answered.emit(told)

    def _fits(self, text: str) -> bool:
        try:
            number = float(text)
        except ValueError:
            return False
        low, high = self._bounds or (-math.inf, math.inf)
        return math.isfinite(number) and low <= number <= high

    def _hint(self) -> str:
        return (
            "Write a number" if self._bounds is None else f"Write a number from {self._bounds[0]} to {self._bounds[1]}"
        )


class _Saved(QObject):
    """Tells when typing pauses, and when the field is left."""

    def __init__(self, edit: QWidget, flush: Callable[[], None]) -> None:
        super().__init__(edit)
        self._flush = flush
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVED_AFTER_MS)
        self._timer.timeout.connect(flush)
        edit.installEventFilter(self)

    def soon(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and self._timer.isActive():
            self._flush()
        return False


def editor_for(look: Look, question: Question) -> Editor:
    """Return what takes the answer to a question."""
    if question.has_circles:
        return CirclesEditor(look, question)
    match question.kind:
        case ItemKind.LIKERT:
            return LineEditor(look, question)
        case ItemKind.SINGLE_CHOICE | ItemKind.MULTIPLE_CHOICE:
            return ChoicesEditor(look, question)
        case ItemKind.NUMBER:
            return NumberEditor(look, question)
        case ItemKind.TEXT:
            return WordsEditor(look, question)
