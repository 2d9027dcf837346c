"""The questionnaires that ship with uxlab."""

from pathlib import Path

import pytest

from uxlab.errors import UsageError
from uxlab.model.design import Slot
from uxlab.questionnaires.fields import BadQuestionnaire
from uxlab.questionnaires.form import ItemKind, Polarity, Scoring
from uxlab.questionnaires.library import known, load, read

SHIPPED = {
    "asq": (3, Slot.AFTER_TASK, Scoring.MEAN),
    "ces": (1, Slot.AFTER_SESSION, Scoring.CES),
    "csat": (1, Slot.AFTER_SESSION, Scoring.CSAT),
    "nasa-tlx": (6, Slot.AFTER_TASK, Scoring.TLX),
    "nasa-tlx-weighted": (12, Slot.AFTER_TASK, Scoring.TLX_WEIGHTED),
    "nps": (1, Slot.AFTER_SESSION, Scoring.NPS),
    "seq": (1, Slot.AFTER_TASK, Scoring.MEAN),
    "sus": (10, Slot.AFTER_SESSION, Scoring.SUS),
    "sus-positive": (10, Slot.AFTER_SESSION, Scoring.SUS_POSITIVE),
    "ueq-s": (8, Slot.AFTER_SESSION, Scoring.UEQ_S),
    "umux": (4, Slot.AFTER_SESSION, Scoring.UMUX),
    "umux-lite": (2, Slot.AFTER_SESSION, Scoring.UMUX_LITE),
}


def test_the_list_is_complete() -> None:
    assert set(known()) == set(SHIPPED)


@pytest.mark.parametrize("key", SHIPPED)
def test_each_is_whole_and_says_whose_it_is(key: str) -> None:
    form = load(key)
    assert (len(form.items), form.slot, form.scoring) == SHIPPED[key]
    assert form.key == key
    assert all([form.short_name, form.name.in_language(), form.source, form.licence])
    scales = [item.scale for item in form.items if item.kind is ItemKind.LIKERT]
    assert all(scale and {scale.low, scale.high} <= {anchor.value for anchor in scale.anchors} for scale in scales)


def test_the_statements_of_sus_take_turns() -> None:
    positive, negative = Polarity.POSITIVE, Polarity.NEGATIVE
    assert [item.polarity for item in load("sus").items] == [positive, negative] * 5
    assert {item.polarity for item in load("sus-positive").items} == {positive}
    assert load("sus").items[0].text.in_language() == "I think that I would like to use this system frequently."


def test_the_scored_items_are_numbered() -> None:
    assert [item.key for item in load("ueq-s").items] == [str(number) for number in range(1, 9)]


def test_low_is_good_where_the_original_says_so() -> None:
    assert [key for key in known() if not load(key).better_high] == ["asq", "nasa-tlx", "nasa-tlx-weighted"]


@pytest.mark.parametrize("key", ["SUS", "susx", "../sus", ""])
def test_an_unknown_one_is_refused_with_those_there_are(key: str) -> None:
    with pytest.raises(UsageError, match="known are asq, ces, csat"):
        load(key)


def test_a_file_of_ones_own_is_read(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        '\ufeffkey = "own"\nname.en = "Own"\n[[item]]\nkey = "1"\nkind = "text"\ntext.en = "Why?"\n', "utf-8"
    )
    assert read(path).key == "own"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", None])
def test_what_is_no_text_file_is_refused_in_a_sentence(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "own.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadQuestionnaire, match=r"own\.toml cannot be read"):
        read(path)
