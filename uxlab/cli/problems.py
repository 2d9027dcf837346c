"""`uxlab problems`: the list of usability problems, who met them, and how many are still unseen."""

import json
import shutil
from pathlib import Path

import click

from uxlab.cli.output import inert
from uxlab.cli.places import PLACE
from uxlab.cli.problems_text import problems_json, render
from uxlab.lab.problems import (
    ImportedProblems,
    add_problems,
    import_problems,
    link_problem,
    move_problem,
    problem_summary,
    remove_problem,
)
from uxlab.metrics.checks import LEVELS
from uxlab.model.problems import Pointer, ProblemDraft
from uxlab.wording.figures import counted

_WIDEST = 120
_EXAMPLES = """\b
uxlab problems shop.uxlab add "Overlooks the voucher" --severity 3
uxlab problems shop.uxlab link 1 --participant P01 --at 4:05
uxlab problems shop.uxlab import problems.csv --dry-run
uxlab problems shop.uxlab move "Overlooks the voucher" 1
"""


class _ListByDefault(click.Group):
    """Takes options after STUDY too, where no subcommand follows whose own they might be."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_interspersed_args = not self.commands.keys() & set(args)
        return super().parse_args(ctx, args)


@click.group(cls=_ListByDefault, invoke_without_command=True, epilog=_EXAMPLES)
@click.argument("study", type=PLACE)
@click.option("--json", "as_json", is_flag=True, help="Print the stable JSON form.")
@click.option("--confidence", type=click.FloatRange(*LEVELS), default=0.95)
@click.pass_context
def problems(context: click.Context, study: Path, as_json: bool, confidence: float) -> None:
    """Show the usability problems of STUDY, who met them and how many are unseen, or add to them."""
    context.obj = study
    if context.invoked_subcommand is not None:
        return
    summary = problem_summary(study, confidence)
    if as_json:
        click.echo(json.dumps(problems_json(summary, confidence), ensure_ascii=False, indent=2, allow_nan=False))
    else:
        click.echo(inert(render(summary, min(shutil.get_terminal_size((100, 24)).columns, _WIDEST))))


@problems.command("add")
@click.argument("title")
@click.option("--severity", type=click.IntRange(1, 4), help="From 1 (minor) to 4 (critical).")
@click.option("--place", default="", help="Where it is: a task, a page.")
@click.option("--description", default="")
@click.pass_obj
def add(study: Path, title: str, severity: int | None, place: str, description: str) -> None:
    """Add a problem, or complete the one with this TITLE."""
    add_problems(study, [ProblemDraft(title=title, severity=severity, place=place, description=description)])
    click.echo(inert(f"“{title}” is in the list."))


@problems.command("link")
@click.argument("problem")
@click.option("--participant", metavar="P01")
@click.option("--session", type=click.IntRange(1), help="Which of this participant's sessions, from 1.")
@click.option("--at", metavar="M:SS", help="The moment in the session.")
@click.option("--error-type", metavar="KEY", help="All errors of this type.")
@click.option("--note", metavar="TEXT", help="All notes in which this text occurs.")
@click.pass_obj
def link(
    study: Path,
    problem: str,
    participant: str | None,
    session: int | None,
    at: str | None,
    error_type: str | None,
    note: str | None,
) -> None:
    """Link a PROBLEM, by number or title, to a participant, a moment, errors or notes."""
    pointer = Pointer(participant=participant, session=session, at=at, error_type=error_type, note=note)
    click.echo(f"{counted(link_problem(study, problem, pointer), 'moment')} added to {_named(problem)}.")


@problems.command("remove")
@click.argument("problem")
@click.pass_obj
def remove(study: Path, problem: str) -> None:
    """Take a PROBLEM, by number or title, and its evidence off the list; the study's log keeps it."""
    click.echo(f"“{remove_problem(study, problem).title}” is off the list.")


@problems.command("move")
@click.argument("problem")
@click.argument("number", type=click.IntRange(1))
@click.pass_obj
def move(study: Path, problem: str, number: int) -> None:
    """Make a PROBLEM, by number or title, number NUMBER of the list."""
    click.echo(f"“{move_problem(study, problem, number).title}” is problem {number}.")


@problems.command("import")
@click.argument("file", type=PLACE)
@click.option("--dry-run", is_flag=True, help="Say what is wrong, or what would be added, and write nothing.")
@click.pass_obj
def import_file(study: Path, file: Path, dry_run: bool) -> None:
    """Add the problems of a FILE, all or none; the same file again changes nothing.

    A .toml file, or a table as CSV or .xlsx with the columns title, and if wanted severity, place, description,
    participant, session, at, error_type, note: a row a problem, and further rows for further evidence.
    """
    done = import_problems(study, file, dry_run=dry_run)
    for remark in done.remarks:
        click.echo(f"Note: {remark}", err=not dry_run)
    click.echo(_report(done, dry_run=dry_run))


def _report(done: ImportedProblems, *, dry_run: bool) -> str:
    read = f"{counted(done.problems, 'problem')} read, {done.new} new and {done.changed} changed"
    if dry_run:
        return f"{read}, {counted(done.evidence, 'moment')} to add. Nothing is wrong, and nothing was written."
    return f"{read}, {counted(done.evidence, 'moment')} added."


def _named(problem: str) -> str:
    return f"problem {problem}" if problem.isdecimal() else f"“{problem}”"
