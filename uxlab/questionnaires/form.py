"""What a questionnaire is: items with their wording per language, scales with anchors, polarity and scoring."""

from dataclasses import dataclass
from enum import StrEnum

from uxlab.model.design import Slot

DEFAULT_LANGUAGE = "en"


class ItemKind(StrEnum):
    """How an item is answered."""

    LIKERT = "likert"
    NUMBER = "number"
    SINGLE_CHOICE = "single-choice"
    MULTIPLE_CHOICE = "multiple-choice"
    TEXT = "text"


class Polarity(StrEnum):
    """Whether agreeing with an item speaks for the product, against it, or neither."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    NEUTRAL = "neutral"


class Scoring(StrEnum):
    """The rule that makes one score of a respondent's answers; `NONE` where the items stand for themselves."""

    NONE = "none"
    MEAN = "mean"
    SUS = "sus"
    SUS_POSITIVE = "sus-positive"
    UMUX = "umux"
    UMUX_LITE = "umux-lite"
    NPS = "nps"
    CSAT = "csat"
    CES = "ces"
    TLX = "nasa-tlx"
    TLX_WEIGHTED = "nasa-tlx-weighted"
    UEQ_S = "ueq-s"


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in one or more languages, as pairs of language code and text; validated translations are data."""

    by_language: tuple[tuple[str, str], ...] = ()

    def in_language(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Return the text in this language, else in English, else in the first there is; empty without any."""
        texts = dict(self.by_language)
        return texts.get(language) or texts.get(DEFAULT_LANGUAGE) or next(iter(texts.values()), "")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words at one point of a scale."""

    value: int
    text: Wording


@dataclass(frozen=True, slots=True)
class Scale:
    """The numbers from which an answer is chosen, both ends included."""

    low: int
    high: int
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose."""

    key: str
    text: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question; Likert items always have a scale, numbers may, choices have `choices`."""

    key: str
    text: Wording
    kind: ItemKind = ItemKind.LIKERT
    scale: Scale | None = None
    choices: tuple[Choice, ...] = ()
    polarity: Polarity = Polarity.NEUTRAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """A questionnaire ready to be asked; `better_high` false means that a low score is the good one.

    `source` is where it was published, `compared_with` names the copies its wording was compared with.
    """

    key: str
    short_name: str
    name: Wording
    slot: Slot
    items: tuple[Item, ...]
    intro: Wording = Wording()
    scoring: Scoring = Scoring.NONE
    better_high: bool = True
    source: str = ""
    licence: str = ""
    compared_with: tuple[str, ...] = ()
