"""The calculator as a person or a script uses it: words in, text or one JSON object out."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from uxlab.cli.main import cli
from uxlab.errors import UxlabError

KEYS = ["statistic", "value", "low", "high", "n", "method", "details"]


def calc(*words: object, piped: str | bytes | None = None) -> Result:
    """Run `uxlab calc`; what is not an error of the world is raised."""
    done = CliRunner().invoke(cli, ["calc", *map(str, words)], input=piped)
    if done.exception is not None and not isinstance(done.exception, SystemExit | UxlabError):
        raise done.exception
    return done


def answer(*words: object, piped: str | bytes | None = None) -> dict[str, Any]:
    """Return the JSON object, in which no number may be nan."""
    done = calc(*words, "--json", piped=piped)
    assert done.exit_code == 0, f"{words}: {done.output}{done.exception}"
    found: dict[str, Any] = json.loads(done.output, parse_constant=not_json)
    assert list(found) == KEYS
    return found


def text(*words: object, piped: str | bytes | None = None) -> str:
    """Return what a person reads."""
    done = calc(*words, piped=piped)
    assert done.exit_code == 0, f"{words}: {done.output}{done.exception}"
    return done.output


def refused(*words: object, piped: str | bytes | None = None) -> str:
    """Return the sentence with which input that makes no sense is refused, exit status 1."""
    done = calc(*words, piped=piped)
    assert isinstance(done.exception, UxlabError), f"{words}: {done.output}"
    assert done.exception.exit_status == 1
    sentence = str(done.exception)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def usage(*words: object) -> str:
    """Return the complaint about a command that was misused, exit status 2."""
    done = calc(*words)
    assert done.exit_code == 2
    return done.output


def csv_file(folder: Path, text: str) -> Path:
    """Return a new CSV file with this text."""
    path = folder / "data.csv"
    path.write_text(text, encoding="utf-8")
    return path


def not_json(constant: str) -> None:
    """Fail on NaN and Infinity, which Python's json reads and JSON does not know."""
    raise AssertionError(constant)
