"""The report of an import."""

import pytest

from uxlab.cli.import_lines import report_lines
from uxlab.importing.plan import Plan
from uxlab.model.design import Participant

NEW = Plan(participants=(Participant(code="P01"),), attempts=2, attempts_there=10, answers=1)


@pytest.mark.parametrize(
    ("plan", "dry_run", "lines"),
    [
        (
            NEW,
            False,
            ["12 attempts: 2 imported, 10 already there.", "1 answer: 1 imported.", "1 participant added or placed."],
        ),
        (
            Plan(attempts_there=12),
            False,
            ["12 attempts: 12 already there.", "The study has all of it already; nothing was changed."],
        ),
    ],
)
def test_what_was_done_is_said(plan: Plan, *, dry_run: bool, lines: list[str]) -> None:
    assert list(report_lines(plan, dry_run=dry_run)) == lines


def test_a_dry_run_speaks_of_what_would_be() -> None:
    lines = list(report_lines(NEW, dry_run=True))
    assert lines[0] == "12 attempts: 2 to import, 10 already there."
    assert lines[-1].startswith("Nothing is wrong")
