"""The sentences around the table of metrics."""

from dataclasses import fields, replace

import pytest

from uxlab.cli.metrics_lines import footnotes, headline, overall_lines, uncounted_text
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.figures import Figures
from uxlab.metrics.opinions import Opinions, UeqSummary
from uxlab.metrics.study import StudySummary, TaskSummary
from uxlab.metrics.sus_summary import SusSummary
from uxlab.metrics.trials import Left, Uncounted
from uxlab.model.results import ExcludedInput, InputCounts
from uxlab.wording.figures import DASH, MINUS, counted

NO_FIGURES = Figures(**{field.name: None for field in fields(Figures)})
NO_SUS = SusSummary(
    estimate=None,
    grade=None,
    percentile=None,
    adjective=None,
    acceptability=None,
    cronbach_alpha=None,
    respondents=0,
    excluded=0,
    scaled=0,
    straight_lined=0,
)
NO_OPINIONS = Opinions(nps=None, csat=None, ces=None, umux_lite=None, tlx=None, ueq_s=None)
EMPTY = StudySummary(
    study="Web shop",
    confidence=0.95,
    participants=0,
    sessions=0,
    attempts=0,
    tasks=(),
    overall=NO_FIGURES,
    left=Left(),
    sus=NO_SUS,
    opinions=NO_OPINIONS,
)
BUSY = replace(EMPTY, participants=3, sessions=3, attempts=9)


def estimate(value: float, low: float | None = None, high: float | None = None, method: str = "mean") -> Estimate:
    return Estimate(value, low, high, 3, method)


def test_the_headline_counts_in_words() -> None:
    assert headline(BUSY) == "Web shop: 3 participants, 3 sessions, 9 attempts"
    assert headline(replace(EMPTY, participants=1, sessions=1, attempts=1)).endswith(
        "1 participant, 1 session, 1 attempt"
    )


def test_an_empty_study_is_told_what_comes_next() -> None:
    assert "uxlab record" in headline(EMPTY)
    assert overall_lines(EMPTY) == []
    assert footnotes(EMPTY) == []


@pytest.mark.parametrize(
    ("opinions", "expected"),
    [
        (replace(NO_OPINIONS, nps=estimate(-33.3, -88, 44)), ("NPS", f"{MINUS}33 [{MINUS}88 {DASH} +44], n = 3")),
        (replace(NO_OPINIONS, csat=estimate(40, 11.8, 76.9)), ("CSAT", f"40 % satisfied [12{DASH}77], n = 3")),
        (replace(NO_OPINIONS, ces=estimate(4.75, 3, 8)), ("CES", f"4.8 of 7 [3.0{DASH}7.0], n = 3")),
        (replace(NO_OPINIONS, umux=estimate(75)), ("UMUX", "75.0, n = 3")),
        (replace(NO_OPINIONS, asq=estimate(2.5, 0, 4)), ("ASQ", f"2.5 of 7, 1 is best [1.0{DASH}4.0], n = 3")),
        (replace(NO_OPINIONS, umux_lite=estimate(75)), ("UMUX-Lite", "75.0, n = 3")),
        (replace(NO_OPINIONS, tlx=estimate(48.3, -5, 102)), ("NASA-TLX", f"48.3 [0.0{DASH}100.0], n = 3")),
        (
            replace(NO_OPINIONS, ueq_s=UeqSummary(overall=estimate(1.25, -4, 2), pragmatic=None, hedonic=None)),
            ("UEQ-S", f"1.25 [{MINUS}3.00 {DASH} 2.00], n = 3"),
        ),
    ],
)
def test_each_questionnaire_has_its_line(opinions: Opinions, expected: tuple[str, str]) -> None:
    assert overall_lines(replace(BUSY, opinions=opinions)) == [expected]


def test_sus_has_its_words_with_a_true_minus() -> None:
    sus = replace(
        NO_SUS,
        estimate=estimate(73, 60, 86),
        grade="B-",
        percentile=66.4,
        adjective="Good",
        acceptability="Acceptable (Sauro)",
    )
    assert overall_lines(replace(BUSY, sus=sus)) == [
        ("SUS", f"73.0 [60.0{DASH}86.0], n = 3"),
        ("", f"grade B{MINUS}, percentile 66, Good, Acceptable (Sauro)"),
    ]


