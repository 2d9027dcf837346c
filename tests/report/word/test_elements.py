"""Texts, runs and fields as elements."""

from docx.oxml.ns import qn

from tests.report.example import HOSTILE
from uxlab.report.word.elements import field, make, paragraph, run, text


def test_an_element_has_its_values_and_children() -> None:
    element = make("tblPr", make("jc", val="right"), name="x")
    assert element.tag == qn("w:tblPr")
    assert element.get(qn("w:name")) == "x"
    assert element[0].get(qn("w:val")) == "right"


def test_a_text_is_text_and_never_markup() -> None:
    for written in HOSTILE:
        assert [found.text for found in run(written).iter(qn("w:t"))] == [written]


def test_spaces_at_the_ends_are_kept() -> None:
    (found,) = run(" a ").iter(qn("w:t"))
    assert found.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_a_line_break_is_one() -> None:
    assert [child.tag for child in run("a\nb")] == [qn("w:t"), qn("w:br"), qn("w:t")]


def test_a_style_stands_before_the_text() -> None:
    look, _ = run("a", "Aside")
    assert look[0].get(qn("w:val")) == "Aside"


def test_what_is_read_from_right_to_left_says_so() -> None:
    element = text("Normal", "שלום")
    assert element.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
    assert element.find(f"{qn('w:r')}/{qn('w:rPr')}/{qn('w:rtl')}") is not None
    assert text("Normal", "left").find(f"{qn('w:pPr')}/{qn('w:bidi')}") is None


def test_a_paragraph_can_be_kept_with_the_next() -> None:
    assert paragraph("Normal", together=True).find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


def test_a_field_has_its_instruction_and_what_is_shown() -> None:
    kinds = [child.get(qn("w:fldCharType"), child.text) for one in field("PAGE", "7") for child in one]
    assert kinds == ["begin", " PAGE ", "separate", "7", "end"]
