"""The sheet of styles, as a word processor reads it."""

import docx
import pytest
from docx.oxml.ns import qn

from uxlab.charts import roles
from uxlab.report.document import Paper
from uxlab.report.setting.sheet import SHEETS
from uxlab.report.word.elements import DXA_A_POINT
from uxlab.report.word.styles import dress, new_numbering, tighten

SHEET = SHEETS[Paper.A4]


@pytest.fixture
def word() -> docx.document.Document:
    word = docx.Document()
    dress(word, SHEET, "en")
    return word


def test_every_style_builds_on_one_that_is_there(word: docx.document.Document) -> None:
    identifiers = {style.style_id for style in word.styles}
    for style in word.styles.element.iter(qn("w:basedOn"), qn("w:next")):
        assert style.get(qn("w:val")) in identifiers


def test_colours_are_those_of_the_table_of_roles(word: docx.document.Document) -> None:
    light = roles.schemes()[roles.LIGHT]
    assert f"#{word.styles['Remark'].font.color.rgb}" == light["text3"]
    assert "role:" not in word.styles.element.xml
    assert "role:" not in word.part.numbering_part.element.xml


def test_dates_stand_at_the_right_margin(word: docx.document.Document) -> None:
    (stop,) = word.styles["Header"].paragraph_format.tab_stops
    assert stop.position.pt == pytest.approx(SHEET.room_pt, abs=1 / DXA_A_POINT)


def test_the_language_is_that_of_the_document(word: docx.document.Document) -> None:
    def language() -> str:
        (found,) = word.styles.element.iter(qn("w:lang"))
        return str(found.get(qn("w:val")))

    assert language() == "en-GB"
    dress(word, SHEET, "de")
    assert language() == "de"


def test_each_new_list_has_a_number_of_its_own_and_begins_at_one(word: docx.document.Document) -> None:
    first, second = new_numbering(word), new_numbering(word)
    assert first != second
    starts = [found.get(qn("w:val")) for found in word.part.numbering_part.element.iter(qn("w:startOverride"))]
    assert starts == ["1", "1"]


def test_a_single_page_is_set_smaller(word: docx.document.Document) -> None:
    before = word.styles["Lead"].font.size
    tighten(word)
    after = word.styles["Lead"].font.size
    assert before is not None
    assert after is not None
    assert after < before
