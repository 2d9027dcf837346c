"""Each block in its style."""

import docx
import pytest
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from tests.report.example import charts, example_document
from uxlab.charts.files import png
from uxlab.charts.theme import PRINT
from uxlab.report.document import (
    Bullets,
    Cell,
    Column,
    Facts,
    Gap,
    Headlines,
    Lead,
    Paper,
    Paragraph,
    Picture,
    Quotation,
    Table,
)
from uxlab.report.setting.numbers import Heading, Item, Numbered
from uxlab.report.setting.sheet import SHEETS
from uxlab.report.word.blocks import Blocks
from uxlab.report.word.styles import dress

SHEET = SHEETS[Paper.A4]


@pytest.fixture
def blocks() -> Blocks:
    word = docx.Document()
    dress(word, SHEET, "en")
    return Blocks(word, SHEET, {1: png(charts()[0], PRINT)})


def styles(elements: list[BaseOxmlElement]) -> list[str]:
    """Return the styles of paragraphs; a table is one."""
    return [str(next(element.iter(qn("w:pStyle"), qn("w:tblStyle"))).get(qn("w:val"))) for element in elements]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (Paragraph(text="x"), ["Normal"]),
        (Paragraph(text="x", quiet=True), ["Remark"]),
        (Lead(text="x"), ["Lead"]),
        (Gap(text="x"), ["Gap"]),
        (Quotation(text="x", source="P01"), ["Quote", "QuoteSource"]),
        (Bullets(items=("a", "b")), ["ListBullet", "ListBullet"]),
        (Bullets(items=("a", "b"), numbered=True), ["ListNumber", "ListNumber"]),
        (Facts(pairs=(("a", "b"),)), ["ReportFacts", "AfterTable"]),
        (Facts(pairs=()), []),
        (Headlines(figures=()), []),
        (Heading(2, "x", "k"), ["Heading2"]),
    ],
)
def test_a_block_has_its_style(blocks: Blocks, item: Item, expected: list[str]) -> None:
    assert styles(blocks.elements(item, 0)) == expected


def table(rows: int, note: str = "") -> Table:
    return Table(caption="c", columns=(Column(title="A"),), rows=((Cell(text="x"),),) * rows, note=note)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (table(2), ["Caption", "ReportTable", "AfterTable"]),
        (table(2, "note"), ["Caption", "ReportTable", "TableNote"]),
        (table(90, "note"), ["Caption", "TableRemark", "ReportTableDense", "AfterTable"]),
    ],
)
def test_a_note_stands_below_a_table_but_above_a_long_one(blocks: Blocks, block: Table, expected: list[str]) -> None:
    assert styles(blocks.elements(Numbered("Table", 1, block), 0)) == expected


def test_a_picture_stands_under_its_caption_unless_none_is_shown(blocks: Blocks) -> None:
    picture = example_document().sections[0].blocks[0]
    assert isinstance(picture, Picture)
    assert styles(blocks.elements(Numbered("Figure", 1, picture), 0)) == ["Caption", "Figure"]
    assert styles(blocks.elements(Numbered("Figure", 1, picture, shown=False), 0)) == ["Figure"]
