"""The README tells the truth about what a machine can compare."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from uxlab.capture.chords import DEFAULT_CHORDS
from uxlab.cli.main import COMMANDS
from uxlab.designing.hotkeys import RESERVED
from uxlab.gui.shell.commands import PAGE_KEYS
from uxlab.gui.shell.state import PageName
from uxlab.metrics.details import Details
from uxlab.metrics.input_figures import InputFigures
from uxlab.model.design import Autopilot, Condition, Design, ErrorType, Participant, Privacy, QuestionnaireUse, Task
from uxlab.model.indicators import Indicator
from uxlab.recording.script import COMMAND_WORDS, OUTCOMES
from uxlab.storage.design_check import SECTIONS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text()
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]


def section(title: str) -> str:
    """Return the text under a heading, up to the next."""
    return re.split(r"^#+ ", README.partition(f"# {title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def test_both_commands_of_the_set_up_are_named() -> None:
    for command in ("run", "test"):
        assert f"python3 resources/bootstrap.py {command} " in section("Start")


def test_every_contract_stands_there_by_its_name() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", section("How it is built"), re.MULTILINE)
    assert rows == [(contract["id"], contract["name"]) for contract in CONTRACTS]


def test_the_layers_stand_there_in_their_order() -> None:
    (layers,) = [contract["layers"] for contract in CONTRACTS if contract["id"] == "layers"]
    block = section("How it is built").split("```")[1]
    assert [re.split(r" {3,}", line)[0] for line in block.strip().splitlines()] == layers


def test_every_command_is_shown() -> None:
    assert set(re.findall(r"^uxlab (\w+)", section("A session"), re.MULTILINE)) == set(COMMANDS)


def test_every_page_of_the_app_has_its_key() -> None:
    rows = re.findall(r"^\| (\w+) \| `(\S+)` \|", section("The app"), re.MULTILINE)
    assert rows == [(page.value.capitalize(), key) for page, key in zip(PageName, PAGE_KEYS, strict=True)]


def test_the_keys_and_chords_of_a_running_session_are_the_ones_that_act() -> None:
    table = section("The app").split("| key | chord |")[1]
    rows = [row.split("|")[1:3] for row in table.splitlines() if row.startswith("| `")]
    single = {key for keys, _ in rows for key in re.findall(r"`([A-Z+])`", keys)}
    assert single == {key for key in RESERVED if len(key) == 1} - {"/"}
    assert sorted(chord for _, chords in rows for chord in re.findall(r"`(.+?)`", chords)) == sorted(
        DEFAULT_CHORDS.values()
    )


def test_every_word_of_the_script_language_is_explained() -> None:
    table = section("Commands of `record`")
    explained = {
        word for row in re.findall(r"^\| (`.+?) \|", table, re.MULTILINE) for word in re.findall(r"`(\w+)", row)
    }
    assert explained == set(COMMAND_WORDS)
    assert f"`{' '.join(OUTCOMES)}`" in table


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        ("`[privacy]`", Privacy),
        ("`[autopilot]`", Autopilot),
        ("`[[task]]`", Task),
        ("`[[error_type]]`", ErrorType),
        ("`[[questionnaire]]`", QuestionnaireUse),
        ("`[[condition]]`, `[[group]]`", Condition),
        ("`[[participant]]`", Participant),
        ("`[[indicator]]`", Indicator),
    ],
)
def test_every_key_of_a_design_is_listed(where: str, kind: type) -> None:
    (row,) = re.findall(rf"^\| {re.escape(where)} \| (.+) \|$", section("A design"), re.MULTILINE)
    without_values = re.sub(r"\(.*?\)", "", row)
    assert re.findall(r"`(\w+)`", without_values) == [field.name for field in fields(kind)]


def test_the_keys_at_the_top_of_a_design_are_listed() -> None:
    (row,) = re.findall(r"^\| top \| (.+) \|$", section("A design"), re.MULTILINE)
    top = re.findall(r"`(\w+)`", re.sub(r"\(.*?\)", "", row))
    assert top == [field.name for field in fields(Design) if field.name not in {*SECTIONS, "privacy", "autopilot"}]


def test_every_further_figure_is_explained() -> None:
    explained = re.findall(r"`(\w+)`", section("The figures"))
    assert {field.name for kind in (Details, InputFigures) for field in fields(kind)} <= set(explained)
