"""Discovery and sample sizes on the calculator."""

import pytest

from tests.cli.calculator import answer, calc, refused, text


def test_discovery_is_deflated_and_says_how_many_more() -> None:
    # Lewis 2001 by hand: p = 16/36, one seen once of 6: padj = (p / (1 + 2/6) + (p - 1/6) * 5/6) / 2.
    found = answer("discovery", "--counts", 3, 1, 2, 5, 4, 1, "--participants", 6)
    p = 16 / 36
    adjusted = (p / (1 + 2 / 6) + (p - 1 / 6) * 5 / 6) / 2
    assert found["details"]["p_adjusted"] == pytest.approx(adjusted)
    assert found["value"] == pytest.approx(1 - (1 - adjusted) ** 6)
    further = answer("discovery", "--counts", 3, 1, 2, 5, 4, 1, "--participants", 6, "--goal", "95%")["details"]
    assert further["more_participants"] == further["participants_for_goal"] - 6 > 0
    assert "more participants would raise it to 95 %" in text(
        "discovery", "--counts", 3, 1, 2, 5, 4, 1, "--participants", 6, "--goal", "95%"
    )


def test_singletons_alone_are_too_few_repeats() -> None:
    found = answer("discovery", "--counts", 1, 1, 1, "--participants", 4)
    assert found["value"] is None
    assert "too few repeats" in found["method"]
    assert "test more people" in text("discovery", "--counts", 1, 1, 1, "--participants", 4)


@pytest.mark.parametrize(
    "words",
    [
        "--counts 1 --participants 1",
        "--counts 3 3 --participants 3",
        "--counts 0 1 --participants 3",
        "--counts 5 --participants 3",
    ],
)
def test_discovery_that_cannot_be_is_refused(words: str) -> None:
    refused("discovery", *words.split())


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        ("success --margin 0.1", 93),  # statistics.json, n_adjwald_margin
        ("success --margin 5%", 381),
        ("success --margin 0.15 --wald", 43),  # n_wald_margin_15
        ("mean --sd 20 --margin 5", 64),  # statistics.md 7
        ("mean --sd 12.5 --margin 5", 27),
        ("discovery --goal 0.85 --p 0.25", 7),  # discover_n_85_25
        ("discovery --goal 0.85 --p 0.31", 6),  # five see 84.4 % only
    ],
)
def test_sample_sizes(words: str, needed: int) -> None:
    assert answer("samplesize", *words.split())["value"] == needed
    said = text("samplesize", *words.split())
    assert said.startswith(f"Participants  {needed}\n")
    assert f"With {needed} participants, " in said


@pytest.mark.parametrize(
    "words",
    [
        "success --margin 0",
        "success --margin 1.5",
        "mean --sd 0 --margin 5",
        "mean --sd 5 --margin -1",
        "mean --sd 1e9 --margin 1e-9",
        "discovery --goal 1 --p 0.3",
        "discovery --goal 0.85 --p 0",
    ],
)
def test_plans_that_cannot_be_are_refused(words: str) -> None:
    refused("samplesize", *words.split())


@pytest.mark.parametrize(
    "words",
    ["success --margin 0.0000001", "success --wald --margin 0.0000001", "discovery --goal 0.85 --p 0.000000001"],
)
def test_more_people_than_there_are_is_no_plan(words: str) -> None:
    assert "more than can be found" in refused("samplesize", *words.split())


def test_a_fraction_of_a_problem_is_still_to_be_found() -> None:
    # found = 81 % of 1 / 0.81 = 1.2; rounded, "1 of about 1" would leave nothing to find.
    said = text("discovery", "--counts", 2, "--participants", 5)
    assert "1 of about 1.2 problems was found; 1 more participant would raise it to 85 %." in said
    assert "4 of about 5 problems were found" in text("discovery", "--counts", 1, 2, 3, 4, "--participants", 5)


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("success", "--margin"),
        ("mean --sd 20", "--margin"),
        ("mean --margin 5", "--sd"),
        ("discovery --p 0.31", "--goal"),
        ("discovery --goal 0.85", "--p"),
    ],
)
def test_a_plan_needs_all_of_its_figures(words: str, missing: str) -> None:
    done = calc("samplesize", *words.split())
    assert done.exit_code == 2
    assert f"Missing option '{missing}'" in done.stderr


def test_a_plan_never_promises_everything() -> None:
    said = text("samplesize", "discovery", "--goal", 0.999999, "--p", 0.000001)
    assert "more than 99 % of the problems are seen that one participant in 1000000 meets" in said
    assert text("discovery", "--counts", 5, 4, 5, "--participants", 5).startswith("Problems found      99.9 %, n = 5")


def test_the_fewest_people_may_do_better_than_asked() -> None:
    # Two people at a standard deviation of 1: 12.7 / sqrt(2) = 9.0, which is far less than 1000.
    assert "is at most 1000 to each side" in text("samplesize", "mean", "--sd", 1, "--margin", 1000)
