"""An SPSS file comes back with labels, missing values and levels of measurement."""

from pathlib import Path

import pyreadstat

from tests.report.odd_study import HOSTILE, odd_data
from uxlab.report.files.sav_file import check, write_sav
from uxlab.report.files.sav_variables import MISSING
from uxlab.report.tables.attempts import attempts_table
from uxlab.report.tables.people import participants_table
from uxlab.report.tables.records import notes_table


def test_spss_files_can_be_written_here() -> None:
    check()


def test_attempts_have_labels_of_variables_and_values(tmp_path: Path) -> None:
    table = attempts_table(odd_data())
    assert write_sav(tmp_path / "a.sav", table) == len(table.rows)
    frame, meta = pyreadstat.read_sav(tmp_path / "a.sav")
    labels = dict(zip(meta.column_names, meta.column_labels, strict=True))
    assert labels["seconds"] == "Time (s): Length of the attempt without pauses"
    assert meta.variable_value_labels["task"] == {1: "find: =Find", 2: "buy: Buy <it>", 3: "pay: Pay"}
    assert meta.variable_value_labels["outcome"][4] == "abandoned: Given up by the participant"
    assert meta.variable_measure["outcome"] == "nominal"
    assert meta.variable_measure["seconds"] == "scale"
    assert list(frame["participant"]) == list(table.column("participant"))
    assert frame["seconds"].dropna().tolist() == [value for value in table.column("seconds") if value is not None]


def test_missing_values_are_declared_and_say_why(tmp_path: Path) -> None:
    write_sav(tmp_path / "a.sav", attempts_table(odd_data()))
    frame, meta = pyreadstat.read_sav(tmp_path / "a.sav", user_missing=True)
    assert meta.missing_ranges["errors"] == [{"lo": MISSING, "hi": MISSING}]
    assert meta.variable_value_labels["errors"][MISSING] == "nobody counted them; not the same as 0"
    assert MISSING in frame["errors"].tolist()
    plain, _ = pyreadstat.read_sav(tmp_path / "a.sav")
    assert plain["errors"].min() == 0


def test_dates_are_dates(tmp_path: Path) -> None:
    write_sav(tmp_path / "a.sav", attempts_table(odd_data()))
    frame, _ = pyreadstat.read_sav(tmp_path / "a.sav")
    assert str(frame["started"][1]) == "2026-11-21 09:00:00"


def test_own_fields_get_names_that_spss_takes(tmp_path: Path) -> None:
    write_sav(tmp_path / "p.sav", participants_table(odd_data()))
    frame, meta = pyreadstat.read_sav(tmp_path / "p.sav")
    assert frame["field_Age_years"][0] == "=34"
    labels = dict(zip(meta.column_names, meta.column_labels, strict=True))
    assert str(labels["field_Age_years"]).startswith("Age (years):")


def test_hostile_notes_come_back(tmp_path: Path) -> None:
    write_sav(tmp_path / "n.sav", notes_table(odd_data()))
    frame, _ = pyreadstat.read_sav(tmp_path / "n.sav")
    assert [text.replace("�", "\0") for text in frame["text"]][: len(HOSTILE)] == list(HOSTILE)
