"""A study in plain sentences."""

from dataclasses import replace

from uxlab.report.material import Material
from uxlab.report.parts.plain import LEADING, lead, plain_summary


def test_the_sentences_say_what_the_figures_say(rich: Material) -> None:
    said = plain_summary(rich)
    assert said[0] == "77 of 100 attempts succeeded, which is 77 % (95 % interval 68–84)."
    assert (
        said[1] == "Version B has shorter times, fewer errors and a higher SUS. Not decided: success rate, SEQ and NPS."
    )
    assert said[2].startswith("Pay with a voucher is worst in all three: 65 % success, 1:48, 1.00 errors.")
    assert "A completed task took 1:26 on average, with 0.36 errors per attempt." in said
    assert "The SUS of 68.0 is grade C, better than 50 % of products (n = 20)." in said
    assert said[-1] == (
        "5 problems found, 3 of them critical or serious. First to solve: “Code” is taken for the order number; "
        "Return address only in the terms."
    )
    assert lead(rich) == " ".join(said[:LEADING])


def test_of_nothing_there_is_nothing_to_say(empty: Material) -> None:
    assert plain_summary(empty) == []


def test_a_comparison_that_is_left_out_is_not_in_the_summary(rich: Material) -> None:
    without = replace(rich, plan=replace(rich.plan, left_out=frozenset({"comparison"})))
    assert not [one for one in plain_summary(without) if "Version B" in one]


def test_several_attempts_of_a_person_at_a_task_are_not_called_attempts(rich: Material) -> None:
    summary = rich.summary
    sentence = plain_summary(replace(rich, summary=replace(summary, attempts=summary.attempts + 1)))[0]
    assert sentence == "People completed 77 of 100 tasks that they tried, which is 77 % (95 % interval 68–84)."
