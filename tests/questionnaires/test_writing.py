"""What is written is read again as it was."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.model.design import Slot
from uxlab.questionnaires.document import parse
from uxlab.questionnaires.form import Anchor, Choice, Item, ItemKind, Polarity, Questionnaire, Scale, Scoring, Wording
from uxlab.questionnaires.library import known, load
from uxlab.questionnaires.own import parse_own
from uxlab.questionnaires.writing import has_remarks, written, written_extension

LANGUAGES = ("de", "en", "pt-BR", "x y")
said = st.text(min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
keys = st.text("abcxyz-0123456789", min_size=1, max_size=6)
wordings = st.dictionaries(st.sampled_from(LANGUAGES), said, min_size=1).map(
    lambda texts: Wording(tuple(sorted(texts.items())))
)
choosing = {ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE}


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    low = draw(st.integers(-5, 5))
    high = low + draw(st.integers(1, 9))
    points = draw(st.dictionaries(st.integers(low, high), wordings, max_size=3))
    return Scale(low, high, tuple(Anchor(value, text) for value, text in sorted(points.items())))


@st.composite
def items(draw: st.DrawFn, key: str) -> Item:
    kind = draw(st.sampled_from(ItemKind))
    scale = draw(scales()) if kind is ItemKind.LIKERT else draw(st.none() | scales())
    choice_keys = draw(st.lists(keys, unique=True, min_size=1 if kind in choosing else 0, max_size=3))
    return Item(
        key=key,
        text=draw(wordings),
        kind=kind,
        scale=scale,
        choices=tuple(Choice(each, draw(wordings)) for each in choice_keys),
        polarity=draw(st.sampled_from(Polarity)),
    )


@st.composite
def forms(draw: st.DrawFn) -> Questionnaire:
    item_keys = draw(st.lists(keys, unique=True, min_size=1, max_size=4))
    return Questionnaire(
        key=draw(keys.map(lambda key: f"own-{key}")),
        short_name=draw(said),
        name=draw(wordings),
        slot=draw(st.sampled_from(Slot)),
        items=tuple(draw(items(key)) for key in item_keys),
        intro=draw(st.just(Wording()) | wordings),
        scoring=draw(st.sampled_from(Scoring)),
        better_high=draw(st.booleans()),
        source=draw(st.just("") | said),
        licence=draw(st.just("") | said),
        compared_with=tuple(draw(st.lists(said, max_size=2))),
    )


def in_order(form: Questionnaire) -> Questionnaire:
    """Sort the languages of anchors, whose order a document does not keep."""

    def sorted_scale(scale: Scale | None) -> Scale | None:
        if scale is None:
            return None
        anchors = (Anchor(one.value, Wording(tuple(sorted(one.text.by_language)))) for one in scale.anchors)
        return Scale(scale.low, scale.high, tuple(anchors))

    return replace(form, items=tuple(replace(item, scale=sorted_scale(item.scale)) for item in form.items))


@given(forms())
def test_what_is_written_is_read_again(form: Questionnaire) -> None:
    assert in_order(parse(written(form), "text")) == in_order(form)


@pytest.mark.parametrize("key", known())
def test_each_shipped_one_is_written_and_read_again(key: str) -> None:
    assert parse_own(written(load(key)), key) == load(key)


def test_statements_with_one_scale_share_it() -> None:
    document = written(load("sus"))

    assert document.count("low = 1") == 1
    assert document.startswith('key = "sus"\nshort_name = "SUS"\nslot = "after-session"\nscoring = "sus"\n')


def test_an_extension_holds_only_what_it_adds() -> None:
    added = Item(key="own-1", text=Wording((("en", "What did you miss?"),)), kind=ItemKind.TEXT)

    document = written_extension("sus", [added])

    assert parse_own(document, "text").items == (*load("sus").items, added)
    assert document == 'extends = "sus"\n\n[[item]]\nkey = "own-1"\nkind = "text"\ntext.en = "What did you miss?"\n'


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("key = 'a' # why\n", True),
        ("# what this is\nkey = 'a'\n", True),
        ('key = "item #1"\n', False),
        ("key = 'item #1'\n", False),
        ('key = "a \\" # b"\n', False),
        ('intro.en = """\none\n# two\n"""\n', False),
        ('intro.en = """\none\n"""  # two\n', True),
    ],
)
def test_remarks_are_told_from_texts(document: str, *, expected: bool) -> None:
    assert has_remarks(document) is expected
