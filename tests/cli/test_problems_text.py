"""The list of problems as text and as values."""

from typing import Any

from uxlab.cli.problems_text import problems_json, render
from uxlab.metrics.problems import summarise_problems
from uxlab.model.problems import Evidence, Problem


def problem(title: str, *people: str, severity: int | None = None, place: str = "", description: str = "") -> Problem:
    evidence = tuple(Evidence(uid=f"{title}{n}", session_uid="s", participant=p, t_ns=n) for n, p in enumerate(people))
    return Problem(uid=title, title=title, description=description, place=place, severity=severity, evidence=evidence)


FOUND = (
    problem("Voucher", "P1", "P2", severity=3, place="pay", description="Below the fold."),
    problem("Filter", "P2"),
)
PEOPLE = ("P1", "P2", "P3")


def test_the_matrix() -> None:
    lines = render(summarise_problems(FOUND, PEOPLE), 100).splitlines()
    assert lines[0] == "Problem    Severity  Met by                P1  P2  P3"
    assert lines[2].split() == ["1", "Voucher", "3", "2", "of", "3,", "67", "%", "[20\N{EN DASH}94]", "●", "●", "·"]
    assert lines[3].split()[2] == "\N{EN DASH}"
    assert "1 [pay] Below the fold." in lines


def test_what_is_likely_unseen() -> None:
    # p = 3/6, one of two seen once: (0.5 / 1.5 + (0.5 - 1/3) * 2/3) / 2 = 0.2222; ln 0.15 / ln 0.7778 = 7.5, so 8.
    text = " ".join(render(summarise_problems(FOUND, PEOPLE), 100).split())
    assert "3 participants have met about 53 % of the problems" in text
    assert "about 4 in all (chance to meet one: 50 % as seen, 22 % without its bias" in text
    assert "About 5 participants more would have met 85 %." in text


def test_what_cannot_be_estimated_says_why() -> None:
    text = render(summarise_problems((problem("a", "P1"), problem("b")), PEOPLE), 100)
    assert "How many problems are unseen: too few repeats to estimate." in text
    assert "1 problem without evidence, not in the estimate." in text


def test_long_titles_are_cut() -> None:
    lines = render(summarise_problems((problem("x" * 90, "P1"),), PEOPLE), 100).splitlines()
    assert "…" in lines[2]


def test_an_empty_list_says_how_to_begin() -> None:
    assert "problems STUDY add" in render(summarise_problems((), PEOPLE), 100)


def test_the_values() -> None:
    values: Any = problems_json(summarise_problems(FOUND, PEOPLE), 0.95)
    assert values["problems"][0]["participants"] == ["P1", "P2"]
    assert values["problems"][1]["evidence"] == [{"participant": "P2", "t_ns": 0, "error": None, "note": None}]
    assert values["discovery"]["p"] == 0.5
    assert values["more_participants_for_85_percent"] == 5
