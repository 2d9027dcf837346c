"""Answers from paper: what is asked, and what is wrong with what was typed; no Qt."""

from dataclasses import dataclass

from uxlab.errors import Refused
from uxlab.model.session import Answer
from uxlab.questionnaires.answers import NO_ANSWER, parse_answers
from uxlab.questionnaires.form import Item, ItemKind, Questionnaire
from uxlab.questionnaires.naming import named


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One item. `bounds`: the ends of its scale; `choices`: key and text; `several`: more than one may be chosen."""

    key: str
    text: str
    bounds: tuple[int, int] | None = None
    low: str = ""
    high: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    several: bool = False
    value: str = ""

    @property
    def hint(self) -> str:
        """What may be typed: "1 strongly disagree to 5 strongly agree"."""
        if self.bounds is None:
            return "Several, separated by commas" if self.several else ""
        ends = [f"{number} {words}".strip() for number, words in zip(self.bounds, (self.low, self.high), strict=True)]
        return " to ".join(ends)

    def is_whole(self, typed: str) -> bool:
        """Whether no further digit can follow, so that the next item's turn has come."""
        if self.bounds is None or not typed.isdecimal():
            return False
        return self.bounds[0] <= int(typed) <= self.bounds[1] and int(typed) * 10 > self.bounds[1]


def lines(form: Questionnaire, given: tuple[Answer, ...], product: str, language: str = "en") -> tuple[Line, ...]:
    """Return the items of a questionnaire with what was answered so far."""
    values = {answer.item: _value(answer) for answer in given}
    return tuple(_line(item, form, product, language, values.get(item.key, "")) for item in form.items)


def refusal(form: Questionnaire, values: tuple[str, ...]) -> str:
    """Return what is wrong with the answers, empty if nothing is."""
    try:
        parse_answers(form, values)
    except Refused as error:
        return str(error)
    return ""


def typed(values: tuple[str, ...]) -> tuple[str, ...]:
    """Return the answers as a command takes them."""
    return tuple(value.strip() or NO_ANSWER for value in values)


def _line(item: Item, form: Questionnaire, product: str, language: str, value: str) -> Line:
    anchors = {} if item.scale is None else {one.value: one.text.in_language(language) for one in item.scale.anchors}
    bounds = None if item.scale is None else (item.scale.low, item.scale.high)
    return Line(
        key=item.key,
        text=named(item.text.in_language(language), form, product),
        bounds=bounds,
        low="" if bounds is None else anchors.get(bounds[0], ""),
        high="" if bounds is None else anchors.get(bounds[1], ""),
        choices=tuple((choice.key, choice.text.in_language(language)) for choice in item.choices),
        several=item.kind is ItemKind.MULTIPLE_CHOICE,
        value=value,
    )


def _value(answer: Answer) -> str:
    return answer.text or "" if answer.number is None else f"{answer.number:g}"
