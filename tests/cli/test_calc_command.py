"""Options of several words, negative numbers, and what is whose fault."""

import click
import pytest

from tests.cli.calculator import answer, refused, usage
from uxlab.cli.calc_command import Takes, arranged

TAKES = {"--a": Takes.SEVERAL, "--target": Takes.ONE, "--json": Takes.NOTHING, "-h": Takes.NOTHING}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("9 11", "-- 9 11"),
        ("9 --json 11", "--json -- 9 11"),
        ("-5 --target -3 4", "--target=-3 -- -5 4"),
        ("--target=2 1", "--target=2 -- 1"),
        ("--a 1 -2 .5 --json 3", "--a=1 --a=-2 --a=.5 --json -- 3"),
        ("--a=1 2", "--a=1 --a=2 --"),
        ("--a - --json", "--a=- --json --"),
        ("--target 1 2", "--target=1 -- 2"),
        ("--nope 1", "--nope -- 1"),
        ("-- --json", "-- --json"),
        ("-h", "-h --"),
        ("-inf", "-- -inf"),
    ],
)
def test_arguments_are_brought_into_order(typed: str, expected: str) -> None:
    assert " ".join(arranged(typed.split(), TAKES)) == expected


@pytest.mark.parametrize("typed", ["--a", "--target", "--target --json", "--a --json 1"])
def test_an_option_without_its_word_is_misuse(typed: str) -> None:
    with pytest.raises(click.UsageError, match="requires an argument"):
        arranged(typed.split(), TAKES)


def test_negative_numbers_are_values() -> None:
    assert answer("compare", "means", "--a", -5, "-3.5", "--b", -4, 2)["value"] == -3.25
    assert answer("benchmark", "mean", -1, -2, "--target", -1.5)["value"] == -1.5


def test_options_may_stand_anywhere() -> None:
    assert answer("success", "--confidence", "0.9", 9, 11) == answer("success", 9, 11, "--confidence=0.9")


def test_nonsense_is_the_inputs_fault_and_misuse_the_commands() -> None:
    refused("success", 12, 11)
    refused("success", 1, 2, "--confidence", "nan")
    refused("samplesize", "success", "--margin", 2)
    refused("benchmark", "success", 1, 2, "--target", "80")
    for words in (
        "success 1 2 --confidence 95",
        "success 1 2 --confidence 0.99999",
        "samplesize success",
        "success 1 2 --target 3",
        "km --times",
    ):
        usage(*words.split())


def test_confidence_widens_the_interval() -> None:
    narrow, wide = (answer("success", 9, 11, "--confidence", level) for level in ("0.8", "0.99"))
    assert wide["low"] < narrow["low"] < narrow["high"] < wide["high"]
    assert wide["method"].endswith("99 %")
