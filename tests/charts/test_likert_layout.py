"""Where answers lie about the middle of a scale, and how they are filled."""

import pytest

from uxlab.charts import roles
from uxlab.charts.likert_layout import BAD, GOOD, NEITHER, score_text, shade, shares
from uxlab.charts.likert_spec import LikertRow, ScoreRow
from uxlab.metrics.estimate import Estimate

READABLE = 4.5


@pytest.mark.parametrize(
    ("counts", "expected"),
    [((2, 0, 2, 0, 4), (0.375, 0.625)), ((1, 3), (0.25, 0.75)), ((0, 0, 5), (0.0, 1.0)), ((0, 4, 0), (0.5, 0.5))],
)
def test_the_middle_level_lies_on_both_sides(counts: tuple[int, ...], expected: tuple[float, float]) -> None:
    assert shares(LikertRow(label="", counts=counts)) == expected


def test_nobody_lies_nowhere() -> None:
    assert shares(LikertRow(label="", counts=(0, 0))) == (0, 0)


@pytest.mark.parametrize("levels", range(2, 12))
def test_fills_grow_stronger_towards_both_ends(levels: int) -> None:
    looks = [shade(place, levels, high_is_good=True) for place in range(levels)]
    half = levels // 2
    assert [one.role for one in looks] == [BAD] * half + [NEITHER] * (levels % 2) + [GOOD] * half
    upper = [one.opacity for one in looks[-half:]]
    assert upper == sorted(upper)
    assert upper[-1] == 1
    assert [one.opacity for one in looks[:half]] == upper[::-1]
    turned = [shade(place, levels, high_is_good=False) for place in range(levels)]
    assert [one.role for one in turned] == [one.role for one in looks][::-1]


def _luminance(colour: tuple[float, ...]) -> float:
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))


@pytest.mark.parametrize("scheme", [roles.LIGHT, roles.DARK])
@pytest.mark.parametrize("levels", [3, 5, 7, 11])
def test_digits_can_be_read_on_every_fill(scheme: str, levels: int) -> None:
    """WCAG 2.2, 1.4.3: contrast of at least 4.5."""
    table = roles.schemes()[scheme]
    for place in range(levels):
        look = shade(place, levels, high_is_good=True)
        ground, fill = _rgb(table["surface"]), _rgb(table[look.role])
        shown = tuple(look.opacity * f + (1 - look.opacity) * g for f, g in zip(fill, ground, strict=True))
        bright, dark = sorted((_luminance(shown), _luminance(_rgb(table[look.ink]))), reverse=True)
        assert (bright + 0.05) / (dark + 0.05) >= READABLE, (scheme, place)


def test_a_score_is_told_with_interval_cut_at_its_scale() -> None:
    row = ScoreRow(label="NPS", estimate=Estimate(80, 40, 120, 5, ""), low=-100, high=100, digits=0)
    assert score_text(row).replace("\N{NO-BREAK SPACE}", " ") == "+80 [+40 – +100], n = 5"
