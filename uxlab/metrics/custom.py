"""Figures of a study's own questions: means of scales and numbers, shares of choices, and what was written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import TypeVar

from uxlab.metrics.estimate import Estimate, noted
from uxlab.metrics.means import mean
from uxlab.metrics.rates import adjusted_wald
from uxlab.metrics.scales import FREE, Ends
from uxlab.metrics.trials import counts
from uxlab.model.design import Design
from uxlab.model.results import SessionData
from uxlab.model.session import Answer
from uxlab.questionnaires.form import Choice, Item, ItemKind, Questionnaire, Scale
from uxlab.questionnaires.own import added_items, parse_own

_T = TypeVar("_T")
PERSON_MEAN = "mean of each person's answers first"
LAST_ANSWER = "last answer of each person"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceShare:
    """One thing to choose, and the share of those who answered that chose it."""

    key: str
    text: str
    chosen: int
    share: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnItem:
    """One question: by its kind a `mean`, `choices` or `texts` (pairs of participant and text); `n` people answered."""

    key: str
    text: str
    kind: ItemKind
    n: int
    mean: Estimate | None = None
    choices: tuple[ChoiceShare, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    scale: Scale | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnQuestions:
    """A questionnaire of the study's own, or the questions that it adds to one; after tasks, one for each `task`."""

    questionnaire: str
    name: str
    task: str | None
    items: tuple[OwnItem, ...]


@dataclass(frozen=True, slots=True)
class _Given:
    person: str
    answer: Answer


def summarise_own(
    design: Design, sessions: Sequence[SessionData], tasks: Sequence[str], confidence: float
) -> tuple[OwnQuestions, ...]:
    """Return the figures of the study's own questions, also of those that nobody has answered yet."""
    definitions = {use.key: use.definition for use in design.questionnaires if use.definition is not None}
    return tuple(
        figures
        for key, definition in definitions.items()
        for figures in _figures(parse_own(definition, key), sessions, tasks, confidence)
    )


def _figures(
    questionnaire: Questionnaire, sessions: Sequence[SessionData], tasks: Sequence[str], confidence: float
) -> Iterable[OwnQuestions]:
    by_task: dict[str | None, list[_Given]] = {}
    for data in sessions:
        attempts = {attempt.uid: attempt.task for attempt in data.attempts if counts(attempt) and attempt.task in tasks}
        for answer in data.answers:
            if answer.questionnaire != questionnaire.key:
                continue
            if answer.attempt_uid is None or answer.attempt_uid in attempts:
                task = None if answer.attempt_uid is None else attempts[answer.attempt_uid]
                by_task.setdefault(task, []).append(_Given(data.session.participant, answer))
    for task in [task for task in (None, *tasks) if task in by_task] or [None]:
        yield OwnQuestions(
            questionnaire=questionnaire.key,
            name=questionnaire.name.in_language(),
            task=task,
            items=tuple(_item(item, by_task.get(task, ()), confidence) for item in added_items(questionnaire)),
        )


def _item(item: Item, given: Iterable[_Given], confidence: float) -> OwnItem:
    own = [one for one in given if one.answer.item == item.key]
    numbers = _by_person((one.person, one.answer.number) for one in own)
    texts = _by_person((one.person, one.answer.text) for one in own)
    text = item.text.in_language()
    match item.kind:
        case ItemKind.LIKERT | ItemKind.NUMBER:
            estimate = _mean(numbers, confidence, item.scale)
            return OwnItem(key=item.key, text=text, kind=item.kind, n=len(numbers), mean=estimate, scale=item.scale)
        case ItemKind.SINGLE_CHOICE | ItemKind.MULTIPLE_CHOICE:
            choices = _choices(item, texts, confidence)
            return OwnItem(key=item.key, text=text, kind=item.kind, n=len(texts), choices=choices)
        case ItemKind.TEXT:
            written = tuple((person, said) for person, words in texts.items() for said in words)
            return OwnItem(key=item.key, text=text, kind=item.kind, n=len(texts), texts=written)


def _by_person(pairs: Iterable[tuple[str, _T | None]]) -> dict[str, list[_T]]:
    found: dict[str, list[_T]] = {}
    for person, value in pairs:
        if value is not None:
            found.setdefault(person, []).append(value)
    return found


def _mean(numbers: dict[str, list[float]], confidence: float, scale: Scale | None) -> Estimate | None:
    if not numbers:
        return None
    repeated = any(len(values) > 1 for values in numbers.values())
    ends = FREE if scale is None else Ends(float(scale.low), float(scale.high))
    means = [fmean(values) for values in numbers.values()]
    return noted(mean(means, confidence, ends=ends), PERSON_MEAN if repeated else "")


def _choices(item: Item, texts: dict[str, list[str]], confidence: float) -> tuple[ChoiceShare, ...]:
    last = [set(words[-1].split(",")) for words in texts.values()]
    remark = LAST_ANSWER if any(len(words) > 1 for words in texts.values()) else ""

    def share(choice: Choice) -> ChoiceShare:
        chosen = sum(choice.key in keys for keys in last)
        estimate = noted(adjusted_wald(chosen, len(last), confidence), remark)
        return ChoiceShare(key=choice.key, text=choice.text.in_language(), chosen=chosen, share=estimate)

    return tuple(map(share, item.choices))
