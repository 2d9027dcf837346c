"""`uxlab problems` on a real study file."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.lab.made_studies import Visit, make_study
from uxlab.cli.main import cli
from uxlab.errors import UsageError
from uxlab.model.session import Outcome
from uxlab.storage.problem_drafts import BadProblems


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    visits = [Visit(f"P{n:02}", [("find", Outcome.SUCCESS, 60)], [(9, "slip")] * (n % 2)) for n in range(1, 5)]
    return make_study(tmp_path / "shop", visits)


def ask(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["problems", *map(str, arguments)], catch_exceptions=False)


def test_a_list_grows_and_is_shown(shop: Path, tmp_path: Path) -> None:
    assert "lists no problems yet" in ask(shop).output
    assert ask(shop, "add", "Voucher overlooked", "--severity", 3, "--place", "pay").output == (
        "“Voucher overlooked” is in the list.\n"
    )
    assert ask(shop, "link", 1, "--error-type", "slip").output == "2 moments added to problem 1.\n"
    assert ask(shop, "link", 1, "--participant", "P02", "--at", "0:05").output == "1 moment added to problem 1.\n"
    file = tmp_path / "p.toml"
    file.write_text('[[problem]]\ntitle = "Filter"\nevidence = [{ participant = "P01", at = "3" }]\n', encoding="utf-8")
    assert ask(shop, "import", file).output == "1 problem read, 1 new and 0 changed, 1 moment added.\n"
    text = ask(shop).output
    assert "1 Voucher overlooked     3      3 of 4, 75 %" in text
    assert "4 participants have met about" in text


def test_the_json_form(shop: Path) -> None:
    ask(shop, "add", "Voucher")
    values = json.loads(ask(shop, "--json").output)
    assert list(values) == [
        "confidence", "participants", "problems", "discovery", "refusal", "more_participants_for_85_percent"
    ]  # fmt: skip
    assert (values["problems"][0]["title"], values["discovery"]) == ("Voucher", None)


def test_a_table_is_tried_before_it_is_imported(shop: Path, tmp_path: Path) -> None:
    file = tmp_path / "p.csv"
    file.write_text("title;participant\nVoucher;P01\nVoucher;P77\n", encoding="utf-8")
    with pytest.raises(BadProblems, match=r"p\.csv, row 3, participant: Participant P77 has no session here"):
        ask(shop, "import", file, "--dry-run")
    file.write_text("title;participant;who\nVoucher;P01 P02;Bea\n", encoding="utf-8")
    assert ask(shop, "import", file, "--dry-run").output == (
        "Note: p.csv: ignored column “who”.\n"
        "1 problem read, 1 new and 0 changed, 2 moments to add. Nothing is wrong, and nothing was written.\n"
    )
    assert "lists no problems yet" in ask(shop).output


def test_problems_are_ordered_and_removed(shop: Path) -> None:
    for title in ("a", "b"):
        ask(shop, "add", title)
    uids = [one["uid"] for one in json.loads(ask(shop, "--json").output)["problems"]]
    assert ask(shop, "move", "b", 1).output == "“b” is problem 1.\n"
    assert [one["uid"] for one in json.loads(ask(shop, "--json").output)["problems"]] == uids[::-1]
    assert ask(shop, "link", "a", "--participant", "P02").output == "1 moment added to “a”.\n"
    assert ask(shop, "remove", 2).output == "“a” is off the list.\n"
    assert [one["title"] for one in json.loads(ask(shop, "--json").output)["problems"]] == ["b"]


def test_what_makes_no_sense_is_refused(shop: Path) -> None:
    assert ask(shop, "add", "x", "--severity", 5).exit_code == 2
    with pytest.raises(UsageError, match="no problem 7"):
        ask(shop, "link", 7, "--error-type", "slip")
