"""`uxlab indicators` on a real study file."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.lab.made_studies import make_study
from uxlab.cli.main import cli


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return make_study(tmp_path / "shop", [])


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "cx.csv"
    rows = "Churn,2026-Q3,CRM,,,37,1200\nARPU,2026-Q3,Billing,EUR,41.2,,\nFCR,,,,,0,0\n"
    file.write_text(f"name,period,source,unit,value,numerator,denominator\n{rows}", encoding="utf-8")
    return file


def ask(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["indicators", *map(str, arguments)], catch_exceptions=False)


def test_figures_are_read_and_shown(shop: Path, table: Path) -> None:
    assert "holds no figures from outside yet" in ask(shop).stdout
    done = ask(shop, "--import", table)
    assert done.stderr == "3 indicators read, 3 new or changed.\n"
    lines = done.stdout.splitlines()
    assert lines[2] == "Churn      2026-Q3  37 of 1200, 3.1 % [2.2\N{EN DASH}4.2]  CRM"
    assert lines[3] == "ARPU       2026-Q3  41.20 EUR                    Billing"
    assert lines[4].split() == ["FCR", "\N{EN DASH}"]
    assert "adjusted-Wald intervals of 95 %" in lines[-1]


def test_the_json_form_is_that_of_metrics(shop: Path, table: Path) -> None:
    ask(shop, "--import", table)
    values = json.loads(ask(shop, "--json").stdout)
    figures = json.loads(CliRunner().invoke(cli, ["metrics", str(shop), "--json"], catch_exceptions=False).stdout)
    assert values["indicators"] == figures["indicators"]
    assert [one["name"] for one in values["indicators"]] == ["Churn", "ARPU", "FCR"]
    assert values["indicators"][2]["estimate"] is None
