"""Questionnaires as TOML: what is read, and the line of what is wrong."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.model.design import Slot
from uxlab.questionnaires.document import parse
from uxlab.questionnaires.fields import BadQuestionnaire
from uxlab.questionnaires.form import Anchor, Choice, ItemKind, Polarity, Scale, Scoring, Wording
from uxlab.resources import resource

OWN = """\
key = "own"
slot = "before-session"
name.en = "Background"
name.de = "Hintergrund"
intro.en = "First, a few questions."

[scale]
low = 1
high = 3
anchors.en = { 1 = "Never", 3 = "Daily" }
anchors.de = { 1 = "Nie" }

[[item]]
key = "often"
polarity = "positive"
text.en = "How often do you shop online?"

[[item]]
key = "years"
kind = "number"
text.en = "For how many years?"
scale = { low = 0, high = 99 }

[[item]]
key = "device"
kind = "single-choice"
text.en = "On which device?"
choices = [{ key = "phone", text.en = "Phone" }, { key = "laptop", text.en = "Laptop" }]

[[item]]
key = "shops"
kind = "multiple-choice"
text.en = "Which shops?"
choices = [{ key = "a", text.en = "A" }]

[[item]]
key = "why"
kind = "text"
text.en = "Why?"
"""


def test_every_kind_of_item_is_read() -> None:
    form = parse(OWN, "own.toml")
    assert (form.key, form.short_name, form.slot, form.scoring) == ("own", "own", Slot.BEFORE_SESSION, Scoring.NONE)
    assert form.name.in_language("de") == "Hintergrund"
    assert [item.kind for item in form.items] == [
        ItemKind.LIKERT,
        ItemKind.NUMBER,
        ItemKind.SINGLE_CHOICE,
        ItemKind.MULTIPLE_CHOICE,
        ItemKind.TEXT,
    ]
    often, years, device, _, why = form.items
    anchors = (Anchor(1, Wording((("en", "Never"), ("de", "Nie")))), Anchor(3, Wording((("en", "Daily"),))))
    assert often.scale == Scale(1, 3, anchors)
    assert often.polarity is Polarity.POSITIVE
    assert years.scale == Scale(0, 99)
    assert device.choices[1] == Choice("laptop", Wording((("en", "Laptop"),)))
    assert why.scale is None


def test_where_it_is_from_is_read_and_may_be_left_out() -> None:
    told = 'source = "Book"\nlicence = "Free."\ncompared_with = ["Page 1", "Page 2"]\n' + OWN
    form, without = parse(told, "own.toml"), parse(OWN, "own.toml")
    assert (form.source, form.licence, form.compared_with) == ("Book", "Free.", ("Page 1", "Page 2"))
    assert (without.source, without.licence, without.compared_with) == ("", "", ())


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('slot = "before-session"', 'slot = "later"', 'line 2: slot is one of "before-session"'),
        ('key = "own"', "", "line 1: key must be a text"),
        ("low = 1\n", "low = 4\n", "line 8: a scale runs from a low number to a higher one, not from 4 to 3"),
        ("low = 1\nhigh = 3", 'low = "1"\nhigh = 3', "line 8: low must be a whole number"),
        ('{ 1 = "Nie" }', '{ 4 = "Nie" }', 'line 10: the anchor "4" needs words and a place from 1 to 3'),
        ('{ 1 = "Nie" }', '{ mid = "Nie" }', 'line 10: an anchor stands at a whole number, not at "mid"'),
        ('key = "years"', 'key = "often"', 'line 19: the item key "often" is used twice'),
        ('kind = "number"', 'kind = "slider"', 'line 20: kind is one of "likert"'),
        ('polarity = "positive"', "polarty = 1", 'line 15: "polarty" means nothing here'),
        ('text.en = "Why?"', "", "line 36: text is missing"),
        ('{ key = "laptop"', '{ key = "phone"', "line 28: two choices have the same key"),
        ('{ key = "laptop"', '{ key = "lap,top"', "line 28: a choice's key has no comma"),
        ('choices = [{ key = "a", text.en = "A" }]', "", "line 30: write what can be chosen"),
        ('choices = [{ key = "a", text.en = "A" }]', "choices = 3", "line 34: choices is a list"),
        ("scale = { low = 0, high = 99 }", "scale = 5", "line 22: scale is not a table"),
        ('name.en = "Background"', 'better_high = "no"', "line 3: better_high is true or false"),
        ('name.en = "Background"', 'compared_with = "a page"', "line 3: compared_with is a list of texts"),
    ],
)
def test_a_complaint_names_the_line(old: str, new: str, complaint: str) -> None:
    assert old in OWN
    with pytest.raises(BadQuestionnaire) as refusal:
        parse(OWN.replace(old, new, 1), "own.toml")
    assert f"own.toml, {complaint}" in str(refusal.value)


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("key = ", "own.toml is not valid TOML: invalid value"),
        ('key = "x"\nname.en = "X"', "needs at least one"),
        ('key = "x"\nname.en = "X"\nitem = [1]', "item is not a table"),
        ('key = "x"\nname.en = "X"\n[[item]]\nkey = "1"\ntext.en = "?"', "line 3: a Likert item needs a scale"),
    ],
)
def test_a_document_that_is_none_is_refused(document: str, words: str) -> None:
    with pytest.raises(BadQuestionnaire, match=words):
        parse(document, "own.toml")


@given(st.integers(0, 2000), st.sampled_from(["", '"', "[", "=", "\n", "x", "-1"]), st.integers(0, 40))
def test_a_damaged_document_is_read_or_refused_and_never_a_crash(at: int, insert: str, removed: int) -> None:
    whole = resource("questionnaires", "sus.toml").read_text(encoding="utf-8")
    damaged = whole[:at] + insert + whole[at + removed :]
    with suppress(BadQuestionnaire):
        assert parse(damaged, "sus.toml").items
