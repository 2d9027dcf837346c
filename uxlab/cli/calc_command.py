"""One statistic as a command: options that take several numbers, negative numbers, and the way from answer to text."""

import re
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import Enum

import click

from uxlab.cli.calc_answer import Answer, finite, json_text, text
from uxlab.cli.calc_given import gather
from uxlab.cli.calc_numbers import is_negative_number
from uxlab.errors import Refused, UsageError
from uxlab.metrics.checks import LEVELS, check_confidence

Compute = Callable[..., Answer]


class Takes(Enum):
    """How many words belong to an option."""

    NOTHING = 0
    ONE = 1
    SEVERAL = 2


class Statistic(click.Command):
    """A command that computes one answer and prints it as text or JSON."""

    def __init__(self, path: str, metavar: str, compute: Compute, params: list[click.Parameter]) -> None:
        summary, _, rest = (compute.__doc__ or "").strip().partition("\n")
        super().__init__(path.rsplit(maxsplit=1)[-1], params=params, help=f"{summary}\n{rest}", short_help=summary)
        self.path, self.metavar, self.compute = path, metavar, compute

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Bring the arguments into the form that click knows, then parse them."""
        return super().parse_args(ctx, arranged(args, _takes(self, ctx)))

    def invoke(self, ctx: click.Context) -> None:
        """Compute and print; what makes no sense is the input's fault, not a misuse of the command."""
        options = dict(ctx.params)
        as_json = bool(options.pop("as_json"))
        words, file, names = options.pop("values", ()), options.pop("csv", None), options.pop("column", ())
        try:
            check_confidence(options["confidence"])
            given = gather(tuple(words), file, tuple(names), options.pop("confidence"))
            answer = self.compute(given, **options)
        except UsageError as error:
            raise Refused(str(error)) from error
        except click.UsageError as error:
            error.ctx = ctx
            raise
        answer = replace(answer, estimate=finite(answer.estimate))
        click.echo(json_text(self.path, answer) if as_json else text(answer))


def statistic(path: str, metavar: str, *options: click.Option, csv: str = "") -> Callable[[Compute], Statistic]:
    """Return the decorator that makes a function a command.

    `path` is what is typed after `uxlab calc`, `metavar` what follows it, `csv` the columns that may stand for it.
    """

    def decorate(compute: Compute) -> Statistic:
        positional = [] if metavar.startswith("--") else [click.Argument(["values"], nargs=-1, metavar=metavar)]
        from_file = _file_options(csv) if csv else ()
        return Statistic(path, metavar, compute, [*positional, *options, *from_file, *_common_options()])

    return decorate


def several(name: str, metavar: str) -> click.Option:
    """Return an option that takes all numbers up to the next option."""
    return click.Option([name], multiple=True, metavar=metavar, help="All words up to the next option.")


def arranged(args: Sequence[str], takes: Mapping[str, Takes]) -> list[str]:
    """Return the arguments with each option's words attached to it, and all other words at the end, after `--`.

    Raises:
        click.UsageError: an option without the word that belongs to it.
    """
    left = deque(args)
    options: list[str] = []
    words: list[str] = []
    while left:
        word = left.popleft()
        if word == "--":
            words += left
            break
        name, equals, value = word.partition("=")
        if not _is_option(word):
            words.append(word)
        elif takes.get(name, Takes.NOTHING) is Takes.NOTHING:
            options.append(word)
        else:
            found = [value] if equals else []
            options += _attached(name, found, left, 1 if takes[name] is Takes.ONE else len(args))
    return [*options, "--", *words]


def _attached(name: str, found: list[str], left: deque[str], most: int) -> list[str]:
    while left and len(found) < most and not _is_option(left[0]):
        found.append(left.popleft())
    if not found:
        raise click.BadOptionUsage(name, f"Option '{name}' requires an argument.")
    return [f"{name}={word}" for word in found]


def _is_option(word: str) -> bool:
    return bool(re.match(r"-.", word, re.DOTALL)) and not is_negative_number(word)


def _takes(command: click.Command, ctx: click.Context) -> dict[str, Takes]:
    found = dict.fromkeys(ctx.help_option_names, Takes.NOTHING)
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            several_words = parameter.multiple and parameter.name != "column"
            kind = Takes.NOTHING if parameter.is_flag else Takes.SEVERAL if several_words else Takes.ONE
            found |= dict.fromkeys(parameter.opts, kind)
    return found


def _common_options() -> tuple[click.Option, ...]:
    level = click.FloatRange(*LEVELS)
    return (
        click.Option(["--confidence"], type=level, default=0.95, show_default=True, help="Of the interval."),
        click.Option(["--json", "as_json"], is_flag=True, help="Print one JSON object."),
    )


def _file_options(columns: str) -> tuple[click.Option, ...]:
    return (
        click.Option(["--csv"], metavar="FILE", help="Read the values from a CSV file; - is standard input."),
        click.Option(["--column"], multiple=True, metavar="NAME", help=columns),
    )
