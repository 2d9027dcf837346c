"""Every worked example of tests/data/statistics.json, each with its source in the file, against the implementation.

An example whose source disagrees with the definition (`agrees` false) is a trap: the right answer must come out, and
the printed one must not. No example is left out: the last tests compare the list here with the file.
"""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import fmean, median
from typing import Any

import pytest

from uxlab.errors import UsageError
from uxlab.metrics import (
    agreement,
    benchmarks,
    comparison,
    counts,
    discovery,
    efficiency,
    means,
    nps,
    rates,
    sample_size,
    survival,
    times,
    two_rates,
)
from uxlab.metrics.distributions import t_both_tails
from uxlab.metrics.estimate import Estimate
from uxlab.questionnaires import bands, reliability, scores, sus
from uxlab.timeline.spans import active_ns

DATA = Path(__file__).resolve().parent.parent / "data" / "statistics.json"
Inputs = Mapping[str, Any]
"""The inputs of an example: JSON of the shape that its solution knows."""

EXAMPLES = {example["id"]: example for example in json.loads(DATA.read_text(encoding="utf-8"))}


def ends(estimate: Estimate) -> list[float | None]:
    return [estimate.low, estimate.high]


def whole(estimate: Estimate) -> list[float | None]:
    return [estimate.value, estimate.low, estimate.high]


def ten(k: int) -> list[int]:
    return [k] * 10


def refused(function: Callable[[], object]) -> None:
    with pytest.raises(UsageError):
        function()


def grade_labels(i: Inputs) -> object:
    return [
        [bands.adjective(score) for score in i["scores"]],
        [bands.acceptability(score) for score in i["scores"]],
        [bands.promotion(score) for score in i["scores"]],
    ]


def sus_value(i: Inputs) -> object:
    return sus.score(i["items"]).value


def percentile(i: Inputs) -> object:
    return bands.percentile(i["sus"])


def adjusted_wald(i: Inputs) -> object:
    return ends(rates.adjusted_wald(i["x"], i["n"], clip=i.get("clip", True)))


def fisher(i: Inputs) -> object:
    (a, b), (c, d) = i["table"]
    return two_rates.fisher(a, b, c, d).p


def mcnemar_exact(i: Inputs) -> object:
    return two_rates.mcnemar_exact(i["table"][0][1], i["table"][1][0])


def mcnemar_of_people(i: Inputs) -> object:
    both = Counter(zip(i["A"], i["B"], strict=True))
    return two_rates.mcnemar_exact(both[1, 0], both[0, 1])


def welch(i: Inputs) -> object:
    result = comparison.means_between(i["A"], i["B"])
    return [result.statistic, result.df, result.p, *ends(result.effect)]


def paired(i: Inputs) -> object:
    result = comparison.means_within(i["A"], i["B"])
    return [result.effect.value, result.statistic, result.df, result.p, *ends(result.effect)]


def best_points(i: Inputs) -> object:
    estimates = [rates.best_point_estimate(x, n) for x, n in i["cases"]]
    return [[estimate.value, estimate.method] for estimate in estimates]


def naive_and_survival_median(i: Inputs) -> object:
    completed = [t for t, done in zip(i["times"], i["completed"], strict=True) if done]
    return [survival.median_completion(i["times"], i["completed"]).value, median(completed)]


def error_figures(i: Inputs) -> object:
    errors = i["errors_per_attempt"]
    return [
        counts.mean_count(sum(errors), len(errors)).value,
        rates.adjusted_wald(errors.count(0), len(errors)).value,
        counts.per_opportunity(sum(errors), len(errors), i["opportunities_per_attempt"]).value,
    ]


def benchmark_answers(i: Inputs) -> object:
    return benchmarks.rate_exact(i["answers"].count(i["event"]), len(i["answers"]), i["benchmark"])


def ueq_scales(raw: list[float]) -> list[float | None]:
    scales = scores.ueq_s(raw)
    return [scales.pragmatic, scales.hedonic, scales.overall]


