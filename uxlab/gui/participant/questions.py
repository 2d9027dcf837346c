"""A page of questions as the participant sees it; no Qt.

It gives no hint about which answer is good, and never a score.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from uxlab.model.design import Slot
from uxlab.model.session import Answer
from uxlab.questionnaires.answers import NO_ANSWER
from uxlab.questionnaires.form import Item, ItemKind, Questionnaire, Scale
from uxlab.questionnaires.naming import named

MOST_CIRCLES = 11
"""A scale of more points is a line with marks."""

_MARKS = 20
_INTRO = "Choose the answer that first comes to mind."


class Layout(StrEnum):
    """How the questions of a page stand. `TABLE`: statements with one scale. `PAIRS`: circles between two terms."""

    ONE = "one"
    TABLE = "table"
    PAIRS = "pairs"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One item. `points`: the numbers to choose from; `anchors`: the words at the ends; `choices`: key and text.

    `bounds`: the least and the greatest number. `value`: the answer as text, empty where there is none yet, of several
    choices the keys with commas between them. `missing`: it is pointed out that there is none.
    """

    key: str
    number: int
    text: str
    kind: ItemKind
    points: tuple[int, ...] = ()
    anchors: tuple[str, str] = ("", "")
    choices: tuple[tuple[str, str], ...] = ()
    bounds: tuple[int, int] | None = None
    value: str = ""
    missing: bool = False

    @property
    def has_circles(self) -> bool:
        """Whether all answers fit side by side."""
        return 0 < len(self.points) <= MOST_CIRCLES


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsView:
    """The whole page. `shared_anchors`: words at both ends of the one scale that all items have, else empty."""

    questionnaire: str
    title: str
    instruction: str
    questions: tuple[Question, ...]
    shared_anchors: tuple[str, str]
    answered: int
    complaint: str
    layout: Layout

    @property
    def total(self) -> int:
        """How many questions there are."""
        return len(self.questions)


def questions(
    form: Questionnaire,
    given: Mapping[str, str],
    product: str,
    *,
    checked: bool,
    slot: Slot | None = None,
    language: str = "en",
) -> QuestionsView:
    """Return the page for a questionnaire; `given`: answers by item; `checked` points out what has none."""
    asked = tuple(
        _question(item, number, named(item.text.in_language(language), form, product), given, language, checked=checked)
        for number, item in enumerate(form.items, 1)
    )
    layout = _layout(form, asked)
    missing = sum(not one.value for one in asked)
    many = layout is not Layout.ONE
    intuitive = many and all(one.kind is ItemKind.LIKERT for one in asked)
    return QuestionsView(
        questionnaire=form.key,
        title=_title(slot or form.slot, product) if many else "",
        instruction=named(form.intro.in_language(language), form, product) or (_INTRO if intuitive else ""),
        questions=asked,
        shared_anchors=asked[0].anchors if layout is Layout.TABLE else ("", ""),
        answered=len(asked) - missing,
        complaint=_complaint(missing) if checked and missing else "",
        layout=layout,
    )


def value_of(answer: Answer) -> str:
    """Return an answer as the page has it."""
    if answer.number is not None:
        return f"{answer.number:.15g}"
    return answer.text or ""


def values(page: QuestionsView, changed: str = "", value: str = "") -> tuple[str, ...]:
    """Return all answers of a page in order, "-" for none, with one of them changed."""
    return tuple((value if one.key == changed else one.value) or NO_ANSWER for one in page.questions)


def rehearsed(page: QuestionsView, given: Mapping[str, str], *, checked: bool) -> QuestionsView:
    """Return the page with these answers, without a session to keep them."""
    asked = tuple(
        replace(one, value=given.get(one.key, ""), missing=checked and not given.get(one.key)) for one in page.questions
    )
    missing = sum(not one.value for one in asked)
    complaint = _complaint(missing) if checked and missing else ""
    return replace(page, questions=asked, answered=len(asked) - missing, complaint=complaint)


def _title(slot: Slot, product: str) -> str:
    match slot:
        case Slot.BEFORE_SESSION:
            return "Before we begin"
        case Slot.AFTER_TASK:
            return "How was that task?"
        case Slot.AFTER_SESSION:
            return f"How was the {product or 'product'}?"


def _layout(form: Questionnaire, asked: tuple[Question, ...]) -> Layout:
    if len(asked) == 1:
        return Layout.ONE
    alike = len({one.points for one in asked}) == 1 and all(one.kind is ItemKind.LIKERT for one in asked)
    if not alike or not asked[0].has_circles:
        return Layout.LIST
    if len({item.scale for item in form.items}) == 1:
        return Layout.TABLE
    opposed = all(one.text == " / ".join(one.anchors) for one in asked)
    return Layout.PAIRS if opposed else Layout.LIST


def _question(
    item: Item, number: int, text: str, given: Mapping[str, str], language: str, *, checked: bool
) -> Question:
    value = given.get(item.key, "")
    scale = item.scale
    return Question(
        key=item.key,
        number=number,
        text=text,
        kind=item.kind,
        points=() if scale is None else _points(scale, item.kind),
        anchors=_anchors(item, language),
        choices=tuple((choice.key, choice.text.in_language(language)) for choice in item.choices),
        bounds=None if scale is None else (scale.low, scale.high),
        value=value,
        missing=checked and not value,
    )


def _points(scale: Scale, kind: ItemKind) -> tuple[int, ...]:
    """Return the numbers offered: all of a short scale, and of a long one those at its marks, as on paper."""
    span = scale.high - scale.low
    if kind is not ItemKind.LIKERT:
        return tuple(range(scale.low, scale.high + 1)) if span < MOST_CIRCLES else ()
    step = span // _MARKS if span > _MARKS and span % _MARKS == 0 else 1
    return tuple(range(scale.low, scale.high + 1, step))


def _anchors(item: Item, language: str) -> tuple[str, str]:
    if item.scale is None:
        return "", ""
    words = {anchor.value: anchor.text.in_language(language) for anchor in item.scale.anchors}
    return words.get(item.scale.low, ""), words.get(item.scale.high, "")


def _complaint(missing: int) -> str:
    noun = "1 answer is" if missing == 1 else f"{missing} answers are"
    return f"{noun} missing. You can add them, or continue without."