def test_what_weakens_a_sus_is_said() -> None:
    sus = replace(NO_SUS, excluded=1, scaled=2, straight_lined=1, cronbach_alpha=0.912)
    assert footnotes(replace(EMPTY, sus=sus)) == [
        "SUS: 1 respondent without a score (two or more answers missing).",
        "SUS: 2 scores made of nine answers.",
        "SUS: 1 respondent gave ten equal answers.",
        "SUS: Cronbach's alpha 0.91.",
    ]


def test_what_is_in_no_figure_is_said() -> None:
    left = Left(skipped=2, faults=1, still_open=1)
    assert footnotes(replace(EMPTY, left=left)) == ["Not in the figures: 2 skipped, 1 technical fault, 1 still open."]
    assert footnotes(replace(EMPTY, left=Left(faults=2))) == ["Not in the figures: 2 technical faults."]


def test_methods_are_said_once_and_the_remark_of_a_task_with_its_name() -> None:
    overall = replace(NO_FIGURES, success_rate=estimate(0.8, method="adjusted Wald, 95 %; together"))
    own = replace(NO_FIGURES, success_rate=estimate(0.8, method="adjusted Wald, 95 %; together; odd"))
    task = TaskSummary(task="find", name="Find", attempts=3, participants=3, figures=own, left=Left())
    assert footnotes(replace(BUSY, overall=overall, tasks=(task,))) == [
        "Find, success: odd.",
        "Intervals of 95 %. Success: adjusted Wald.",
        "Over all tasks: together.",
    ]


def test_one_person_is_told_why_there_are_no_intervals() -> None:
    assert footnotes(replace(BUSY, participants=1)) == ["One person, no intervals."]


def test_the_methods_name_the_net_score_too() -> None:
    nps = replace(NO_OPINIONS, nps=estimate(10, method="adjusted Wald for net scores, 95 %"))
    assert footnotes(replace(BUSY, opinions=nps)) == ["Intervals of 95 %. NPS: adjusted Wald for net scores."]


@pytest.mark.parametrize(("number", "expected"), [(0, "0 scores"), (1, "1 score"), (2, "2 scores")])
def test_nouns_agree(number: int, expected: str) -> None:
    assert counted(number, "score") == expected


def test_input_that_is_not_the_participants_is_said() -> None:
    excluded = ExcludedInput(
        chords=InputCounts(keys=4), own_windows=InputCounts(clicks=2, scrolls=1, moves=900), repeats=InputCounts()
    )
    assert footnotes(replace(EMPTY, excluded=excluded)) == [
        "Clicks, keys and scrolls not counted: 4 in the moderator's chords, 3 in uxlab's own windows."
    ]
    nothing = ExcludedInput(chords=InputCounts(), own_windows=InputCounts(moves=9), repeats=InputCounts())
    assert footnotes(replace(EMPTY, excluded=nothing)) == []


def test_where_no_keys_were_kept_only_clicks_and_scrolls_are_spoken_of() -> None:
    unknown = InputCounts(keys=None, corrections=None)
    excluded = ExcludedInput(chords=unknown, own_windows=replace(unknown, clicks=2), repeats=unknown)
    assert footnotes(replace(EMPTY, excluded=excluded)) == ["Clicks and scrolls not counted: 2 in uxlab's own windows."]


def test_what_nobody_counted_is_said() -> None:
    both, one = Uncounted(errors=4, assists=9), Uncounted(assists=1)
    assert footnotes(replace(BUSY, uncounted=both))[0] == (
        "Not counted: errors in 4 of 9 attempts, assists in 9 of 9 attempts. "
        "What was not counted is in no figure of errors or assists."
    )
    assert uncounted_text(one, 1) == "assists in 1 of 1 attempt"
    assert uncounted_text(Uncounted(), 9) == ""
