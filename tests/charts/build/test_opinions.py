"""Charts of questionnaires, set against the answers."""

from dataclasses import replace

import pytest

from uxlab.charts.build import answers, own_answers, sus, sus_scores
from uxlab.metrics.custom import ChoiceShare, OwnItem
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.rates import adjusted_wald
from uxlab.metrics.study import StudySummary
from uxlab.model.results import StudyData
from uxlab.model.session import Answer
from uxlab.questionnaires.form import ItemKind
from uxlab.questionnaires.library import load


def test_the_mean_sus_comes_with_everybodys_score(shop_summary: StudySummary) -> None:
    chart = sus(shop_summary)
    assert chart.estimate == shop_summary.sus.estimate
    assert chart.estimate is not None
    assert sum(chart.people) / 12 == pytest.approx(chart.estimate.value)
    assert chart.words == "Good (Sauro’s bands), better than 72 % of products."


def test_scores_are_counted_in_tens_and_the_best_is_in_the_last(shop_summary: StudySummary) -> None:
    chart = sus_scores(shop_summary)
    counts = dict(chart.levels)
    assert sum(counts.values()) == chart.n == 12
    assert next(iter(counts)) == "0–9"
    assert list(counts)[-1] == "90–100"
    best = replace(shop_summary.by_participant[0].sus, estimate=Estimate(100, None, None, 1, "one person"))
    people = tuple(replace(one, sus=best) for one in shop_summary.by_participant)
    assert dict(sus_scores(replace(shop_summary, by_participant=people)).levels)["90–100"] == 12


def test_answers_to_an_item_are_counted_by_level(shop: StudyData) -> None:
    given = [
        answer.number
        for session in shop.sessions
        for answer in session.answers
        if (answer.questionnaire, answer.item) == ("nps", "1") and answer.number is not None
    ]
    chart = answers(shop, load("nps"), "1")
    assert [name for name, _ in chart.levels] == [str(level) for level in range(11)]
    assert [count for _, count in chart.levels] == [given.count(level) for level in range(11)]
    assert (chart.n, chart.ends) == (12, (0, 10))
    assert chart.mean is not None
    assert chart.mean.value == pytest.approx(sum(given) / len(given))


def test_several_answers_of_one_person_have_no_mean(shop: StudyData) -> None:
    chart = answers(shop, load("seq"), "1")
    assert chart.n == 60
    assert chart.mean is None


def test_who_is_excluded_is_not_counted(shop: StudyData) -> None:
    people = tuple(replace(one, excluded_reason="pilot") for one in shop.design.participants[:2])
    design = replace(shop.design, participants=(*people, *shop.design.participants[2:]))
    assert answers(replace(shop, design=design), load("nps"), "1").n == 12 - len(people)


def test_a_long_scale_is_shown_in_groups(shop: StudyData) -> None:
    load_of_work = load("nasa-tlx")
    session = shop.sessions[0]
    numbers = (0.0, 5.0, 100.0)
    given = tuple(
        Answer(uid=f"a{n}", t_ns=n, questionnaire="nasa-tlx", item="1", number=number)
        for n, number in enumerate(numbers)
    )
    sessions = tuple(
        replace(session, session=replace(session.session, uid=f"s{n}", participant=f"X{n}"), answers=(answer,))
        for n, answer in enumerate(given)
    )
    chart = answers(replace(shop, sessions=sessions), load_of_work, "1")
    assert len(chart.levels) <= 21
    assert sum(count for _, count in chart.levels) == 3
    assert chart.levels[-1][1] == 1


def test_an_item_that_is_not_there_is_refused(shop: StudyData) -> None:
    with pytest.raises(KeyError):
        answers(shop, load("nps"), "99")


def test_nobody_answered(shop: StudyData) -> None:
    assert answers(replace(shop, sessions=()), load("nps"), "1").empty


def test_choices_of_a_question_of_ones_own() -> None:
    choices = tuple(
        ChoiceShare(key=key, text=key.capitalize(), chosen=count, share=adjusted_wald(count, 9, 0.95))
        for key, count in (("yes", 6), ("no", 3))
    )
    item = OwnItem(key="again", text="Would you buy again?", kind=ItemKind.SINGLE_CHOICE, n=9, choices=choices)
    chart = own_answers(item, 0.9)
    assert (chart.title, chart.levels, chart.n) == ("Would you buy again?", (("Yes", 6), ("No", 3)), 9)
