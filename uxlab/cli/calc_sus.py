"""The System Usability Scale on the calculator: one person's answers, the mean of a study, and Cronbach's alpha."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import click

from uxlab.cli.calc_answer import HUNDRED, Answer, Scale, of_all_people
from uxlab.cli.calc_command import statistic
from uxlab.cli.calc_given import Given
from uxlab.cli.calc_numbers import answer, number
from uxlab.errors import Refused
from uxlab.metrics import scales
from uxlab.metrics.as_json import Json
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.means import mean
from uxlab.questionnaires import bands, sus
from uxlab.questionnaires.reliability import cronbach_alpha
from uxlab.wording.figures import MINUS, fixed

NO_SCORE = "Too many answers are missing for a score."
ONE_PERSON = "One person's score; grade and percentile classify the mean of a study, never one person."

_BEST = 100
_NEARLY_ALL = 99.5


@statistic(
    "sus",
    "I1..I10",
    click.Option(["--positive"], is_flag=True, help="The version with positive wording throughout."),
    csv="One, with ten answers of one person; or ten, one for each item, with a row a person.",
)
def sus_score(given: Given, positive: bool) -> Answer:
    """SUS of one person's ten answers; - where one is missing."""
    people = given.people(answer, "I1..I10")
    scored = [sus.score(items, positive=positive) for items in people]
    details: dict[str, Json] = {
        "version": "positive" if positive else "standard",
        "scaled": sum(score.scaled for score in scored),
        "straight_lined": sum(score.straight_lined for score in scored),
        "missing": sum(score.missing for score in scored),
        "excluded": sum(score.value is None for score in scored),
    }
    if len(people) == 1:
        return _of_one(scored[0], details)
    points = [sus.adjusted(items, positive=positive) for items in people]
    alpha = cronbach_alpha(points)
    values = [score.value for score in scored if score.value is not None]
    of_study = _of_study(values, given.confidence, {**details, "cronbach_alpha": alpha})
    return replace(of_study, rows=(*of_study.rows, *_soundness(scored, alpha)))


@statistic("sus-mean", "SCORE...", csv="One score a row.")
def sus_mean(given: Given) -> Answer:
    """Mean SUS of a study, with grade, percentile and adjective."""
    return _of_study(given.values(_score, "SCORE..."), given.confidence, {})


@statistic("alpha", "--csv FILE --column NAME --column NAME ...", csv="One for each item; a row a person.")
def alpha(given: Given) -> Answer:
    """Cronbach's alpha of items that point the same way."""
    if not given.columns:
        raise click.UsageError("Missing --csv FILE and --column NAME, one column for each item.")
    rows = given.people(answer, "")
    complete = sum(None not in row for row in rows)
    value = cronbach_alpha(rows)
    return Answer(
        label="Cronbach's alpha",
        estimate=Estimate(value, None, None, complete, "Cronbach's alpha, no interval"),
        scale=Scale(fixed(2)),
        meaning="Alpha is not defined here: it needs two people, two items, and answers that differ."
        if value is None
        else "From 0.7 on the items are taken to measure one thing; items of opposite wording are to be turned first.",
        details={"items": len(given.columns), "rows_left_out": len(rows) - complete},
    )


def _of_one(score: sus.SusScore, details: Mapping[str, Json]) -> Answer:
    remarks = ["SUS", *(["scaled from nine answers"] if score.scaled else [])]
    remarks += ["ten equal answers: take a second look"] if score.straight_lined else []
    n = 0 if score.value is None else 1
    return Answer(
        label="SUS",
        estimate=Estimate(score.value, None, None, n, "; ".join(remarks)),
        scale=HUNDRED,
        meaning=NO_SCORE if score.value is None else ONE_PERSON,
        details=details,
    )


def _of_study(scores: Sequence[float], confidence: float, details: Mapping[str, Json]) -> Answer:
    found = mean(scores, confidence, ends=scales.HUNDRED)
    if found.value is None or found.n == 1:
        meaning = NO_SCORE if found.value is None else ONE_PERSON
        return Answer(label="Mean SUS", estimate=found, scale=HUNDRED, meaning=meaning, details=details)
    grade, percentile = bands.grade(found.value), bands.percentile(found.value)
    beats = (
        f"It beats about {percentile:.0f} % of products" if percentile < _NEARLY_ALL else "It beats nearly all products"
    )
    adjective, acceptable = bands.adjective(found.value), bands.acceptability(found.value)
    scheme = bands.Acceptability.SAURO
    return Answer(
        label="Mean SUS",
        estimate=found,
        scale=HUNDRED,
        meaning=f"{beats}. {of_all_people(found, HUNDRED, confidence)}",
        rows=(
            ("Grade", f"{grade.replace('-', MINUS)}, percentile {percentile:.0f}"),
            ("In words", f"{adjective}, {acceptable} ({scheme})"),
        ),
        details={
            "grade": grade,
            "percentile": percentile,
            "adjective": adjective,
            "acceptability": acceptable,
            "acceptability_bangor": bands.acceptability(found.value, bands.Acceptability.BANGOR),
            "promotion": bands.promotion(found.value),
            "estimated_nps": bands.estimated_nps(scores),
            **details,
        },
    )


def _soundness(scored: Sequence[sus.SusScore], alpha: float | None) -> list[tuple[str, str]]:
    """Return what weakens the answers, and how well they hang together."""
    told = (
        ("Left out", sum(score.value is None for score in scored), "two or more answers missing"),
        ("Scaled", sum(score.scaled for score in scored), "one answer missing"),
        ("Ten equal", sum(score.straight_lined for score in scored), "take a second look"),
    )
    rows = [(name, f"{'1 person' if n == 1 else f'{n} people'}, {why}") for name, n, why in told if n]
    return [*rows, *([] if alpha is None else [("Alpha", f"{fixed(2)(alpha)}, Cronbach's")])]


def _score(word: str) -> float:
    score = number(word)
    if not 0 <= score <= _BEST:
        raise Refused(f"A SUS score lies between 0 and 100, and not at {score:g}.")
    return score
