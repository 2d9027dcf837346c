"""Walks through a report: its sections, its blocks, and everything in them that somebody reads."""

from collections.abc import Iterable, Iterator

from uxlab.report.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Gap,
    Headlines,
    Lead,
    Paragraph,
    Picture,
    Quotation,
    Section,
    Table,
)


def sections_of(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from sections_of(section.sections)


def blocks_of(document: Document) -> Iterator[Block]:
    yield from document.front
    for section in sections_of(document.sections):
        yield from section.blocks


def blocks_in(section: Section) -> list[Block]:
    return [block for one in sections_of([section]) for block in one.blocks]


def gaps(section: Section) -> list[str]:
    return [block.text for block in blocks_in(section) if isinstance(block, Gap)]


def tables(section: Section) -> dict[str, Table]:
    return {block.caption: block for block in blocks_in(section) if isinstance(block, Table)}


def row_of(table: Table, first: str) -> dict[str, Cell]:
    """Return the row whose first cell reads so, by the titles of its columns."""
    (row,) = [row for row in table.rows if row[0].text == first]
    return {column.title: cell for column, cell in zip(table.columns, row, strict=True)}


def texts_in(block: Block) -> list[str]:
    """Return every text that a reader of the block sees, in order."""
    texts: list[str] = []
    match block:
        case Paragraph(text=text) | Lead(text=text) | Gap(text=text):
            texts = [text]
        case Bullets(items=items):
            texts = [*items]
        case Facts(pairs=pairs):
            texts = [text for pair in pairs for text in pair]
        case Quotation(text=text, source=source):
            texts = [text, source]
        case Headlines(figures=figures):
            texts = [text for one in figures for text in (one.label, one.value, one.interval, one.basis)]
        case Table():
            cells = [text for row in block.rows for cell in row for text in (cell.text, cell.aside)]
            texts = [block.caption, *(column.title for column in block.columns), *cells, block.note]
        case Picture(caption=caption):
            texts = [caption]
    return texts


def all_texts(document: Document) -> list[str]:
    head = [document.kind, document.title, document.subtitle, document.made_on]
    titles = [section.title for section in sections_of(document.sections)]
    return [*head, *titles, *(text for block in blocks_of(document) for text in texts_in(block))]
