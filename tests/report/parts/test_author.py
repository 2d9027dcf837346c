"""What the author writes."""

from dataclasses import replace

from tests.report.walking import blocks_in, gaps, tables, texts_in
from uxlab.model.report import ReportPlan, ReportText
from uxlab.report.material import Material
from uxlab.report.parts.author import conclusions, executive_summary, introduction
from uxlab.report.parts.plain import LEADING, plain_summary


def test_the_summary_does_not_repeat_the_front_page(rich: Material) -> None:
    said = [text for block in executive_summary(rich).blocks[:-1] for text in texts_in(block)]
    assert said == plain_summary(rich)[LEADING:]
    assert "Summary of results" in tables(executive_summary(rich))
    plan = ReportPlan(texts=((ReportText.SUMMARY, "Front.\n\nRest."),))
    written = executive_summary(replace(rich, plan=plan))
    assert [text for block in written.blocks[:-1] for text in texts_in(block)] == ["Rest.", *plain_summary(rich)]


def test_texts_stand_under_their_headings(rich: Material) -> None:
    made = introduction(rich)
    assert [one.title for one in made.sections] == ["Product", "Objectives"]
    assert texts_in(made.sections[1].blocks[0]) == ["Does version B make buying and returning easier?"]
    assert [text for block in blocks_in(conclusions(rich)) for text in texts_in(block)] == [
        "Version B is quicker.",
        "The voucher still fails.",
        "Rename the field “Code” and accept pasted spaces.",
    ]


def test_what_is_not_written_is_missing(empty: Material) -> None:
    assert [len(gaps(one(empty))) for one in (executive_summary, introduction, conclusions)] == [1, 2, 2]
