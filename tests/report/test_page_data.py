"""What the template of the printed report is given."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.report.example import HOSTILE, example_document
from uxlab.report.document import (
    Align,
    Cell,
    Column,
    Document,
    Facts,
    Gap,
    Paper,
    Paragraph,
    Picture,
    Quotation,
    Section,
    Table,
)
from uxlab.report.page_data import page_data
from uxlab.report.setting.characters import printable

CHARTS = dict.fromkeys(range(1, 9), "<svg/>")


def data(document: Document) -> dict[str, Any]:
    """Return the data as the template reads them."""
    found: dict[str, Any] = json.loads(json.dumps(page_data(document, ["Inter"], CHARTS)))
    return found


def body(*blocks: Paragraph | Gap | Quotation | Table | Facts) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = data(
        replace(example_document(), sections=(Section(key="s", title="S", blocks=blocks),))
    )["body"]
    return found[1:]


def test_every_block_has_its_kind() -> None:
    found = data(example_document())
    kinds = {one["is"] for part in ("front", "body") for one in found[part]}
    of_text = {"lead", "heading", "gap", "bullets", "paragraph", "quotation", "remark"}
    assert kinds == {*of_text, "headlines", "picture", "table", "facts"}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_data_as_it_was_written(text: str) -> None:
    (found,) = body(Paragraph(text=text))
    assert found == {"is": "paragraph", "text": text}


def test_a_title_that_is_missing_is_the_kind_or_the_program() -> None:
    untitled = replace(example_document(), title="")
    assert data(untitled)["title"] == "Usability report"
    assert data(replace(untitled, kind=""))["title"] == "uxlab 0.1.0"


def test_a_long_title_is_short_in_the_running_head() -> None:
    running = data(replace(example_document(), title="very " * 100))["running"]
    assert running.startswith("Usability report · very")
    assert len(running) <= 90


def test_the_day_is_told_in_parts() -> None:
    assert data(replace(example_document(), dated=date(2026, 3, 16)))["date"] == {"year": 2026, "month": 3, "day": 16}
    assert data(example_document())["date"] is None


def test_a_table_has_its_columns_and_cells() -> None:
    columns = (Column(title="Task"), Column(title="Success", align=Align.RIGHT))
    rows = ((Cell(text="Pay"), Cell(text="83 %", aside="10/12", strong=True)),)
    (found,) = body(Table(caption="Results", columns=columns, rows=rows, note="n"))
    assert (found["number"], found["caption"], found["note"]) == ("Table 1", "Results", "n")
    assert [(one["title"], one["right"]) for one in found["columns"]] == [("Task", False), ("Success", True)]
    assert sum(one["width"] for one in found["columns"]) == pytest.approx(100)
    assert found["rows"] == [
        [
            {"text": "Pay", "aside": "", "strong": False, "long": False},
            {"text": "83\N{NO-BREAK SPACE}%", "aside": "10/12", "strong": True, "long": False},
        ]
    ]


def test_only_long_facts_may_be_divided() -> None:
    short, long = body(Facts(pairs=(("Mean", "65.0"), ("Grade", "C"))), Facts(pairs=(("P01", "long " * 2000),)))
    assert (short["long"], long["long"]) == (False, True)


def test_only_a_long_quotation_may_be_divided() -> None:
    short, long = body(Quotation(text="short", source="P01"), Quotation(text="long " * 2000, source="P01"))
    assert (short["long"], long["long"]) == (False, True)


def test_a_picture_is_told_in_words_or_else_named() -> None:
    told, *_ = [one for one in data(example_document())["body"] if one["is"] == "picture"]
    assert told["alternative"] == printable("Success falls from 90 % at the first task to 60 % at the last.")
    section = example_document().sections[0]
    picture = section.blocks[0]
    assert isinstance(picture, Picture)
    silent = replace(section, blocks=(replace(picture, alternative=""),))
    (named,) = data(replace(example_document(), sections=(silent,)))["body"][1:]
    assert named["alternative"] == "Figure 1"


def test_the_paper_is_one_that_typst_knows() -> None:
    assert [data(example_document(paper=paper))["paper"] for paper in Paper] == ["a4", "us-letter"]


def test_colours_come_from_the_table_of_roles() -> None:
    roles = data(example_document())["roles"]
    assert {"text", "text2", "text3", "accent", "line", "control"} <= set(roles)
