"""The type of charts, and the room it takes."""

import logging

import pytest
from matplotlib.font_manager import FontProperties, findfont

from uxlab.charts.fonts import MEDIUM, REGULAR, STRONG, families, families_for, legible, width_px


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\n b\tc", "a b c"),
        ("a\x00b", "a b"),
        ("\u202eright\u202c", "right"),
        ("$x^2$", "$x^2$"),
        ("\ud800", "□"),
        ("", ""),
        ("\u200b\ufeff", ""),
        ("e\u0301", "e\u0301"),
        ("שלום", "שלום"),
    ],
)
def test_texts_are_on_one_line_and_without_what_nobody_sees(text: str, shown: str) -> None:
    assert legible(text) == shown


def test_what_no_font_has_is_a_box() -> None:
    assert legible("a\U000e1234\U0010ffffb") in {"ab", "a□b", "a□□b"}
    assert legible("\U0001f9ff\u0378").endswith("□")


def test_inter_alone_writes_what_it_has() -> None:
    assert families()[0] == "Inter"
    assert "DejaVu Sans" in families()
    assert families_for("Zürich 12:30") == ("Inter",)
    assert families_for("שלום") == families()


def test_digits_are_equally_wide() -> None:
    assert width_px("11:11", 12, REGULAR) == pytest.approx(width_px("00:00", 12, REGULAR))
    assert width_px("11:11", 12, STRONG) == pytest.approx(width_px("00:00", 12, STRONG))


def test_wider_letters_and_weights_take_more_room() -> None:
    assert width_px("W", 12, REGULAR) > 2 * width_px("i", 12, REGULAR)
    assert width_px("Word", 12, STRONG) > width_px("Word", 12, REGULAR)
    assert width_px("Word", 24, REGULAR) == pytest.approx(2 * width_px("Word", 12, REGULAR))


@pytest.mark.parametrize("weight", [REGULAR, MEDIUM, STRONG])
def test_no_family_is_searched_for_a_weight_that_it_lacks(weight: int, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        found = [findfont(FontProperties(family=family, weight=weight)) for family in families()]
    assert caplog.records == []
    assert found[0].endswith({REGULAR: "Regular.otf", MEDIUM: "Medium.otf", STRONG: "SemiBold.otf"}[weight])
