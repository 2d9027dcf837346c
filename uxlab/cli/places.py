"""How commands take the names of files and folders."""

from pathlib import Path

import click

PLACE = click.Path(path_type=Path, readable=False)
"""A name as it was typed: that a file may not be read is no misuse, and whoever opens it says so in a sentence."""
