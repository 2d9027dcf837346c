"""Comparisons in words."""

from tests.lab.made_studies import Visit, session_of
from uxlab.metrics.compare import PairComparison, compare
from uxlab.metrics.compare_rows import means_row, rates_row, times_row
from uxlab.metrics.compare_samples import Side
from uxlab.metrics.compare_terms import Effect, Figure, Row, Terms, Verdict
from uxlab.metrics.estimate import Estimate
from uxlab.model.results import SessionData
from uxlab.model.session import Attempt, Outcome
from uxlab.wording.comparisons import bracketed, decided_text, effect_text, in_sentence, name_of, sides, verdict_text
from uxlab.wording.figures import fixed

WON, LOST = Outcome.SUCCESS, Outcome.FAILURE
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


def test_an_interval_is_cut_at_the_ends_of_its_scale() -> None:
    assert bracketed(Estimate(1, None, None, 1, ""), fixed(1), None, None) == ""
    assert bracketed(Estimate(1, 0.5, 9, 2, ""), fixed(1), 0, 7) == "[0.5\N{EN DASH}7.0]"


def compared() -> PairComparison:
    """Two versions of which the second is quicker and everything else is open."""

    def side(label: str, seconds: float, wins: int) -> Side:
        visits = [Visit(f"{label}{n}", [("find", WON if n < wins else LOST, seconds + n)]) for n in range(12)]
        made = [session_of(visit, n) for n, visit in enumerate(visits)]
        tried = [tuple(one.after for one in changes if isinstance(one.after, Attempt)) for _, changes in made]
        sessions = tuple(
            SessionData(session=session, group=None, attempts=attempts)
            for (session, _), attempts in zip(made, tried, strict=True)
        )
        return Side(label=label, sessions=sessions)

    (pair,) = compare([side("A", 60, 10), side("B", 20, 11)], {"find": "Find"})
    return pair


def test_the_verdict_names_the_better_side_and_what_is_open() -> None:
    pair = compared()
    assert decided_text(pair) == "B has shorter times. Not decided: success rate."
    verdicts = {row.figure.name: verdict_text(row, pair) for row in pair.overall}
    assert verdicts["time_geometric_mean"] == "B better"
    assert verdicts["success_rate"] == "Not decided"


def test_names_of_figures_are_small_in_a_sentence_but_for_letters() -> None:
    assert [in_sentence(name) for name in ("Success rate", "SUS", "UMUX-Lite")] == ["success rate", "SUS", "UMUX-Lite"]


def test_intervals_of_shares_do_not_repeat_the_unit() -> None:
    made = rates_row(Figure("success_rate", better_high=True), {"a": 1.0, "b": 0.0}, {"c": 1.0, "d": 1.0}, BETWEEN)
    assert made is not None
    assert sides(made)[0].startswith("50 % [9–91]")
