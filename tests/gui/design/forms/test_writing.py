"""New questionnaires, copies and edits in a real study."""

from dataclasses import replace

import pytest

from uxlab.gui.design.edits import Edits
from uxlab.gui.design.forms.writing import FormEdits
from uxlab.gui.widgets.confirm import Question
from uxlab.lab.open_study import OpenStudy
from uxlab.model.design import Slot
from uxlab.questionnaires.draft import Draft, draft_of, with_own_items
from uxlab.questionnaires.form import Wording
from uxlab.questionnaires.library import load

Asked = list[tuple[Question, object]]


@pytest.fixture
def asked(edits: Edits) -> Asked:
    heard: Asked = []
    edits.asked.connect(lambda question, then: heard.append((question, then)))
    return heard


def _place(edits: Edits, key: str) -> int:
    return [use.key for use in edits.design().questionnaires].index(key)


def _draft(edits: Edits, key: str) -> Draft:
    definition = edits.design().questionnaires[_place(edits, key)].definition
    assert definition is not None
    return draft_of(definition)


def test_a_new_one_stands_at_its_moment_and_is_undone(writing: FormEdits, edits: Edits, study: OpenStudy) -> None:
    before = edits.design()
    first, second = writing.begin(Slot.BEFORE_SESSION), writing.begin(Slot.BEFORE_SESSION)

    assert (first.key, second.key) == ("new-questionnaire", "new-questionnaire-2")
    assert {first, second} <= set(edits.design().questionnaires)
    assert (study.undo(), study.undo()) == ("Add questionnaire", "Add questionnaire")
    assert edits.design() == before


def test_a_copy_stands_behind_what_it_was_made_of(writing: FormEdits, edits: Edits) -> None:
    use = writing.adapt(_place(edits, "sus"), load("sus"))
    keys = [each.key for each in edits.design().questionnaires]

    assert use.key == "sus-adapted"
    assert keys.index("sus-adapted") == keys.index("sus") + 1
    assert _draft(edits, "sus-adapted").form.short_name == "SUS (adapted)"


def test_questions_are_added_to_sus_and_taken_away_again(writing: FormEdits, edits: Edits) -> None:
    writing.extend("sus")
    draft = _draft(edits, "sus")
    assert (draft.fixed, len(draft.own_items)) == (10, 1)

    assert writing.save("Delete question", with_own_items(draft, ()), "") == ""
    assert edits.design().questionnaires[_place(edits, "sus")].definition is None


def test_what_lacks_something_is_refused_and_the_last_one_stays(writing: FormEdits, edits: Edits) -> None:
    use = writing.begin(Slot.BEFORE_SESSION)
    draft = _draft(edits, use.key)
    empty = replace(draft.own_items[0], text=Wording())

    assert writing.save("Edit question", with_own_items(draft, (empty,)), "1/text") == "Question 1 has no text."
    assert _draft(edits, use.key) == draft


def test_typing_in_one_field_is_one_step_of_undo(writing: FormEdits, edits: Edits, study: OpenStudy) -> None:
    use = writing.begin(Slot.BEFORE_SESSION)
    draft = _draft(edits, use.key)
    for text in ("I", "I am", "I am well."):
        item = replace(draft.own_items[0], text=Wording((("en", text),)))
        assert writing.save("Edit question", with_own_items(draft, (item,)), "1/text") == ""

    assert study.undo() == "Edit question"
    assert _draft(edits, use.key) == draft


def test_a_text_is_saved_or_says_which_line_is_wrong(writing: FormEdits, edits: Edits) -> None:
    use = writing.begin(Slot.BEFORE_SESSION)
    assert use.definition is not None
    said = writing.save_text(use.key, use.definition.replace("low = 1", "low = 9"))

    assert said.startswith("The text, line 9: a scale runs from a low number to a higher one, not from 9 to 5.")
    assert writing.save_text(use.key, f"# ours\n{use.definition}") == ""
    assert writing.save_text(use.key, use.definition.replace(use.key, "other")).startswith('Its text defines "other"')
    assert edits.design().questionnaires[_place(edits, use.key)].definition == f"# ours\n{use.definition}"


def test_another_wording_asks_where_answers_would_go(writing: FormEdits, edits: Edits, asked: Asked) -> None:
    writing.exchange(_place(edits, "sus"), "sus-positive")

    ((question, _),) = asked
    assert (question.title, question.verb) == ("Ask SUS (positive) instead of SUS", "Ask SUS (positive)")
    assert "answers" in question.loss
    assert "sus" in {use.key for use in edits.design().questionnaires}


def test_own_questions_go_along_to_the_other_wording(writing: FormEdits, edits: Edits) -> None:
    place = _place(edits, "sus")
    fresh = replace(edits.design().questionnaires[place], slot=Slot.BEFORE_SESSION)
    edits.make(
        "Ask SUS before as well", replace(edits.design(), questionnaires=(*edits.design().questionnaires, fresh))
    )
    writing.extend("sus")
    writing.exchange(_place(edits, "sus"), "sus-positive")

    assert _draft(edits, "sus-positive").own_items == _draft(edits, "sus").own_items


def test_a_question_of_an_answered_questionnaire_is_not_left_out_unasked(
    writing: FormEdits, edits: Edits, asked: Asked
) -> None:
    writing.extend("sus")
    writing.remove_item(with_own_items(_draft(edits, "sus"), ()), "New question")

    ((question, then),) = asked
    assert question.title == "Delete “New question”"
    assert question.loss.startswith("120 answers were given to it by 12 participants.")
    assert len(_draft(edits, "sus").own_items) == 1
    assert callable(then)
    then()
    assert edits.design().questionnaires[_place(edits, "sus")].definition is None


def test_the_last_question_of_an_own_one_stays(writing: FormEdits, edits: Edits) -> None:
    use = writing.begin(Slot.BEFORE_SESSION)
    writing.remove_item(with_own_items(_draft(edits, use.key), ()), "New question")

    assert len(_draft(edits, use.key).own_items) == 1
    assert edits.desk.banners.keys() == ("design",)


def test_nobody_has_answered_a_new_one(writing: FormEdits) -> None:
    use = writing.begin(Slot.BEFORE_SESSION)

    assert writing.answers(use.key) == ""
    assert writing.answers("nps") == "12 answers were given to it by 12 participants."


def test_what_is_answered_asks_before_it_goes(writing: FormEdits, edits: Edits, asked: Asked) -> None:
    use = writing.begin(Slot.BEFORE_SESSION)
    writing.remove(_place(edits, use.key), "New questionnaire")
    assert use.key not in {each.key for each in edits.design().questionnaires}
    assert asked == []

    writing.remove(_place(edits, "nps"), "NPS")
    ((question, _),) = asked
    assert (question.title, question.verb) == ("Remove “NPS”", "Remove questionnaire")
