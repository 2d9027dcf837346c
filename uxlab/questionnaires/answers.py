"""Checks what a respondent answered against the questionnaire; `-` stands for no answer."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.errors import Refused
from uxlab.questionnaires.form import Item, ItemKind, Questionnaire, Scale

NO_ANSWER = "-"

_WHOLE = re.compile(r"[+-]?[0-9]+")


@dataclass(frozen=True, slots=True)
class ItemAnswer:
    """The answer to one item: a number, a text, or neither where the participant gave none.

    Several choices are one text of their keys in the questionnaire's order, separated by commas.
    """

    item: str
    number: float | None = None
    text: str | None = None


def parse_answers(questionnaire: Questionnaire, values: Sequence[str]) -> tuple[ItemAnswer, ...]:
    """Return one answer per item, in the order of the items.

    Raises:
        Refused: too few or too many values, or one that is no answer to its item.
    """
    items = questionnaire.items
    if len(values) != len(items):
        raise Refused(
            f"{questionnaire.short_name} takes {_counted(len(items), 'answer')} and {len(values)} "
            f"{'was' if len(values) == 1 else 'were'} given; write {NO_ANSWER} where there is none."
        )
    return tuple(_answer(questionnaire, item, value.strip()) for item, value in zip(items, values, strict=True))


def _answer(questionnaire: Questionnaire, item: Item, value: str) -> ItemAnswer:
    if value in {NO_ANSWER, ""}:
        return ItemAnswer(item.key)
    match item.kind:
        case ItemKind.LIKERT | ItemKind.NUMBER:
            return ItemAnswer(item.key, number=_number(questionnaire, item, value))
        case ItemKind.SINGLE_CHOICE:
            return ItemAnswer(item.key, text=_chosen(questionnaire, item, [value]))
        case ItemKind.MULTIPLE_CHOICE:
            return ItemAnswer(item.key, text=_chosen(questionnaire, item, value.split(",")))
        case ItemKind.TEXT:
            return ItemAnswer(item.key, text=value)


def _number(questionnaire: Questionnaire, item: Item, value: str) -> float:
    whole = item.kind is ItemKind.LIKERT
    number = float(value) if _WHOLE.fullmatch(value) else math.nan if whole else _decimal(value)
    if not math.isfinite(number) or (item.scale is not None and not item.scale.low <= number <= item.scale.high):
        kind = "a whole number" if whole else "a number"
        raise _refused(questionnaire, item, f'is answered with {kind}{_range(item.scale)}, and not "{value}"')
    return number


def _decimal(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        return math.nan


def _chosen(questionnaire: Questionnaire, item: Item, values: Sequence[str]) -> str:
    wanted = {value.strip() for value in values}
    keys = [choice.key for choice in item.choices]
    for value in sorted(wanted.difference(keys)):
        raise _refused(questionnaire, item, f'is answered with {" or ".join(keys)}, and not "{value}"')
    return ",".join(key for key in keys if key in wanted)


def _refused(questionnaire: Questionnaire, item: Item, what: str) -> Refused:
    only = len(questionnaire.items) == 1
    subject = questionnaire.short_name if only else f"{questionnaire.short_name} item {item.key}"
    return Refused(f"{subject} {what}.")


def _range(scale: Scale | None) -> str:
    return "" if scale is None else f" from {scale.low} to {scale.high}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
