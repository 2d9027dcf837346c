"""A format code says whether a number is a figure, a date or a time."""

import pytest

from uxlab.importing.number_formats import Shown, shown_by, shown_by_number


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", Shown.NUMBER),
        ("0.00E+00", Shown.NUMBER),
        ('#,##0.00 "seconds"', Shown.NUMBER),
        ("0.0\\s", Shown.NUMBER),
        ("[Red]0;[Blue]-0", Shown.NUMBER),
        ("[$-409]#,##0", Shown.NUMBER),
        ("_-* #,##0_-", Shown.NUMBER),
        ("yyyy-mm-dd", Shown.DATE),
        ("dd/mm/yy hh:mm:ss", Shown.DATE),
        ("mmm", Shown.DATE),
        ('[$-407]d. mmmm yyyy"h"', Shown.DATE),
        ("h:mm", Shown.CLOCK),
        ("h:mm AM/PM", Shown.CLOCK),
        ("[h]:mm", Shown.CLOCK),
        ("[m]", Shown.CLOCK),
        ("mm:ss", Shown.CLOCK_WITH_SECONDS),
        ("[mm]:ss.0", Shown.CLOCK_WITH_SECONDS),
        ("[s]", Shown.CLOCK_WITH_SECONDS),
        ("h:mm:ss;@", Shown.CLOCK_WITH_SECONDS),
    ],
)
def test_a_code_is_read(code: str, shown: Shown) -> None:
    assert shown_by(code) is shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, Shown.NUMBER),
        (2, Shown.NUMBER),
        (14, Shown.DATE),
        (22, Shown.DATE),
        (20, Shown.CLOCK),
        (21, Shown.CLOCK_WITH_SECONDS),
        (45, Shown.CLOCK_WITH_SECONDS),
        (49, Shown.NUMBER),
    ],
)
def test_formats_without_a_code(number: int, shown: Shown) -> None:
    # ECMA-376-1, 18.8.30: 14 mm-dd-yy, 20 h:mm, 21 h:mm:ss, 22 m/d/yy h:mm, 45 mm:ss, 49 @
    assert shown_by_number(number) is shown
