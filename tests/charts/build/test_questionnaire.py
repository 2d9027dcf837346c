"""Charts of whole questionnaires."""

from dataclasses import replace

import pytest

from tests.charts.answered import answered
from uxlab.charts.build.questionnaire import charted, questionnaire
from uxlab.charts.likert_spec import Likert
from uxlab.charts.sources import Source
from uxlab.charts.spec import Dots
from uxlab.metrics.given import given_to
from uxlab.metrics.study import StudySummary
from uxlab.metrics.summary import summarise
from uxlab.model.results import StudyData
from uxlab.questionnaires.library import known, load
from uxlab.questionnaires.own import parse_own

OWN = """
key = "shop"
short_name = "Shop"
slot = "after-session"
name.en = "About the shop"
[scale]
low = 1
high = 4
anchors.en = { 1 = "Never", 4 = "Always" }
[[item]]
key = "a"
text.en = "I find what I look for."
"""


@pytest.fixture(scope="module")
def full(shop: StudyData) -> StudyData:
    return answered(shop)


@pytest.fixture(scope="module")
def summary(full: StudyData) -> StudySummary:
    return summarise(full, by=())


def likert(full: StudyData, summary: StudySummary, key: str) -> Likert:
    chart = questionnaire(full, summary, load(key))
    assert isinstance(chart, Likert)
    return chart


@pytest.mark.parametrize("key", known())
def test_every_shipped_questionnaire_has_a_chart_of_all_its_answers(
    full: StudyData, summary: StudySummary, key: str
) -> None:
    form = load(key)
    assert charted(form)
    chart = questionnaire(full, summary, form)
    assert not chart.empty
    scaled = {item.key for item in form.items if item.kind == "likert"}
    given = sum(one.item in scaled for one in given_to(full, key))
    if isinstance(chart, Likert):
        assert sum(row.n for row in chart.rows) == given > 0
    else:
        people = sum(len(row.people) for row in chart.panels[0].rows)
        assert people == len({(one.person, one.item) for one in given_to(full, key) if one.item in scaled})


def test_scores_are_those_of_the_summary(full: StudyData, summary: StudySummary) -> None:
    opinions, ueq = summary.opinions, summary.opinions.ueq_s
    assert ueq is not None
    for key, estimates in (
        ("sus", [summary.sus.estimate]),
        ("sus-positive", [summary.sus.estimate]),
        ("umux", [opinions.umux]),
        ("umux-lite", [opinions.umux_lite]),
        ("seq", [summary.overall.seq]),
        ("asq", [opinions.asq]),
        ("nps", [opinions.nps]),
        ("csat", [opinions.csat]),
        ("ces", [opinions.ces]),
        ("ueq-s", [ueq.overall, ueq.pragmatic, ueq.hedonic]),
    ):
        assert [one.estimate for one in likert(full, summary, key).scores] == estimates, key
    load_chart = questionnaire(full, summary, load("nasa-tlx"))
    assert isinstance(load_chart, Dots)
    assert load_chart.panels[0].rows[-1].estimates == (opinions.tlx,)
    assert load_chart.note == "Less is better."


def test_only_where_both_versions_of_the_sus_were_answered_it_says_that_they_share_a_score(
    full: StudyData, summary: StudySummary
) -> None:
    assert "both versions" in likert(full, summary, "sus").note
    one = [
        replace(session, answers=tuple(given for given in session.answers if given.questionnaire != "sus-positive"))
        for session in full.sessions
    ]
    assert "versions" not in likert(replace(full, sessions=tuple(one)), summary, "sus").note


def test_which_end_speaks_for_the_product(full: StudyData, summary: StudySummary) -> None:
    assert [row.high_is_good for row in likert(full, summary, "sus").rows] == [True, False] * 5
    assert {row.high_is_good for row in likert(full, summary, "asq").rows} == {False}


def test_a_single_item_after_tasks_has_a_row_for_each(full: StudyData, summary: StudySummary) -> None:
    chart = likert(full, summary, "seq")
    assert [row.label for row in chart.rows] == [task.name for task in summary.tasks]
    assert chart.rows[0].source == Source(figure="answers", task=summary.tasks[0].task, questionnaire="seq", item="1")
    assert chart.scores[0].source == Source(figure="seq")
    assert chart.note.startswith("n counts answers")
    assert "mean of" not in chart.note


def test_recommendations_are_in_their_three_classes(full: StudyData, summary: StudySummary) -> None:
    chart = likert(full, summary, "nps")
    numbers = [one.number for one in given_to(full, "nps") if one.number is not None]
    assert chart.levels == ("0–6", "7–8", "9–10")
    assert chart.rows[0].counts == (
        sum(number <= 6 for number in numbers),
        sum(7 <= number <= 8 for number in numbers),
        sum(number >= 9 for number in numbers),
    )
    assert chart.ends == ("Detractors", "Promoters")


def test_pairs_of_words_name_each_row(full: StudyData, summary: StudySummary) -> None:
    chart = likert(full, summary, "ueq-s")
    assert chart.rows[0].ends == ("obstructive", "supportive")
    assert chart.ends == ("", "")


def test_own_questions_have_their_own_scale(full: StudyData, summary: StudySummary) -> None:
    form = parse_own(OWN, "shop")
    asked = next(one for one in full.sessions[0].answers if one.questionnaire == "nps")
    mine = replace(asked, questionnaire="shop", item="a", number=4)
    data = replace(full, sessions=(replace(full.sessions[0], answers=(mine,)), *full.sessions[1:]))
    chart = questionnaire(data, summary, form)
    assert isinstance(chart, Likert)
    assert (chart.levels, chart.rows[0].counts, chart.scores) == (("1", "2", "3", "4"), (0, 0, 0, 1), ())
    assert chart.ends == ("Never", "Always")


def test_without_answers_it_is_empty(shop: StudyData, summary: StudySummary) -> None:
    assert questionnaire(shop, summary, load("umux")).empty
