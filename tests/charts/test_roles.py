"""The table of colours: both schemes complete, and readable wherever a role is used."""

from itertools import product

import pytest
from PySide6.QtGui import QColor

from uxlab.charts.roles import DARK, LIGHT, schemes

GROUNDS = ("window", "surface")
TEXT = ("text", "text2", "text3", "accent-text", "ok", "warn", "danger")
MARKS = (
    "control",
    "accent",
    "ok-fill",
    "warn-fill",
    "danger-fill",
    "ghost",
    "success",
    "partial",
    "failure",
    "abandoned",
    "other",
)
TRACKS = ("track-errors", "track-notes", "track-clicks", "track-keys", "track-scrolls", "track-speed")
WRITTEN_ON = (
    ("on-accent", "accent"),
    ("on-accent", "accent-hover"),
    ("on-accent", "accent-pressed"),
    ("accent-text", "accent-soft"),
    ("text", "accent-soft"),
    ("text2", "accent-soft"),
    ("text3", "accent-soft"),
    ("text", "hover"),
    ("text2", "hover"),
    ("text3", "hover"),
    ("text2", "sunken"),
    ("text3", "sunken"),
    ("text", "pressed"),
    ("ok", "ok-soft"),
    ("warn", "warn-soft"),
    ("danger", "danger-soft"),
    ("text2", "warn-soft"),
    ("text2", "danger-soft"),
    ("text2", "ok-soft"),
)
DRAWN_ON = (
    *((f"on-{outcome}", outcome) for outcome in ("success", "partial", "failure", "abandoned", "other")),
    ("on-accent-text", "accent-text"),
)
both = pytest.mark.parametrize("scheme", [LIGHT, DARK])


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(scheme: str, one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio of two roles."""
    colours = schemes()[scheme]
    dark, light = sorted((luminance(colours[one]), luminance(colours[other])))
    return (light + 0.05) / (dark + 0.05)


def test_both_schemes_name_the_same_roles() -> None:
    assert schemes()[LIGHT].keys() == schemes()[DARK].keys()


@both
def test_every_role_is_an_opaque_colour(scheme: str) -> None:
    assert all(len(value) == 7 and QColor(value).isValid() for value in schemes()[scheme].values())


@both
@pytest.mark.parametrize(("ground", "role"), list(product(GROUNDS, TEXT)))
def test_text_is_readable_on_window_and_surface(scheme: str, ground: str, role: str) -> None:
    assert contrast(scheme, role, ground) >= 4.5


@both
@pytest.mark.parametrize(("role", "ground"), WRITTEN_ON)
def test_text_is_readable_on_every_tint_that_carries_it(scheme: str, role: str, ground: str) -> None:
    assert contrast(scheme, role, ground) >= 4.5


@both
@pytest.mark.parametrize(("ground", "role"), list(product(GROUNDS, (*MARKS, *TRACKS))))
def test_outlines_and_marks_are_seen_on_window_and_surface(scheme: str, ground: str, role: str) -> None:
    assert contrast(scheme, role, ground) >= 3.0


@both
@pytest.mark.parametrize(("role", "ground"), DRAWN_ON)
def test_what_is_drawn_inside_a_mark_is_seen(scheme: str, role: str, ground: str) -> None:
    assert contrast(scheme, role, ground) >= 3.0


def test_the_table_is_that_of_the_visual_standard() -> None:
    light, dark = schemes()[LIGHT], schemes()[DARK]
    assert (light["accent"], dark["accent"]) == ("#2456C6", "#3B6FE0")
    assert (light["window"], dark["surface"]) == ("#F4F5F7", "#1C1F24")
