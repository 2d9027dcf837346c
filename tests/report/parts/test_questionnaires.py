"""Answers to questionnaires."""

from dataclasses import replace

from tests.report.walking import blocks_in, gaps, row_of, tables, texts_in
from uxlab.charts import build
from uxlab.charts.likert_spec import Likert
from uxlab.charts.spec import Dots
from uxlab.metrics.summary import summarise
from uxlab.report.document import Picture
from uxlab.report.material import Material
from uxlab.report.parts.questionnaires import NONE_ANSWERED, NONE_ASKED, questionnaires


def said(material: Material) -> list[str]:
    return [text for block in blocks_in(questionnaires(material)) for text in texts_in(block)]


def test_the_sus_has_its_grade_and_place(rich: Material) -> None:
    found = said(rich)
    assert found[found.index("Mean") + 1] == "68.0 [63.5–72.5], n = 20"
    assert found[found.index("Grade") + 1] == "C (Sauro and Lewis, curved scale)"
    assert found[found.index("Percentile") + 1] == "better than 50 % of products"


def test_one_person_s_sus_has_no_grade(rich: Material) -> None:
    data = replace(rich.data, sessions=rich.data.sessions[:1])
    found = said(replace(rich, data=data, summary=summarise(data)))
    assert "Grade" not in found
    assert "One person’s score has neither interval nor grade, which classify the mean of a study." in found


def test_others_and_own_questions_follow(rich: Material) -> None:
    made = tables(questionnaires(rich))
    assert row_of(made["What each of them comes to"], "NPS")["n"].text == "20"
    choice = made["On which device do you usually buy?"]
    assert sum(row[1].number or 0 for row in choice.rows) == 20
    assert len(made["What did you like best?"].rows) == 20


def test_written_answers_are_in_only_with_the_notes(rich: Material) -> None:
    quiet = replace(rich, plan=replace(rich.plan, notes=False))
    assert "What did you like best?" not in tables(questionnaires(quiet))
    assert "20 answers. What people wrote is left out of this report." in said(quiet)


def test_what_nobody_asked_or_answered_is_missing(rich: Material, empty: Material) -> None:
    assert gaps(questionnaires(empty)) == [NONE_ASKED]
    data = replace(rich.data, sessions=())
    assert gaps(questionnaires(replace(rich, data=data, summary=summarise(data)))) == [NONE_ANSWERED]


def pictures(material: Material) -> dict[str, Picture]:
    return {one.caption: one for one in blocks_in(questionnaires(material)) if isinstance(one, Picture)}


def test_every_questionnaire_with_a_scale_has_a_picture_of_its_answers(rich: Material) -> None:
    found = pictures(rich)
    asked = [form for form in rich.questionnaires if build.charted(form)]
    assert len(asked) >= 3
    for form in asked:
        one = found[f"{form.short_name}: how people answered"]
        assert isinstance(one.chart, Likert | Dots)
        assert form.short_name in one.alternative


def test_pictures_are_of_the_chosen_sessions(rich: Material) -> None:
    few = replace(rich, where=(("participant", rich.sessions[0].session.participant),))
    chart = pictures(few)["SUS: how people answered"].chart
    assert isinstance(chart, Likert)
    assert {row.n for row in chart.rows} == {1}
