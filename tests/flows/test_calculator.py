"""Worked examples of tests/data/statistics.json through the command line, and what it makes of anything at all.

The sources stand beside the examples in the file. An example whose source disagrees with the definition (`agrees`
false) must come out as `recomputed` there.
"""

import json
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.calculator import answer, calc, csv_file, not_json, refused
from uxlab.cli.calc import statistics
from uxlab.errors import UxlabError

DATA = Path(__file__).resolve().parent.parent / "data" / "statistics.json"
EXAMPLES = {example["id"]: example for example in json.loads(DATA.read_text(encoding="utf-8"))}

Inputs = dict[str, Any]
Solve = Callable[[Inputs], object]


def ends(*words: object) -> list[object]:
    found = answer(*words)
    return [found["low"], found["high"]]


def whole(*words: object) -> list[object]:
    found = answer(*words)
    return [found["value"], found["low"], found["high"]]


def value(*words: object) -> object:
    return answer(*words)["value"]


def detail(name: str, *words: object) -> object:
    found: object = answer(*words)["details"][name]
    return found


def items(answers: list[object]) -> list[object]:
    return ["-" if given is None else given for given in answers]


def pairs(flags: list[int], times: list[object]) -> list[object]:
    return ["--times", *times, "--completed", *flags]


def labels(scores: list[float]) -> list[object]:
    found = [answer("sus-mean", score, score)["details"] for score in scores]
    return [[each[name] for each in found] for name in ("adjective", "acceptability", "promotion")]


def skewed(times: list[float]) -> list[object]:
    return [
        *(value(statistic, *times[:-1]) for statistic in ("time", "median")),
        *(value(s, *times) for s in ("time", "median")),
    ]


def welch(words: list[object]) -> list[object]:
    found = answer(*words)
    return [found["details"]["statistic"], found["details"]["df"], found["details"]["p"], found["low"], found["high"]]


def km_curve(given: Inputs) -> list[object]:
    return [step["unfinished"] for step in answer("km", *pairs(given["event"], given["times"]))["details"]["curve"]]


def against(*words: object) -> list[object]:
    found = answer(*words)["details"]
    return [found["statistic"], found["p"]]