def nps_counts(i: Inputs) -> Estimate:
    return nps.from_counts(i["promoters"], i["passives"], i["detractors"])


def nps_margin(i: Inputs) -> object:
    n = i["promoters"] + i["passives"] + i["detractors"]
    return nps.margin(i["promoters"] / n, i["detractors"] / n, n)


def statistic_and_p(result: benchmarks.HypothesisTest) -> list[float | None]:
    return [result.statistic, result.p]


SOLUTIONS: Mapping[str, Callable[[Inputs], object]] = {
    "sus_score_r2": sus_value,
    "sus_score_r3": sus_value,
    "sus_score_r5": sus_value,
    "sus_mean_5": lambda i: means.mean(i["scores"]).value,
    "sus_straightline_50": lambda _: [sus.score(ten(k)).value for k in range(1, 6)],
    "sus_extremes": lambda i: [sus.score(i["best"]).value, sus.score(i["worst"]).value],
    "sus_4242": sus_value,
    "sus_positive_version": lambda i: [sus.score(items, positive=True).value for items in i["items"]],
    "sus_nine_items": sus_value,
    "sus_missing_as_centre": lambda i: sus.score_missing_as_centre(i["items"]),
    "sus_toolkit_labels": grade_labels,
    "sus_grade_boundaries": lambda i: [bands.grade(score) for score in i["scores"]],
    "sus_percentile_52": percentile,
    "sus_percentile_68": percentile,
    "sus_percentile_75": percentile,
    "sus_percentile_74": percentile,
    "sus_percentile_toolkit_fit": lambda i: [bands.percentile(score) for score in i["scores"]],
    "alpha_pingouin_likert": lambda i: reliability.cronbach_alpha(i["rows"]),
    "alpha_pingouin_listwise": lambda i: reliability.cronbach_alpha(i["rows"]),
    "sus_vs_68_real9": lambda i: statistic_and_p(benchmarks.mean_against(i["scores"], 68)),
    "sus_drop_word": lambda i: t_both_tails(i["t"], i["df"]),
    "sus_to_nps_rule": lambda i: bands.estimated_nps(i["scores"]),
    "umux_straight_50": lambda _: [scores.umux([k] * 4) for k in range(1, 8)],
    "umux_best": lambda i: [scores.umux(i[name]) for name in ("best", "worst", "mixed")],
    "umux_lite_raw": lambda i: [scores.umux_lite(items) for items in i["items"]],
    "umux_lite_limits": lambda i: [scores.sus_from_umux_lite(scores.umux_lite(items) or 0) for items in i["items"]],
    "seq_vs_5.5": lambda i: benchmarks.mean_against(i["ratings"], i["benchmark"]).p,
    "asq_mean": lambda i: [scores.mean_of_answered(items, 1, 7) for items in i["items"]],
    "tlx_raw": lambda i: [scores.tlx_raw(ratings) for ratings in i["ratings"]],
    "ueqs_scales": lambda i: ueq_scales([item + 4 for item in i["items"]]),
    "ueqs_transform": lambda i: [
        [scores.ueq_item(raw, positive_left=left) for raw in i["raw"]] for left in (False, True)
    ],
    "ueqs_overall_study": lambda i: fmean([i["pragmatic"], i["hedonic"]]),
    "nps_25": lambda i: nps_counts(i).value,
    "nps_moe": nps_margin,
    "nps_adjwald_all_promoters": lambda i: whole(nps_counts(i)),
    "nps_bins": lambda i: [nps.net_promoter_score(answers).value for answers in i["answers"]],
    "csat_top2": lambda i: [scores.top_box_share(answers, 4) for answers in i["answers"]],
    "ces": lambda i: [means.mean(i["answers"]).value, scores.top_box_share(i["answers"], 5)],
    "aw_4_5": adjusted_wald,
    "aw_7_10": adjusted_wald,
    "aw_3_10": adjusted_wald,
    "aw_1_5": adjusted_wald,
    "aw_r_18_20": adjusted_wald,
    "aw_r_0_30": adjusted_wald,
    "aw_r_29_30_unclipped": adjusted_wald,
    "aw_1sided_5_5": lambda i: [
        rates.adjusted_wald(i["x"], i["n"], one_sided_at_extremes=one_sided).low for one_sided in (True, False)
    ],
    "exact_5_5": lambda i: rates.exact(i["x"], i["n"]).low,
    "exact_r": lambda i: [ends(rates.exact(x, n)) for x, n in i["cases"]],
    "jeffreys_ci": lambda i: ends(rates.jeffreys(i["x"], i["n"])),
    "best_point_estimate": best_points,
    "bench_exact_4_7": lambda i: benchmarks.rate_exact(i["x"], i["n"], i["benchmark"]),
    "bench_uxr_bug": benchmark_answers,
    "partial_success_nielsen": lambda i: rates.with_half_credit(i["successes"], i["partial"], i["attempts"]).value,
    "abandon_rate": lambda i: [
        rates.adjusted_wald(i[name], i["attempts"]).value for name in ("abandoned", "succeeded")
    ],
    "time_sauro_calc": lambda i: whole(times.geometric_mean(i["times"])),
    "time_uxr_bench": lambda i: statistic_and_p(benchmarks.times_against(i["times"], i["benchmark"])),
    "time_skew_mean_median": lambda i: [
        figure(part).value for part in (i["times"][:5], i["times"]) for figure in (times.arithmetic_mean, times.median)
    ],
    "time_seed_mean": lambda i: times.arithmetic_mean(i["times"]).value,
    "median_cover": lambda i: [times.median_coverage(*case) for case in i["cases"]],
    "median_cover_n6": lambda i: [times.median_coverage(*case) for case in i["cases"]],
    "km_bu": lambda i: [step.unfinished for step in survival.kaplan_meier(i["times"], i["event"])],
    "km_median_abandoned": naive_and_survival_median,
    "km_median_not_reached": lambda i: survival.median_completion(i["times"], i["completed"]).value,
    "active_time_pauses": lambda i: active_ns((i["start"], i["end"]), [(a, b) for a, b in i["pauses"]]),
    "poisson_0": lambda i: ends(counts.mean_count(i["errors"], i["exposure"])),
    "error_rate_seed": error_figures,
    "time_based_efficiency": lambda i: efficiency.time_based(i["success"], i["seconds"]).value,
    "overall_relative_efficiency": lambda i: efficiency.overall_relative(i["success"], i["seconds"]).value,
    "lostness_swapped": lambda i: efficiency.lostness(len(set(i["path"])), len(i["path"]), i["R"]).value,
    "discover_n_85_25": lambda i: discovery.participants_for(i["goal"], i["p"]),
    "discover_n_book_2_3": lambda _: [
        discovery.participants_for(0.85, 0.2),
        *(discovery.found_by(4, p) for p in (0.5, 0.01, 0.9, 0.25)),
    ],
    "discover_repo": lambda _: [
        discovery.found_by(5, 0.31),
        discovery.found_by(6, 0.3),
        discovery.found_by(6, 0.1),
        discovery.participants_for(0.85, 0.15),
    ],
    "discover_padj_regression": lambda i: discovery.adjusted_without_matrix(i["p"]),
    "evaluator_any_two": lambda i: discovery.any_two_agreement([frozenset(one) for one in i["sets"]]),
    "welch_small": welch,
    "paired_t": paired,
    "fisher_2_7_8_2": fisher,
    "fisher_5_1_10_10": fisher,
    "fisher_5_0_1_4": fisher,
    "mcnemar_exact_15": mcnemar_of_people,
    "matched_adjwald_15": lambda i: ends(two_rates.rates_within(i["a"], i["b"], i["c"], i["d"]).effect),
    "mcnemar_vassar_10_30": mcnemar_exact,
    "mcnemar_vassar_10_10": mcnemar_exact,
    "kappa_2x2": lambda i: agreement.cohen_kappa(i["table"]).value,
    "kappa_one_category": lambda i: agreement.cohen_kappa(i["table"]).value,
    "fleiss_wikipedia": lambda i: agreement.fleiss_kappa(i["counts"]).value,
    "krippendorff": lambda i: [agreement.krippendorff_alpha(i["coders"], level).value for level in agreement.Level],
    "n_adjwald_margin": lambda i: [sample_size.for_rate(margin) for margin in i["margin"]],
    "n_wald_margin_15": lambda i: sample_size.for_rate_by_wald(i["margin"]),
    "edge_rate_0_of_0": lambda i: rates.adjusted_wald(i["x"], i["n"]).value,
    "edge_ci_n1_time": lambda i: whole(times.geometric_mean(i["times"])),
    "edge_zero_time": lambda i: refused(lambda: times.geometric_mean(i["times"])),
    "edge_sus_two_missing": sus_value,
    "edge_mcnemar_no_discordant": lambda i: two_rates.mcnemar_exact(i["b"], i["c"]),
    "edge_prop_test_degenerate": lambda i: two_rates.rates_between(i["x1"], i["n1"], i["x2"], i["n2"]).p,
    "edge_nps_empty": lambda i: nps.net_promoter_score(i["answers"]).value,
}


