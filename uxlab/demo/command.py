"""Runs `uxlab` commands as a person would, each in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence

from uxlab.errors import UxlabError

_PATIENCE_S = 60.0


def uxlab_command(*arguments: str) -> list[str]:
    """Return the words that start uxlab with this very Python."""
    return [sys.executable, "-m", "uxlab", *arguments]


def run_uxlab(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Run a command to its end and return what it printed.

    Raises:
        UxlabError: it failed; the sentence is its own.
    """
    name = f"uxlab {arguments[0]}"
    try:
        done = subprocess.run(
            uxlab_command(*arguments),
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UxlabError(f"The demo waited {_PATIENCE_S:g} s for “{name}” and gave up; run it again.") from error
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if line.strip()]
        raise UxlabError(f"In the demo “{name}” failed: {said[-1] if said else f'exit status {done.returncode}'}")
    return done.stdout


def read_metrics(study: str, environment: Mapping[str, str]) -> dict[str, object]:
    """Return what `uxlab metrics --json` says of a study.

    Raises:
        UxlabError: the command failed or printed something else.
    """
    text = run_uxlab(["metrics", study, "--json"], environment)
    try:
        figures = json.loads(text)
    except ValueError:
        figures = None
    if not isinstance(figures, dict):
        raise UxlabError(f"The demo does not understand what “uxlab metrics” printed: {text.strip()[:200]}")
    return figures
