"""The right side of the tab."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.design.forms.made_designs import SHOP, SUS_AND_ONE, asked, view_of
from uxlab.gui.design.forms.detail import EDIT, SEEN, TEXT, Detail
from uxlab.gui.style.look import Look
from uxlab.model.design import QuestionnaireUse, Slot


@pytest.fixture
def detail(qtbot: QtBot, look: Look) -> Detail:
    made = Detail(look, lambda _label, _draft, _part: "", lambda _: "", lambda _: "")
    qtbot.addWidget(made)
    made.resize(724, 700)
    made.show()
    return made


def _shown(detail: Detail) -> tuple[bool, bool, bool]:
    return detail.editor.isVisible(), detail.preview.isVisible(), detail.text.isVisible()


def test_a_shipped_one_has_only_what_participants_see(detail: Detail) -> None:
    detail.apply(view_of(SHOP, 2), "")

    assert _shown(detail) == (False, True, False)
    assert not detail.side.isVisible()
    assert len(detail.preview.texts()) == 10


def test_an_own_one_is_edited_beside_what_participants_see(detail: Detail) -> None:
    detail.apply(view_of(SHOP, 0), "")

    assert _shown(detail) == (True, True, False)
    detail.show_side(TEXT)
    assert _shown(detail) == (False, False, True)
    detail.show_side(EDIT)
    assert _shown(detail) == (True, True, False)


def test_where_it_is_narrow_they_take_turns(qtbot: QtBot, detail: Detail) -> None:
    detail.apply(view_of(SHOP, 0), "")
    detail.resize(560, 400)

    qtbot.waitUntil(lambda: _shown(detail) == (True, False, False))
    detail.show_side(SEEN)
    assert _shown(detail) == (False, True, False)


def test_beside_the_fields_of_an_extension_only_its_own_questions_stand(detail: Detail) -> None:
    design = asked(QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION, definition=SUS_AND_ONE))
    detail.apply(view_of(design, 0), "")

    assert detail.preview.texts() == ("What did you miss?",)
    detail.show_side(SEEN)
    assert len(detail.preview.texts()) == 11


def test_a_text_that_cannot_be_read_is_there_to_be_mended(detail: Detail) -> None:
    broken = replace(SHOP.questionnaires[0], definition="key = 1")
    detail.apply(view_of(asked(broken), 0), "")

    assert _shown(detail) == (False, False, True)
    assert detail.text.code.text() == "key = 1"


def test_after_a_broken_text_another_one_is_edited_as_usual(detail: Detail) -> None:
    detail.apply(view_of(asked(replace(SHOP.questionnaires[0], definition="key = 1")), 0), "")
    detail.apply(view_of(SHOP, 2), "")

    assert _shown(detail) == (False, True, False)


def test_that_there_are_answers_is_said_above_the_fields(detail: Detail) -> None:
    detail.apply(view_of(SHOP, 0), "3 answers were given.")
    assert detail.editor.answered() == "3 answers were given."
    detail.apply(view_of(SHOP, 0), "")
    assert detail.editor.answered() == ""
