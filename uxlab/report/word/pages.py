"""The pages of a document for word processors: the paper, what stands above and below each, and how they are opened."""

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.story import StoryPart
from docx.shared import Pt

from uxlab.report.document import Document
from uxlab.report.setting.characters import shortened
from uxlab.report.setting.sheet import Sheet
from uxlab.report.word.elements import field, make, paragraph, run

_EDGE_PT = 36.0
_RUNNING_HEAD = 90
_COMPATIBLE_WITH = "15"
"""The version of Word (2013) whose layout is kept; without it Word speaks of a compatibility mode."""


def set_pages(word: WordDocument, document: Document, sheet: Sheet) -> None:
    """Set the paper, the margins, heads and feet."""
    section = word.sections[0]
    section.page_width, section.page_height = Pt(sheet.width_pt), Pt(sheet.height_pt)
    section.left_margin = section.right_margin = Pt(sheet.side_pt)
    section.top_margin = section.bottom_margin = Pt(sheet.end_pt)
    section.header_distance = section.footer_distance = Pt(_EDGE_PT)
    section.different_first_page_header_footer = True
    _fill(section.first_page_header.part, _head(document.kind, document.made_on))
    _fill(section.header.part, _head(f"{document.kind} · {document.title}", document.made_on))
    _fill(section.first_page_footer.part, _foot(document.program))
    _fill(section.footer.part, _foot(document.program))
    for setting in word.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), _COMPATIBLE_WITH)


def _head(left: str, right: str) -> BaseOxmlElement:
    return paragraph("Header", run(shortened(left, _RUNNING_HEAD)), make("r", make("tab")), run(right))


def _foot(program: str) -> BaseOxmlElement:
    page, pages = field("PAGE", "1"), field("NUMPAGES", "1")
    return paragraph("Footer", run(f"{program} · page "), *page, run(" of "), *pages)


def _fill(part: StoryPart, content: BaseOxmlElement) -> None:
    for child in list(part.element):
        part.element.remove(child)
    part.element.append(content)
