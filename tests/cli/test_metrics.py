"""`uxlab metrics`: the table, the stable JSON form, and what it refuses."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from uxlab.cli.main import cli
from uxlab.errors import UsageError
from uxlab.lab.studies import create_study
from uxlab.resources import resource

STABLE_KEYS = [
    "study", "confidence", "participants", "sessions", "attempts", "tasks", "overall", "sus", "nps", "csat", "ces",
    "umux_lite", "tlx", "ueq_s",
]  # fmt: skip
TASK_KEYS = [
    "task", "attempts", "participants", "success_rate", "unassisted_success_rate", "partial_rate", "failure_rate",
    "abandon_rate", "timeout_rate", "time_per_task", "time_geometric_mean", "time_median", "time_all_attempts",
    "error_rate", "error_free_rate", "assists_per_attempt", "clicks_per_task", "efficiency_percent_per_minute", "seq",
]  # fmt: skip


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return create_study(tmp_path / "shop", resource("sample", "web-shop.toml")).path


def ask(*arguments: object) -> Result:
    """Ask in a terminal that is wide enough for every column."""
    return CliRunner(env={"COLUMNS": "120"}).invoke(cli, ["metrics", *map(str, arguments)], catch_exceptions=False)


def test_the_json_form_has_every_stable_key_in_order(study: Path) -> None:
    figures = json.loads(ask(study, "--json").output)
    assert [key for key in figures if key in STABLE_KEYS] == STABLE_KEYS
    assert [key for key in figures["tasks"][0] if key in TASK_KEYS] == TASK_KEYS
    assert figures["tasks"][0]["success_rate"] is None


def test_an_empty_study_says_what_to_do_next(study: Path) -> None:
    done = ask(study)
    assert "uxlab record" in done.output
    assert "nan" not in done.output.lower()
    assert "None" not in done.output


@pytest.mark.parametrize("condition", ["novice", "=novice", "group=", "colour=red", "group=expert"])
def test_a_condition_that_makes_no_sense_is_refused(condition: str, study: Path) -> None:
    with pytest.raises(UsageError):
        ask(study, "--where", condition)


@pytest.mark.parametrize("confidence", ["0", "0.49", "0.9999999999999999", "1", "95", "x"])
def test_a_confidence_is_refused_that_makes_no_interval(confidence: str, study: Path) -> None:
    assert ask(study, "--confidence", confidence).exit_code == 2


def test_half_credit_can_be_asked_for(study: Path, tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("participant,task,outcome,seconds\nP01,voucher,partial,9\nP02,voucher,yes,9\nP03,voucher,no,9\n")
    CliRunner().invoke(cli, ["import", str(study), "--attempts", str(table)], catch_exceptions=False)
    text = ask(study, "--half-credit", "--task", "voucher").output
    assert "Half credit" in text.split("\n\n")[1]
    assert "with half credit  50 %, n = 3" in text
    assert "Success with half credit: half credit for partial success, no interval." in " ".join(text.split())
    assert "alf credit" not in ask(study).output
    figures = [json.loads(ask(study, "--json", *more).output) for more in ([], ["--half-credit"])]
    assert [
        one["overall"]["success_half_credit"] and one["overall"]["success_half_credit"]["value"] for one in figures
    ] == [
        None,
        0.5,
    ]


def test_a_second_table_and_the_details_can_be_asked_for(study: Path) -> None:
    assert ask(study, "--by", "group", "--details").output == ask(study).output  # nobody took part yet
    assert ask(study, "--by", "colour").exit_code == 2
