"""Single questions on the calculator: SEQ, NPS, CSAT, CES."""

from collections.abc import Callable
from dataclasses import replace

import click

from uxlab.cli.calc_answer import (
    NET,
    NOTHING_OBSERVED,
    SEVEN,
    SHARE,
    Answer,
    Scale,
    estimate_details,
    figure,
    of_all_people,
)
from uxlab.cli.calc_command import statistic
from uxlab.cli.calc_given import Given, counted
from uxlab.cli.calc_numbers import number, shown
from uxlab.errors import Refused
from uxlab.metrics import nps as net
from uxlab.metrics import scales
from uxlab.metrics.estimate import noted
from uxlab.metrics.means import mean
from uxlab.metrics.opinions import CSAT_TOP_FROM, TOP_OF_FIVE
from uxlab.metrics.top_box import top_box
from uxlab.wording.figures import fixed

_SEQ_REFERENCE = 5.5
_TOP_OF_SEVEN = 5
_ANSWERS = "One answer a row."


@statistic("seq", "R...", csv=_ANSWERS)
def seq(given: Given) -> Answer:
    """Single Ease Question: mean of ratings from 1 to 7."""
    found = mean(given.values(_on_scale("SEQ", 7, whole=False), "R..."), given.confidence, ends=scales.SEVEN)
    side = "above" if (found.value or 0) > _SEQ_REFERENCE else "not above"
    meaning = f"Tasks are rated {_SEQ_REFERENCE} on average, and this one {side} that; 7 is very easy."
    return Answer(label="SEQ", estimate=found, scale=SEVEN, meaning=meaning, details={"reference": _SEQ_REFERENCE})


@statistic(
    "nps",
    "A...",
    click.Option(["--counts"], is_flag=True, help="The numbers are promoters, passives, detractors."),
    csv=_ANSWERS,
)
def nps(given: Given, counts: bool) -> Answer:
    """Net Promoter Score of answers from 0 to 10."""
    if counts:
        promoters, passives, detractors = given.counts("PROMOTERS", "PASSIVES", "DETRACTORS")
    else:
        promoters, passives, detractors = net.groups(given.values(number, "A..."))
    found = net.from_counts(promoters, passives, detractors, given.confidence)
    return Answer(
        label="NPS",
        estimate=found,
        scale=NET,
        meaning=f"{counted(promoters, 'promoter')} (9, 10) less {counted(detractors, 'detractor')} (0 to 6), "
        f"per 100 answers; {counted(passives, 'passive')} (7, 8)."
        if found.n
        else NOTHING_OBSERVED,
        details={"promoters": promoters, "passives": passives, "detractors": detractors},
    )


@statistic("csat", "A...", csv=_ANSWERS)
def csat(given: Given) -> Answer:
    """Customer satisfaction: share of 4 and 5 among answers from 1 to 5."""
    answers = given.values(_on_scale("CSAT", 5), "A...")
    found = top_box(answers, CSAT_TOP_FROM, given.confidence)
    satisfied = sum(value >= CSAT_TOP_FROM for value in answers)
    shares = replace(SHARE, form=fixed(0), lowest=0, highest=100)
    mean_of_five = mean(answers, given.confidence, ends=scales.FIVE)
    return Answer(
        label="CSAT",
        estimate=noted(found, TOP_OF_FIVE),
        scale=shares,
        meaning=f"{satisfied} of {len(answers)} {'is' if satisfied == 1 else 'are'} satisfied (4 or 5).",
        rows=(("Mean", figure(mean_of_five, Scale(fixed(1), "", 1, 5))),),
        details={"mean": estimate_details(mean_of_five)},
    )


@statistic("ces", "A...", csv=_ANSWERS)
def ces(given: Given) -> Answer:
    """Customer Effort Score 2.0: mean of answers from 1 to 7, and the share of 5 to 7."""
    answers = given.values(_on_scale("CES", 7), "A...")
    found = mean(answers, given.confidence, ends=scales.SEVEN)
    top = top_box(answers, _TOP_OF_SEVEN, given.confidence)
    shares = replace(SHARE, form=fixed(0), lowest=0, highest=100)
    return Answer(
        label="CES",
        estimate=found,
        scale=SEVEN,
        meaning=f"{of_all_people(found, SEVEN, given.confidence)} 7 is the least effort.",
        rows=(("Answers 5 to 7", figure(top, shares)),),
        details={"top_three_percent": estimate_details(top)},
    )


def _on_scale(name: str, highest: int, *, whole: bool = True) -> Callable[[str], float]:
    def read(word: str) -> float:
        value = number(word)
        if not 1 <= value <= highest or (whole and value != int(value)):
            kind = "whole numbers" if whole else "numbers"
            raise Refused(f"Answers to {name} are {kind} from 1 to {highest}, and {shown(word)} is none.")
        return value

    return read
