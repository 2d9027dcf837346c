"""Numbers keep every digit, and texts fit into cells or say that they do not."""

import math

from hypothesis import given
from hypothesis import strategies as st

from uxlab.report.workbook.cells import LONGEST, ExactNumber, fit_text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_comes_back_to_its_last_digit(number: float) -> None:
    assert float(f"{ExactNumber(number):.16G}") == number


def test_sixteen_digits_alone_would_not_do() -> None:
    assert float(f"{0.1 + 0.2:.16G}") != 0.1 + 0.2 == float(f"{ExactNumber(0.1 + 0.2):.16G}")


def test_what_no_cell_can_hold_is_shown_as_missing() -> None:
    assert fit_text("a\x00b\x07c\uffffd\ud800e") == "a�b�c�d�e"
    assert fit_text("one\r\ntwo\rthree\tfour\n") == "one\ntwo\nthree\tfour\n"


@given(st.text(max_size=50))
def test_short_texts_keep_their_length(text: str) -> None:
    assert len(fit_text(text.replace("\r", ""))) == len(text.replace("\r", ""))


def test_a_text_that_is_too_long_is_cut_and_says_so() -> None:
    text = fit_text("🙂" * LONGEST)
    assert len(text.encode("utf-16-le")) // 2 <= LONGEST
    assert text.endswith("and a cell holds 32,767; uxlab export has them all]")
    assert "32,767 characters in all" in text
    assert fit_text("x" * LONGEST) == "x" * LONGEST
    assert math.isclose(len(fit_text("x" * (LONGEST + 1))), LONGEST, abs_tol=1)
