"""`uxlab import`: attempts, answers and BORIS projects from elsewhere, all or nothing."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from uxlab.cli.import_lines import report_lines
from uxlab.cli.places import PLACE
from uxlab.errors import UxlabError
from uxlab.lab.imports import ImportRequest, Progress, check_import, run_import

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

_SHOWN_PROBLEMS = 20
_LONG = 2000
_STEP = 100


@click.command("import")
@click.argument("study", type=PLACE)
@click.option("--attempts", type=PLACE, metavar="FILE", help="A table with one row an attempt, as CSV or .xlsx.")
@click.option("--answers", type=PLACE, metavar="FILE", help="A table with one row an answer, as CSV or .xlsx.")
@click.option("--boris", type=PLACE, metavar="FILE", help="A BORIS project, or its export of events as a table.")
@click.option("--mapping", type=PLACE, metavar="FILE.toml", help="What the behaviours of the project mean.")
@click.option("--dry-run", is_flag=True, help="List every problem, and write nothing.")
def import_(
    study: Path, attempts: Path | None, answers: Path | None, boris: Path | None, mapping: Path | None, dry_run: bool
) -> None:
    """Add attempts and answers recorded elsewhere to STUDY: all of them, or none if anything is wrong.

    Importing the same file again changes nothing.
    """
    request = ImportRequest(attempts=attempts, answers=answers, boris=boris, mapping=mapping)
    with _progress() as progress:
        report = (check_import if dry_run else run_import)(study, request, progress)
    for remark in report.remarks:
        click.echo(f"Note: {remark}", err=not dry_run)
    shown = report.problems if dry_run else report.problems[:_SHOWN_PROBLEMS]
    for problem in shown:
        click.echo(str(problem), err=not dry_run)
    if report.problems:
        raise UxlabError(_refusal(len(report.problems), len(shown)))
    for line in report_lines(report.plan, dry_run=dry_run):
        click.echo(line)


def _refusal(problems: int, shown: int) -> str:
    if problems == 1:
        return "Nothing is imported, for there is a problem; correct it."
    where = "" if problems == shown else ", which --dry-run lists"
    return f"Nothing is imported, for there are {problems} problems{where}; correct them."


@contextmanager
def _progress() -> Iterator[Progress]:
    """Yield what shows a bar for each long stage, on a terminal only."""
    with ExitStack() as stack:
        bars: dict[str, ProgressBar[int]] = {}

        def show(stage: str, steps: int, total: int) -> None:
            if total < _LONG or not sys.stderr.isatty():
                return
            if stage not in bars:
                bar = click.progressbar(length=total, label=stage, file=sys.stderr, update_min_steps=_STEP)
                bars[stage] = stack.enter_context(bar)
            bars[stage].update(steps)

        yield show
