"""Times and modifiers as BORIS writes them."""

from decimal import Decimal

import pytest

from uxlab.importing.boris_terms import modifiers, moment


@pytest.mark.parametrize(
    ("seconds", "t_ns"),
    [("10.000", 10_000_000_000), (12.5, 12_500_000_000), (Decimal("0.1"), 100_000_000), (-3, -3_000_000_000), ("0", 0)],
)
def test_a_moment_is_exact(seconds: object, t_ns: int) -> None:
    assert moment(seconds) == t_ns


@pytest.mark.parametrize("seconds", ["", "NA", "nan", "inf", "1e300", None, "1:23"])
def test_what_is_no_moment_is_none(seconds: object) -> None:
    assert moment(seconds) is None


@pytest.mark.parametrize(
    ("texts", "found"),
    [(["solved"], ("solved",)), (["a|b"], ("a", "b")), (["a, b", "c"], ("a", "b", "c")), (["None", ""], ()), ([], ())],
)
def test_modifiers_are_separated(texts: list[str], found: tuple[str, ...]) -> None:
    assert modifiers(texts) == found
