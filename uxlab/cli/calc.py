"""`uxlab calc`: every statistic from the command line."""

from collections.abc import Iterator

import click

from uxlab.cli import (
    calc_agreement,
    calc_benchmark,
    calc_compare,
    calc_efficiency,
    calc_planning,
    calc_questions,
    calc_rates,
    calc_scores,
    calc_sus,
    calc_times,
)
from uxlab.cli.calc_command import Statistic

SECTIONS: dict[str, tuple[Statistic, ...]] = {
    "Rates and errors": (
        calc_rates.success,
        calc_rates.abandon,
        calc_rates.conversion,
        calc_rates.partial,
        calc_rates.best_point_estimate,
        calc_rates.errors,
        calc_rates.error_free,
        calc_rates.errors_per_opportunity,
    ),
    "Time and effort": (
        calc_times.time,
        calc_times.geometric_mean,
        calc_times.median,
        calc_times.km,
        calc_efficiency.efficiency_of,
        calc_efficiency.lostness,
        calc_efficiency.sum_of_task,
    ),
    "Questionnaires": (
        calc_sus.sus_score,
        calc_sus.sus_mean,
        calc_scores.umux,
        calc_scores.umux_lite,
        calc_questions.seq,
        calc_scores.asq,
        calc_scores.tlx,
        calc_scores.ueq_s,
        calc_questions.nps,
        calc_questions.csat,
        calc_questions.ces,
        calc_sus.alpha,
    ),
    "Against a target": (calc_benchmark.success, calc_benchmark.time, calc_benchmark.mean),
    "Two designs, A and B": (
        calc_compare.success,
        calc_compare.time,
        calc_compare.compare_means,
        calc_compare.mcnemar,
    ),
    "Agreement of coders": (calc_agreement.kappa, calc_agreement.fleiss, calc_agreement.krippendorff),
    "Problems and sample size": (
        calc_planning.discovery,
        calc_planning.for_success,
        calc_planning.for_mean,
        calc_planning.for_discovery,
    ),
}


class Calculator(click.Group):
    """The group whose help lists every statistic by section, those of subgroups too."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write a section of statistics with one line each."""
        del ctx  # the sections stand above
        for title, commands in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(command.path, command.get_short_help_str(90)) for command in commands])


@click.group(cls=Calculator, subcommand_metavar="STATISTIC ARGS...")
def calc() -> None:
    """Compute one statistic, with interval, method and what it means.

    Values are typed, read from a CSV file with --csv FILE --column NAME, or from standard input in place of a single -.
    Numbers have a decimal point, times are seconds or m:ss. Every statistic takes --json, --confidence and --help.
    """


@calc.group()
def benchmark() -> None:
    """A goal fixed beforehand: is it met?"""


@calc.group()
def compare() -> None:
    """Two designs, A and B, side by side."""


@calc.group()
def samplesize() -> None:
    """How many participants a study needs."""


def statistics() -> Iterator[Statistic]:
    """Yield every statistic, in the order of the help."""
    for commands in SECTIONS.values():
        yield from commands


_GROUPS = {group.name: group for group in (benchmark, compare, samplesize)}
for _statistic in statistics():
    _GROUPS.get(_statistic.path.split()[0], calc).add_command(_statistic)
