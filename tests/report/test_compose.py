"""The whole report: every figure is that of the summary, nothing is half said, and the author's choices hold."""

import json
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

import pytest

from tests.report.walking import all_texts, blocks_of, sections_of
from uxlab.metrics.summary import to_json
from uxlab.model.report import ReportPlan, ReportText
from uxlab.report.compose import compose
from uxlab.report.document import Document, Gap, Headlines, Lead, Paper, Picture, Table
from uxlab.report.material import Material
from uxlab.report.sections import SECTIONS

NEVER = ("nan", "None", "0 of 0", "inf", "  ")
OTHER_SOURCES = {"comparison", "findings", "indicators", "participants", "tasks", "voices", "appendices"}
"""Sections whose numbers are no figures of `metrics --json`: comparisons, problems, counts of the design."""


def numbers_of(value: object) -> set[float]:
    """Return every number of a JSON value."""
    match value:
        case bool() | None | str():
            return set()
        case int() | float():
            return {float(value)}
        case dict():
            return {number for one in value.values() for number in numbers_of(one)}
        case list():
            return {number for one in value for number in numbers_of(one)}
        case _:
            raise TypeError(type(value))


def rounded(number: float, digits: int) -> Decimal:
    """Return a number as people round it: a half goes up."""
    return Decimal(str(number)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def readings(share: float) -> set[str]:
    """Return how a share may read: in whole percent or tenths, and next to certain in words."""
    percent = {f"{rounded(share, digits) * 100:.{digits - 2}f} %" for digits in (2, 3)}
    nearly = {"more than 99 %": 0.995 <= share < 1, "less than 1 %": 0 < share < 0.005}
    return percent | {words for words, so in nearly.items() if so}


def test_every_number_of_a_table_is_one_of_metrics_json(rich: Material, document: Document) -> None:
    known = numbers_of(json.loads(json.dumps(to_json(rich.summary))))
    shown = [
        cell.number
        for top in document.sections
        if top.key not in OTHER_SOURCES
        for section in sections_of([top])
        if section.key != "results-goals"  # tests of goals are those of `compare`
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
        if cell.number is not None
    ]
    assert len(shown) > 200
    assert [number for number in shown if number not in known] == []


def test_a_table_never_shows_a_number_that_it_does_not_hold(document: Document) -> None:
    """What a cell reads is what its number is, in whole percent, as a clock or rounded."""
    for block in blocks_of(document):
        for row in block.rows if isinstance(block, Table) else ():
            for cell in row:
                if cell.number is not None and cell.text.endswith(" %") and cell.number <= 1:
                    goal = cell.text.removeprefix("more than ")
                    assert {cell.text, goal} & readings(cell.number)
                elif cell.number is not None and cell.text.count(":") == 1 and "." not in cell.text:
                    minutes, seconds = cell.text.removeprefix("less than ").split(":")
                    assert 60 * int(minutes) + int(seconds) == rounded(cell.number, 0)


def test_the_headlines_are_the_four_figures(rich: Material, document: Document) -> None:
    (figures,) = [block.figures for block in document.front if isinstance(block, Headlines)]
    overall = rich.summary.overall
    assert [one.label for one in figures] == ["Success rate", "Time per task", "Error rate", "SUS"]
    assert overall.success_rate is not None
    assert figures[0].value == f"{100 * (overall.success_rate.value or 0):.0f} %"
    assert figures[0].basis == f"77 of {rich.summary.attempts} attempts"
    assert figures[3].basis == "grade C, n = 20"


def test_nothing_reads_as_a_value_that_there_is_not(document: Document, empty: Material) -> None:
    for text in (*all_texts(document), *all_texts(compose(empty))):
        assert not [bad for bad in NEVER if bad in text.replace("within", "")], text


def test_the_sections_follow_the_format_in_its_order(document: Document) -> None:
    """But for that about pointers, which were not recorded here."""
    assert [section.key for section in document.sections] == [name.key for name in SECTIONS if name.key != "pointing"]


def test_keys_are_unique_and_headings_no_deeper_than_three(rich: Material, document: Document, empty: Material) -> None:
    for one in (document, compose(empty), compose(rich, one_page=True)):
        keys = [section.key for section in sections_of(one.sections)]
        assert len(set(keys)) == len(keys)
        assert all(not third.sections for top in one.sections for second in top.sections for third in second.sections)


def test_what_the_author_leaves_out_is_nowhere(rich: Material) -> None:
    left_out = frozenset({"comparison", "journey"})
    made = compose(replace(rich, plan=replace(rich.plan, left_out=left_out)))
    assert left_out.isdisjoint(section.key for section in made.sections)
    assert "Version A" not in made.subtitle
    assert not [text for text in all_texts(made) if "has shorter times" in text]


def test_without_notes_no_word_of_a_note_is_in_the_report(rich: Material, document: Document) -> None:
    quiet = " ".join(all_texts(compose(replace(rich, plan=replace(rich.plan, notes=False)))))
    loud = " ".join(all_texts(document))
    for words in ("I would have given up at home", "pointed at the menu", "The clear pictures.", "field overlooked"):
        assert words in loud
        assert words not in quiet


def test_the_author_s_words_come_first(rich: Material) -> None:
    texts = ((ReportText.TITLE, "Round 2"), (ReportText.SUMMARY, "It works.\n\nMostly."))
    made = compose(replace(rich, plan=ReportPlan(texts=texts)))
    assert made.title == "Round 2"
    assert [block.text for block in made.front if isinstance(block, Lead)] == ["It works."]
    assert "Mostly." in all_texts(made)
    assert compose(replace(rich, plan=ReportPlan())).title == "Larkspur shop"


def test_an_empty_study_says_what_is_missing_in_every_section_that_needs_it(empty: Material) -> None:
    made = compose(empty)
    gaps = {
        section.key for section in sections_of(made.sections) if any(isinstance(block, Gap) for block in section.blocks)
    }
    assert gaps >= {
        "summary", "product", "objectives", "participants", "facility", "environment", "tasks", "metrics", "results",
        "questionnaires", "indicators", "journey", "findings", "conclusions-drawn", "recommendations", "consent",
    }  # fmt: skip
    assert any(isinstance(block, Gap) for block in made.front)
    assert not [block for block in blocks_of(made) if isinstance(block, Picture)]


def test_a_single_page_has_figures_chart_table_and_the_first_problems(rich: Material) -> None:
    made = compose(rich, paper=Paper.LETTER, one_page=True)
    assert (made.one_page, made.paper) == (True, Paper.LETTER)
    assert [section.key for section in made.sections] == ["results", "findings"]
    kinds = [type(block).__name__ for block in blocks_of(made)]
    assert kinds == ["Lead", "Headlines", "Picture", "Table", "Table", "Paragraph"]


def test_a_single_page_of_an_empty_study_is_its_gap(empty: Material) -> None:
    assert [type(block).__name__ for block in blocks_of(compose(empty, one_page=True))] == ["Gap"]


def test_the_same_material_makes_the_same_report(rich: Material, document: Document) -> None:
    assert compose(rich) == document


@pytest.mark.parametrize("table", ["Summary of results", "All figures"])
def test_tables_of_different_quantities_are_not_sorted(document: Document, table: str) -> None:
    (found,) = [block for block in blocks_of(document) if isinstance(block, Table) and block.caption == table]
    assert not found.sortable


def test_no_caption_says_again_what_stands_above_it(document: Document) -> None:
    for section in sections_of(document.sections):
        for block in section.blocks:
            if isinstance(block, Picture | Table):
                above = {section.title} | ({block.chart.title} if isinstance(block, Picture) else set())
                assert block.caption not in above
                assert "Whiskers" not in block.caption
