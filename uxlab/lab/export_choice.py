"""What somebody should know before an export: which libraries are not there, and which files are."""

import os
from importlib.util import find_spec
from pathlib import Path

from uxlab.lab.export_files import FILES, ExportForm

_NEEDED = {ExportForm.PARQUET: ("pyarrow",), ExportForm.SAV: ("pyreadstat", "pandas")}


def how_to_install(form: ExportForm) -> str:
    """Return the command that installs what a form needs and is not there, else ""; loads nothing of it."""
    missing = [name for name in _NEEDED.get(form, ()) if find_spec(name) is None]
    return f'pip install "uxlab[{form.value}]"' if missing else ""


def taken(folder: Path, form: ExportForm) -> tuple[str, ...]:
    """Return the names of an export that are in the folder already."""
    return tuple(name for name in FILES[form] if os.path.lexists(folder / name))
