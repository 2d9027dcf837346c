"""`uxlab check`: does every kind of input arrive on this machine?"""

import json
from dataclasses import asdict

import click

from uxlab.lab.check import CheckReport, Lamp, check_capture

_LIT, _DARK = "●", "○"
_FINE = "Mouse and keyboard are recorded on this machine."


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def check(*, as_json: bool) -> None:
    """See whether a move, a click, a scroll step and a key press each arrive, and when.

    On X11 they are injected into a small window of uxlab's own, which takes a second. Elsewhere you are asked to do
    each of them. Exit status 1 if one does not arrive.
    """
    report = check_capture(lambda request: click.echo(request, err=True))
    click.echo(as_data(report) if as_json else as_text(report))
    if not report.passed:
        click.get_current_context().exit(1)


def as_text(report: CheckReport) -> str:
    """Return four lamps, the back end, and what it comes to."""
    width = max(len(lamp.name) for lamp in report.lamps)
    lines = [f"{_bulb(lamp)} {lamp.name:<{width}}   {lamp.measured}" for lamp in report.lamps]
    return "\n".join((*lines, "", f"Back end: {report.backend}", *report.troubles, conclusion(report)))


def conclusion(report: CheckReport) -> str:
    """Return one sentence that says what the lamps mean, and what to do."""
    if report.passed:
        return _FINE
    dark = ", ".join(lamp.name for lamp in report.lamps if not lamp.passed)
    return f"Not recorded as it should be: {dark}. Close other recorders and remote desktops, then check again."


def as_data(report: CheckReport) -> str:
    """Return the report as JSON."""
    return json.dumps({**asdict(report), "passed": report.passed}, indent=2, ensure_ascii=False)


def _bulb(lamp: Lamp) -> str:
    return click.style(_LIT, fg="green") if lamp.passed else click.style(_DARK, fg="red")
