"""What a comparison on the calculator says of a small sample, and of which side is better."""

import pytest

from tests.cli.calculator import answer, text
from uxlab.cli.calc_answer import SHARE
from uxlab.cli.calc_effect import A_BETTER, B_BETTER, NOT_DECIDED, Terms, effect_answer
from uxlab.metrics.comparison import Comparison
from uxlab.metrics.estimate import Estimate

FEW = "Fewer than 10 people on a side: only large differences can be decided."


@pytest.mark.parametrize(
    ("words", "few"),
    [
        ("compare success 8 9 8 12", 1),
        ("compare success 8 10 8 12", 0),
        ("mcnemar 3 3 2 1", 1),
        ("mcnemar 3 3 2 2", 0),
        ("compare time --a 1 2 3 4 5 6 7 8 9 10 --b 2 3", 1),
        ("compare means --a 1 2 3 4 5 6 7 8 9 10 --b 1 2 3 4 5 6 7 8 9 11 --paired", 0),
        ("compare means --a 3 3 --b 3 3", 1),
    ],
)
def test_a_small_sample_is_named(words: str, few: int) -> None:
    assert answer(*words.split())["details"]["small_sample"] is bool(few)
    assert text(*words.split()).count(FEW) == few


@pytest.mark.parametrize(
    ("value", "p", "confidence", "verdicts"),
    [
        (1.5, 0.04, 0.95, (A_BETTER, B_BETTER)),
        (0.5, 0.04, 0.95, (B_BETTER, A_BETTER)),
        (1.5, 0.06, 0.95, (NOT_DECIDED, NOT_DECIDED)),
        (1.5, 0.04, 0.99, (NOT_DECIDED, NOT_DECIDED)),
        (1.5, None, 0.95, (NOT_DECIDED, NOT_DECIDED)),
    ],
)
def test_the_test_alone_decides(value: float, p: float | None, confidence: float, verdicts: tuple[str, str]) -> None:
    terms = Terms(scale=lambda _: SHARE, of_a_side=lambda _: SHARE, neutral=1, side=" side", lies="the effect")
    side = Estimate(0.5, 0.4, 0.6, 10, "")
    found = Comparison(Estimate(value, 0.1, 2, 20, ""), None, None, p)
    for lower_is_better, verdict in zip((False, True), verdicts, strict=True):
        said = effect_answer(terms, found, (side, side), confidence, {}, lower_is_better=lower_is_better)
        assert (said.details["verdict"], said.meaning.partition(":")[0]) == (verdict, verdict)
        disagreed = [] if verdict == "Not decided" else ["Interval"]  # which holds “no difference”
        assert [name for name, _ in said.rows] == ["Verdict", "A side", "B side", "Test", *disagreed]


def test_a_test_and_an_interval_that_disagree_are_remarked_upon() -> None:
    # mcnemar 10 4 0 0: mid-p 0.0625, and adjusted Wald leaves out 0. Both by hand: 2 * 0.5^4 - 0.5^4; and with z2/8
    # added to each cell, (4 + 0.48 - 0.48) / 17.84 -+ 1.96 sqrt((4.48 + 0.48) / 17.84 - 0.2242^2) / sqrt(17.84).
    said = text("mcnemar", 10, 4, 0, 0)
    assert "Not decided: with 95 % confidence, the difference lies between +1 point and" in said
    assert "leaves “no difference” out, and the test says otherwise; the test decides" in said
    assert "the test decides" not in text("mcnemar", 10, 6, 0, 0)
    assert "the test decides" not in text("compare", "success", 0, 5, 0, 5)
