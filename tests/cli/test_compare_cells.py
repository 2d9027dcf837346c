"""Cells of a comparison."""

from uxlab.cli.compare_cells import bracketed, columns, effect_text, name_of, sides
from uxlab.cli.figure_text import fixed
from uxlab.metrics.compare_rows import means_row, times_row
from uxlab.metrics.compare_terms import Effect, Figure, Row, Terms, Verdict
from uxlab.metrics.estimate import Estimate

BETWEEN = Terms(paired=False, confidence=0.95)


def row(figure: Figure, effect: Estimate | None) -> Row:
    side = Estimate(0.5, 0.2, 0.8, 9, "")
    return Row(
        figure=figure,
        first=side,
        second=side,
        effect=effect,
        p=None,
        statistic=None,
        df=None,
        verdict=Verdict.UNDECIDED,
        left_out=0,
        needed=None,
    )


def test_effects_have_their_sign_and_unit() -> None:
    success = Figure("success_rate", better_high=True)
    assert effect_text(row(success, Estimate(0.17, -0.05, 0.4, 22, ""))) == "+17 points [\N{MINUS SIGN}5 to +40]"
    assert effect_text(row(success, Estimate(0.0, None, None, 22, ""))) == "0 points"
    assert effect_text(row(success, None)) == "\N{EN DASH}"
    assert effect_text(row(Figure("sus", better_high=True), Estimate(-13.6, -21.3, -5.9, 22, ""))) == (
        "\N{MINUS SIGN}13.6 [\N{MINUS SIGN}21.3 to \N{MINUS SIGN}5.9]"
    )


def test_multiples_say_so_even_without_an_upper_end() -> None:
    errors = Figure("error_rate", better_high=False, kind=Effect.RATIO)
    assert (
        effect_text(row(errors, Estimate(0.65, 0.52, 0.82, 22, "")))
        == "\N{MULTIPLICATION SIGN} 0.65 [0.52\N{EN DASH}0.82]"
    )
    assert effect_text(row(errors, Estimate(None, 2.5, None, 22, ""))) == "\N{EN DASH} [2.50 or more]"
    assert effect_text(row(errors, Estimate(None, None, None, 22, ""))) == "\N{EN DASH}"


def test_sides_are_cut_at_the_ends_of_their_scales() -> None:
    people = {"A": 100.0, "B": 60.0, "C": 90.0}
    made = means_row(Figure("sus", better_high=True), people, people, BETWEEN)
    assert made is not None
    assert sides(made)[0] == "83.3 [31.6\N{EN DASH}100.0], n = 3"
    assert name_of(made) == "SUS"


def test_short_times_have_tenths() -> None:
    time = Figure("time_geometric_mean", better_high=False, kind=Effect.RATIO)
    quick = times_row(time, {"A": 4.0, "B": 9.0}, {"A": 70.0, "B": 80.0}, BETWEEN)
    slow = times_row(time, {"A": 64.0, "B": 81.0}, {"A": 70.0, "B": 80.0}, BETWEEN)
    assert quick is not None
    assert slow is not None
    assert sides(quick)[0].startswith("0:06.0 ")
    assert sides(slow)[0].startswith("1:12 ")


def test_brackets_and_columns() -> None:
    assert bracketed(Estimate(1, None, None, 1, ""), fixed(1), None, None) == ""
    assert bracketed(Estimate(1, 0.5, 9, 2, ""), fixed(1), 0, 7) == "[0.5\N{EN DASH}7.0]"
    assert columns([["a", "b"], ["cc", "d"]]) == ["a   b", "─────", "cc  d"]
