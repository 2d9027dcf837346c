"""The report to edit: a document for word processors, with real headings, captions, tables and styles."""

import docx
from docx.document import Document as WordDocument

from uxlab.report.document import Document
from uxlab.report.progress import Asked, Progress, never, part_of, silent, step
from uxlab.report.setting.numbers import Heading, depth_of_contents, figures, in_order
from uxlab.report.setting.sheet import CHART_MARGIN_PX, SHEETS
from uxlab.report.word.archive import archived, describe
from uxlab.report.word.blocks import Blocks, Charts
from uxlab.report.word.contents import contents
from uxlab.report.word.elements import text
from uxlab.report.word.pages import set_pages
from uxlab.report.word.styles import dress, tighten

_DRAWN, _SET = 0.7, 0.9
"""Shares of the work: charts are drawn, pages are set."""


def write_docx(document: Document, *, progress: Progress = silent, cancelled: Asked = never) -> bytes:
    """Return the document as DOCX.

    Raises:
        Cancelled: it was asked to stop.
    """
    charts = _charts(document, part_of(progress, 0.0, _DRAWN), cancelled)
    step(progress, cancelled, _DRAWN, "Setting the pages")
    sheet = SHEETS[document.paper]
    word = docx.Document()
    dress(word, sheet, document.language)
    if document.one_page:
        tighten(word)
    describe(word, document)
    set_pages(word, document, sheet)
    _fill(word, document, Blocks(word, sheet, charts))
    step(progress, cancelled, _SET, "Packing the document")
    return archived(word)


def _fill(word: WordDocument, document: Document, blocks: Blocks) -> None:
    front, body = in_order(document)
    head = [text("Title", document.title)]
    head += [text("Subtitle", document.subtitle)] if document.subtitle else []
    depth = depth_of_contents(document)
    listed = [(place, item) for place, item in enumerate(body, len(front)) if isinstance(item, Heading)]
    end = word.element.body.sectPr
    for place, item in enumerate(front):
        head += blocks.elements(item, place)
    head += contents(listed, depth) if depth else []
    for place, item in enumerate(body, len(front)):
        head += blocks.elements(item, place)
    for element in head:
        end.addprevious(element)


def _charts(document: Document, progress: Progress, cancelled: Asked) -> Charts:
    from uxlab.charts.files import png
    from uxlab.charts.theme import PRINT

    pictures, width_px = figures(document), SHEETS[document.paper].chart_px(one_page=document.one_page)
    drawn = {}
    for done, (number, picture) in enumerate(pictures):
        step(progress, cancelled, done / len(pictures), f"Drawing chart {done + 1} of {len(pictures)}")
        drawn[number] = png(picture.chart, PRINT, width_px=width_px, titled=False, margin_px=CHART_MARGIN_PX)
    return drawn
