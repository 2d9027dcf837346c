"""Answers checked against the questionnaire."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.errors import Refused
from uxlab.questionnaires.answers import ItemAnswer, parse_answers
from uxlab.questionnaires.document import parse
from uxlab.questionnaires.library import load

OWN = parse(
    """
key = "own"
name.en = "Own"
[[item]]
key = "age"
kind = "number"
text.en = "Age?"
scale = { low = 0, high = 120 }
[[item]]
key = "device"
kind = "single-choice"
text.en = "Device?"
choices = [{ key = "phone", text.en = "Phone" }, { key = "laptop", text.en = "Laptop" }]
[[item]]
key = "shops"
kind = "multiple-choice"
text.en = "Shops?"
choices = [{ key = "a", text.en = "A" }, { key = "b", text.en = "B" }, { key = "c", text.en = "C" }]
[[item]]
key = "why"
kind = "text"
text.en = "Why?"
""",
    "own.toml",
)


def test_ten_numbers_answer_sus() -> None:
    found = parse_answers(load("sus"), ["4", "2", "4", "-", "4", "2", "4", "1", "4", "+2"])
    assert found[0] == ItemAnswer("1", number=4)
    assert found[3] == ItemAnswer("4")
    assert [answer.number for answer in found] == [4, 2, 4, None, 4, 2, 4, 1, 4, 2]


def test_every_kind_of_answer_is_understood() -> None:
    assert parse_answers(OWN, ["41.5", "laptop", "c, a", "it is - quick"]) == (
        ItemAnswer("age", number=41.5),
        ItemAnswer("device", text="laptop"),
        ItemAnswer("shops", text="a,c"),
        ItemAnswer("why", text="it is - quick"),
    )
    assert {(answer.number, answer.text) for answer in parse_answers(OWN, ["-", "-", "-", "-"])} == {(None, None)}


@pytest.mark.parametrize(
    ("key", "values", "sentence"),
    [
        ("sus", ["3"] * 9, "SUS takes 10 answers and 9 were given; write - where there is none."),
        ("seq", [], "SEQ takes 1 answer and 0 were given; write - where there is none."),
        ("seq", ["8"], 'SEQ is answered with a whole number from 1 to 7, and not "8".'),
        ("seq", ["5.0"], 'SEQ is answered with a whole number from 1 to 7, and not "5.0".'),
        ("nps", ["11"], 'NPS is answered with a whole number from 0 to 10, and not "11".'),
        ("sus", ["3"] * 9 + ["x"], 'SUS item 10 is answered with a whole number from 1 to 5, and not "x".'),
        ("sus", ["0"] + ["3"] * 9, 'SUS item 1 is answered with a whole number from 1 to 5, and not "0".'),
    ],
)
def test_what_is_no_answer_gets_one_sentence(key: str, values: list[str], sentence: str) -> None:
    with pytest.raises(Refused) as refusal:
        parse_answers(load(key), values)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (["nan", "-", "-", "-"], "own item age is answered with a number from 0 to 120"),
        (["inf", "-", "-", "-"], "a number from 0 to 120"),
        (["old", "-", "-", "-"], 'and not "old"'),
        (["-", "tablet", "-", "-"], 'own item device is answered with phone or laptop, and not "tablet"'),
        (["-", "-", "a,x", "-"], 'answered with a or b or c, and not "x"'),
    ],
)
def test_other_kinds_are_checked_too(values: list[str], words: str) -> None:
    with pytest.raises(Refused, match=words):
        parse_answers(OWN, values)


@given(st.lists(st.text(max_size=6), min_size=10, max_size=10))
def test_any_ten_words_are_answers_on_the_scale_or_refused(values: list[str]) -> None:
    try:
        found = parse_answers(load("sus"), values)
    except Refused:
        return
    assert all(answer.number is None or answer.number in {1, 2, 3, 4, 5} for answer in found)
