"""The printed report as a reader of PDF files finds it: words, outline, pages, fonts and tags."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from time import process_time

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, Destination, DictionaryObject, PdfObject, StreamObject

from tests.bench.costs import compared_s, cost_s
from tests.report.example import HOSTILE, example_document, hostile_document
from tests.report.walking import all_texts
from uxlab.errors import Cancelled
from uxlab.report import pdf
from uxlab.report.compose import compose
from uxlab.report.document import (
    Align,
    Bullets,
    Cell,
    Column,
    Document,
    Facts,
    Gap,
    Headlines,
    Paper,
    Paragraph,
    Quotation,
    Section,
    Table,
)
from uxlab.report.material import Material
from uxlab.report.pdf import page_pictures, write_pdf
from uxlab.report.setting.characters import printable

MOST_TIMES = 8
"""Measured: 4; were the cost that of the square, 16."""
BACKWARDS_OR_PICTURES = {HOSTILE[9], HOSTILE[10]}
"""Texts whose order, or whose signs, a reader of PDF files gives back in its own way."""


def read(document: Document) -> PdfReader:
    return PdfReader(BytesIO(write_pdf(document)))


def bare(text: str) -> str:
    """Return a text without spaces and line breaks, which the lines of a page decide."""
    return "".join(text.split())


def words_of(reader: PdfReader) -> str:
    return bare("".join(page.extract_text() for page in reader.pages))


def within(found: PdfObject | None, *keys: str) -> DictionaryObject:
    """Return what is found by a path of names."""
    for key in keys:
        assert isinstance(found, DictionaryObject)
        found = found[key].get_object()
    assert isinstance(found, DictionaryObject)
    return found


def listed(found: PdfObject) -> list[PdfObject | None]:
    """Return one or several as a list."""
    whole = found.get_object()
    return [one.get_object() for one in whole] if isinstance(whole, ArrayObject) else [whole]


def metadata_of(reader: PdfReader) -> str:
    found = within(reader.trailer, "/Root", "/Metadata")
    assert isinstance(found, StreamObject)
    return found.get_data().decode()


def of(*blocks: Paragraph | Table | Gap | Bullets | Facts | Quotation | Headlines, title: str = "Section") -> Document:
    sections = (Section(key="s", title=title, blocks=blocks),)
    return replace(example_document(), front=(), sections=sections)


def numbers(rows: int) -> Table:
    columns = (Column(title="Participant"), *(Column(title=f"Task {n}", align=Align.RIGHT) for n in range(1, 9)))
    cells = [tuple(Cell(text=f"{at}:{n:02}") for n in range(8)) for at in range(rows)]
    return Table(
        caption="Times",
        columns=columns,
        rows=tuple((Cell(text=f"P{at:03}"), *row) for at, row in enumerate(cells)),
        note="In minutes.",
    )


@pytest.fixture(scope="module")
def example() -> PdfReader:
    return read(example_document())


def test_every_word_of_a_real_report_is_on_its_pages(document: Document) -> None:
    found = words_of(read(document))
    assert [text for text in all_texts(document) if bare(text) not in found] == []


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595.28, 841.89)), (Paper.LETTER, (612.0, 792.0))])
def test_pages_have_the_size_of_the_paper(paper: Paper, size: tuple[float, float]) -> None:
    for page in read(example_document(paper=paper)).pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(size, abs=0.02)


def test_every_page_says_which_it_is_and_of_what(example: PdfReader) -> None:
    pages = len(example.pages)
    assert pages > 2
    for number, page in enumerate(example.pages, 1):
        text = " ".join(page.extract_text().split())
        assert f"uxlab 0.1.0 · page {number} of {pages}" in text
        assert "16 March 2026" in text
        assert ("Usability report · Larkspur shop, version B" in text) == (number > 1)


def test_the_outline_has_the_headings_at_their_levels_and_leads_to_their_pages(example: PdfReader) -> None:
    found: list[tuple[int, str]] = []
    for level, entry in _entries(example.outline, 1):
        title = str(entry["/Title"])
        found.append((level, title))
        page = example.get_destination_page_number(entry)
        assert page is not None
        assert bare(title) in bare(example.pages[page].extract_text())
    assert found == [
        (1, "Results per task"),
        (1, "Context of use"),
        (2, "Tasks"),
        (2, "Order of the tasks"),
        (1, "Findings"),
        (2, "1. “Code” is taken for the order number"),
        (1, "Appendices"),
        (2, "Log of corrections"),
    ]


def _entries(outline: Iterable[object], level: int) -> Iterator[tuple[int, Destination]]:
    for entry in outline:
        if isinstance(entry, Destination):
            yield level, entry
        elif isinstance(entry, list):
            yield from _entries(entry, level + 1)


def test_the_contents_lead_to_the_sections(example: PdfReader) -> None:
    links = [link for page in example.pages if "/Annots" in page for link in listed(page["/Annots"])]
    assert len([link for link in links if str(within(link)["/Subtype"]) == "/Link"]) >= 8
    assert "Contents" in example.pages[0].extract_text()


def test_all_fonts_are_in_the_file_and_inter_is_one(example: PdfReader) -> None:
    names = set()
    for font in _fonts(example):
        names.add(str(font["/BaseFont"]).partition("+")[2])
        (inner,) = listed(font["/DescendantFonts"])
        assert {"/FontFile2", "/FontFile3"} & set(within(inner, "/FontDescriptor"))
    assert {"Inter-Regular-Identity-H", "Inter-Medium-Identity-H", "Inter-SemiBold-Identity-H"} <= names


def _fonts(reader: PdfReader) -> Iterator[DictionaryObject]:
    for page in reader.pages:
        fonts = within(page, "/Resources", "/Font")
        yield from (within(fonts, name) for name in fonts)


def test_the_file_says_what_it_is(example: PdfReader) -> None:
    assert example.metadata is not None
    assert example.metadata.title == "Larkspur shop, version B"
    assert str(within(example.trailer, "/Root")["/Lang"]) == "en"


def test_the_file_is_accessible_and_pictures_are_told_in_words(example: PdfReader) -> None:
    tags = list(_tags(within(example.trailer, "/Root", "/StructTreeRoot")))
    assert within(example.trailer, "/Root", "/MarkInfo")["/Marked"]
    assert "pdfuaid:part" in metadata_of(example)
    told = [str(tag["/Alt"]) for tag in tags if "/Alt" in tag]
    assert printable("Success falls from 90 % at the first task to 60 % at the last.") in told
    kinds = {str(tag.get("/S")) for tag in tags}
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/Figure", "/Caption", "/L", "/LI"} <= kinds


def _tags(tag: DictionaryObject) -> Iterator[DictionaryObject]:
    yield tag
    for child in listed(tag["/K"]) if "/K" in tag else []:
        if isinstance(child, DictionaryObject):
            yield from _tags(child)


def test_the_day_of_the_report_is_the_day_of_the_file() -> None:
    reader = read(replace(example_document(), dated=date(2026, 3, 16)))
    assert reader.metadata is not None
    assert reader.metadata.creation_date_raw == "D:20260316000000Z"


def test_the_same_document_is_the_same_file() -> None:
    assert write_pdf(example_document()) == write_pdf(example_document())


def test_what_would_be_code_is_words() -> None:
    document = hostile_document()
    found = words_of(read(document))
    texts = [text for text in all_texts(document) if text not in BACKWARDS_OR_PICTURES and len(text) < 1000]
    assert [text for text in texts if bare(text) not in found] == []
    assert "👩" in found
    assert "שלום" in found or "םולש" in found


def test_a_note_of_ten_thousand_characters_is_printed_whole() -> None:
    note = Table(caption="Notes", columns=(Column(title="Note"),), rows=((Cell(text="long " * 2000),),))
    assert words_of(read(of(Paragraph(text="long " * 2000), note))).count("long") == 4000


@pytest.mark.parametrize("length", [200, 10_000])
def test_a_word_without_end_is_broken_and_not_cut(length: int) -> None:
    word = "Donaudampfschiff" * (length // 16)
    narrow = Table(
        caption="", columns=(Column(title="A"), Column(title="B")), rows=((Cell(text=word), Cell(text="b")),)
    )
    reader = read(of(Paragraph(text=word), narrow))
    assert words_of(reader).count("Donaudampfschiff") >= 2 * (length // 16) * 0.95  # some over the end of a page
    for page in reader.pages:
        right = max(_ends(page.extract_text(extraction_mode="layout")), default=0)
        assert right < 160


def _ends(text: str) -> list[int]:
    return [len(line) for line in text.splitlines()]


def test_controls_are_shown_as_such_and_break_nothing() -> None:
    found = words_of(read(of(Paragraph(text="a\x00b\x07c\ud800d"), title="\x00")))
    assert "a�b�c�d" in found


def test_a_line_break_is_a_line_break() -> None:
    (page,) = read(of(Paragraph(text="one line\r\nanother"))).pages
    assert "one line\nanother" in page.extract_text()


@pytest.mark.parametrize("rows", [40, 500])
def test_a_long_table_repeats_its_header_and_loses_no_row(rows: int) -> None:
    reader = read(of(numbers(rows)))
    pages = [page.extract_text() for page in reader.pages]
    with_rows = [text for text in pages if "P0" in text or "P1" in text]
    assert all("Task 8" in text for text in with_rows)
    everything = "\n".join(pages)
    assert [at for at in range(rows) if f"P{at:03}" not in everything] == []
    assert len(pages) <= 2 + rows // 30


def test_figures_with_and_without_an_aside_stand_under_each_other() -> None:
    columns = (Column(title="Task"), Column(title="Time", align=Align.RIGHT))
    rows = ((Cell(text="Find"), Cell(text="7:77", aside="6:66")), (Cell(text="Pay"), Cell(text="7:77")))
    places: list[float] = []

    def note(text: str, _: object, place: Sequence[float], *__: object) -> None:
        if "7:77" in text:
            places.append(place[4])

    for page in read(of(Table(caption="Times", columns=columns, rows=rows))).pages:
        page.extract_text(visitor_text=note)
    assert len(places) == 2
    assert places[0] == pytest.approx(places[1], abs=0.01)


def test_the_note_of_a_long_table_stands_above_it() -> None:
    long, short = ("".join(page.extract_text() for page in read(of(numbers(rows))).pages) for rows in (200, 4))
    assert long.index("In minutes.") < long.index("P001")
    assert short.index("In minutes.") > short.index("P003")


def test_an_empty_document_is_a_page_with_a_title() -> None:
    blank = Document(kind="", title="", subtitle="", made_on="", program="uxlab 0.1.0", front=(), sections=())
    (page,) = read(blank).pages
    assert "page 1 of 1" in page.extract_text()


def test_empty_blocks_are_no_mistake() -> None:
    table = Table(caption="", columns=(), rows=())
    reader = read(of(Headlines(figures=()), Facts(pairs=()), Bullets(items=()), Paragraph(text=""), table, title=""))
    assert len(reader.pages) == 1


@pytest.mark.parametrize("paper", list(Paper))
def test_a_report_of_one_page_fits_it_and_has_no_contents(rich: Material, paper: Paper) -> None:
    (page,) = read(compose(rich, one_page=True, paper=paper)).pages
    text = page.extract_text()
    assert "Contents" not in text
    assert "Figure 1" not in text


def test_a_report_of_one_page_that_cannot_fit_runs_over() -> None:
    crowded = replace(of(numbers(300)), one_page=True)
    assert len(read(crowded).pages) > 1


def test_without_a_sign_for_a_character_the_report_is_still_printed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pdf, "font_folders", lambda: [tmp_path])
    reader = read(of(Paragraph(text="x \U0010ffff y")))
    assert within(reader.trailer, "/Root", "/MarkInfo")["/Marked"]
    assert "pdfuaid" not in metadata_of(reader)


def test_it_tells_how_far_it_is() -> None:
    heard: list[tuple[float, str]] = []
    write_pdf(example_document(), progress=lambda share, doing: heard.append((share, doing)))
    shares = [share for share, _ in heard]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert (0.0, "Drawing chart 1 of 8") in heard


def test_it_stops_between_two_charts() -> None:
    heard: list[str] = []
    with pytest.raises(Cancelled):
        write_pdf(
            example_document(),
            progress=lambda _share, doing: heard.append(doing),
            cancelled=lambda: len(heard) == 2,
        )
    assert heard == ["Drawing chart 1 of 8", "Drawing chart 2 of 8"]


@pytest.mark.alone
def test_four_times_the_attempts_take_four_times_as_long() -> None:
    def cost_of(rows: int) -> float:
        document = of(numbers(rows))
        return cost_s(lambda: write_pdf(document), process_time)

    cost_of(10)  # loads what is loaded once
    compared_s(partial(cost_of, 2000), partial(cost_of, 500), MOST_TIMES)


def test_the_pages_as_pictures_are_those_of_the_report() -> None:
    document = example_document()
    pictures = page_pictures(document, dots_per_inch=36)
    assert len(pictures) == len(PdfReader(BytesIO(write_pdf(document))).pages)
    width, height = (int.from_bytes(pictures[0][start : start + 4]) for start in (16, 20))  # of a PNG's header
    assert abs(width - 210 / 25.4 * 36) <= 1
    assert abs(height - 297 / 25.4 * 36) <= 1
    assert len(page_pictures(example_document(one_page=True), dots_per_inch=36)) == 1
    with pytest.raises(Cancelled):
        page_pictures(document, dots_per_inch=36, cancelled=lambda: True)
