"""The looks of a chart."""

import re

import pytest

from uxlab.charts.roles import schemes
from uxlab.charts.theme import DARK, LIGHT, PAGE, PRINT, Theme, as_variables, css_variables


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT])
def test_colours_come_from_the_table(theme: Theme) -> None:
    table = schemes()[theme.scheme]
    assert {theme.colour(role) for role in table} == set(table.values())


def test_print_is_on_white() -> None:
    assert PRINT.colour("surface") == "#FFFFFF"


def test_on_a_page_each_role_is_a_variable_with_the_light_colour_to_fall_back_on() -> None:
    roles = list(schemes()["light"])
    markup = as_variables(" ".join(PAGE.colour(role) for role in roles))
    assert re.findall(r"var\(--([a-z0-9-]+), (#[0-9A-F]{6})\)", markup) == list(schemes()["light"].items())


def test_the_variables_of_a_scheme_are_declared() -> None:
    assert "--text: #E9EBEE" in css_variables("dark").split("; ")
    assert len(css_variables("dark").split("; ")) == len(schemes()["dark"])
