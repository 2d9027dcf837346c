"""Typed reading of a document's tables."""

import pytest

from uxlab.questionnaires import fields
from uxlab.questionnaires.fields import BadQuestionnaire, Table
from uxlab.questionnaires.form import Polarity, Wording

DOCUMENT = 'a = "x"\nb = 1\n'


def table(**values: object) -> Table:
    return Table(values, DOCUMENT, "own.toml")


def test_values_are_returned_as_what_they_are() -> None:
    given = table(a="x", b=1, c=True, d={"en": "Yes"}, e="negative", f=["x", "y"])
    assert fields.string(given, "a") == "x"
    assert fields.string(given, "z", "default") == "default"
    assert fields.strings(given, "f") == ("x", "y")
    assert fields.strings(given, "z") == ()
    assert fields.integer(given, "b") == 1
    assert fields.truth(given, "c", default=False)
    assert fields.wording(given, "d") == Wording((("en", "Yes"),))
    assert fields.wording(given, "z", required=False) == Wording()
    assert fields.choice_of(given, "e", Polarity, Polarity.NEUTRAL) is Polarity.NEGATIVE
    assert fields.choice_of(given, "z", Polarity, Polarity.NEUTRAL) is Polarity.NEUTRAL
    assert fields.mapping(given, "d", {"x": 1}) == {"x": 1}


def test_a_complaint_names_file_and_line() -> None:
    assert str(table().complaint("b", "b is wrong")) == "own.toml, line 2: b is wrong."


def test_unknown_fields_are_named() -> None:
    with pytest.raises(BadQuestionnaire, match='line 2: "b" means nothing here; known are a, c'):
        fields.reject_unknown(table(a=1, b=1), {"a", "c"})


@pytest.mark.parametrize("value", [1, None, "", "  "])
def test_a_text_must_say_something(value: object) -> None:
    with pytest.raises(BadQuestionnaire, match="a must be a text"):
        fields.string(table(a=value), "a")


@pytest.mark.parametrize(
    ("value", "words"), [("x", "a is a list"), (["x", 1], "a holds texts"), (["x", " "], "a holds texts")]
)
def test_a_list_of_texts_is_one(value: object, words: str) -> None:
    with pytest.raises(BadQuestionnaire, match=words):
        fields.strings(table(a=value), "a")


@pytest.mark.parametrize("value", ["1", True, 1.5, None])
def test_a_whole_number_is_one(value: object) -> None:
    with pytest.raises(BadQuestionnaire, match="b must be a whole number"):
        fields.integer(table(b=value), "b")


def test_other_kinds_are_refused() -> None:
    with pytest.raises(BadQuestionnaire, match="true or false"):
        fields.truth(table(a=1), "a", default=True)
    with pytest.raises(BadQuestionnaire, match='one of "positive", "negative", "neutral"'):
        fields.choice_of(table(a="odd"), "a", Polarity, Polarity.NEUTRAL)
    with pytest.raises(BadQuestionnaire, match=r"a is missing; write a\.en"):
        fields.wording(table(), "a")
    with pytest.raises(BadQuestionnaire, match="a text per language"):
        fields.wording(table(a={"en": 1}), "a")
    with pytest.raises(BadQuestionnaire, match="not a table"):
        fields.mapping(table(), "a", [1])
