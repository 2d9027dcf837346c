"""What the tab shows of a design."""

from dataclasses import replace

from tests.gui.design.forms.made_designs import MOOD, SHOP, SUS_AND_ONE, asked, view_of
from uxlab.gui.design.forms.state import FormRow, present
from uxlab.model.design import QuestionnaireUse, Slot


def test_three_moments_with_what_is_asked_and_about_how_long_it_takes() -> None:
    view = present(SHOP, 2, "")
    before, after_task, after = view.slots

    assert (before.title, after_task.title, after.title) == (
        "Before the session",
        "After each task",
        "After the session",
    )
    assert before.rows == (FormRow(0, "Mood", "How you feel, 3 items", "user", ""),)
    assert [(row.index, row.short_name, row.about) for row in after.rows] == [
        (2, "SUS", "System Usability Scale, 10 items"),
        (3, "NPS", "Net Promoter Score, 1 item"),
    ]
    assert after_task.estimate == "about 10 s a task"
    assert view.total.startswith("Questions take each participant about ")


def test_the_sum_counts_a_questionnaire_once_a_task() -> None:
    every = present(asked(QuestionnaireUse(key="nasa-tlx", slot=Slot.AFTER_TASK)), 0, "").total
    one = present(asked(QuestionnaireUse(key="nasa-tlx", slot=Slot.AFTER_TASK, tasks=("pay",))), 0, "").total

    assert (every, one) == (
        "Questions take each participant about 3 minutes.",
        "Questions take each participant about 1 minute.",
    )


def test_an_empty_design_has_no_estimate_and_nothing_chosen() -> None:
    view = present(asked(), 0, "")

    assert (view.form, view.total, {slot.estimate for slot in view.slots}) == (None, "", {""})


def test_the_preview_is_the_real_wording_with_the_product() -> None:
    form = view_of(SHOP, 2)

    assert form.title == "System Usability Scale"
    assert form.page is not None
    assert form.page.questions[0].text == "I think that I would like to use this shop frequently."
    assert form.page.shared_anchors == ("Strongly disagree", "Strongly agree")
    assert (form.wording, form.languages, form.draft, form.is_own) == ("sus", (("en", "English"),), None, False)


def test_an_own_one_is_previewed_in_the_language_asked_for() -> None:
    english, german = view_of(SHOP, 0), view_of(SHOP, 0, "de")

    assert english.languages == (("en", "English"), ("de", "German"))
    assert (english.title, german.title) == ("How you feel", "Wie es geht")
    assert german.page is not None
    assert german.page.questions[0].text == "Ich bin ausgeruht."
    assert english.is_own
    assert english.description == "Questions of this study, each reported by itself."
    assert german.description.endswith("Participants are asked in English.")
    assert view_of(SHOP, 2, "de").language == "en"


def test_added_questions_are_said_to_leave_the_score() -> None:
    form = view_of(asked(QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION, definition=SUS_AND_ONE)), 0)

    assert form.description.endswith("One question of this study is reported apart and leaves the score as it is.")
    assert form.draft is not None
    assert (form.draft.fixed, form.is_own) == (10, False)


def test_after_which_tasks_is_said_in_the_row_and_beside_the_choice() -> None:
    design = asked(QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK, tasks=("find", "pay")))
    form = view_of(design, 0)

    assert form.after == "Find shoes, Pay"
    assert [(task.key, task.asked) for task in form.tasks] == [("find", True), ("pay", True), ("ask", False)]
    assert present(design, 0, "").slots[1].rows[0].about == "after Find shoes, Pay, 1 item"
    assert view_of(SHOP, 1).after == "all tasks"
    assert all(task.asked for task in view_of(SHOP, 1).tasks)


def test_a_hint_about_a_questionnaire_stands_in_its_row() -> None:
    design = asked(
        QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),
        QuestionnaireUse(key="sus-positive", slot=Slot.AFTER_SESSION),
    )

    assert [bool(row.warning) for row in present(design, 0, "").slots[2].rows] == [False, True]


def test_a_text_that_cannot_be_read_is_shown_as_such() -> None:
    broken = replace(SHOP.questionnaires[0], definition=MOOD.replace("[[item]]", "[[itm]]"))
    view = present(asked(broken), 0, "")

    assert view.slots[0].rows[0].warning == "Its text cannot be read."
    assert view.form is not None
    assert (view.form.form, view.form.page, view.form.draft) == (None, None, None)


def test_comments_in_a_text_are_noticed() -> None:
    remarked = replace(SHOP.questionnaires[0], definition=f"# ours\n{MOOD}")

    assert view_of(asked(remarked), 0).remarks
    assert not view_of(SHOP, 0).remarks
