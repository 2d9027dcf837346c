"""Problems: the worst first, with who met them and where."""

from dataclasses import replace

from tests.report.walking import blocks_in, gaps, row_of, tables, texts_in
from uxlab.report.document import Picture, Table
from uxlab.report.material import Material
from uxlab.report.parts.findings import NO_PROBLEMS, findings, first_problems, ordered


def test_the_worst_come_first_then_those_that_most_met(rich: Material) -> None:
    assert [row.number for row in ordered(rich.problems)] == [1, 2, 3, 4, 5]
    turned = replace(rich.problems, rows=rich.problems.rows[::-1])
    assert [row.number for row in ordered(turned)] == [1, 2, 3, 4, 5]


def test_each_problem_says_how_bad_it_is_and_who_met_it_where(rich: Material) -> None:
    made = findings(rich)
    assert [one.title for one in made.sections][2] == "Voucher field closed by default"
    said = [text for block in made.sections[2].blocks for text in texts_in(block)]
    assert said[:6] == [
        "Severity", "Serious", "Met by", "5 of 20, by P02, P05, P11, P12, P14", "Where", "Basket",
    ]  # fmt: skip
    assert "Show it when a voucher is in the account." in said
    assert any(text.startswith("Find running shoes in your size: P02\N{NO-BREAK SPACE}0:12") for text in said)


def test_the_table_has_the_share_of_people(rich: Material) -> None:
    table = tables(findings(rich))["All problems"]
    row = row_of(table, "Voucher field closed by default")
    assert row["No. in the data"].text == "3"
    assert (row["Met by"].text, row["Met by"].aside) == ("25 %", "5/20")
    assert row["Severity"].number == 3
    assert sum(isinstance(block, Picture) for block in blocks_in(findings(rich))) == 2


def test_what_is_still_unseen_is_estimated_or_said_not_to_be(rich: Material) -> None:
    said = " ".join(text for block in findings(rich).blocks for text in texts_in(block))
    assert "20 participants have met about" in said
    refused = replace(rich.problems, discovery=None, refusal="Too few.")
    said = " ".join(text for block in findings(replace(rich, problems=refused)).blocks for text in texts_in(block))
    assert "How many problems are unseen: Too few." in said


def test_the_first_page_has_three(rich: Material) -> None:
    table = first_problems(rich)
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[0]] == [
        "“Code” is taken for the order number",
        "15 of 20",
        "Critical. Rename the field and accept pasted spaces.",
    ]
    assert len(table.rows) == 3


def test_without_problems_it_says_where_they_are_entered(empty: Material) -> None:
    assert gaps(findings(empty)) == [NO_PROBLEMS]
