"""Typed words, standard input and columns give the same input."""

from pathlib import Path

import click
import pytest

from tests.cli.calculator import answer, csv_file, refused, usage
from uxlab.cli.calc_given import Given, counted, gather, times
from uxlab.cli.calc_numbers import count, number, yes_or_no
from uxlab.errors import Refused

COLUMNS = Given(columns=(("1", "", "3"), ("4", "5", "NA")))


def test_typed_piped_and_from_a_file_it_is_the_same(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "who;t\nP1;55\nP2;\nP3;1:05\n")
    typed = answer("time", "55", "1:05")
    assert answer("time", "-", piped="55\n1:05\n") == typed
    assert answer("time", "--csv", file, "--column", "t") == typed
    assert answer("time", "--csv", "-", "--column", "t", piped=file.read_bytes()) == typed


def test_outcomes_and_counts_of_a_column(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "out,err\nsuccess,0\nfailure,2\nfault,9\n,\nabandoned,1\n")
    column = ["--csv", file, "--column"]
    assert answer("success", *column, "out") == answer("success", 1, 3)
    assert answer("abandon", *column, "out") == answer("abandon", 1, 3)
    assert answer("errors", *column, "err") == answer("errors", 12, 4)
    assert answer("error-free", *column, "err") == answer("error-free", 1, 4)


def test_nothing_piped_is_refused() -> None:
    assert refused("time", "-", piped=" \n") == "Nothing arrived on standard input."
    assert refused("compare", "means", "--a", "-", "--b", 1, 2, piped="") == "Nothing arrived on standard input."


@pytest.mark.parametrize("text", ["t\n", "t,u\n,1\n-,2\n"])
def test_a_column_without_values_is_refused(tmp_path: Path, text: str) -> None:
    assert "no values" in refused("time", "--csv", csv_file(tmp_path, text), "--column", "t")


@pytest.mark.parametrize(
    "words", ["time --csv x.csv", "time --column t", "time 5 --csv x.csv --column t", "success 1 2 3"]
)
def test_contradictions_are_misuse(words: str) -> None:
    usage(*words.split())


def test_each_statistic_says_how_many_columns_it_needs(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "a,b\n1,2\n")
    assert "--column is needed once, and was given twice" in usage(
        "time", "--csv", file, "--column", "a", "--column", "b"
    )
    assert "needed twice, and was given once" in usage("compare", "means", "--csv", file, "--column", "a")


def test_pairs_leave_half_filled_rows_out_and_count_them() -> None:
    assert COLUMNS.pairs(number, number) == ([1], [4], 2)
    with pytest.raises(Refused):
        Given(columns=(("1", ""), ("", "2"))).pairs(number, number)


def test_two_lists_need_not_be_of_one_length() -> None:
    assert COLUMNS.two(number, (), ()) == ([1, 3], [4, 5])
    assert Given().two(number, ("1",), ("2", "3")) == ([1], [2, 3])


def test_a_person_is_a_row_or_the_one_column() -> None:
    assert Given(columns=(("1", "2"),)).people(count, "") == [[1, 2]]
    assert Given(columns=(("1", ""), ("3", ""))).people(count, "") == [[1, 3]]
    with pytest.raises(Refused):
        Given(columns=(("",), ("-",))).people(count, "")


def test_x_of_n() -> None:
    assert Given(words=("9", "11")).x_of_n() == (9, 11)
    assert Given(columns=(("yes", "no", "skipped"),)).x_of_n(yes_or_no) == (1, 2)
    with pytest.raises(click.UsageError):
        Given(words=("9",)).x_of_n()


def test_gathering_needs_file_and_column_together() -> None:
    assert gather(("1", "-"), None, (), 0.9) == Given(words=("1", "-"), confidence=0.9)
    with pytest.raises(click.UsageError):
        gather((), "x.csv", (), 0.9)


def test_words_for_numbers() -> None:
    assert [times(number) for number in (0, 1, 2, 3)] == ["never", "once", "twice", "3 times"]
    assert [counted(number, "row") for number in (0, 1, 2)] == ["0 rows", "1 row", "2 rows"]