SOLUTIONS: dict[str, Solve] = {
    **dict.fromkeys(
        ("sus_score_r2", "sus_score_r3", "sus_score_r5", "sus_4242", "sus_nine_items", "edge_sus_two_missing"),
        lambda i: value("sus", *items(i["items"])),
    ),
    "sus_mean_5": lambda i: value("sus-mean", *i["scores"]),
    "sus_straightline_50": lambda _: [value("sus", *[k] * 10) for k in range(1, 6)],
    "sus_extremes": lambda i: [value("sus", *i["best"]), value("sus", *i["worst"])],
    "sus_positive_version": lambda i: [value("sus", *row, "--positive") for row in i["items"]],
    "sus_toolkit_labels": lambda i: labels(i["scores"]),
    "sus_grade_boundaries": lambda i: [detail("grade", "sus-mean", score, score) for score in i["scores"]],
    **dict.fromkeys(
        ("sus_percentile_52", "sus_percentile_68", "sus_percentile_75", "sus_percentile_74"),
        lambda i: detail("percentile", "sus-mean", i["sus"], i["sus"]),
    ),
    "sus_vs_68_real9": lambda i: against("benchmark", "mean", *i["scores"], "--target", 68),
    "sus_to_nps_rule": lambda i: detail("estimated_nps", "sus-mean", *i["scores"]),
    "umux_straight_50": lambda _: [value("umux", k, k, k, k) for k in range(1, 8)],
    "umux_best": lambda i: [value("umux", *i[name]) for name in ("best", "worst", "mixed")],
    "umux_lite_raw": lambda i: [value("umux-lite", *row) for row in i["items"]],
    "umux_lite_limits": lambda i: [detail("sus_estimate", "umux-lite", *row) for row in i["items"]],
    "seq_vs_5.5": lambda i: detail("p", "benchmark", "mean", *i["ratings"], "--target", i["benchmark"]),
    "asq_mean": lambda i: [value("asq", *items(row)) for row in i["items"]],
    "tlx_raw": lambda i: [value("tlx", *row) for row in i["ratings"]],
    "ueqs_scales": lambda i: [
        *(answer("ueq-s", *raw(i["items"]))["details"][scale]["value"] for scale in ("pragmatic", "hedonic")),
        value("ueq-s", *raw(i["items"])),
    ],
    "nps_25": lambda i: value("nps", "--counts", i["promoters"], i["passives"], i["detractors"]),
    "nps_adjwald_all_promoters": lambda i: whole("nps", "--counts", i["promoters"], i["passives"], i["detractors"]),
    "nps_bins": lambda i: [value("nps", *row) for row in i["answers"]],
    "csat_top2": lambda i: [value("csat", *row) for row in i["answers"]],
    "ces": lambda i: [
        value("ces", *i["answers"]),
        answer("ces", *i["answers"])["details"]["top_three_percent"]["value"],
    ],
    **dict.fromkeys(
        ("aw_4_5", "aw_7_10", "aw_3_10", "aw_1_5", "aw_r_18_20", "aw_r_0_30"),
        lambda i: ends("success", i["x"], i["n"]),
    ),
    "exact_5_5": lambda i: ends("success", i["x"], i["n"], "--interval", "exact")[0],
    "exact_r": lambda i: [ends("success", x, n, "--interval", "exact") for x, n in i["cases"]],
    "jeffreys_ci": lambda i: ends("success", i["x"], i["n"], "--interval", "jeffreys"),
    "best_point_estimate": lambda i: [
        [value("best-point-estimate", x, n), answer("best-point-estimate", x, n)["method"]] for x, n in i["cases"]
    ],
    "bench_exact_4_7": lambda i: detail("exact", "benchmark", "success", i["x"], i["n"], "--target", i["benchmark"]),
    "bench_uxr_bug": lambda i: detail(
        "exact", "benchmark", "success", sum(i["answers"]), len(i["answers"]), "--target", i["benchmark"]
    ),
    "partial_success_nielsen": lambda i: value("partial", i["successes"], i["partial"], i["attempts"]),
    "abandon_rate": lambda i: [
        value("abandon", i["abandoned"], i["attempts"]),
        value("success", i["succeeded"], i["attempts"]),
    ],
    "time_sauro_calc": lambda i: whole("geometric-mean", *i["times"]),
    "time_uxr_bench": lambda i: against("benchmark", "time", *i["times"], "--target", i["benchmark"]),
    "time_skew_mean_median": lambda i: skewed(i["times"]),
    "time_seed_mean": lambda i: value("time", *i["times"]),
    "km_bu": km_curve,
    "km_median_abandoned": lambda i: [
        value("km", *pairs(i["completed"], i["times"])),
        median(time for time, done in zip(i["times"], i["completed"], strict=True) if done),
    ],
    "km_median_not_reached": lambda i: value("km", *pairs(i["completed"], i["times"])),
    "poisson_0": lambda i: ends("errors", i["errors"], i["exposure"]),
    "error_rate_seed": lambda i: [
        value("errors", sum(i["errors_per_attempt"]), 8),
        value("error-free", i["errors_per_attempt"].count(0), 8),
        value("errors-per-opportunity", sum(i["errors_per_attempt"]), 8, i["opportunities_per_attempt"]),
    ],
    "time_based_efficiency": lambda i: detail(
        "time_based_goals_per_second", "efficiency", *pairs(i["success"], i["seconds"])
    ),
    "overall_relative_efficiency": lambda i: detail(
        "overall_relative", "efficiency", *pairs(i["success"], i["seconds"])
    ),
    "lostness_swapped": lambda i: value("lostness", len(set(i["path"])), len(i["path"]), i["R"]),
    "discover_n_85_25": lambda i: value("samplesize", "discovery", "--goal", i["goal"], "--p", i["p"]),
    "welch_small": lambda i: welch(["compare", "means", "--a", *i["A"], "--b", *i["B"]]),
    "paired_t": lambda i: [
        value("compare", "means", "--a", *i["A"], "--b", *i["B"], "--paired"),
        *welch(["compare", "means", "--a", *i["A"], "--b", *i["B"], "--paired"]),
    ],
    "mcnemar_exact_15": lambda i: detail("p_exact", "mcnemar", *crossed(i["A"], i["B"])),
    "matched_adjwald_15": lambda i: ends("mcnemar", i["a"], i["b"], i["c"], i["d"]),
    **dict.fromkeys(
        ("mcnemar_vassar_10_30", "mcnemar_vassar_10_10"),
        lambda i: detail("p_exact", "mcnemar", *i["table"][0], *i["table"][1]),
    ),
    **dict.fromkeys(("kappa_2x2", "kappa_one_category"), lambda i: value("kappa", "--table", table(i["table"]))),
    "fleiss_wikipedia": lambda i: value("fleiss", "--table", table(i["counts"])),
    "n_adjwald_margin": lambda i: [value("samplesize", "success", "--margin", margin) for margin in i["margin"]],
    "n_wald_margin_15": lambda i: value("samplesize", "success", "--margin", i["margin"], "--wald"),
    "edge_rate_0_of_0": lambda i: value("success", i["x"], i["n"]),
    "edge_ci_n1_time": lambda i: whole("geometric-mean", *i["times"]),
    "edge_mcnemar_no_discordant": lambda i: detail("p", "mcnemar", 1, i["b"], i["c"], 1),
    "edge_prop_test_degenerate": lambda i: detail("p", "compare", "success", i["x1"], i["n1"], i["x2"], i["n2"]),
    "edge_nps_empty": lambda _: value("nps", "--counts", 0, 0, 0),
}


