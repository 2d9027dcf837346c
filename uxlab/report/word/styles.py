"""The styles and lists of a document for word processors, from the sheets that ship with uxlab."""

import re

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt

from uxlab.charts import roles
from uxlab.report.setting.sheet import Sheet
from uxlab.report.word.elements import DXA_A_POINT
from uxlab.resources import resource

_VARIANTS = {"en": "en-GB"}
"""The variant of a language that uxlab's own words are written in."""
_TIGHT = {
    "Normal": (9.0, 0, 5),
    "Subtitle": (9.0, 0, 6),
    "Lead": (10.5, 6, 10),
    "Heading 1": (11.5, 8, 4),
    "Figure": (9.0, 0, 4),
    "After Table": (4.0, 0, 0),
}
"""Sizes and distances before and after, in points, of styles on a single page."""
_NUMBERS = "1"
"""The definition of numbered lists in the sheet."""


def dress(word: WordDocument, sheet: Sheet, language: str) -> None:
    """Give a document the report's styles and lists instead of those it has."""
    values = {"room": str(round(sheet.room_pt * DXA_A_POINT)), "language": _VARIANTS.get(language, language)}
    _replace(word.styles.element, _read("word-styles.xml", values))
    _replace(word.part.numbering_part.element, _read("word-numbering.xml", values))


def tighten(word: WordDocument) -> None:
    """Make room, so that a report for one page keeps to it."""
    for name, (size_pt, before_pt, after_pt) in _TIGHT.items():
        style = word.styles[name]
        style.font.size = Pt(size_pt)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before_pt), Pt(after_pt)


def new_numbering(word: WordDocument) -> str:
    """Return the number of a new numbered list that starts at 1."""
    numbering = word.part.numbering_part.element
    added = numbering.add_num(int(_NUMBERS))
    added.add_lvlOverride(ilvl=0).add_startOverride(1)
    return str(added.numId)


def _read(name: str, values: dict[str, str]) -> BaseOxmlElement:
    light = roles.schemes()[roles.LIGHT]
    sheet = resource("templates", name).read_text(encoding="utf-8")
    coloured = re.sub(r'"role:([a-z0-9-]+)"', lambda found: f'"{light[found[1]].lstrip("#")}"', sheet)
    filled = re.sub(r'="(room|language)"', lambda found: f'="{values[found[1]]}"', coloured)
    return parse_xml(filled.encode())


def _replace(element: BaseOxmlElement, other: BaseOxmlElement) -> None:
    for child in list(element):
        element.remove(child)
    element.extend(list(other))
