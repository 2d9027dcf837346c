"""The editor of one question."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import write
from tests.gui.design.forms.made_designs import MOOD
from uxlab.gui.design.forms.item_editor import ItemEditor
from uxlab.gui.style.look import Look
from uxlab.questionnaires.draft import draft_of
from uxlab.questionnaires.form import Item, ItemKind, Polarity
from uxlab.questionnaires.items import anchor_of

SCALE, CHOICE, TEXT = draft_of(MOOD).own_items


class Desk:
    """Keeps what is saved and shows it again, as the tab does."""

    def __init__(self) -> None:
        self.saved: list[tuple[str, Item]] = []
        self.refusal = ""
        self.editor: ItemEditor | None = None

    def save(self, field: str, item: Item) -> str:
        if not self.refusal:
            self.saved.append((field, item))
            assert self.editor is not None
            self.editor.apply(item, "en")
        return self.refusal

    @property
    def item(self) -> Item:
        return self.saved[-1][1]


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def editor(qtbot: QtBot, look: Look, desk: Desk) -> ItemEditor:
    made = desk.editor = ItemEditor(look, desk.save)
    qtbot.addWidget(made)
    made.apply(SCALE, "en")
    made.show()
    return made


def test_a_statement_shows_its_scale(editor: ItemEditor) -> None:
    assert editor.text.text() == "I feel rested."
    assert (editor.low.text(), editor.high.text()) == ("1", "7")
    assert (editor.low_words.text(), editor.high_words.text()) == ("Not at all", "Very much")
    assert editor.polarity.value() == "positive"
    assert not editor.choices.isVisible()


def test_what_is_typed_is_saved_in_its_language_only(editor: ItemEditor, desk: Desk) -> None:
    write(editor.text.editor(), "I feel well.")

    assert desk.item.text.by_language == (("en", "I feel well."), ("de", "Ich bin ausgeruht."))


def test_the_ends_take_their_words_along(editor: ItemEditor, desk: Desk) -> None:
    write(editor.high.editor(), "5")

    assert anchor_of(desk.item, 5, "en") == "Very much"
    write(editor.high_words.editor(), "Entirely")
    assert anchor_of(desk.item, 5, "en") == "Entirely"


@pytest.mark.parametrize(
    ("low", "said"), [("7", "A scale runs from a low number to a higher one"), ("x", "Write a whole")]
)
def test_a_range_that_cannot_be_is_said_and_not_saved(editor: ItemEditor, desk: Desk, low: str, said: str) -> None:
    write(editor.low.editor(), low)

    assert desk.saved == []
    assert editor.low.editor().accessibleDescription().startswith(said)


def test_a_number_needs_no_bounds_but_both_or_none(editor: ItemEditor, desk: Desk) -> None:
    editor.kind.setFocus()
    QTest.keyClick(editor.kind, Qt.Key.Key_Down)
    assert (desk.item.kind, desk.item.scale) == (ItemKind.NUMBER, None)

    write(editor.low.editor(), "18")
    assert editor.low.editor().accessibleDescription() == "Write both ends, or none"
    write(editor.high.editor(), "99")
    assert desk.item.scale is not None
    assert (desk.item.scale.low, desk.item.scale.high) == (18, 99)
    assert editor.low.editor().accessibleDescription() == ""


def test_agreeing_speaks_for_or_against_the_product(editor: ItemEditor, desk: Desk) -> None:
    QTest.keyClick(editor.polarity, Qt.Key.Key_Right)

    assert desk.item.polarity is Polarity.NEGATIVE


def test_choices_are_lines_and_keep_their_keys(editor: ItemEditor, desk: Desk) -> None:
    editor.apply(CHOICE, "en")
    assert editor.choices.text() == "Every week\nNever"
    editor.choices.editor().setText("Each week\nNever\nOnce a year")
    editor.choices.flush()

    assert [(one.key, one.text.in_language()) for one in desk.item.choices] == [
        ("weekly", "Each week"),
        ("never", "Never"),
        ("once-a-year", "Once a year"),
    ]


def test_free_text_has_nothing_but_its_question(editor: ItemEditor) -> None:
    editor.apply(TEXT, "en")

    shown = [field for field in editor.fields() if field.isVisible()]
    assert shown == [editor.text]


def test_why_it_cannot_be_stands_below_the_field(editor: ItemEditor, desk: Desk) -> None:
    desk.refusal = "Question 1 has no text."
    write(editor.text.editor(), " ")

    assert editor.text.editor().accessibleDescription() == "Question 1 has no text."
