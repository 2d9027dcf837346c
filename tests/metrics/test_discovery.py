"""Discovery of problems."""

from decimal import ROUND_CEILING, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.errors import UsageError
from uxlab.metrics import discovery as d


def test_the_deflated_rate_by_hand() -> None:
    # Lewis 2001: p = 9/20, two of five problems seen once, n = 4.
    found = d.discovery([3, 2, 2, 1, 1], 4)
    good_turing, normal = 0.45 / (1 + 2 / 5), (0.45 - 0.25) * 0.75
    assert found.p == 0.45
    assert found.adjusted == pytest.approx((good_turing + normal) / 2)
    assert found.found == pytest.approx(1 - (1 - (good_turing + normal) / 2) ** 4)
    assert found.total == pytest.approx(5 / (found.found or 1))


@pytest.mark.parametrize("counts", [[1, 1, 1], [1]])
def test_problems_that_nobody_met_twice_say_too_little(counts: list[int]) -> None:
    found = d.discovery(counts, 5)
    assert (found.adjusted, found.total, found.remark) == (None, None, d.FEW_REPEATS)


@pytest.mark.parametrize(
    ("counts", "participants", "words"),
    [
        ([1, 1], 1, "at least two participants"),
        ([], 5, "a problem that one of them met"),
        ([5, 5], 5, "Every participant met every problem"),
        ([6], 5, "at most all 5"),
        ([0], 5, "at least one participant"),
    ],
)
def test_what_cannot_be_estimated_is_refused(counts: list[int], participants: int, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        d.discovery(counts, participants)


@given(st.floats(0.01, 0.99), st.floats(0.01, 0.99))
def test_so_many_participants_suffice_and_one_fewer_does_not(goal: float, p: float) -> None:
    n = d.participants_for(goal, p)
    assert d.found_by(n, p) >= goal - 1e-9
    assert d.found_by(n - 1, p) < goal


def test_five_users_find_eighty_five_percent_only_at_p_31() -> None:
    assert d.found_by(5, 0.31) == pytest.approx(0.844, abs=5e-4)  # statistics.md, 6


def test_agreement_of_evaluators() -> None:
    assert d.any_two_agreement([frozenset("ab"), frozenset("ab"), frozenset("c")]) == pytest.approx(1 / 3)
    assert d.any_two_agreement([frozenset("ab")]) is None
    assert d.any_two_agreement([frozenset(), frozenset()]) is None


def test_lewis_shortcut() -> None:
    assert d.adjusted_without_matrix(0.5) == pytest.approx(0.404)


@pytest.mark.parametrize(("goal", "p"), [("0.85", "1e-9"), ("0.85", "2e-8"), ("0.5", "1e-7"), ("1e-9", "0.9")])
def test_rare_problems_take_exactly_so_many(goal: str, p: str) -> None:
    # The same logarithms with 50 digits: in floats, 1 - 1e-9 keeps only the first seven of the chance.
    with localcontext(prec=50):
        wanted = ((1 - Decimal(goal)).ln() / (1 - Decimal(p)).ln()).to_integral_value(ROUND_CEILING)
    needed = d.participants_for(float(goal), float(p))
    assert needed == wanted
    assert d.found_by(needed, float(p)) >= float(goal)
