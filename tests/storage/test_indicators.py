"""Figures from outside, in a study file."""

import json

import pytest

from uxlab.errors import InvalidDesign
from uxlab.model.design import Design
from uxlab.model.indicators import Indicator
from uxlab.storage.design_toml import check_design, design_from_toml, design_to_toml
from uxlab.storage.indicators import flaws, read_indicators, write_indicators
from uxlab.storage.study_file import StudyToRecord, create, open_for_reading

CHURN = Indicator(name="Churn", period="2026-Q3", source="CRM", numerator=37, denominator=1200)
ARPU = Indicator(name="ARPU", period="2026-Q3", unit="EUR", value=41.2)


def logged(study: StudyToRecord) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = study.writer.run(
        lambda connection: connection.execute("SELECT before, after FROM study_action ORDER BY id").fetchall()
    )
    return rows


def test_they_survive_the_study_file_and_toml(tmp_path_factory: pytest.TempPathFactory) -> None:
    design = Design(name="x", indicators=(CHURN, ARPU))
    with open_for_reading(create(tmp_path_factory.mktemp("x") / "x", design)) as study:
        assert study.design() == design
    assert design_from_toml(design_to_toml(design)) == design


def test_one_with_the_same_name_period_and_source_takes_the_place_of_the_former(study: StudyToRecord) -> None:
    later = Indicator(name="Churn", period="2026-Q3", source="CRM", numerator=38, denominator=1200)
    other = Indicator(name="Churn", period="2026-Q2", source="CRM", value=3.0)
    assert study.writer.run(lambda c: write_indicators(c, [CHURN, ARPU], "Ada")) == 2
    assert study.writer.run(lambda c: write_indicators(c, [later, ARPU, other], "Ada")) == 2
    assert study.writer.run(lambda c: write_indicators(c, [later, ARPU, other], "Ada")) == 0
    assert study.writer.run(read_indicators) == (later, ARPU, other)
    before, after = logged(study)[2]
    assert (json.loads(before)["numerator"], json.loads(after)["numerator"]) == (37, 38)


@pytest.mark.parametrize(
    ("indicator", "field"),
    [
        (Indicator(name=" ", value=1), "name"),
        (Indicator(name="x"), "value"),
        (Indicator(name="x", numerator=1), "value"),
        (Indicator(name="x", value=1, numerator=1, denominator=2), "value"),
        (Indicator(name="x", value=float("inf")), "value"),
        (Indicator(name="x", numerator=3, denominator=2), "numerator"),
        (Indicator(name="x", numerator=-1, denominator=2), "numerator"),
    ],
)
def test_what_is_no_figure_is_refused(indicator: Indicator, field: str) -> None:
    assert [where for where, _ in flaws(indicator)] == [field]


def test_a_design_has_each_once() -> None:
    with pytest.raises(InvalidDesign, match="“Churn 2026-Q3 CRM” is already the name of indicator 1"):
        check_design(Design(name="x", indicators=(CHURN, CHURN)))


@pytest.mark.parametrize("indicator", [CHURN, ARPU, Indicator(name="FCR", numerator=0, denominator=0)])
def test_figures_are_accepted(indicator: Indicator) -> None:
    assert list(flaws(indicator)) == []
