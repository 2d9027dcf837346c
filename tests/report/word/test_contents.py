"""Headings, and the contents that lead to them."""

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from uxlab.report.setting.numbers import Heading
from uxlab.report.word.contents import contents, heading

HEADINGS = [(4, Heading(1, "Results", "r")), (7, Heading(2, "Per task", "t")), (9, Heading(3, "Times", "x"))]


def style(element: BaseOxmlElement) -> str:
    return str(element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val")))


def test_an_entry_leads_to_its_heading() -> None:
    mark = heading(HEADINGS[0][1], 4).find(qn("w:bookmarkStart"))
    links = [link for line in contents(HEADINGS, 2) for link in line.iter(qn("w:hyperlink"))]
    assert mark is not None
    assert links[0].get(qn("w:anchor")) == mark.get(qn("w:name"))


def test_the_field_lists_as_many_levels_as_are_shown() -> None:
    lines = contents(HEADINGS, 2)
    assert [style(line) for line in lines] == ["TOCHeading", "TOC1", "TOC2"]
    (instruction,) = [found.text for line in lines for found in line.iter(qn("w:instrText"))]
    assert instruction == r' TOC \o "1-2" \h \z \u '


def test_the_field_begins_before_the_first_entry_and_ends_after_the_last() -> None:
    lines = contents(HEADINGS, 2)
    kinds = [
        found.get(qn("w:fldCharType"), "entry")
        for line in lines[1:]
        for found in line.iter(qn("w:fldChar"), qn("w:hyperlink"))
    ]
    assert kinds == ["begin", "separate", "entry", "entry", "end"]


def test_a_heading_has_its_level() -> None:
    assert style(heading(Heading(3, "Times", "x"), 1)) == "Heading3"
