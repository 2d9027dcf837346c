"""The editor of one question: its words, how it is answered, and what the ends of its scale say."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from uxlab.designing.keys import key_from
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.field import Field, LineEdit, NumberEdit, TextEdit, labelled
from uxlab.gui.widgets.layout import column, holder, panel, row
from uxlab.gui.widgets.segmented import Segmented
from uxlab.questionnaires.form import Item, ItemKind, Polarity
from uxlab.questionnaires.items import anchor_of, with_anchor, with_choices, with_ends, with_kind, with_wording

Save = Callable[[str, Item], str]
"""Takes the name of the field and the changed item; returns why it cannot be."""

KINDS = {
    ItemKind.LIKERT: "Scale (Likert)",
    ItemKind.NUMBER: "Number",
    ItemKind.SINGLE_CHOICE: "One of several",
    ItemKind.MULTIPLE_CHOICE: "Any of several",
    ItemKind.TEXT: "Free text",
}
_POLARITIES = {
    Polarity.POSITIVE: "For the product",
    Polarity.NEGATIVE: "Against it",
    Polarity.NEUTRAL: "Neither",
}
_CHOOSING = {ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE}
_FROM_LOW = "A scale runs from a low number to a higher one"
_BOTH = "Write both ends, or none"


class ItemEditor(QWidget):
    """The question that is chosen; every field is saved as it is typed."""

    def __init__(self, look: Look, save: Save) -> None:
        super().__init__()
        self._look, self._save = look, save
        self._item: Item | None = None
        self._language = ""
        self.text = Field(look, "Question", TextEdit(look, lines=2, most_lines=5))
        self.kind = QComboBox()
        self.low = Field(look, "From", NumberEdit(least=-1000, most=1000))
        self.high = Field(look, "To", NumberEdit(least=-1000, most=1000))
        self.low_words = Field(look, "Words at the low end", LineEdit())
        self.high_words = Field(look, "Words at the high end", LineEdit())
        self.polarity = Segmented(
            look, [(one.value, text) for one, text in _POLARITIES.items()], name="Agreeing speaks"
        )
        self.choices = Field(look, "Choices, one on a line", TextEdit(look, lines=3, most_lines=8))
        self._build()
        self._listen()

    def apply(self, item: Item, language: str) -> None:
        """Show what differs from what is shown."""
        if (item, language) == (self._item, self._language):
            return
        self._item, self._language = item, language
        self.text.set_text(_in(item, language))
        self.kind.setCurrentIndex(list(KINDS).index(item.kind))
        ends = ("", "") if item.scale is None else (str(item.scale.low), str(item.scale.high))
        self.low.set_text(ends[0])
        self.high.set_text(ends[1])
        self.low_words.set_text("" if item.scale is None else anchor_of(item, item.scale.low, language))
        self.high_words.set_text("" if item.scale is None else anchor_of(item, item.scale.high, language))
        self.polarity.set_value(item.polarity.value)
        self.choices.set_text("\n".join(dict(one.text.by_language).get(language, "") for one in item.choices))
        self._ends.setVisible(item.kind in {ItemKind.LIKERT, ItemKind.NUMBER})
        self._words.setVisible(item.kind is ItemKind.LIKERT)
        self._speaks.setVisible(item.kind is ItemKind.LIKERT)
        self.choices.setVisible(item.kind in _CHOOSING)

    def begin(self) -> None:
        """Give the focus to the words of the question, to be written anew."""
        self.text.editor().setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.editor().selectAll()

    def fields(self) -> tuple[Field, ...]:
        """Return all fields."""
        return (self.text, self.low, self.high, self.low_words, self.high_words, self.choices)

    def _build(self) -> None:
        for kind, text in KINDS.items():
            self.kind.addItem(text, kind.value)
        answered = labelled(self._look, "Answered by", self.kind)
        self._ends = _pair(self.low, self.high)
        self._words = _pair(self.low_words, self.high_words)
        self._speaks = labelled(self._look, "Agreeing speaks", self.polarity)
        fields = [self.text, answered, self._ends, self._words, self._speaks, self.choices]
        framed: QFrame = panel(column(fields, 12), 12)
        self.setLayout(column([framed]))

    def _listen(self) -> None:
        self.text.committed.connect(self._set_text)
        self.kind.activated.connect(self._set_kind)
        self.low.committed.connect(lambda _: self._set_ends(self.low))
        self.high.committed.connect(lambda _: self._set_ends(self.high))
        self.low_words.committed.connect(lambda text: self._set_anchor(self.low_words, text, high=False))
        self.high_words.committed.connect(lambda text: self._set_anchor(self.high_words, text, high=True))
        self.polarity.chosen.connect(self._set_polarity)
        self.choices.committed.connect(self._set_choices)

    def _set_text(self, text: str) -> None:
        if self._item is not None:
            changed = replace(self._item, text=with_wording(self._item.text, self._language, text))
            self.text.set_error(self._save("text", changed))

    def _set_kind(self, place: int) -> None:
        if self._item is not None:
            said = self._save("kind", with_kind(self._item, ItemKind(self.kind.itemData(place))))
            self.text.set_error(said)

    def _set_ends(self, field: Field) -> None:
        item, low, high = self._item, self.low.text(), self.high.text()
        if item is None:
            return
        if not low and not high and item.kind is ItemKind.NUMBER:
            said = self._save("scale", replace(item, scale=None))
        elif not low or not high:
            said = _BOTH if item.kind is ItemKind.NUMBER else _FROM_LOW
        elif int(low) >= int(high):
            said = _FROM_LOW
        else:
            said = self._save("scale", with_ends(item, int(low), int(high)))
        self.low.set_error("")
        self.high.set_error("")
        field.set_error(said)

    def _set_anchor(self, field: Field, text: str, *, high: bool) -> None:
        if self._item is not None and self._item.scale is not None:
            value = self._item.scale.high if high else self._item.scale.low
            field.set_error(self._save(f"anchor {value}", with_anchor(self._item, value, text, self._language)))

    def _set_polarity(self, value: str) -> None:
        if self._item is not None:
            self._save("polarity", replace(self._item, polarity=Polarity(value)))

    def _set_choices(self, text: str) -> None:
        if self._item is not None:
            texts = [line.strip() for line in text.splitlines() if line.strip()]
            self.choices.set_error(self._save("choices", with_choices(self._item, texts, self._language, key_from)))


def _pair(low: Field, high: Field) -> QWidget:
    """Return what is said of the two ends of a scale side by side, as wide as what is wrong with it needs."""
    both = row([low, high], 8)
    for place, field in enumerate((low, high)):
        both.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        both.setStretch(place, 1)
    return holder(both)


def _in(item: Item, language: str) -> str:
    return dict(item.text.by_language).get(language, "")
