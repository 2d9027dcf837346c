"""Texts that a spreadsheet would compute lie still, and come back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.importing.inert import as_it_was, inert

TEXTS = st.text() | st.text(alphabet="'=+-@\t a")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\uff1d1", "'=1", "''@"])
def test_what_a_spreadsheet_would_compute_gets_an_apostrophe(text: str) -> None:
    assert inert(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "'quoted'", "P01", "1-2"])
def test_other_texts_stay(text: str) -> None:
    assert inert(text) == text == as_it_was(text)


@given(TEXTS)
def test_every_text_comes_back(text: str) -> None:
    assert as_it_was(inert(text)) == text


@given(TEXTS)
def test_no_text_begins_as_a_formula(text: str) -> None:
    assert inert(text)[:1] not in tuple("=+-@\t\r\n")