NOT_ON_THE_CALCULATOR = {
    *("sus_missing_as_centre", "sus_percentile_toolkit_fit", "aw_r_29_30_unclipped", "aw_1sided_5_5"),  # other rules
    *("sus_drop_word", "ueqs_transform", "ueqs_overall_study", "nps_moe", "median_cover", "median_cover_n6"),  # parts
    *("active_time_pauses", "discover_padj_regression", "evaluator_any_two"),  # of a study, not of typed numbers
    *("discover_n_book_2_3", "discover_repo"),  # tables of many figures, held against the functions
    *("fisher_2_7_8_2", "fisher_5_1_10_10", "fisher_5_0_1_4"),  # no count expected below 1: N-1 is taken instead
    *("alpha_pingouin_likert", "alpha_pingouin_listwise", "krippendorff", "edge_zero_time"),  # below
}


def raw(items: list[int]) -> list[int]:
    return [item + 4 for item in items]


def crossed(a: list[int], b: list[int]) -> list[int]:
    both = list(zip(a, b, strict=True))
    return [both.count(pair) for pair in ((1, 1), (1, 0), (0, 1), (0, 0))]


def table(rows: list[list[int]]) -> str:
    return "; ".join(" ".join(map(str, row)) for row in rows)


@pytest.mark.parametrize("name", SOLUTIONS)
def test_worked_example(name: str) -> None:
    example = EXAMPLES[name]
    found = SOLUTIONS[name](example["inputs"])
    expected = example["expected"] if example["agrees"] else example["recomputed"]
    assert close(found, expected, example["tolerance"] or 1e-9), f"{found}, not {expected} ({example['source']})"


def close(found: object, expected: object, tolerance: object) -> bool:
    if isinstance(expected, list):
        assert isinstance(found, list)
        tolerances = tolerance if isinstance(tolerance, list) else [tolerance] * len(expected)
        return len(found) == len(expected) and all(map(close, found, expected, tolerances))
    if isinstance(expected, int | float):
        assert isinstance(tolerance, int | float)
        return isinstance(found, int | float) and abs(found - expected) <= tolerance + 1e-12
    return found == expected


def test_no_example_is_forgotten() -> None:
    assert set(SOLUTIONS) | NOT_ON_THE_CALCULATOR == set(EXAMPLES)
    assert not set(SOLUTIONS) & NOT_ON_THE_CALCULATOR


@pytest.mark.parametrize("name", ["alpha_pingouin_likert", "alpha_pingouin_listwise"])
def test_alpha_of_a_file(tmp_path: Path, name: str) -> None:
    example = EXAMPLES[name]
    rows = example["inputs"]["rows"]
    heads = [f"i{number}" for number in range(len(rows[0]))]
    lines = [",".join("" if cell is None else str(cell) for cell in row) for row in rows]
    file = csv_file(tmp_path, "\n".join([",".join(heads), *lines]))
    columns = [word for head in heads for word in ("--column", head)]
    assert value("alpha", "--csv", file, *columns) == pytest.approx(example["expected"], abs=example["tolerance"])


def test_krippendorff_of_a_file(tmp_path: Path) -> None:
    example = EXAMPLES["krippendorff"]
    coders = example["inputs"]["coders"]
    rows = zip(*coders, strict=True)
    lines = [";".join("" if code is None else str(code) for code in row) for row in rows]
    file = csv_file(tmp_path, "\n".join(["a;b;c;d", *lines]))
    columns = [word for head in "abcd" for word in ("--column", head)]
    found = [
        value("krippendorff", "--csv", file, *columns, "--level", level)
        for level in ("nominal", "ordinal", "interval", "ratio")
    ]
    assert found == pytest.approx(example["expected"], abs=example["tolerance"])


def test_a_time_of_zero_is_refused() -> None:
    # statistics.json, edge_zero_time.
    for statistic in ("time", "geometric-mean", "median"):
        assert "longer than zero" in refused(statistic, *EXAMPLES["edge_zero_time"]["inputs"]["times"])


# --- anything at all ------------------------------------------------------------------------------

PATHS = [statistic.path for statistic in statistics()]


def rounded(figure: float) -> float:
    return round(figure, 3)


LEVEL = st.sampled_from(["0.5", "0.8", "0.9", "0.95", "0.99"])
TIMES = st.lists(st.floats(0.01, 1e5), min_size=1, max_size=12)
SCORES = st.lists(st.floats(-1e6, 1e6).map(rounded), min_size=2, max_size=8)
COUNT = st.integers(0, 60)


