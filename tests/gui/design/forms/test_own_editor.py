"""The editor of a study's own questionnaire."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import write
from tests.gui.design.forms.made_designs import MOOD, SUS_AND_ONE, asked, view_of
from uxlab.gui.design.forms.own_editor import OwnEditor
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.field import LineEdit
from uxlab.model.design import QuestionnaireUse, Slot
from uxlab.questionnaires.draft import Draft, gap_of, text_of

USE = QuestionnaireUse(key="mood", slot=Slot.BEFORE_SESSION, definition=MOOD)


class Desk:
    """Keeps drafts and shows them again, as the tab does."""

    def __init__(self) -> None:
        self.labels: list[str] = []
        self.draft: Draft | None = None
        self.editor: OwnEditor | None = None
        self.use = USE

    def save(self, label: str, draft: Draft, part: str) -> str:
        del part
        if gap := gap_of(draft):
            return gap
        self.labels.append(label)
        self.draft = draft
        self.show(replace(self.use, definition=text_of(draft)))
        return ""

    def show(self, use: QuestionnaireUse, answered: str = "") -> None:
        assert self.editor is not None
        self.use = use
        self.editor.apply(view_of(asked(use), 0), answered)

    def texts(self) -> list[str]:
        assert self.draft is not None
        return [item.text.in_language() for item in self.draft.own_items]


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def editor(qtbot: QtBot, look: Look, desk: Desk) -> OwnEditor:
    made = desk.editor = OwnEditor(look, desk.save)
    qtbot.addWidget(made)
    desk.show(USE)
    made.show()
    return made


def test_names_instruction_and_questions_are_there(editor: OwnEditor) -> None:
    assert (editor.name.text(), editor.short_name.text()) == ("How you feel", "Mood")
    assert editor.intro.text() == "About {product} and you."
    assert [row.title for row in editor.list.rows()] == [
        "I feel rested.",
        "How often do you shop online?",
        "What did you expect?",
    ]
    assert (editor.current(), editor.item.text.text()) == ("1", "I feel rested.")


def test_names_are_saved_as_typed(editor: OwnEditor, desk: Desk) -> None:
    write(editor.name.editor(), "Your mood")
    write(editor.short_name.editor(), "MD")
    write(editor.intro.editor(), "In short.")

    assert desk.draft is not None
    form = desk.draft.form
    assert (form.name.in_language(), form.name.in_language("de")) == ("Your mood", "Wie es geht")
    assert (form.short_name, form.intro.in_language()) == ("MD", "In short.")
    assert desk.labels == ["Rename questionnaire", "Rename questionnaire", "Edit instruction"]


def test_a_short_name_that_is_the_name_follows_it(editor: OwnEditor, desk: Desk) -> None:
    desk.show(replace(USE, definition=MOOD.replace('"Mood"', '"How you feel"')))
    write(editor.name.editor(), "Your mood")

    assert (editor.name.text(), editor.short_name.text()) == ("Your mood", "Your mood")


def test_a_name_in_no_language_is_refused_below_the_field(editor: OwnEditor, desk: Desk) -> None:
    desk.show(replace(USE, definition=MOOD.replace('name.de = "Wie es geht"\n', "")))
    write(editor.name.editor(), " ")

    assert desk.labels == []
    assert editor.name.editor().accessibleDescription() == "A questionnaire needs a name."


def test_questions_are_chosen_added_and_duplicated(editor: OwnEditor, desk: Desk) -> None:
    QTest.keyClick(editor.list, Qt.Key.Key_Down)
    assert editor.item.text.text() == "How often do you shop online?"
    editor.duplicate.click()
    editor.add.click()

    assert desk.texts() == [
        "I feel rested.",
        "How often do you shop online?",
        "How often do you shop online?",
        "What did you expect?",
        "New question",
    ]
    assert editor.item.text.text() == "New question"
    assert editor.item.text.editor().hasFocus()


def test_alt_and_arrows_move_the_question(editor: OwnEditor, desk: Desk) -> None:
    QTest.keyClick(editor.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert desk.texts()[:2] == ["How often do you shop online?", "I feel rested."]
    assert (editor.current(), editor.item.text.text()) == ("1", "I feel rested.")


def test_delete_asks_for_removal_with_the_draft_that_would_be_left(editor: OwnEditor) -> None:
    heard: list[tuple[Draft, str]] = []
    editor.remove_requested.connect(lambda draft, text: heard.append((draft, text)))
    QTest.keyClick(editor.list, Qt.Key.Key_Delete)

    ((draft, text),) = heard
    assert text == "I feel rested."
    assert [item.key for item in draft.own_items] == ["2", "3"]


def test_a_question_that_is_gone_leaves_its_neighbour_chosen(editor: OwnEditor, desk: Desk) -> None:
    QTest.keyClick(editor.list, Qt.Key.Key_End)
    assert editor.current() == "3"
    desk.show(replace(USE, definition=MOOD[: MOOD.rindex("[[item]]")]))

    assert editor.current() == "2"


def test_of_an_extension_only_what_was_added_can_be_edited(editor: OwnEditor, desk: Desk) -> None:
    desk.show(QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION, definition=SUS_AND_ONE))

    assert [row.title for row in editor.list.rows()] == ["What did you miss?"]
    assert not editor.name.isVisible()
    assert not editor.intro.isVisible()
    editor.begin_name()
    assert editor.item.text.editor().hasFocus()


def test_the_first_one_of_a_study_is_named_as_soon_as_it_is_shown(qtbot: QtBot, look: Look, desk: Desk) -> None:
    editor = desk.editor = OwnEditor(look, desk.save)
    qtbot.addWidget(editor)
    editor.show()
    editor.begin_name()
    desk.show(USE)
    qtbot.waitUntil(lambda: editor.focusWidget() is editor.name.editor())
    name = editor.name.editor()
    assert isinstance(name, LineEdit)
    assert name.selectedText() == "How you feel"


def test_comments_that_would_be_lost_are_said_and_the_text_is_offered(editor: OwnEditor, desk: Desk) -> None:
    wanted: list[bool] = []
    editor.text_requested.connect(lambda: wanted.append(True))
    assert not editor.remarks.isVisible()
    desk.show(replace(USE, definition=f"# ours\n{MOOD}"))

    assert editor.remarks.isVisible()
    editor.remarks.click()
    assert wanted == [True]
