"""A study's own questions from its design over a recorded session to the figures."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

DESIGN = """
name = "Shop"
[[task]]
key = "find"
name = "Find a shoe"
[[questionnaire]]
key = "survey"
file = "survey.toml"
[[questionnaire]]
key = "sus"
slot = "after-session"
definition = '''
extends = "sus"
[[item]]
key = "pretty"
text.en = "It is pretty."
scale = { low = 1, high = 5 }
'''
"""
SURVEY = """
key = "survey"
name.en = "Our survey"
[[item]]
key = "use"
kind = "multiple-choice"
text.en = "Where do you shop?"
choices = [{ key = "web", text.en = "On the web" }, { key = "shop", text.en = "In shops" }]
[[item]]
key = "age"
kind = "number"
text.en = "Your age?"
[[item]]
key = "say"
kind = "text"
text.en = "Anything else?"
"""
SCRIPT = """begin find
end success
answer survey web,shop 41 "Nice, but slow"
answer survey web,pub 41 -
answer sus 4 2 4 2 4 2 4 2 4 2 1
finish
"""


@pytest.fixture
def environment(x_display: str) -> dict[str, str]:
    return os.environ | {"DISPLAY": x_display}


def uxlab(*arguments: object, environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "uxlab", *map(str, arguments)],
        capture_output=True, text=True, check=False, timeout=60, env=environment,
    )  # fmt: skip


def test_own_questions_are_asked_checked_and_counted(tmp_path: Path, environment: dict[str, str]) -> None:
    for name, text in (("design.toml", DESIGN), ("survey.toml", SURVEY), ("script", SCRIPT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    study = tmp_path / "shop.uxlab"
    made = uxlab("new", study, "--from", tmp_path / "design.toml", environment=environment)
    assert made.returncode == 0, made.stderr
    done = uxlab("record", study, "--participant", "P01", "--script", tmp_path / "script", environment=environment)
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    refused = [reply for reply in replies if reply.get("ok") is False]
    assert len(refused) == 1, done.stdout
    assert 'survey item use is answered with web or shop, and not "pub"' in refused[0]["error"]
    figures: dict[str, Any] = json.loads(uxlab("metrics", study, "--json", environment=environment).stdout)
    assert figures["sus"]["estimate"]["value"] == 75
    survey, added = figures["custom"]
    use, age, say = survey["items"]
    assert [choice["chosen"] for choice in use["choices"]] == [1, 1]
    assert age["mean"]["value"] == 41
    assert say["texts"] == [{"participant": "P01", "text": "Nice, but slow"}]
    assert [(item["item"], item["mean"]["value"]) for item in added["items"]] == [("pretty", 1)]


def test_a_flaw_is_said_with_file_and_line(tmp_path: Path, environment: dict[str, str]) -> None:
    (tmp_path / "design.toml").write_text(DESIGN, encoding="utf-8")
    (tmp_path / "survey.toml").write_text(SURVEY.replace('"number"', '"numer"'), encoding="utf-8")
    made = uxlab("new", tmp_path / "x", "--from", tmp_path / "design.toml", environment=environment)
    assert made.returncode == 1
    assert "design.toml cannot be used: line 8: questionnaire 1, file: survey.toml, line 11: kind is one" in made.stderr
    assert not (tmp_path / "x.uxlab").exists()