def of_n(x: int, more: int) -> list[int]:
    return [x, x + more]


VALID: st.SearchStrategy[list[object]] = st.one_of(
    st.builds(
        lambda path, xn, method: [path, *xn, "--interval", method],
        st.sampled_from(["success", "abandon", "error-free", "conversion"]),
        st.builds(of_n, COUNT, COUNT),
        st.sampled_from(["adjusted-wald", "wilson", "exact", "jeffreys"]),
    ),
    st.builds(lambda xn: ["best-point-estimate", *xn], st.builds(of_n, COUNT, COUNT)),
    st.builds(lambda e, n: ["errors", e, n], COUNT, st.integers(1, 60)),
    st.builds(lambda path, times: [path, *times], st.sampled_from(["time", "median", "geometric-mean"]), TIMES),
    st.builds(
        lambda rows: ["km", "--times", *(t for t, _ in rows), "--completed", *(int(done) for _, done in rows)],
        st.lists(st.tuples(st.floats(0.1, 1e4), st.booleans()), min_size=1, max_size=10),
    ),
    st.builds(lambda scores: ["sus-mean", *scores], st.lists(st.floats(0, 100).map(rounded), min_size=1, max_size=10)),
    st.builds(lambda answers: ["sus", *answers], st.lists(st.integers(1, 5), min_size=10, max_size=10)),
    st.builds(lambda answers: ["nps", *answers], st.lists(st.integers(0, 10), min_size=1, max_size=20)),
    st.builds(lambda answers: ["csat", *answers], st.lists(st.integers(1, 5), min_size=1, max_size=20)),
    st.builds(lambda xn, yn: ["compare", "success", *xn, *yn], *[st.builds(of_n, COUNT, st.integers(1, 60))] * 2),
    st.builds(lambda a, b: ["compare", "means", "--a", *a, "--b", *b], SCORES, SCORES),
    st.builds(
        lambda rows: ["compare", "time", "--paired", "--a", *(a for a, _ in rows), "--b", *(b for _, b in rows)],
        st.lists(st.tuples(st.floats(0.1, 1e4), st.floats(0.1, 1e4)), min_size=2, max_size=8),
    ),
    st.builds(lambda cells: ["mcnemar", *cells], st.lists(COUNT, min_size=4, max_size=4).filter(any)),
    st.builds(
        lambda rows: ["kappa", "--table", table(rows)],
        st.integers(1, 4).flatmap(
            lambda size: st.lists(st.lists(COUNT, min_size=size, max_size=size), min_size=size, max_size=size)
        ),
    ),
)


@settings(max_examples=300)
@given(VALID, LEVEL)
def test_what_makes_sense_has_an_interval_around_its_value(words: list[object], level: str) -> None:
    found = answer(*words, "--confidence", level)
    for low, centre, high in estimates(found):
        slack = 1e-9 * max(1, abs(centre))
        assert low - slack <= centre <= high + slack
    calc(*words)


def estimates(found: object) -> Iterator[tuple[float, float, float]]:
    """Yield low, value and high of every estimate in an answer that has all three."""
    if not isinstance(found, dict):
        return
    ends = [end for name in ("low", "value", "high") if (end := found.get(name)) is not None]
    if len(ends) == 3:
        low, centre, high = ends
        assert all(map(math.isfinite, ends))
        yield low, centre, high
    for inner in found.values():
        yield from estimates(inner)


WORD = st.one_of(
    st.integers(-3, 12).map(str),
    st.floats().map(str),
    st.sampled_from(["-", "--", "-1", "1e999", "1e-300", "9" * 40, "\N{MINUS SIGN}2", "1,5", "1:05", "80%", "", "NaN"]),
    st.sampled_from(["--a", "--b", "--times", "--completed", "--counts", "--weights", "--participants", "--target"]),
    st.sampled_from(["--goal", "--p", "--sd", "--margin", "--table", "--paired", "--confidence", "--csv", "--column"]),
    st.text(max_size=6),
)


@settings(max_examples=400)
@given(st.sampled_from(PATHS), st.lists(WORD, max_size=14), st.text(max_size=20))
def test_garbage_is_answered_refused_or_misuse_and_never_a_crash(path: str, words: list[str], piped: str) -> None:
    done = calc(*path.split(), *words, "--json", piped=piped.encode("utf-8", "surrogatepass"))
    if isinstance(done.exception, UxlabError):
        assert done.exception.exit_status == 1
    elif done.exit_code == 0 and done.output.startswith("{"):
        json.loads(done.output, parse_constant=not_json)
    else:
        assert done.exit_code in {0, 2}  # 0: help was asked for
