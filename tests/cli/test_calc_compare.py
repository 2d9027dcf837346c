"""Two designs on the calculator."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.calculator import answer, csv_file, refused, text
from uxlab.metrics import compare_rows
from uxlab.metrics.compare_terms import Effect, Figure, Row, Terms, Verdict
from uxlab.wording.figures import MINUS

LEVELS = st.sampled_from([0.8, 0.9, 0.95, 0.99])
VALUES = st.lists(st.integers(1, 60), min_size=2, max_size=10)
CELLS = st.tuples(*[st.integers(0, 12)] * 4).filter(lambda cells: sum(cells) > 1)
WORDS = {Verdict.FIRST: "A better", Verdict.SECOND: "B better"}


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("compare success 11 12 5 12", "A better"),
        ("compare success 5 12 11 12", "B better"),
        ("compare success 6 12 5 12", "Not decided"),
        ("compare success 5 5 6 6", "Not decided"),
        ("compare time --a 30 40 50 --b 60 70 80", "A better"),
        ("compare time --a 60 70 80 --b 30 40 50", "B better"),
        ("compare means --a 60 70 80 --b 30 40 50", "A better"),
        ("compare means --a 60 70 80 --b 30 40 50 --lower-is-better", "B better"),
        ("compare means --a 30 40 50 --b 60 70 80 --lower-is-better", "A better"),
        ("compare means --a 3 3 --b 3 3", "Not decided"),
        ("mcnemar 2 12 1 3", "A better"),
        ("mcnemar 2 1 12 3", "B better"),
        ("mcnemar 7 6 1 1", "Not decided"),  # statistics.md 7: mid-p decides, though the interval leaves 0 out
    ],
)
def test_verdicts(words: str, verdict: str) -> None:
    assert answer(*words.split())["details"]["verdict"] == verdict
    assert text(*words.split()).splitlines()[-1].startswith(verdict)


def test_a_difference_carries_its_sign_and_its_test() -> None:
    # statistics.json, matched_adjwald_15 and mcnemar_exact_15: exact .125, mid-p .070.
    lines = text("mcnemar", 7, 6, 1, 1).splitlines()
    assert lines[0].startswith("A minus B   +33 points [+0.1 \N{EN DASH} +59], n = 15")
    assert "Test        p = 0.070" in lines
    assert "Exact test  p = 0.125" in lines


def test_times_are_compared_as_a_ratio() -> None:
    found = answer("compare", "time", "--a", 10, 20, 40, "--b", 20, 40, 80)
    assert found["value"] == pytest.approx(0.5)
    assert text("compare", "time", "--a", 10, 20, 40, "--b", 20, 40, 80).startswith(f"A against B        {MINUS}50 % [")


def test_the_same_people_are_compared_by_themselves() -> None:
    # statistics.json, paired_t.
    lists = ["--a", 4, 1, 2, 3, 8, 4, 4, "--b", 7, 13, 9, 7, 18, 8, 10]
    paired, between = answer("compare", "means", *lists, "--paired"), answer("compare", "means", *lists)
    assert (paired["n"], between["n"]) == (7, 14)
    assert paired["details"]["p"] == pytest.approx(0.002, abs=5e-4)
    assert "paired" in paired["method"]
    assert "Welch" in between["method"]


def test_pairs_of_a_file_leave_people_with_one_value_out(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "a;b\n4;7,5\n1;13\n;9\n3;7\n;\n")
    words = ["compare", "means", "--csv", file, "--column", "a", "--column", "b"]
    assert answer(*words, "--paired")["n"] == 3
    assert "1 row with one value only" in text(*words, "--paired")
    assert answer(*words)["n"] == 7


def test_outcomes_of_a_file(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "a,b\n1,0\n1,1\n1,failure\nsuccess,1\n0,\n")
    columns = ["--csv", file, "--column", "a", "--column", "b"]
    assert answer("compare", "success", *columns) == answer("compare", "success", 4, 5, 2, 4)
    matched = answer("mcnemar", *columns)
    assert (matched["value"], matched["details"]["rows_left_out"]) == (0.5, 1)


def test_everybody_succeeds_in_both_groups() -> None:
    # statistics.md 9: no p, the interval stays.
    found = answer("compare", "success", 5, 5, 6, 6)
    assert (found["value"], found["details"]["p"]) == (0, None)
    assert found["low"] < 0 < found["high"]


@pytest.mark.parametrize(
    "words",
    [
        "compare success 0 0 1 2",
        "compare success 3 2 1 2",
        "compare success 1 2000000 1 2",
        "compare time --a 1 0 --b 2 3",
        "compare time --a 1 --b 2 3",
        "compare means --a 1 2 3 --b 1 2 --paired",
        "mcnemar 0 0 0 0",
        "mcnemar 1 -2 3 4",
    ],
)
def test_what_cannot_be_compared_is_refused(words: str) -> None:
    refused(*words.split())


def test_equal_values_have_neither_test_nor_interval() -> None:
    # statistics.md 9: a library alone says p = 0.
    found = answer("compare", "means", "--a", 30, 30, 30, "--b", 31, 31, 31)
    assert (found["value"], found["low"], found["details"]["p"]) == (-1, None, None)
    assert "do not vary" in text("compare", "means", "--a", 30, 30, 30, "--b", 31, 31, 31)


def people(*values: float) -> dict[str, float]:
    return {f"P{number:02}": float(value) for number, value in enumerate(values)}


def agrees(found: dict[str, Any], row: Row | None) -> bool:
    """Return whether the calculator (A minus B) and `uxlab compare` (second less first) say the same of A and B."""
    assert row is not None
    return bool((found["details"]["verdict"], found["details"]["p"]) == (WORDS.get(row.verdict, "Not decided"), row.p))


@given(CELLS, LEVELS)
@settings(max_examples=60)
def test_rates_have_the_verdict_of_uxlab_compare(cells: tuple[int, int, int, int], level: float) -> None:
    a, b, c, d = cells
    figure, options = Figure("success_rate", better_high=True), ["--confidence", level]
    if min(a + b, c + d) > 1:
        row = compare_rows.rates_row(
            figure, people(*[1] * c, *[0] * d), people(*[1] * a, *[0] * b), Terms(paired=False, confidence=level)
        )
        found = answer("compare", "success", a, a + b, c, c + d, *options)
        assert agrees(found, row and _turned(row))
        assert row is not None
        assert row.effect is not None
        assert (found["value"], found["low"], found["high"]) == (row.effect.value, row.effect.low, row.effect.high)
    first, second = [1] * (a + b) + [0] * (c + d), [1] * a + [0] * b + [1] * c + [0] * d
    row = compare_rows.rates_row(figure, people(*second), people(*first), Terms(paired=True, confidence=level))
    assert agrees(answer("mcnemar", *cells, *options), row and _turned(row))


@given(a=VALUES, b=VALUES, level=LEVELS, paired=st.booleans())
@settings(max_examples=60)
def test_times_and_means_have_the_verdict_of_uxlab_compare(
    a: list[int], b: list[int], level: float, *, paired: bool
) -> None:
    shortest = min(len(a), len(b)) if paired else None
    a, b = a[:shortest], b[:shortest]
    options = ["--a", *a, "--b", *b, "--confidence", level, *(["--paired"] if paired else [])]
    terms = Terms(paired=paired, confidence=level)
    time = Figure("time_geometric_mean", better_high=False, kind=Effect.RATIO)
    row = compare_rows.times_row(time, people(*b), people(*a), terms)
    assert agrees(answer("compare", "time", *options), row and _turned(row))
    row = compare_rows.means_row(Figure("sus", better_high=True), people(*b), people(*a), terms)
    assert agrees(answer("compare", "means", *options), row and _turned(row))


def _turned(row: Row) -> Row:
    """Return the row with A, which is its second side, as its first."""
    turned = {Verdict.FIRST: Verdict.SECOND, Verdict.SECOND: Verdict.FIRST}
    return replace(row, verdict=turned.get(row.verdict, row.verdict))


def test_pairs_that_all_differ_alike_are_told_as_such() -> None:
    said = text("compare", "means", "--a", 1, 2, 3, "--b", 2, 3, 4, "--paired")
    assert "Not decided: the differences of the pairs do not vary, so there is neither test nor interval." in said
