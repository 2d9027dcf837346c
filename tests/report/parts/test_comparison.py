"""Conditions against each other."""

from dataclasses import replace

from tests.report.walking import blocks_in, gaps, row_of, tables, texts_in
from uxlab.metrics.compare_terms import Verdict
from uxlab.metrics.estimate import Estimate
from uxlab.report.document import Picture
from uxlab.report.material import Material
from uxlab.report.parts.comparison import ONE_SIDE, comparison
from uxlab.wording.comparisons import rule_text


def test_the_verdict_comes_first_and_in_words(rich: Material) -> None:
    first = texts_in(comparison(rich).blocks[0])
    assert first == [
        "Version B has shorter times, fewer errors and a higher SUS. Not decided: success rate, SEQ and NPS."
    ]


def test_rows_have_both_sides_the_difference_and_whom_it_favours(rich: Material) -> None:
    made = tables(comparison(rich))
    row = row_of(made["Over all tasks, one value a person"], "Typical time")
    pair = rich.comparisons[0]
    (time,) = [one for one in pair.overall if one.figure.name == "time_geometric_mean"]
    assert row["Version A"].number == time.first.value
    assert row["Version B"].text == "1:10"
    assert row["Version B"].aside.startswith("[")
    assert time.effect is not None
    assert row["Difference, 95 % interval"].number == time.effect.value
    assert (row["Verdict"].text, row["Verdict"].strong) == ("Version B better", True)
    success = row_of(made["Over all tasks, one value a person"], "Success rate")
    assert (success["Verdict"].text, success["Verdict"].strong) == ("Not decided", False)
    assert len(made["Success rate per task"].rows) == 5


def test_the_price_of_deciding_and_the_number_of_tests_are_said(rich: Material) -> None:
    said = " ".join(texts_in(comparison(rich).blocks[-1]))
    assert "figures tested." in said
    assert "would decide it four times in five" in said
    assert sum(isinstance(block, Picture) for block in blocks_in(comparison(rich))) == 3


def test_where_the_interval_says_otherwise_than_the_test_is_told(rich: Material) -> None:
    pair = rich.comparisons[0]
    assert rule_text(pair.confidence) in texts_in(comparison(rich).blocks[-1])[0]
    (success,) = [row for row in pair.overall if row.figure.name == "success_rate"]
    (time,) = [row for row in pair.overall if row.figure.name == "time_geometric_mean"]
    effect = Estimate(0.2, 0.01, 0.4, 20, "")
    contrary = (
        replace(success, effect=effect, verdict=Verdict.UNDECIDED),
        replace(time, effect=replace(effect, value=0.9, low=0.8, high=None), verdict=Verdict.SECOND),
        replace(success, effect=effect, verdict=Verdict.SECOND),
        replace(success, effect=replace(effect, low=None, high=None), verdict=Verdict.UNDECIDED),
    )
    odd = replace(rich, comparisons=(replace(pair, overall=contrary, tasks=()),))
    said = [text for text in texts_in(comparison(odd).blocks[-1]) if "otherwise" in text]
    assert said == [
        "With few people the interval alone may say otherwise than the test, as here of success rate and typical time."
    ]


def test_several_pairs_have_a_section_each_and_none_is_a_gap(rich: Material) -> None:
    pair = rich.comparisons[0]
    both = comparison(replace(rich, comparisons=(pair, replace(pair, second="Version C"))))
    assert [one.title for one in both.sections] == ["Version B against Version A", "Version C against Version A"]
    assert gaps(comparison(replace(rich, comparisons=()))) == [ONE_SIDE]
