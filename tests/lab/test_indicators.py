"""Figures from outside in a real study file."""

from pathlib import Path

import pytest

from tests.lab.made_studies import make_study
from uxlab.lab.indicators import import_indicators, indicator_figures
from uxlab.lab.results import summary
from uxlab.lab.tables import BadTable

TABLE = "name;period;source;unit;value;numerator;denominator\nChurn;2026-Q3;CRM;;;37;1200\nARPU;2026-Q3;;EUR;41,20;;\n"


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return make_study(tmp_path / "shop", [])


def table(folder: Path, text: str) -> Path:
    file = folder / "cx.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_table_is_imported_once_and_stands_beside_the_figures(shop: Path, tmp_path: Path) -> None:
    file = table(tmp_path, TABLE)
    assert [import_indicators(shop, file) for _ in range(2)] == [(2, 2), (2, 0)]
    churn, arpu = indicator_figures(shop)
    assert churn.estimate.value == pytest.approx(37 / 1200)
    assert churn.estimate.low is not None
    assert (arpu.estimate.value, arpu.indicator.unit) == (41.2, "EUR")
    assert summary(shop).indicators == (churn, arpu)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (";;;;1;;", "row 2, name: must not be empty"),
        ("x;;;;a;;", "row 2, value: “a” must be a number"),
        ("x;;;;nan;;", "row 2, value: “nan” must be a number"),
        ("x;;;;;3,5;7", "row 2, numerator: “3,5” must be a whole number"),
        ("x;;;;;9;7", "row 2, numerator: must be from 0 to the denominator"),
        ("x;;;;;;", "row 2, value: is missing"),
    ],
)
def test_rows_that_make_no_sense_are_named_and_nothing_changes(
    row: str, message: str, shop: Path, tmp_path: Path
) -> None:
    with pytest.raises(BadTable) as caught:
        import_indicators(shop, table(tmp_path, f"{TABLE.splitlines()[0]}\n{row}\n"))
    assert message in str(caught.value)
    assert indicator_figures(shop) == ()
