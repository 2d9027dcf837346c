"""`uxlab report`: a study as a page, a print, a text or a workbook, for people who were not there."""

from pathlib import Path

import click

from uxlab.cli.metrics import conditions
from uxlab.cli.places import PLACE
from uxlab.cli.progress import shown_progress
from uxlab.errors import UsageError
from uxlab.lab.report import ReportOptions, checked_suffix, read_material, write_report
from uxlab.metrics.checks import LEVELS
from uxlab.model.report import ReportText
from uxlab.report.checklist import checklist
from uxlab.report.document import Paper
from uxlab.report.material import Material

_PAPERS = {"a4": Paper.A4, "letter": Paper.LETTER}
_TEXTS = "Texts for --set: " + ", ".join(which.value for which in ReportText) + "."


@click.command(epilog=_TEXTS)
@click.argument("study", type=PLACE)
@click.option("--to", type=PLACE, metavar="FILE", help="FILE.html, .pdf, .docx or .xlsx.")
@click.option("--paper", type=click.Choice([*_PAPERS]), default="a4", show_default=True)
@click.option("--one-page", is_flag=True, help="Only what somebody must know who reads nothing else.")
@click.option("--notes/--no-notes", default=None, help="With free-text notes or without; else as the study says.")
@click.option("--picture/--no-picture", default=None, help="Maps on pictures of screens or not; else as it says.")
@click.option("--by", type=click.Choice(["condition", "group"]), help="Compare these; else conditions, if there are.")
@click.option("--where", metavar="FIELD=VALUE", multiple=True, help="Only these people, such as group=novice.")
@click.option("--set", "texts", metavar="TEXT=WORDS", multiple=True, help='In this report, such as title="Round 2".')
@click.option("--confidence", type=click.FloatRange(*LEVELS), default=0.95)
@click.option("--check", is_flag=True, help="Also say what ISO/IEC 25062 requires and the study lacks.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def report(
    study: Path,
    to: Path | None,
    paper: str,
    one_page: bool,
    notes: bool | None,
    picture: bool | None,
    by: str | None,
    where: tuple[str, ...],
    texts: tuple[str, ...],
    confidence: float,
    check: bool,
    force: bool,
) -> None:
    """Write a report of STUDY, all of its figures those of “uxlab metrics”."""
    if to is None and not check:
        raise UsageError("Name the file that the report goes to with --to, or ask with --check what is missing.")
    if to is not None:
        checked_suffix(to)
    options = ReportOptions(
        paper=_PAPERS[paper],
        one_page=one_page,
        confidence=confidence,
        where=conditions(where),
        by=by,
        notes=notes,
        texts=dict(map(_text, texts)),
        pictures=picture,
    )
    material = read_material(study, options)
    if check:
        _tell_what_lacks(material)
    if to is not None:
        with shown_progress() as progress:
            made = write_report(material, to, options, force=force, progress=progress)
        click.echo(f"The report is in {made}")


def _tell_what_lacks(material: Material) -> None:
    lacks = checklist(material)
    for lack in lacks:
        click.echo(f"{lack.item}: {lack.missing} ({lack.where})")
    if not lacks:
        click.echo("Nothing is missing of what ISO/IEC 25062 requires.")


def _text(written: str) -> tuple[ReportText, str]:
    name, equals, words = written.partition("=")
    if not equals:
        raise UsageError(f'"{written}" is no text of a report; write it as TEXT=WORDS, such as title="Round 2".')
    try:
        return ReportText(name), words
    except ValueError:
        known = ", ".join(which.value for which in ReportText)
        raise UsageError(f'A report has no text "{name}"; there are {known}.') from None
