"""Problem discovery and sample sizes on the calculator."""

from collections.abc import Mapping, Sequence

import click

from uxlab.cli.calc_answer import COUNT, Answer, share_scale
from uxlab.cli.calc_command import several, statistic
from uxlab.cli.calc_given import Given, counted, filled, typed
from uxlab.cli.calc_numbers import count, number, share
from uxlab.errors import Refused
from uxlab.metrics import discovery as problems
from uxlab.metrics import sample_size
from uxlab.metrics.as_json import Json
from uxlab.metrics.estimate import Estimate, percent
from uxlab.wording.figures import percent as percents
from uxlab.wording.figures import sure

_WIDEST_RATIO = 10_000
_MOST_PEOPLE = 1_000_000_000
_GOAL = "0.85"
_RARE = 0.01
_OF_ALL = "Of all problems, such as 0.85."


def _margin(of: str) -> click.Option:
    return click.Option(["--margin"], required=True, metavar="M", help=f"Half the interval, {of}.")


@statistic(
    "discovery",
    "--counts C... --participants N",
    several("--counts", "C..."),
    click.Option(["--participants"], required=True, metavar="N"),
    click.Option(["--goal"], default=_GOAL, show_default=True, metavar="SHARE", help=_OF_ALL),
    csv="How many participants met each problem.",
)
def discovery(given: Given, counts: Sequence[str], participants: str, goal: str) -> Answer:
    """Share of the problems found so far: C people met each, of N."""
    met = filled(given.only(), count) if given.columns else typed(counts, count, "--counts C...")
    people, wanted = count(participants), share(goal)
    found = problems.discovery(met, people)
    needed = None if found.adjusted is None else problems.participants_for(wanted, found.adjusted)
    method = "1 - (1 - p)^n, p deflated by Good-Turing and normalisation (Lewis 2001), no interval"
    estimate = Estimate(found.found, None, None, people, f"{method}; {found.remark}" if found.remark else method)
    return Answer(
        label="Problems found",
        estimate=estimate,
        scale=share_scale(estimate),
        meaning=_still_to_find(found, len(met), people, wanted, needed),
        rows=(("Chance to meet one", f"{percents(found.adjusted)} % per participant"),)
        if found.adjusted is not None
        else (),
        details={
            "problems": len(met),
            "p": found.p,
            "p_adjusted": found.adjusted,
            "found": found.found,
            "total": found.total,
            "goal": wanted,
            "participants_for_goal": needed,
            "more_participants": None if needed is None else max(0, needed - people),
        },
    )


@statistic(
    "samplesize success",
    "--margin 0.1",
    _margin("such as 0.1"),
    click.Option(["--wald"], is_flag=True, help="By the plain formula of textbooks."),
)
def for_success(given: Given, margin: str, wald: bool) -> Answer:
    """Participants for a success rate within plus or minus a margin."""
    half = share(margin)
    needed = (sample_size.for_rate_by_wald if wald else sample_size.for_rate)(half, given.confidence)
    level, name = percent(given.confidence), "plain Wald" if wald else "adjusted Wald"
    return _size(
        needed,
        f"{name}, {level}, at a rate of one half",
        f"the {level} interval of a success rate is at most {half * 100:g} points to each side",
        {"margin": half},
    )


@statistic(
    "samplesize mean",
    "--sd 20 --margin 5",
    click.Option(["--sd"], required=True, metavar="SD", help="The standard deviation expected."),
    _margin("in the unit of the scale"),
)
def for_mean(given: Given, sd: str, margin: str) -> Answer:
    """Participants for a mean, such as SUS, within plus or minus a margin."""
    spread, half = number(sd), number(margin)
    if half > 0 and spread / half > _WIDEST_RATIO:
        raise Refused("So small a margin at such a spread takes more people than there are; choose a wider one.")
    needed = sample_size.for_mean(spread, half, given.confidence)
    level = percent(given.confidence)
    return _size(
        needed,
        f"t interval, {level}",
        f"the {level} interval of the mean is at most {half:g} to each side, if the standard deviation is {spread:g}",
        {"sd": spread, "margin": half},
    )


@statistic(
    "samplesize discovery",
    "--goal 0.85 --p 0.31",
    click.Option(["--goal"], required=True, metavar="SHARE", help=_OF_ALL),
    click.Option(["--p"], required=True, metavar="P", help="Chance that one participant meets a problem."),
)
def for_discovery(_given: Given, goal: str, p: str) -> Answer:
    """Participants who together meet a share of the problems."""
    wanted, chance = share(goal), share(p)
    needed = problems.participants_for(wanted, chance)
    reached = problems.found_by(needed, chance)
    return _size(
        needed,
        "ln(1 - goal) / ln(1 - p), rounded up",
        f"{sure(reached)} of the problems are seen that one participant in {_one_in(chance)} meets; "
        "rarer ones take more",
        {"goal": wanted, "p": chance, "reached": reached},
    )


def _size(needed: int, method: str, then: str, details: Mapping[str, Json]) -> Answer:
    if needed > _MOST_PEOPLE:
        raise Refused(
            f"That takes {needed} participants, more than can be found; choose a wider margin or a lower goal."
        )
    return Answer(
        label="Participants",
        estimate=Estimate(needed, None, None, needed, method),
        scale=COUNT,
        show_n=False,
        meaning=f"With {counted(needed, 'participant')}, {then}.",
        details={**details},
    )


def _one_in(chance: float) -> str:
    return f"{1 / chance:.1f}" if chance > _RARE else f"{1 / chance:.0f}"


def _still_to_find(found: problems.Discovery, seen: int, people: int, goal: float, needed: int | None) -> str:
    if found.total is None or needed is None:
        return "Nearly every problem was met by one participant only: test more people before you estimate."
    more = max(0, needed - people)
    further = f"{counted(more, 'more participant')} would raise it to" if more else "the goal is met:"
    whole = f"{found.total:.0f}"
    total = f"{found.total:.1f}" if more and whole == str(seen) else whole
    return f"{seen} of about {total} problems {'was' if seen == 1 else 'were'} found; {further} {goal * 100:g} %."
