"""What written texts become before they are set."""

from xml.sax.saxutils import escape

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from uxlab.report.setting.characters import printable, right_to_left, shortened


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("plain, Ünicode, 日本語, 👩‍🔬", "plain, Ünicode, 日本語, 👩‍🔬"),
        ("a\r\nb\rc\x0bd\x0ce\u2028f\u2029g\x85h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\tb", "a b"),
        ("a\x00b\x07c\x1bd\x7fe\x9ff", "a�b�c�d�e�f"),
        ("lone \ud800 and \udfff", "lone � and �"),
        ("\ufffe\uffff\ufdd0", "���"),
    ],
)
def test_what_no_page_can_hold_is_replaced(written: str, shown: str) -> None:
    assert printable(written) == shown


@given(st.text(st.characters(codec=None)))
def test_every_printable_text_can_stand_in_xml(text: str) -> None:
    shown = printable(text)
    assert (fromstring(f"<t>{escape(shown)}</t>").text or "") == shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", False), ("12 %", False), ("left", False), ("12: שלום left", True), ("مرحبا", True), ("left שלום", False)],
)
def test_the_first_letter_decides_the_direction(text: str, *, expected: bool) -> None:
    assert right_to_left(text) is expected


def test_a_short_text_is_whole_and_on_one_line() -> None:
    assert shortened("two\nlines", 20) == "two lines"


def test_a_long_text_is_cut_at_a_word() -> None:
    assert shortened("Pay with a voucher at the checkout", 20) == "Pay with a voucher…"


def test_a_long_word_is_cut_where_it_must() -> None:
    assert shortened("x" * 30, 20) == "x" * 19 + "…"
