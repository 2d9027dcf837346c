"""`uxlab [STUDY]`: the app."""

import os
import sys
from pathlib import Path

import click

from uxlab.cli.places import PLACE
from uxlab.errors import UxlabError


@click.command(name="open")
@click.argument("studies", nargs=-1, type=PLACE, metavar="[STUDY]...")
@click.option("--sample", is_flag=True, help="Open the sample study, which is made where it is missing.")
@click.pass_context
def open_(ctx: click.Context, studies: tuple[Path, ...], sample: bool) -> None:
    """Open the app, with studies or with the list of those used last.

    Where uxlab runs already, it comes to the front and opens them.
    """
    if not has_display():
        raise UxlabError("There is no display to open a window on; the commands of uxlab --help work without one.")
    from uxlab.gui.application import run_app

    ctx.exit(run_app([study.absolute() for study in studies], sample=sample))


def has_display() -> bool:
    """Tell whether windows can be shown here; a platform of Qt's own that needs no display counts as one."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
