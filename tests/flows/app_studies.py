"""A small study for the flows of the app, and what its file says afterwards."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.flows.app_driver import Moderator
from tests.flows.harness import UXLAB, rows

StartApp = Callable[..., Moderator]
DESIGN = """
name = "Two tasks"
consent_text = "We record how you work."
[[task]]
key = "shoes"
name = "Find shoes"
scenario = "Find a pair of shoes."
[[task]]
key = "pay"
name = "Pay"
scenario = "Pay for them."
[[error_type]]
key = "slip"
name = "Slip"
[[error_type]]
key = "detour"
name = "Detour"
[[questionnaire]]
key = "seq"
slot = "after-task"
[[questionnaire]]
key = "sus"
slot = "after-session"
[[participant]]
code = "P01"
[[participant]]
code = "P02"
"""


def new_study(path: Path, design: str = DESIGN) -> Path:
    """Make a study file with two tasks, two error types, SEQ after each task, SUS at the end, P01 and P02."""
    toml = path.with_suffix(".toml")
    toml.write_text(design)
    subprocess.run([*UXLAB, "new", str(path), "--from", str(toml)], check=True)
    return path


def start_session(app: Moderator) -> None:
    """Go from any page of a study to a session that runs."""
    prepare(app)
    app.key("ctrl+Return")
    app.find("Begin task 1")


def prepare(app: Moderator) -> None:
    """Go from any page of a study to the checks before a session, and wait for them."""
    app.find("rail-run")
    app.has_keys("study-window")
    app.key("ctrl+3")
    app.wait_for(lambda: app.says("checks passed"), "the checks")
    app.find("Start session")


def all_of(study: Path, sql: str) -> list[tuple[Any, ...]]:
    """Return what the file holds."""
    return [tuple(row) for row in rows(study, sql)]


def participants_clicks(study: Path) -> dict[str, int]:
    """Count the clicks that are not on uxlab's windows in each attempt, with the view that the file itself brings."""
    counted = all_of(
        study,
        "SELECT attempt.task, count(*) FROM participant_event AS event JOIN attempt"
        " ON event.seconds * 1e9 BETWEEN attempt.started_ns AND attempt.ended_ns"
        " WHERE event.kind = 'button' AND event.value = 'press' GROUP BY attempt.task",
    )
    return dict(counted)
