"""Agreement on the calculator."""

from pathlib import Path

import pytest

from tests.cli.calculator import answer, csv_file, refused, text, usage


def test_kappa_of_a_table_and_of_codes(tmp_path: Path) -> None:
    # statistics.json, kappa_2x2.
    rows = [pair for pair, times in (("x,x", 20), ("x,y", 5), ("y,x", 10), ("y,y", 15)) for _ in range(times)]
    file = csv_file(tmp_path, "\n".join(["one,two", *rows, "x,"]))
    of_table, of_codes = (
        answer("kappa", "--table", "20 5; 10 15"),
        answer("kappa", "--csv", file, "--column", "one", "--column", "two"),
    )
    assert of_table["value"] == pytest.approx(0.4)
    assert [of_codes[name] for name in ("value", "low", "n")] == [of_table[name] for name in ("value", "low", "n")]
    assert of_codes["details"]["rows_left_out"] == 1


def test_kappa_says_how_good_it_is() -> None:
    said = text("kappa", "--table", "20 1; 1 20")
    assert "35 of 50, 70 %" in text("kappa", "--table", "20 5; 10 15")
    assert "almost perfect (Landis & Koch 1977)" in said


def test_one_category_is_not_defined_and_nothing_is_no_value() -> None:
    assert answer("kappa", "--table", "10 0; 0 0")["value"] is None
    assert "one category" in text("kappa", "--table", "10 0; 0 0")
    assert "Nothing was observed" in text("kappa", "--table", "0 0; 0 0")
    assert answer("fleiss", "--table", "3 0; 3 0")["value"] is None


@pytest.mark.parametrize("table", ["1 2; 3", "1 2 3; 4 5 6", "", "1 -2; 3 4", "a b; c d"])
def test_tables_that_cannot_be_are_refused(table: str) -> None:
    refused("kappa", "--table", table)


@pytest.mark.parametrize("table", ["3 0; 1 1", "1 0; 0 1", "0 0"])
def test_items_need_as_many_codes_each(table: str) -> None:
    refused("fleiss", "--table", table)


def test_kappa_needs_its_input() -> None:
    assert "Missing --table" in usage("kappa")
    usage("krippendorff")


def test_too_many_codes_are_no_coding(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "\n".join(["a,b", *(f"{n},{n + 1}" for n in range(300))]))
    assert "is no coding" in refused("kappa", "--csv", file, "--column", "a", "--column", "b")


def test_krippendorff_of_one_code_is_not_defined(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "a,b\n1,1\n1,\n1,1\n")
    assert answer("krippendorff", "--csv", file, "--column", "a", "--column", "b")["value"] is None


def test_perfect_agreement_is_not_taken_for_certainty() -> None:
    said = text("kappa", "--table", "2 0; 0 1")
    assert "1.00 [1.00–1.00], n = 3" in said
    assert "so other material may well come out otherwise" in said
    assert "confidence" not in said
