"""What stands above and below each page."""

from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn

from tests.report.example import example_document
from uxlab.report.document import Paper
from uxlab.report.setting.sheet import SHEETS
from uxlab.report.word.pages import set_pages


@pytest.fixture
def word() -> docx.document.Document:
    word = docx.Document()
    set_pages(word, example_document(), SHEETS[Paper.LETTER])
    return word


def test_the_first_page_is_headed_by_the_kind_and_the_others_by_the_title_too(word: docx.document.Document) -> None:
    section = word.sections[0]
    assert section.different_first_page_header_footer
    (first,), (later,) = section.first_page_header.paragraphs, section.header.paragraphs
    assert first.text == "Usability report\t16 March 2026"
    assert later.text == "Usability report · Larkspur shop, version B\t16 March 2026"


def test_every_page_tells_its_number_and_how_many_there_are(word: docx.document.Document) -> None:
    section = word.sections[0]
    for footer in (section.first_page_footer, section.footer):
        (paragraph,) = footer.paragraphs
        assert paragraph.text == "uxlab 0.1.0 · page 1 of 1"
        assert [found.text for found in paragraph._p.iter(qn("w:instrText"))] == [" PAGE ", " NUMPAGES "]


def test_a_long_title_leaves_the_head_on_a_line(word: docx.document.Document) -> None:
    set_pages(word, replace(example_document(), title="long " * 100), SHEETS[Paper.A4])
    left, _, _ = word.sections[0].header.paragraphs[0].text.partition("\t")
    assert len(left) <= 90


def test_word_opens_it_without_speaking_of_compatibility(word: docx.document.Document) -> None:
    modes = {
        setting.get(qn("w:name")): setting.get(qn("w:val"))
        for setting in word.settings.element.iter(qn("w:compatSetting"))
    }
    assert modes["compatibilityMode"] == "15"
