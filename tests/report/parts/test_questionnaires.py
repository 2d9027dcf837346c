"""Answers to questionnaires."""

from dataclasses import replace

from tests.report.walking import blocks_in, gaps, row_of, tables, texts_in
from uxlab.metrics.summary import summarise
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
    assert row_of(made["Questionnaires"], "NPS")["n"].text == "20"
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
