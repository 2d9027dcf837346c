"""Blocks of a document as paragraphs, tables and pictures for word processors."""

from collections.abc import Mapping
from io import BytesIO
from typing import assert_never

from docx.document import Document as WordDocument
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt

from uxlab.report.document import Bullets, Facts, Gap, Headlines, Lead, Paragraph, Picture, Quotation, Table
from uxlab.report.setting.characters import printable
from uxlab.report.setting.layout import lay_out
from uxlab.report.setting.numbers import Heading, Item, Numbered
from uxlab.report.setting.sheet import Sheet
from uxlab.report.word.contents import heading
from uxlab.report.word.elements import field, make, paragraph, run, text
from uxlab.report.word.styles import new_numbering
from uxlab.report.word.tables import data_table, facts_table, figures_table

Charts = Mapping[int, bytes]
"""The figures by number, as PNG."""


class Blocks:
    """Makes the elements of a document; it needs the document only for its pictures and its numbered lists."""

    def __init__(self, word: WordDocument, sheet: Sheet, charts: Charts) -> None:
        self._word = word
        self._sheet = sheet
        self._charts = charts

    def elements(self, item: Item, place: int) -> list[BaseOxmlElement]:
        """Return what stands for an item; `place` is unique among all items."""
        match item:
            case Numbered():
                found = self._numbered(item)
            case Facts():
                found = [facts_table(item, self._sheet), text("AfterTable", "")] if item.pairs else []
            case Headlines():
                found = [figures_table(item, self._sheet), text("AfterTable", "")] if item.figures else []
            case Bullets():
                found = self._list(item)
            case Quotation():
                found = [text("Quote", item.text), text("QuoteSource", item.source)]
            case Paragraph():
                found = [text("Remark" if item.quiet else "Normal", item.text)]
            case Lead():
                found = [text("Lead", item.text)]
            case Gap():
                found = [text("Gap", item.text)]
            case Heading():
                found = [heading(item, place)]
            case _:
                assert_never(item)
        return found

    def _list(self, bullets: Bullets) -> list[BaseOxmlElement]:
        paragraphs = [text("ListNumber" if bullets.numbered else "ListBullet", item) for item in bullets.items]
        if bullets.numbered:
            number = new_numbering(self._word)
            for one in paragraphs:
                one.pPr.insert(1, make("numPr", make("ilvl", val="0"), make("numId", val=number)))
        return paragraphs

    def _numbered(self, item: Numbered) -> list[BaseOxmlElement]:
        if isinstance(item.block, Table):
            return self._table(item, item.block)
        return [*_caption(item), self._figure(item, item.block)]

    def _table(self, item: Numbered, table: Table) -> list[BaseOxmlElement]:
        """Return a table with its note below, or above where the table is long and the note would be found too late."""
        layout = lay_out(table, self._sheet)
        element = data_table(table, layout, self._sheet, dense=not item.shown)
        after = text("AfterTable", "")
        if not table.note:
            return [*_caption(item), element, after]
        if layout.together:
            return [*_caption(item), element, text("TableNote", table.note)]
        return [*_caption(item), text("TableRemark", table.note), element, after]

    def _figure(self, item: Numbered, picture: Picture) -> BaseOxmlElement:
        file = BytesIO(self._charts[item.number])
        inline = self._word.part.new_pic_inline(file, width=Pt(self._sheet.chart_pt(one_page=not item.shown)))
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        inline.docPr.set("name", item.name)
        inline.docPr.set("descr", printable(picture.alternative) or item.name)
        return paragraph("Figure", make("r", make("drawing", inline)))


def _caption(item: Numbered) -> list[BaseOxmlElement]:
    if not item.shown:
        return []
    number = field(f"SEQ {item.kind} \\* ARABIC", str(item.number), "CaptionNumber")
    said = [run("\N{EN SPACE}"), run(item.block.caption)]
    return [paragraph("Caption", run(f"{item.kind} ", "CaptionNumber"), *number, *said)]
