"""The report to edit as a word processor finds it: styles, headings, fields, tables and pictures."""

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from time import process_time
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from tests.bench.costs import compared_s, cost_s
from tests.report.example import example_document, hostile_document
from tests.report.test_pdf import numbers, of
from tests.report.walking import all_texts
from uxlab.errors import Cancelled
from uxlab.report.compose import compose
from uxlab.report.document import Align, Bullets, Cell, Column, Document, Facts, Headlines, Paper, Paragraph, Table
from uxlab.report.docx import write_docx
from uxlab.report.material import Material
from uxlab.report.setting.characters import printable

MOST_TIMES = 8
"""Measured: 4; were the cost that of the square, 16."""


def read(document: Document) -> WordDocument:
    return docx.Document(BytesIO(write_docx(document)))


def said(element: BaseOxmlElement) -> str:
    """Return what stands in an element, without the instructions of fields."""
    signs = element.iter(qn("w:t"), qn("w:br"))
    return "".join("\n" if found.tag == qn("w:br") else found.text or "" for found in signs)


def styled(word: WordDocument, *names: str) -> Iterator[tuple[str, str]]:
    """Return the paragraphs in these styles, those in tables and contents too."""
    for paragraph in word.element.body.iter(qn("w:p")):
        name = word.styles.get_by_id(paragraph.style, WD_STYLE_TYPE.PARAGRAPH).name
        if name in names:
            yield name, said(paragraph)


@pytest.fixture(scope="module")
def example() -> WordDocument:
    return read(example_document())


def words_of(word: WordDocument) -> str:
    parts = [word.element.body, *(part.part.element for part in _edges(word))]
    return "\n".join(said(paragraph) for part in parts for paragraph in part.iter(qn("w:p")))


def _edges(word: WordDocument) -> list[docx.section._Header | docx.section._Footer]:
    section = word.sections[0]
    return [section.header, section.first_page_header, section.footer, section.first_page_footer]


@pytest.mark.parametrize("hostile", [False, True])
def test_every_word_stands_in_the_document_as_it_was_written(document: Document, *, hostile: bool) -> None:
    whole = hostile_document() if hostile else document
    found = words_of(read(whole))
    assert [text for text in all_texts(whole) if printable(text) not in found] == []


def test_headings_are_headings(example: WordDocument) -> None:
    names = ("Title", "Heading 1", "Heading 2", "Heading 3")
    assert list(styled(example, *names)) == [
        ("Title", "Larkspur shop, version B"),
        ("Heading 1", "Results per task"),
        ("Heading 1", "Context of use"),
        ("Heading 2", "Tasks"),
        ("Heading 2", "Order of the tasks"),
        ("Heading 1", "Findings"),
        ("Heading 2", "1. “Code” is taken for the order number"),
        ("Heading 1", "Appendices"),
        ("Heading 2", "Log of corrections"),
    ]


def test_captions_are_captions_whose_numbers_count_themselves(example: WordDocument) -> None:
    captions = [text for _, text in styled(example, "Caption")]
    assert captions[:3] == [
        "Figure 1\N{EN SPACE}Success rate and time per task, with 95\N{NO-BREAK SPACE}% intervals",
        "Table 1\N{EN SPACE}Results per task",
        "Figure 2\N{EN SPACE}Version B is quicker, with its n",
    ]
    instructions = [text.text for text in example.element.body.iter(qn("w:instrText"))]
    assert instructions.count(r" SEQ Figure \* ARABIC ") == 8
    assert instructions.count(r" SEQ Table \* ARABIC ") == 1


def test_every_kind_of_block_has_a_style_of_its_own(example: WordDocument) -> None:
    names = {
        name for name, _ in styled(example, "Lead", "Gap", "Remark", "Quote", "Quote Source", "Table Note", "Term")
    }
    assert names == {"Lead", "Gap", "Remark", "Quote", "Quote Source", "Table Note", "Term"}


def test_no_paragraph_or_text_is_formatted_by_hand(example: WordDocument) -> None:
    body = example.element.body
    by_hand = {found.tag for look in body.iter(qn("w:rPr")) for found in look}
    assert by_hand <= {qn("w:rStyle"), qn("w:rtl")}
    by_hand = {found.tag for look in body.iter(qn("w:pPr")) for found in look}
    assert by_hand <= {qn("w:pStyle"), qn("w:keepNext"), qn("w:bidi"), qn("w:numPr")}


def test_the_header_of_a_table_is_repeated_and_no_row_is_divided() -> None:
    table = read(of(numbers(500))).tables[0]
    rows = table._tbl.tr_lst
    assert len(rows) == 501
    assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows[:2]] == [True, False]
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_numbers_are_set_to_the_right_by_their_style(example: WordDocument) -> None:
    (table,) = [table for table in example.tables if table.style is not None and table.style.name == "Report Table"]
    styles = [
        [paragraph.style.name for paragraph in cell.paragraphs if paragraph.style] for cell in table.rows[1].cells
    ]
    assert styles == [["Table Text"], ["Table Number"], ["Table Number"], ["Table Number"]]
    assert example.styles["Table Number"].paragraph_format.alignment == WD_ALIGN_PARAGRAPH.RIGHT
    assert table.rows[1].cells[1].text == "90\N{NO-BREAK SPACE}% [60–97]"


