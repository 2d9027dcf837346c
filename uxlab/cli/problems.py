"""`uxlab problems`: the list of usability problems, who met them, and how many are still unseen."""

import json
import shutil
from pathlib import Path

import click

from uxlab.cli.metrics_lines import counted
from uxlab.cli.problems_text import problems_json, render
from uxlab.lab.problems import add_problems, import_problems, link_problem, problem_summary
from uxlab.model.problems import Pointer, ProblemDraft

_WIDEST = 120
_EXAMPLES = """\b
uxlab problems shop.uxlab add "Overlooks the voucher" --severity 3
uxlab problems shop.uxlab link 1 --participant P01 --at 4:05
uxlab problems shop.uxlab import problems.toml
"""


class _ListByDefault(click.Group):
    """Takes options after STUDY too, where no subcommand follows whose own they might be."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_interspersed_args = not self.commands.keys() & set(args)
        return super().parse_args(ctx, args)


@click.group(cls=_ListByDefault, invoke_without_command=True, epilog=_EXAMPLES)
@click.argument("study", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the stable JSON form.")
@click.option("--confidence", type=click.FloatRange(0, 1, min_open=True, max_open=True), default=0.95)
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
        click.echo(render(summary, min(shutil.get_terminal_size((100, 24)).columns, _WIDEST)))


@problems.command("add")
@click.argument("title")
@click.option("--severity", type=click.IntRange(1, 4), help="From 1 (minor) to 4 (critical).")
@click.option("--place", default="", help="Where it is: a task, a page.")
@click.option("--description", default="")
@click.pass_obj
def add(study: Path, title: str, severity: int | None, place: str, description: str) -> None:
    """Add a problem, or complete the one with this TITLE."""
    add_problems(study, [ProblemDraft(title=title, severity=severity, place=place, description=description)])
    click.echo(f"“{title}” is in the list.")


@problems.command("link")
@click.argument("number", type=int)
@click.option("--participant", metavar="P01")
@click.option("--session", type=click.IntRange(1), help="Which of this participant's sessions, from 1.")
@click.option("--at", metavar="M:SS", help="The moment in the session.")
@click.option("--error-type", metavar="KEY", help="All errors of this type.")
@click.option("--note", metavar="TEXT", help="All notes in which this text occurs.")
@click.pass_obj
def link(
    study: Path,
    number: int,
    participant: str | None,
    session: int | None,
    at: str | None,
    error_type: str | None,
    note: str | None,
) -> None:
    """Link problem NUMBER to a moment, to errors or to notes."""
    pointer = Pointer(participant=participant, session=session, at=at, error_type=error_type, note=note)
    click.echo(f"{counted(link_problem(study, number, pointer), 'moment')} added to problem {number}.")


@problems.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def import_file(study: Path, file: Path) -> None:
    """Add the problems of a TOML FILE, all or none; the same file again changes nothing."""
    done = import_problems(study, file)
    click.echo(f"{counted(done.problems, 'problem')} read, {counted(done.evidence, 'moment')} added.")
