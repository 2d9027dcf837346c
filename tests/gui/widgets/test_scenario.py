"""Scenarios: words and lists come through, nothing active does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from uxlab.gui.widgets.scenario import plain_text, scenario_html


def shown(text: str) -> QTextDocument:
    document = QTextDocument()
    document.setHtml(scenario_html(text))
    return document


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Find **the address** of the shop.", "Find the address of the shop."),
        ("First.\n\nSecond.", "First.\nSecond."),
        ("- shoes\n- size 42", "shoes\nsize 42"),
        ("See [the shop](https://shop.example/).", "See the shop."),
        ("![a map](http://evil.example/x.png) here", "a map here"),
        ("# Title\n\nText", "Title\nText"),
        ("# Title\nText\n## More", "Title\nText\nMore"),
        ("Buy\n- shoes\n- socks\nand pay.", "Buy\nshoes\nsocks\nand pay."),
        ("Then\n1. look\n2. buy", "Then\nlook\nbuy"),
        ("Delivery is due on\n5. May at noon.", "Delivery is due on\n5. May at noon."),
        ("3 * 4 * 5 and snake_case_name", "3 * 4 * 5 and snake_case_name"),
        ("Price < 20 & > 5", "Price < 20 & > 5"),
        ("<b>bold</b><script>x</script>", "<b>bold</b><script>x</script>"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_a_scenario_reads_as_it_was_meant(written: str, read: str) -> None:
    assert shown(written).toPlainText().replace("\N{ZERO WIDTH SPACE}", "") == read


def test_a_number_within_a_paragraph_begins_a_list_where_it_is_1() -> None:
    assert scenario_html("Then\n1. look\n2. buy").count("<li") == 2
    assert "<li" not in scenario_html("Delivery is due on\n5. May at noon.")


def test_strong_words_are_semi_bold_and_nothing_is_in_italics() -> None:
    html = scenario_html("**one** and *two* and __three__")
    assert html.count("font-weight: 600") == 2
    assert html.count("font-weight: 500") == 1
    assert "<i>" not in html
    assert "<em>" not in html


@given(st.text(alphabet=st.sampled_from(list("ab*_[]()!<>&\"'`#-1. \n/:")), max_size=60))
def test_no_text_becomes_a_tag_of_its_own(text: str) -> None:
    html = scenario_html(text)
    assert set(re.findall(r"</?(\w*)", html)) <= {"p", "span", "ul", "ol", "li", "br"}
    assert "src=" not in html.replace("&quot;", "")
    assert "href=" not in html


def test_plain_text_is_the_words_alone() -> None:
    assert plain_text("# Find\n\n**the** [shop](x) ![map](y) `now`") == "Find\n\nthe shop map now"


@pytest.mark.usefixtures("qapp")
def test_ordinary_words_are_left_whole() -> None:
    sentence = "Die Donaudampfschifffahrt, 24 Euro, size 42/43: a & b"
    assert shown(sentence).toPlainText() == sentence