def test_asides_are_as_wide_so_that_the_figures_stand_under_each_other() -> None:
    columns = (Column(title="Task"), Column(title="Success", align=Align.RIGHT))
    rows = tuple((Cell(text="Pay"), Cell(text="9 %", aside=aside)) for aside in ("7/12", "12/12", ""))
    table = read(of(Table(caption="", columns=columns, rows=rows))).tables[0]
    assert [row.cells[1].text for row in table.rows[1:]] == [
        "9\N{NO-BREAK SPACE}% \N{FIGURE SPACE}7/12",
        "9\N{NO-BREAK SPACE}% 12/12",
        "9\N{NO-BREAK SPACE}% " + 5 * "\N{FIGURE SPACE}",  # about as wide as 12/12
    ]


def test_pictures_are_as_wide_as_the_text_and_told_in_words(example: WordDocument) -> None:
    section = example.sections[0]
    assert section.page_width is not None
    assert section.left_margin is not None
    assert section.right_margin is not None
    room = section.page_width - section.left_margin - section.right_margin
    assert len(example.inline_shapes) == 8
    for shape in example.inline_shapes:
        assert shape.width == pytest.approx(room, rel=0.02)
        assert shape._inline.docPr.get("descr")
    first = example.inline_shapes[0]._inline.docPr
    assert first.get("descr") == printable("Success falls from 90 % at the first task to 60 % at the last.")
    assert first.get("name") == "Figure 1"


def test_pictures_have_twice_the_pixels_of_a_screen(example: WordDocument) -> None:
    images = [part for part in example.part.package.iter_parts() if part.partname.startswith("/word/media/")]
    assert len(images) == 8
    shape = example.inline_shapes[0]
    relation = shape._inline.graphic.graphicData.pic.blipFill.blip.embed
    assert example.part.related_parts[relation].image.px_width / shape.width.inches == pytest.approx(192, rel=0.01)


@pytest.mark.parametrize(("paper", "size_pt"), [(Paper.A4, (595.28, 841.89)), (Paper.LETTER, (612.0, 792.0))])
def test_pages_have_the_size_of_the_paper(paper: Paper, size_pt: tuple[float, float]) -> None:
    section = read(example_document(paper=paper)).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (section.page_width.pt, section.page_height.pt) == pytest.approx(size_pt, abs=0.1)


def test_the_same_document_is_the_same_file() -> None:
    assert write_docx(example_document()) == write_docx(example_document())


def test_every_numbered_list_begins_at_one() -> None:
    lists = Bullets(items=("a", "b"), numbered=True)
    word = read(of(lists, Paragraph(text="between"), lists))
    numbers = [found.get(qn("w:val")) for found in word.element.body.iter(qn("w:numId"))]
    assert len(numbers) == 4
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


def test_what_xml_cannot_hold_is_replaced() -> None:
    word = read(of(Paragraph(text="a\x00b\x07c\ud800d\tE\r\nF"), title="\x0b\x00"))
    assert "a�b�c�d E\nF" in words_of(word)


def test_what_is_read_from_right_to_left_is_set_so() -> None:
    word = read(of(Paragraph(text="שלום, world")))
    (paragraph,) = [found for found in word.paragraphs if "שלום" in found.text]
    assert paragraph._p.find(f".//{qn('w:bidi')}") is not None


def test_ten_thousand_characters_and_a_word_without_end_are_whole() -> None:
    word = "x" * 10_000
    table = Table(caption="", columns=(Column(title="A"), Column(title="B")), rows=((Cell(text=word), Cell(text="b")),))
    assert words_of(read(of(Paragraph(text=word), table))).count(word) == 2


def test_an_empty_document_opens() -> None:
    blank = Document(kind="", title="", subtitle="", made_on="", program="", front=(), sections=())
    assert read(blank).tables == []


def test_empty_blocks_are_no_mistake() -> None:
    word = read(of(Headlines(figures=()), Facts(pairs=()), Bullets(items=()), Paragraph(text=""), title=""))
    assert word.tables == []


def test_a_report_of_one_page_has_neither_contents_nor_captions(rich: Material) -> None:
    word = read(compose(rich, one_page=True))
    assert list(styled(word, "Caption", "TOC Heading", "toc 1")) == []
    normal = word.styles["Heading 1"].font.size
    whole = read(compose(rich)).styles["Heading 1"].font.size
    assert normal is not None
    assert whole is not None
    assert normal < whole


def test_the_file_is_whole() -> None:
    with ZipFile(BytesIO(write_docx(hostile_document()))) as archive:
        assert archive.testzip() is None
        assert "docProps/thumbnail.jpeg" not in archive.namelist()


def test_it_stops_between_two_charts() -> None:
    heard: list[str] = []
    with pytest.raises(Cancelled):
        write_docx(
            example_document(),
            progress=lambda _share, doing: heard.append(doing),
            cancelled=lambda: len(heard) == 2,
        )
    assert heard == ["Drawing chart 1 of 8", "Drawing chart 2 of 8"]


@pytest.mark.alone
def test_four_times_the_attempts_take_four_times_as_long() -> None:
    def cost_of(rows: int) -> float:
        document = of(numbers(rows))
        return cost_s(lambda: write_docx(document), process_time)

    cost_of(10)  # loads what is loaded once
    compared_s(partial(cost_of, 2000), partial(cost_of, 500), MOST_TIMES)