def near(found: object, wanted: object, tolerance: object) -> bool:
    """Compare numbers within the tolerance, words and absent values exactly, lists part by part."""
    if isinstance(wanted, list):
        parts = tolerance if isinstance(tolerance, list) else [tolerance] * len(wanted)
        if not isinstance(found, list) or len(found) != len(wanted):
            return False
        return all(near(*three) for three in zip(found, wanted, parts, strict=True))
    if isinstance(wanted, str) or wanted is None:
        return found == wanted
    return isinstance(found, int | float) and found == pytest.approx(wanted, abs=max(float(str(tolerance)), 1e-9))


@pytest.mark.parametrize("key", [key for key, example in EXAMPLES.items() if example["agrees"]])
def test_the_published_answer_comes_out(key: str) -> None:
    example = EXAMPLES[key]
    found = SOLUTIONS[key](example["inputs"])
    assert near(found, example["expected"], example["tolerance"]), (found, example["expected"], example["source"])
    assert near(found, example["recomputed"], example["tolerance"]), (found, example["recomputed"])


@pytest.mark.parametrize("key", [key for key, example in EXAMPLES.items() if not example["agrees"]])
def test_the_wrong_answer_does_not_come_out(key: str) -> None:
    example = EXAMPLES[key]
    found = SOLUTIONS[key](example["inputs"])
    right, wrong = TRAPS[key]
    assert near(found, right, 1e-6 if key != "sus_percentile_toolkit_fit" else 0.06), (found, right)
    assert not near(found, wrong, example["tolerance"])


TRAPS = {
    "bench_uxr_bug": (EXAMPLES["bench_uxr_bug"]["recomputed"], EXAMPLES["bench_uxr_bug"]["expected"]),
    "lostness_swapped": (EXAMPLES["lostness_swapped"]["recomputed"], EXAMPLES["lostness_swapped"]["expected"]),
    # Here `expected` is Lewis' table, which must come out, and `recomputed` the curve that must not be copied.
    "sus_percentile_toolkit_fit": (
        EXAMPLES["sus_percentile_toolkit_fit"]["expected"],
        EXAMPLES["sus_percentile_toolkit_fit"]["recomputed"],
    ),
}
"""Of each example that contradicts its source: the right answer and the wrong one."""


def test_every_example_has_a_solution() -> None:
    assert set(SOLUTIONS) == set(EXAMPLES)


def test_every_contradiction_is_a_known_trap() -> None:
    assert {key for key, example in EXAMPLES.items() if not example["agrees"]} == set(TRAPS)


def test_every_example_names_its_source() -> None:
    assert [key for key, example in EXAMPLES.items() if not example["source"]] == []
