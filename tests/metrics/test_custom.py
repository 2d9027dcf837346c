"""Figures of a study's own questions, counted by hand."""

from collections.abc import Callable
from typing import Any

import pytest

from uxlab.metrics.custom import LAST_ANSWER, PERSON_MEAN, OwnItem, OwnQuestions, summarise_own
from uxlab.metrics.means import mean
from uxlab.metrics.rates import adjusted_wald
from uxlab.metrics.scales import Ends
from uxlab.metrics.summary import summarise, to_json
from uxlab.model.design import Design, QuestionnaireUse, Slot, Task
from uxlab.model.results import StudyData
from uxlab.model.session import Answer, Outcome

Make = Callable[..., Any]
SURVEY = """
key = "survey"
name.en = "Our survey"
[scale]
low = 1
high = 5
[[item]]
key = "fun"
text.en = "It was fun."
[[item]]
key = "age"
kind = "number"
text.en = "Your age?"
[[item]]
key = "use"
kind = "multiple-choice"
text.en = "Where do you shop?"
choices = [{ key = "web", text.en = "On the web" }, { key = "shop", text.en = "In shops" }]
[[item]]
key = "say"
kind = "text"
text.en = "Anything else?"
"""
MORE_SUS = 'extends = "sus"\n[[item]]\nkey = "extra"\ntext.en = "It is pretty."\nscale = { low = 1, high = 5 }'


def design(definition: str = SURVEY, key: str = "survey", slot: Slot = Slot.AFTER_SESSION) -> Design:
    return Design(
        name="x",
        tasks=(Task(key="find", name="Find"), Task(key="buy", name="Buy")),
        questionnaires=(QuestionnaireUse(key=key, slot=slot, definition=definition),),
    )


def gave(person: str, attempt: str | None = None, key: str = "survey", **answers: float | str | None) -> list[Answer]:
    return [
        Answer(
            uid=f"{person}-{attempt}-{item}",
            t_ns=0,
            questionnaire=key,
            item=item,
            number=value if isinstance(value, float) else None,
            text=value if isinstance(value, str) else None,
            attempt_uid=attempt,
        )
        for item, value in answers.items()
    ]


def items(found: tuple[OwnQuestions, ...]) -> dict[str, OwnItem]:
    (only,) = found
    return {item.key: item for item in only.items}


def test_each_kind_has_its_figure(visit: Make) -> None:
    sessions = [
        visit("P01", answers=gave("P01", fun=4.0, age=30.0, use="web,shop", say="Fine")),
        visit("P02", answers=gave("P02", fun=2.0, age=41.5, use="web", say=None)),
        visit("P03", answers=gave("P03", fun=None, age=None, use=None, say="Slow")),
    ]
    found = items(summarise_own(design(), sessions, ("find",), 0.95))
    assert found["fun"].mean == mean([4, 2], ends=Ends(1, 5))
    assert (found["fun"].mean.low, found["fun"].mean.high) == (1, 5)  # the t interval alone reaches from -9.7 to 15.7
    assert (found["age"].mean, found["age"].n) == (mean([30, 41.5]), 2)
    assert [(c.key, c.text, c.share) for c in found["use"].choices] == [
        ("web", "On the web", adjusted_wald(2, 2)),
        ("shop", "In shops", adjusted_wald(1, 2)),
    ]
    assert found["say"].texts == (("P01", "Fine"), ("P03", "Slow"))


def test_several_answers_of_one_person_count_once(visit: Make) -> None:
    sessions = [
        visit("P01", answers=gave("P01", fun=5.0, use="web")),
        visit("P01", answers=gave("P01", fun=2.0, use="shop")),
        visit("P02", answers=gave("P02", fun=1.0, use="shop")),
    ]
    found = items(summarise_own(design(), sessions, ("find",), 0.95))
    assert found["fun"].mean is not None
    assert (found["fun"].mean.value, found["fun"].n) == (2.25, 2)
    assert PERSON_MEAN in found["fun"].mean.method
    assert [choice.chosen for choice in found["use"].choices] == [0, 2]
    assert LAST_ANSWER in found["use"].choices[0].share.method


def test_after_tasks_there_is_one_for_each_task(visit: Make) -> None:
    tried = [("find", Outcome.SUCCESS, 9), ("buy", Outcome.FAULT, 9)]
    answers = [*gave("P01", "P01-0", fun=4.0), *gave("P01", "P01-1", fun=1.0)]
    found = summarise_own(design(slot=Slot.AFTER_TASK), [visit("P01", tried, answers=answers)], ("find", "buy"), 0.95)
    assert [questions.task for questions in found] == ["find"], "answers after a fault are in no figure"


def test_nobody_answered_yet(visit: Make) -> None:
    found = items(summarise_own(design(), [visit("P01")], ("find",), 0.95))
    assert (found["fun"].mean, found["fun"].n, found["use"].choices[0].share.value) == (None, 0, None)


def test_questions_added_to_sus_leave_its_score_alone(visit: Make, answered: Make) -> None:
    own = design(MORE_SUS, "sus")
    sus = answered("sus", *(4, 2) * 5)
    plain = StudyData(design=design(), sessions=(visit("P01", answers=sus),))
    more = StudyData(design=own, sessions=(visit("P01", answers=[*sus, *gave("P01", key="sus", extra=1.0)]),))
    assert summarise(more).sus == summarise(plain).sus
    assert [item.key for item in summarise(more).custom[0].items] == ["extra"]


def test_the_json_form(visit: Make) -> None:
    data = StudyData(design=design(), sessions=(visit("P01", answers=gave("P01", fun=4.0, say="Fine", use="web")),))
    made: Any = to_json(summarise(data))
    (own,) = made["custom"]
    assert (own["questionnaire"], own["task"], len(own["items"])) == ("survey", None, 4)
    assert own["items"][0]["mean"]["value"] == 4
    assert own["items"][2]["choices"][0]["chosen"] == 1
    assert own["items"][3]["texts"] == [{"participant": "P01", "text": "Fine"}]


@pytest.mark.parametrize("key", ["custom", "indicators"])
def test_without_any_the_lists_are_empty(key: str, study: Make) -> None:
    made: Any = to_json(summarise(study()))
    assert made[key] == []
