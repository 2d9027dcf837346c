"""The reports that the demo leaves beside its study."""

from collections.abc import Mapping
from pathlib import Path

from uxlab.demo.command import run_uxlab

_SUFFIXES = (".html", ".pdf")


def reports_of(study: Path) -> tuple[Path, ...]:
    """Return where the reports of a study are to be found."""
    return tuple(study.with_suffix(suffix) for suffix in _SUFFIXES)


def write_reports(study: Path, environment: Mapping[str, str]) -> None:
    """Write a page for the screen and one for print.

    Raises:
        UxlabError: a command failed; the sentence is its own.
    """
    for report in reports_of(study):
        run_uxlab(["report", str(study), "--to", str(report), "--notes"], environment)
