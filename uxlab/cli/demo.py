"""`uxlab demo`: a whole session on real input events, with nobody at the keyboard."""

from pathlib import Path

import click

from uxlab.demo.run import run_demo


@click.command()
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Where to keep the study.")
def demo(out: Path | None) -> None:
    """Record three scripted participants in a sample shop, on a private display, and show the figures."""
    run_demo(out, click.echo)
