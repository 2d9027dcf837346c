"""`uxlab map`: where people pointed, as a picture; and what in it tells of trouble, as a list."""

from pathlib import Path

import click

from uxlab.charts.theme import DARK, LIGHT, PRINT
from uxlab.cli.metrics import conditions
from uxlab.cli.places import PLACE
from uxlab.cli.ranges import FiniteRange
from uxlab.errors import UsageError
from uxlab.lab.map_files import picture_file, write_map
from uxlab.lab.maps import MapChoice, MapKind
from uxlab.lab.pointer_findings import PointerFindings, pointer_findings
from uxlab.timeline.dead_time import LEAST_NS
from uxlab.wording.figures import clock_with_tenths, counted

_S = 1_000_000_000
_LONGEST_S = 86_400
_THEMES = {theme.name: theme for theme in (LIGHT, DARK, PRINT)}


@click.command()
@click.argument("study", type=PLACE)
@click.option("--task", metavar="KEY", help="Only this task; else all together.")
@click.option("--kind", type=click.Choice([one.value for one in MapKind]), default="heat", show_default=True)
@click.option("--participant", metavar="CODE", help="Only this person.")
@click.option("--where", metavar="FIELD=VALUE", multiple=True, help="Only these people, such as group=novice.")
@click.option("--picture", type=PLACE, metavar="FILE", help="A screenshot to lie on.")
@click.option("--no-picture", is_flag=True, help="On the bare screen, even where the task has a picture.")
@click.option("--radius", type=FiniteRange(0, 1000), metavar="PX", help="Of the blur, or of a clicked place.")
@click.option("--opacity", type=FiniteRange(0.1, 1), default=0.85, show_default=True, help="Of a heat map.")
@click.option("--theme", type=click.Choice([*_THEMES]), default="light", show_default=True)
@click.option("--width", type=click.IntRange(320, 4000), default=760, show_default=True, help="Of the file, in px.")
@click.option("--to", type=PLACE, metavar="FILE", help="FILE.png (twice as sharp) or .svg.")
@click.option("--list", "listed", is_flag=True, help="List rage clicks, dead time and click clusters.")
@click.option(
    "--dead",
    type=FiniteRange(0.1, _LONGEST_S),
    default=LEAST_NS / _S,
    show_default=True,
    help="Seconds without input that are dead time.",
)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def map_(
    study: Path,
    task: str | None,
    kind: str,
    participant: str | None,
    where: tuple[str, ...],
    picture: Path | None,
    no_picture: bool,
    radius: float | None,
    opacity: float,
    theme: str,
    width: int,
    to: Path | None,
    listed: bool,
    dead: float,
    force: bool,
) -> None:
    """Draw where people pointed in STUDY, over a picture of the task, a screenshot or the bare screen."""
    if to is None and not listed:
        raise UsageError("Name the file that the map goes to with --to, or ask with --list what was found.")
    if picture and no_picture:
        raise UsageError("A map lies on a picture or on none; leave --picture or --no-picture out.")
    whom = (*conditions(where), *((("participant", participant),) if participant else ()))
    if to is not None:
        choice = MapChoice(
            kind=MapKind(kind),
            task=task,
            where=whom,
            picture=picture_file(picture).png if picture else b"",
            kept=not no_picture,
            radius_px=radius,
            opacity=opacity,
        )
        made = write_map(study, choice, to, theme=_THEMES[theme], width_px=width, force=force)
        click.echo(f"The map is in {made}")
    if listed:
        for one in pointer_findings(study, task=task, where=whom, dead_ns=round(dead * _S)):
            _tell(one)


def _tell(one: PointerFindings) -> None:
    for rage in one.rage:
        place = f"({round(rage.x_px)}, {round(rage.y_px)})"
        click.echo(f"{_when(one, rage.started_ns)}  rage click, {counted(rage.clicks, 'click')} at {place}")
    for start_ns, end_ns in one.dead:
        click.echo(f"{_when(one, start_ns)}  no input for {(end_ns - start_ns) / _S:.1f} s")
    for cluster in one.places:
        place, until = f"({round(cluster.x_px)}, {round(cluster.y_px)})", clock_with_tenths(cluster.ended_ns / _S)
        click.echo(f"{_when(one, cluster.started_ns)}  click cluster, {cluster.clicks} clicks at {place} until {until}")
    if not one.keys_kept:
        click.echo(f"{one.participant}  {one.task}  dead time unknown: keys were not kept")


def _when(one: PointerFindings, t_ns: int) -> str:
    return f"{one.participant}  {one.task}  {clock_with_tenths(t_ns / _S)}"
