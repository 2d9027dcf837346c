"""Each form has its files; what a form cannot be written without is known beforehand."""

import sys

import pytest

from uxlab.errors import UxlabError
from uxlab.lab.export_files import FILES, SPSS, TABLES, ExportForm, check_form


@pytest.mark.parametrize("form", ExportForm)
def test_every_form_can_be_written_here(form: ExportForm) -> None:
    check_form(form)


@pytest.mark.parametrize(
    ("form", "module", "extra"),
    [
        (ExportForm.PARQUET, "pyarrow.parquet", "parquet"),
        (ExportForm.SAV, "pyreadstat", "sav"),
        (ExportForm.SAV, "pandas", "sav"),
    ],
)
def test_a_missing_library_is_named(form: ExportForm, module: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UxlabError) as told:
        check_form(form)
    assert str(told.value).endswith(f'needs a library that is not installed: pip install "uxlab[{extra}]".')


def test_csv_and_json_need_no_further_library(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("pyarrow.parquet", "pyreadstat", "pandas"):
        monkeypatch.setitem(sys.modules, module, None)
    for form in (ExportForm.CSV, ExportForm.JSON, ExportForm.BORIS):
        check_form(form)


def test_every_table_is_in_every_form_of_tables() -> None:
    for form in (ExportForm.CSV, ExportForm.JSON, ExportForm.PARQUET):
        names = {name.partition(".")[0] for name in FILES[form]}
        assert names == {*TABLES, "events", "dictionary", "design"}
    assert set(SPSS) <= set(TABLES)
