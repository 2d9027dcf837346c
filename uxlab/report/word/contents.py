"""Headings of a document for word processors, and the table of contents that leads to them.

The contents are a field: a word processor adds the pages' numbers when it updates it. Until then its links work.
"""

from collections.abc import Sequence

from docx.oxml.xmlchemy import BaseOxmlElement

from uxlab.report.setting.numbers import Heading
from uxlab.report.word.elements import field, make, paragraph, run

TITLE = "Contents"


def heading(one: Heading, number: int) -> BaseOxmlElement:
    """Return a heading that the contents can lead to; `number` is its place among all headings."""
    mark = {"id": str(number)}
    start = make("bookmarkStart", **mark, name=_anchor(number))
    return paragraph(f"Heading{one.level}", start, run(one.title), make("bookmarkEnd", **mark))


def contents(headings: Sequence[tuple[int, Heading]], depth: int) -> list[BaseOxmlElement]:
    """Return the title of the contents and the field; `headings` come with their places among all headings."""
    listed = [(number, one) for number, one in headings if one.level <= depth]
    entries = [_entry(number, one) for number, one in listed]
    *opening, end = field(f'TOC \\o "1-{depth}" \\h \\z \\u')
    lines = [paragraph(f"TOC{one.level}", entry) for (_, one), entry in zip(listed, entries, strict=True)]
    for element in reversed(opening):
        lines[0].insert(1, element)
    lines[-1].append(end)
    return [paragraph("TOCHeading", run(TITLE)), *lines]


def _entry(number: int, one: Heading) -> BaseOxmlElement:
    return make("hyperlink", run(one.entry), anchor=_anchor(number), history="1")


def _anchor(number: int) -> str:
    return f"_Toc{number:06}"
