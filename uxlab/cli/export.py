"""`uxlab export`: everything that was recorded, as files of other programs."""

from pathlib import Path

import click

from uxlab.cli.metrics import conditions
from uxlab.cli.places import PLACE
from uxlab.cli.progress import shown_progress
from uxlab.lab.export import ExportForm, ExportRequest, export_study
from uxlab.wording.left_out import erased_text

_FORMS = [form.value for form in ExportForm]


@click.command()
@click.argument("study", type=PLACE)
@click.option("--to", "folder", type=PLACE, metavar="DIR", required=True, help="Where to.")
@click.option("--format", "form", type=click.Choice(_FORMS), default="csv", show_default=True, help="Which files.")
@click.option("--notes/--no-notes", default=True, help="With or without the moderator's own words.")
@click.option("--where", metavar="FIELD=VALUE", multiple=True, help="Only these people, such as group=novice.")
@click.option("--force", is_flag=True, help="Replace files that are there already.")
def export(study: Path, folder: Path, form: str, notes: bool, where: tuple[str, ...], force: bool) -> None:
    """Write attempts, errors, notes, answers, input events and problems of STUDY to files in DIR, all or none.

    csv and json are read by everything, and dictionary says what every column means; parquet has typed columns and
    needs pip install "uxlab[parquet]"; sav is for SPSS and needs "uxlab[sav]"; boris is a BORIS project.
    """
    request = ExportRequest(folder=folder, form=ExportForm(form), notes=notes, where=conditions(where), replace=force)
    with shown_progress() as progress:
        done = export_study(study, request, progress=progress)
    widest = max(len(name) for name, _ in done.rows)
    for name, rows in done.rows:
        click.echo(f"{name:<{widest}}  {rows:>9,}")
    if done.erased:
        click.echo(erased_text(done.erased))
    click.echo(f"Written to {done.folder}.")
