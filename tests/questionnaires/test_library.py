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


SUS = [
    "I think that I would like to use this system frequently.",
    "I found the system unnecessarily complex.",
    "I thought the system was easy to use.",
    "I think that I would need the support of a technical person to be able to use this system.",
    "I found the various functions in this system were well integrated.",
    "I thought there was too much inconsistency in this system.",
    "I would imagine that most people would learn to use this system very quickly.",
    "I found the system very cumbersome to use.",
    "I felt very confident using the system.",
    "I needed to learn a lot of things before I could get going with this system.",
]
SUS_POSITIVE = [
    "I think that I would like to use this system frequently.",
    "I found the system to be simple.",
    "I thought the system was easy to use.",
    "I think that I could use the system without the support of a technical person.",
    "I found the various functions in the system were well integrated.",
    "I thought there was a lot of consistency in the system.",
    "I would imagine that most people would learn to use the system very quickly.",
    "I found the system very intuitive.",
    "I felt very confident using the system.",
    "I could use the system without having to learn anything new.",
]
UMUX = [
    "This system's capabilities meet my requirements.",
    "Using this system is a frustrating experience.",
    "This system is easy to use.",
    "I have to spend too much time correcting things with this system.",
]
TLX = [
    "Mental demand: How mentally demanding was the task?",
    "Physical demand: How physically demanding was the task?",
    "Temporal demand: How hurried or rushed was the pace of the task?",
    "Performance: How successful were you in accomplishing what you were asked to do?",
    "Effort: How hard did you have to work to accomplish your level of performance?",
    "Frustration: How insecure, discouraged, irritated, stressed, and annoyed were you?",
]
PAIRS = [
    ("obstructive", "supportive"),
    ("complicated", "easy"),
    ("inefficient", "efficient"),
    ("confusing", "clear"),
    ("boring", "exciting"),
    ("not interesting", "interesting"),
    ("conventional", "inventive"),
    ("usual", "leading edge"),
]
ASQ_SUPPORT = (
    "Overall, I am satisfied with the support information (on-line help, messages, documentation) when completing "
    "this task."
)
# As the copies under `compared_with` print them; for "this product" they have a company, a product or a blank.
WORDS = {
    "asq": [
        "Overall, I am satisfied with the ease of completing this task.",
        "Overall, I am satisfied with the amount of time it took to complete this task.",
        ASQ_SUPPORT,
    ],
    "ces": ["The company made it easy for me to handle my issue."],
    "csat": ["Overall, how satisfied or dissatisfied are you with this product?"],
    "nasa-tlx": TLX,
    "nasa-tlx-weighted": TLX,
    "nps": ["How likely is it that you would recommend this product to a friend or colleague?"],
    "seq": ["Overall, how difficult or easy was the task to complete?"],
    "sus": SUS,
    "sus-positive": SUS_POSITIVE,
    "ueq-s": [" / ".join(pair) for pair in PAIRS],
    "umux": UMUX,
    "umux-lite": [UMUX[0], UMUX[2]],
}
AGREEMENT = ("Strongly disagree", "Strongly agree")
LOAD = [("Very low", "Very high")] * 3 + [("Perfect", "Failure")] + [("Very low", "Very high")] * 2
ENDS = {
    "asq": [("Strongly agree", "Strongly disagree")] * 3,
    "ces": [AGREEMENT],
    "csat": [("Very dissatisfied", "Very satisfied")],
    "nasa-tlx": LOAD,
    "nasa-tlx-weighted": LOAD,
    "nps": [("Not at all likely", "Extremely likely")],
    "seq": [("Very difficult", "Very easy")],
    "sus": [AGREEMENT] * 10,
    "sus-positive": [AGREEMENT] * 10,
    "ueq-s": PAIRS,
    "umux": [AGREEMENT] * 4,
    "umux-lite": [AGREEMENT] * 2,
}
RANGES = {
    "csat": (1, 5),
    "nasa-tlx": (0, 100),
    "nasa-tlx-weighted": (0, 100),
    "nps": (0, 10),
    "sus": (1, 5),
    "sus-positive": (1, 5),
}


def test_the_list_is_complete() -> None:
    assert set(known()) == set(SHIPPED)


@pytest.mark.parametrize("key", SHIPPED)
def test_each_is_whole_and_says_whose_it_is(key: str) -> None:
    form = load(key)
    assert (len(form.items), form.slot, form.scoring) == SHIPPED[key]
    assert form.key == key
    assert all([form.short_name, form.name.in_language()])
    scales = [item.scale for item in form.items if item.kind is ItemKind.LIKERT]
    assert all(scale and {scale.low, scale.high} <= {anchor.value for anchor in scale.anchors} for scale in scales)


@pytest.mark.parametrize("key", known())
def test_each_names_source_licence_and_what_it_was_compared_with(key: str) -> None:
    form = load(key)
    assert form.source.endswith(".")
    assert form.licence.endswith(".")
    assert len(set(form.compared_with)) == len(form.compared_with) >= 2


def test_the_statements_of_sus_take_turns() -> None:
    positive, negative = Polarity.POSITIVE, Polarity.NEGATIVE
    assert [item.polarity for item in load("sus").items] == [positive, negative] * 5
    assert {item.polarity for item in load("sus-positive").items} == {positive}


@pytest.mark.parametrize("key", SHIPPED)
def test_the_words_are_those_of_the_copies_it_was_compared_with(key: str) -> None:
    assert [item.text.in_language() for item in load(key).items[: len(WORDS[key])]] == WORDS[key]


@pytest.mark.parametrize("key", SHIPPED)
def test_the_ends_of_the_scales_are_those_of_the_copies(key: str) -> None:
    scales = [item.scale for item in load(key).items if item.kind is ItemKind.LIKERT and item.scale]
    assert [(scale.anchors[0].text.in_language(), scale.anchors[-1].text.in_language()) for scale in scales] == ENDS[
        key
    ]
    assert {(scale.low, scale.high) for scale in scales} == {RANGES.get(key, (1, 7))}


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
