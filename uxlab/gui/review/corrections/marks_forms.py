"""The forms of an error and of a note."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from uxlab.gui.review.corrections.drafts import ErrorDraft, NoteDraft
from uxlab.gui.review.corrections.marks_moment import MomentField
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.editors import LineEdit, TextEdit
from uxlab.gui.widgets.field import labelled
from uxlab.gui.widgets.layout import Item, column, row, show_when
from uxlab.gui.widgets.marks import SEVERITIES
from uxlab.model.design import ErrorType
from uxlab.model.session import ASSIST_TAG, ErrorMark, Note
from uxlab.wording.corrections import EMPATHY

_NONE, _OWN = "none", "own"
LEVELS = ((_NONE, "None"), *((str(level), name) for level, name in SEVERITIES.items()))
TAGS = ((_NONE, "None"), *EMPATHY.items(), (_OWN, "Another…"))


class ErrorForm(QWidget):
    """`changed`: it says something else."""

    changed = Signal()

    def __init__(self, look: Look, cursor_ns: Callable[[], int]) -> None:
        super().__init__()
        self.kind, self.severity = _box(()), _box(LEVELS)
        for box in (self.kind, self.severity):
            box.activated.connect(lambda _: self.changed.emit())
        self.text = LineEdit(placeholder="What happened")
        self.text.textEdited.connect(lambda _: self.changed.emit())
        self.at = MomentField(look, "Time", cursor_ns)
        self.at.changed.connect(self.changed)
        fields: list[Item] = [
            labelled(look, "Error type", self.kind),
            labelled(look, "Text", self.text),
            _beside(labelled(look, "Severity", self.severity), self.at),
        ]
        self.setLayout(column(fields, 12))

    def show_error(self, mark: ErrorMark, types: tuple[ErrorType, ...]) -> None:
        """Show an error as it is."""
        offered: list[tuple[str | None, str]] = [(None, "No type"), *((kind.key, kind.name) for kind in types)]
        if mark.error_type not in dict(offered):
            offered.append((mark.error_type, mark.error_type or ""))
        self.kind.clear()
        for key, name in offered:
            self.kind.addItem(name, key)
        self.kind.setCurrentIndex([key for key, _ in offered].index(mark.error_type))
        _choose(self.severity, _NONE if mark.severity is None else str(mark.severity))
        self.text.setText(mark.text)
        self.at.show_moment(mark.t_ns)

    def draft(self) -> ErrorDraft:
        """Return what the form says."""
        level = self.severity.currentData()
        return ErrorDraft(
            at=self.at.text(),
            error_type=self.kind.currentData(),
            severity=None if level == _NONE else int(level),
            text=self.text.clean(),
        )

    def take_focus(self) -> None:
        """Take the keyboard to the first field."""
        self.kind.setFocus()


class NoteForm(QWidget):
    """`changed`: it says something else. An assist keeps its tag, which makes it one."""

    changed = Signal()

    def __init__(self, look: Look, cursor_ns: Callable[[], int]) -> None:
        super().__init__()
        self._assist = False
        self._text = ""
        self.text = TextEdit(look, placeholder="What was seen or said", lines=2, most_lines=5)
        self.text.setAccessibleName("Text")
        self.text.textChanged.connect(self._typed)
        self.tag = _box(TAGS)
        self.tag.activated.connect(lambda _: self._tagged())
        self.own = LineEdit(placeholder="A tag of your own")
        self.own.setAccessibleName("Own tag")
        self.own.textEdited.connect(lambda _: self.changed.emit())
        self._tags = labelled(look, "Tag", self.tag)
        self.at = MomentField(look, "Time", cursor_ns)
        self.at.changed.connect(self.changed)
        self.setLayout(column([labelled(look, "Text", self.text), _beside(self._tags, self.at), self.own], 12))

    def show_note(self, note: Note) -> None:
        """Show a note as it is."""
        self._assist = note.tag == ASSIST_TAG
        self._text = note.text
        self.text.setText(note.text)
        plain = note.tag in dict(TAGS) or not note.tag
        _choose(self.tag, (note.tag or _NONE) if plain else _OWN)
        self.own.setText("" if plain or self._assist else note.tag)
        show_when(self._tags, shown=not self._assist)
        show_when(self.own, shown=not plain and not self._assist)
        self.at.show_moment(note.t_ns)

    def draft(self) -> NoteDraft:
        """Return what the form says."""
        value = str(self.tag.currentData())
        tag = {_NONE: "", _OWN: self.own.clean()}.get(value, value)
        return NoteDraft(at=self.at.text(), text=self.text.clean(), tag=ASSIST_TAG if self._assist else tag)

    def take_focus(self) -> None:
        """Take the keyboard to the first field."""
        self.text.setFocus()

    def _typed(self) -> None:
        if self.text.text() != self._text:
            self._text = self.text.text()
            self.changed.emit()

    def _tagged(self) -> None:
        own = self.tag.currentData() == _OWN
        self.own.setVisible(own)
        if own:
            self.own.setFocus()
        self.changed.emit()


def _beside(left: QWidget, right: QWidget) -> QHBoxLayout:
    both = row([left, right], 16)
    both.setStretch(0, 1)
    return both


def _box(choices: tuple[tuple[str, str], ...]) -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for key, name in choices:
        box.addItem(name, key)
    return box


def _choose(box: QComboBox, key: str) -> None:
    box.setCurrentIndex(box.findData(key))
