"""How long questionnaires take, by a rule of thumb: reading at the usual pace, and so many seconds to answer; no Qt."""

from collections.abc import Mapping

from uxlab.designing.reading import reading_s
from uxlab.questionnaires.form import Item, ItemKind, Questionnaire

ANSWER_S: Mapping[ItemKind, int] = {
    ItemKind.LIKERT: 6,
    ItemKind.NUMBER: 8,
    ItemKind.SINGLE_CHOICE: 6,
    ItemKind.MULTIPLE_CHOICE: 10,
    ItemKind.TEXT: 40,
}
"""Own estimates of what it takes to make up one's mind and to answer; no source, so all times are said with "about"."""

_MINUTE_S = 60
_SHORT_S = 45
_STEP_S = 5


def seconds_to_answer(form: Questionnaire) -> int:
    """Return about how many seconds a person needs for a questionnaire."""
    return reading_s(form.intro.in_language()) + sum(_item_s(item) for item in form.items)


def duration_words(seconds: int) -> str:
    """Return "about 10 s" or "about 3 min"."""
    if seconds < _SHORT_S:
        return f"about {max(_STEP_S, _STEP_S * round(seconds / _STEP_S))} s"
    return f"about {max(1, round(seconds / _MINUTE_S))} min"


def minutes_words(seconds: int) -> str:
    """Return "less than a minute", "about 1 minute" or "about 5 minutes"."""
    minutes = round(seconds / _MINUTE_S)
    if seconds < _SHORT_S:
        return "less than a minute"
    return "about 1 minute" if minutes <= 1 else f"about {minutes} minutes"


def _item_s(item: Item) -> int:
    choices = " ".join(choice.text.in_language() for choice in item.choices)
    return reading_s(f"{item.text.in_language()} {choices}") + ANSWER_S[item.kind]
