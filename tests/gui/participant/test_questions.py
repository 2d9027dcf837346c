"""A page of questions."""

import pytest

from uxlab.gui.participant.questions import Layout, questions, rehearsed, value_of, values
from uxlab.model.design import Slot
from uxlab.model.session import Answer
from uxlab.questionnaires.form import Item, ItemKind, Questionnaire, Scale, Wording
from uxlab.questionnaires.library import known, load


def own(*items: Item) -> Questionnaire:
    return Questionnaire(key="own", short_name="Own", name=Wording(), slot=Slot.AFTER_SESSION, items=items)


def test_sus_names_the_product_and_says_its_scale_once() -> None:
    page = questions(load("sus"), {"1": "4", "2": "2"}, "shop", checked=False)
    assert page.title == "How was the shop?"
    assert page.questions[0].text == "I think that I would like to use this shop frequently."
    assert page.questions[0].points == (1, 2, 3, 4, 5)
    assert page.shared_anchors == ("Strongly disagree", "Strongly agree")
    assert (page.answered, page.total) == (2, 10)
    assert [one.value for one in page.questions[:3]] == ["4", "2", ""]


@pytest.mark.parametrize(
    ("slot", "title"),
    [
        (Slot.BEFORE_SESSION, "Before we begin"),
        (Slot.AFTER_TASK, "How was that task?"),
        (Slot.AFTER_SESSION, "How was the shop?"),
    ],
)
def test_the_title_is_about_the_moment(slot: Slot, title: str) -> None:
    assert questions(load("sus"), {}, "shop", checked=False, slot=slot).title == title


def test_nothing_on_the_page_tells_which_answer_is_good() -> None:
    words = repr(questions(load("sus"), {}, "shop", checked=True)).lower()
    assert not any(word in words for word in ("score", "positive", "negative", "reverse"))


def test_missing_answers_are_pointed_out_once_somebody_wants_to_go_on() -> None:
    sus = load("sus")
    assert questions(sus, {"1": "4"}, "", checked=False).complaint == ""
    checked = questions(sus, {"1": "4"}, "", checked=True)
    assert checked.complaint == "9 answers are missing. You can add them, or continue without."
    assert [one.missing for one in checked.questions] == [False] + [True] * 9
    nearly = questions(load("umux-lite"), {"1": "4"}, "", checked=True)
    assert nearly.complaint == "1 answer is missing. You can add them, or continue without."


def test_one_question_needs_no_title() -> None:
    page = questions(load("seq"), {}, "shop", checked=False)
    assert (page.title, page.instruction, page.layout) == ("", "", Layout.ONE)
    assert page.shared_anchors == ("", "")
    assert page.questions[0].anchors == ("Very difficult", "Very easy")


@pytest.mark.parametrize(
    ("key", "layout"),
    [
        ("sus", Layout.TABLE),
        ("asq", Layout.TABLE),
        ("ueq-s", Layout.PAIRS),
        ("nasa-tlx", Layout.LIST),
        ("nasa-tlx-weighted", Layout.LIST),
        ("nps", Layout.ONE),
    ],
)
def test_questions_stand_as_on_their_paper_forms(key: str, layout: Layout) -> None:
    assert questions(load(key), {}, "shop", checked=False).layout is layout


def test_a_long_scale_has_the_marks_of_the_paper_form() -> None:
    """The Task Load Index has 21 marks, from 0 to 100 in steps of 5 (see its file)."""
    page = questions(load("nasa-tlx"), {}, "shop", checked=False)
    assert page.questions[0].points == tuple(range(0, 101, 5))
    assert not page.questions[0].has_circles
    short = own(Item(key="1", text=Wording(), scale=Scale(0, 20)))
    assert questions(short, {}, "", checked=False).questions[0].points == tuple(range(21))
    odd = own(Item(key="1", text=Wording(), scale=Scale(0, 33)))
    assert len(questions(odd, {}, "", checked=False).questions[0].points) == 34


def test_a_number_within_few_is_chosen_and_one_within_many_is_typed() -> None:
    few = Item(key="1", text=Wording(), kind=ItemKind.NUMBER, scale=Scale(0, 5))
    many = Item(key="2", text=Wording(), kind=ItemKind.NUMBER, scale=Scale(0, 120))
    page = questions(own(few, many), {}, "", checked=False)
    assert [one.points for one in page.questions] == [(0, 1, 2, 3, 4, 5), ()]
    assert [one.bounds for one in page.questions] == [(0, 5), (0, 120)]


@pytest.mark.parametrize(("number", "text", "value"), [(4.0, None, "4"), (2.5, None, "2.5"), (None, "a,b", "a,b")])
def test_an_answer_is_shown_as_it_was_given(number: float | None, text: str | None, value: str) -> None:
    assert value_of(Answer(uid="u", t_ns=0, questionnaire="q", item="1", number=number, text=text)) == value


def test_the_answers_of_a_page_are_what_the_session_takes() -> None:
    page = questions(load("sus"), {"1": "4", "2": "2"}, "", checked=False)
    assert values(page) == ("4", "2", *["-"] * 8)
    assert values(page, "3", "5") == ("4", "2", "5", *["-"] * 7)
    assert values(page, "1", "1") == ("1", "2", *["-"] * 8)


def test_a_rehearsed_page_is_the_one_that_a_session_would_show() -> None:
    sus = load("sus")
    empty = questions(sus, {}, "shop", checked=False)
    for given, checked in (({"1": "4"}, False), ({"1": "4", "3": "2"}, True)):
        assert rehearsed(empty, given, checked=checked) == questions(sus, given, "shop", checked=checked)


def test_every_shipped_questionnaire_can_be_shown() -> None:
    for key in known():
        page = questions(load(key), {}, "shop", checked=False)
        assert page.total == len(load(key).items)
        likert = [one for one in page.questions if one.kind is ItemKind.LIKERT]
        assert all(len(one.points) >= 2 for one in likert), key
