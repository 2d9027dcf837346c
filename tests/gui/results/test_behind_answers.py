"""The answers behind a figure of a questionnaire."""

import pytest

from tests.charts.answered import answered
from uxlab.charts import build
from uxlab.charts.likert_spec import Likert
from uxlab.gui.results.behind import Asked, Figure, present_behind
from uxlab.gui.results.behind_answers import answer_lines, score_lines, within
from uxlab.gui.results.behind_sources import asked_of
from uxlab.gui.results.filtering import Choice
from uxlab.gui.results.results import Results, compute
from uxlab.model.results import StudyData
from uxlab.questionnaires.library import known, load


@pytest.fixture(scope="module")
def full(data: StudyData) -> Results:
    return compute(answered(data), Choice())


@pytest.mark.parametrize("key", known())
def test_every_mark_of_every_questionnaire_opens_as_many_answers_as_it_counts(full: Results, key: str) -> None:
    chart = build.questionnaire(full.data, full.summary, load(key))
    if not isinstance(chart, Likert):
        sources = [(row.source, len(row.people)) for row in chart.panels[0].rows if row.source is not None]
    else:
        sources = [(row.source, row.n) for row in chart.rows if row.source is not None]
    assert sources
    for source, number in sources:
        lines = answer_lines(full.data, asked_of(source), {})
        people = {line.who for line in lines}
        assert number == (len(lines) if isinstance(chart, Likert) else len(people)) or source.figure == "score"


@pytest.mark.parametrize("key", ["umux", "umux-lite", "asq", "nasa-tlx", "ueq-s"])
def test_the_mean_of_everybodys_score_is_the_figure(full: Results, key: str) -> None:
    view = present_behind(full, Asked(Figure.SCORE, questionnaire=key))
    values = [float(line.value.replace("−", "-")) for line in view.lines if not line.why]
    assert view.counted == f"{len(values)} scores"
    shown = float(view.value.partition(" ")[0].replace("−", "-"))
    assert sum(values) / len(values) == pytest.approx(shown, abs=0.11)
    assert values == sorted(values)


@pytest.mark.parametrize(("key", "start"), [("nps", "0"), ("csat", "1"), ("ces", "1")])
def test_a_single_answer_is_its_own_score(full: Results, key: str, start: str) -> None:
    lines = score_lines(full.data, Asked(Figure.SCORE, questionnaire=key))
    assert len(lines) == len(full.data.sessions)
    assert lines[0].value == start


def test_an_answer_is_narrowed_to_task_item_and_level(full: Results) -> None:
    asked = Asked(Figure.ANSWERS, "shoes", questionnaire="seq", item="1", level="4")
    view = present_behind(full, asked)
    assert (view.title, view.about) == ("SEQ", "Answer 4: Find running shoes in your size")
    assert {line.value for line in view.lines} == {"4"}
    assert all(line.session for line in view.lines)


@pytest.mark.parametrize(
    ("value", "level", "inside"),
    [
        (7, "7–8", True), (8, "7–8", True), (9, "7–8", False), (72.5, "70–79", True), (79.9, "70–79", True),
        (100, "90–100", True), (3, "3", True), (2, "3", False), (-1, "−1", True),
    ],
)  # fmt: skip
def test_levels_are_numbers_or_spans(value: float, level: str, *, inside: bool) -> None:
    assert within(value, level) is inside


def test_a_column_of_the_sus_opens_the_people_in_it(version_b: Results) -> None:
    chart = build.sus_scores(version_b.summary)
    for level, _ in chart.levels:
        scores = [own.estimate.value for _, own in version_b.sus if own.estimate and own.estimate.value is not None]
        view = present_behind(version_b, Asked(Figure.SUS, level=level))
        assert len(view.lines) == sum(within(score, level) for score in scores)
