"""`uxlab compare` on real study files."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.lab.made_studies import Visit, make_study
from uxlab.cli.main import cli
from uxlab.errors import UsageError
from uxlab.model.session import Outcome

SLOW, QUICK = (90, 100, 80, 95, 110), (40, 45, 50, 38, 42)


def visits(seconds: tuple[int, ...], mark: int, condition: str, start: int = 1) -> list[Visit]:
    return [
        Visit(
            f"P{n:02}",
            [("find", Outcome.SUCCESS, s)],
            [(1, "slip")] * (s // 40),
            [("sus", [mark, n % 3 + 1] * 5)],
            condition,
        )
        for n, s in enumerate(seconds, start)
    ]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return make_study(tmp_path / "shop", [*visits(SLOW, 3, "old"), *visits(QUICK, 5, "new", 6)])


def ask(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["compare", *map(str, arguments)], catch_exceptions=False)


def test_the_verdict_stands_first_and_in_words(shop: Path) -> None:
    text = ask(shop, "--by", "condition").output
    assert "Old (5 people) and New (5 people). Different people on each side." in text
    assert "New has shorter times" in text.split("\n\n")[1]
    assert "New better" in text
    assert "nan" not in text
    assert "None" not in text


def test_the_json_form(shop: Path) -> None:
    values: dict[str, Any] = json.loads(ask(shop, "--by", "condition", "--json", "--confidence", "0.9").output)
    assert values["confidence"] == 0.9
    (pair,) = values["comparisons"]
    rows = {row["figure"]: row for row in pair["overall"]}
    assert rows["time_geometric_mean"]["better_side"] == "New"
    assert rows["sus"]["second"]["value"] > rows["sus"]["first"]["value"]


def test_two_files(tmp_path: Path) -> None:
    files = [make_study(tmp_path / name, visits(s, 4, "old")) for name, s in (("A", SLOW), ("B", QUICK))]
    assert "5 codes of participants occur in every study" in " ".join(ask(*files).output.split())
    assert "The same people on both sides" in ask(*files, "--paired").output
    assert ask(*files, files[0], "--pairwise").output.count("people) and") == 3


def test_goals(shop: Path) -> None:
    text = ask(shop, "--benchmark", "sus=30", "--benchmark", "time:find=20", "--benchmark", "success=0.2").output
    assert [line.split("  ")[-1].strip() for line in text.splitlines()[2:5]] == ["Met", "Missed", "Met"]


@pytest.mark.parametrize("goal", ["sus", "sus=high", "=3", "joy=3"])
def test_goals_that_make_no_sense_are_refused(goal: str, shop: Path) -> None:
    with pytest.raises(UsageError):
        ask(shop, "--benchmark", goal)


def test_a_condition_that_makes_no_sense_is_refused(shop: Path) -> None:
    with pytest.raises(UsageError, match="FIELD=VALUE"):
        ask(shop, "--by", "condition", "--where", "novice")
    assert ask(shop, "--by", "colour").exit_code == 2


@pytest.mark.parametrize("confidence", ["0.4", "0.99999", "0.9999999999999999"])
def test_a_confidence_is_refused_that_makes_no_interval(confidence: str, shop: Path) -> None:
    refused = ask(shop, "--by", "condition", "--confidence", confidence)
    assert (refused.exit_code, "0.5<=x<=0.9999" in refused.output) == (2, True)
