"""Names, labels and missing values are those that SPSS takes."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.report.files.sav_variables import LONGEST_BYTES, MISSING, Variable, cut, valid_names, variables
from uxlab.report.tables.table import Column, Kind, Value

CODE = Column(
    name="outcome", title="Outcome", kind=Kind.CODE, meaning="How it ended", levels=(("success", "Success"), ("x", ""))
)


def one(column: Column, *values: Value) -> Variable:
    (made,) = variables([column], [(value,) for value in values])
    return made


@given(st.lists(st.text(max_size=80), max_size=8))
def test_names_are_valid_and_none_is_there_twice(names: list[str]) -> None:
    made = valid_names(names)
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name) and len(name.encode()) <= 64 for name in made)
    assert len({name.casefold() for name in made}) == len(names)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Age (years)", "Age years"], ["Age_years", "Age_years_2"]),
        (["with", "1st"], ["v_with", "v_1st"]),
        (["", "Größe"], ["v", "Gr_e"]),
    ],
)
def test_names_stay_readable(names: list[str], expected: list[str]) -> None:
    assert valid_names(names) == expected


def test_codes_are_numbers_with_labels_and_unknown_ones_follow() -> None:
    made = one(CODE, "x", "success", "strange", None)
    assert made.values == (2.0, 1.0, 3.0, None)
    assert made.labels == ((1.0, "success: Success"), (2.0, "x"), (3.0, "strange"))
    assert made.measure == "nominal"


def test_what_is_missing_says_why() -> None:
    made = one(replace(CODE, missing="no outcome"), None, "", "x")
    assert made.values == (MISSING, MISSING, 2.0)
    assert made.labels[0] == (MISSING, "no outcome")
    assert made.has_missing
    assert not one(CODE, "x").has_missing


def test_numbers_keep_their_value_and_truths_are_labelled() -> None:
    number = Column(name="n", title="Time", kind=Kind.SECONDS, unit="s", meaning="Length", missing="skipped")
    assert one(number, 45.123456789, None).values == (45.123456789, MISSING)
    assert one(number).label == "Time (s): Length"
    truth = Column(name="t", title="T", kind=Kind.TRUTH, meaning="Whether")
    assert one(truth, *map(bool, (1, 0)), None).values == (1.0, 0.0, None)
    assert one(truth).labels == ((0.0, "no"), (1.0, "yes"))


def test_ranks_are_ordinal() -> None:
    levels = (("1", "minor"), ("4", "critical"))
    severity = Column(name="s", title="S", kind=Kind.WHOLE, meaning="How bad", levels=levels)
    made = one(severity, 4)
    assert (made.measure, made.labels) == ("ordinal", ((1.0, "minor"), (4.0, "critical")))


@given(st.text(), st.integers(20, 60))
def test_a_text_is_cut_between_characters(text: str, longest: int) -> None:
    made = cut(text, longest, "…")
    assert len(made.encode()) <= longest
    assert "\0" not in made


def test_long_texts_say_that_they_are_cut() -> None:
    text = Column(name="t", title="T", kind=Kind.TEXT, meaning="Words")
    (value,) = one(text, "é" * LONGEST_BYTES).values
    assert isinstance(value, str)
    assert len(value.encode()) <= LONGEST_BYTES
    assert value.endswith("… (cut here)")
